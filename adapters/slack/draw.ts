import { afterName, cite, labels, link, SHOWN } from '../../src/channels/cite.ts'
import { inert, inertLine } from '../../src/channels/inert.ts'
import type { Button, Message, Part, Text } from '../../src/channels/message.ts'
import { codePoints, shorten, split } from '../../src/channels/split.ts'
import { actionFields } from './actions.ts'
import { type Block, type ButtonElement, LIMITS, type Mrkdwn, type PlainText } from './blocks.ts'
import { mrkdwn, plain, richPieces, small, smallLink, smallPieces } from './text.ts'

/** Blocks that stay together: a claim with its citations, a heading with what it leads. */
export interface Unit {
  readonly blocks: readonly Block[]
  readonly leads?: boolean
}

type Line = Extract<Part, { type: 'line' }>
/** Tight saves blocks where that saves a post: what is said of a heading stands beside it. */
export type Density = 'airy' | 'tight'

interface Setting extends Pick<Message, 'language' | 'zone'> {
  readonly density: Density
}

/** One part as units. `number` makes the names of its buttons unique. */
export function draw(part: Part, number: number, setting: Setting): Unit[] {
  switch (part.type) {
    case 'title':
      return drawTitle(inertLine(part.text))
    case 'heading':
      return drawHeading(part, setting.density)
    case 'line':
      return drawLine(part, number, setting)
    case 'text':
      return richPieces(part.text).map((elements) => ({ blocks: [rich(elements)] }))
    case 'note':
      return drawNote(part.text)
    case 'buttons':
      return drawButtons(part.buttons, number)
    case 'divider':
      return [{ blocks: [{ type: 'divider' }], leads: true }]
  }
}

/** Our own small print. */
export function note(text: string): Block {
  return { type: 'context', elements: [plain(text)] }
}

function rich(elements: ReturnType<typeof richPieces>[number]): Block {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }
}

/** A header holds 150; a longer title is whole in bold instead of cut. */
function drawTitle(text: string): Unit[] {
  if (text === '') return []
  if (codePoints(text) <= LIMITS.header) {
    return [{ blocks: [{ type: 'header', text: plain(text) }], leads: true }]
  }
  const pieces = richPieces([{ text, style: 'bold' }])
  return pieces.map((elements) => ({ blocks: [rich(elements)], leads: true }))
}

function drawHeading(
  { text, href, detail = '' }: Extract<Part, { type: 'heading' }>,
  density: Density,
): Unit[] {
  const title = inertLine(text)
  const said = inertLine(detail)
  const linked = href && link(href) ? { href } : {}
  const beside = density === 'tight' && title && said ? [{ text: ` · ${said}` }] : []
  const below = beside.length > 0 ? [] : split(said, LIMITS.contextText).map(note)
  const head = richPieces([{ text: title, style: 'bold', ...linked }, ...beside])
  const blocks = [...head.map(rich), ...below]
  return blocks.length > 0 ? [{ blocks, leads: true }] : []
}

/**
 * The claim in plain text, which Slack parses for nothing, its proof beside it, its sources below.
 * A claim too long for one block keeps its sources under every piece of it.
 */
function drawLine(line: Line, number: number, { language, zone }: Setting): Unit[] {
  const label = SHOWN[language].proof
  const accessory = button({ label, action: { type: 'proof', claim: line.claim } }, `${number}`)
  const pieces = split(words(line, language), LIMITS.section)
  const under: Block = { type: 'context', elements: sources(line, language, zone) }
  return (pieces.length > 0 ? pieces : ['—']).map((text, index) => {
    const proof = index === 0 && accessory ? { accessory } : {}
    return { blocks: [{ type: 'section', text: plain(text), ...proof }, under] }
  })
}

function words({ kind, text, speaker, when }: Line, language: Message['language']): string {
  const said = kind === 'quote' ? SHOWN[language].quote(inert(text)) : inert(text)
  const by = kind === 'quote' && speaker ? `\n— ${inertLine(speaker)}` : ''
  return `${when ? `${inertLine(when)} · ` : ''}${said}${by}`
}

function sources(line: Line, language: Message['language'], zone: string): (PlainText | Mrkdwn)[] {
  const { cited, more } = cite(line.sources, language, zone)
  const rest = more > 0 ? [small(SHOWN[language].more(more))] : []
  const list = (linked: boolean) =>
    [
      ...cited.map(
        (source) =>
          smallLink(source.outlet, linked ? source.href : undefined) + small(afterName(source)),
      ),
      ...rest,
    ].join(' · ')
  // Where addresses alone would fill the block, the names still stand.
  const named = codePoints(list(true)) <= LIMITS.contextText ? list(true) : list(false)
  return [...labels(line).map(plain), mrkdwn(named)]
}

/** Small print is plain unless it links or shows code; bold would need Slack's parser, so it has none. */
function drawNote(text: Text): Unit[] {
  if (text.some(({ style, href }) => style === 'code' || link(href))) {
    return smallPieces(text).map((piece) => ({
      blocks: [{ type: 'context', elements: [mrkdwn(piece)] }],
    }))
  }
  const words = inert(text.map((span) => span.text).join(''))
  return split(words, LIMITS.contextText).map((piece) => ({ blocks: [note(piece)] }))
}

function drawButtons(buttons: readonly Button[], number: number): Unit[] {
  const drawn = buttons.map((pressed, index) => button(pressed, `${number}.${index}`))
  const elements = drawn.filter((element) => element !== undefined)
  const rows: Unit[] = []
  for (let at = 0; at < elements.length; at += LIMITS.actionsElements) {
    const row = elements.slice(at, at + LIMITS.actionsElements)
    rows.push({ blocks: [{ type: 'actions', elements: row }] })
  }
  return rows
}

/** A button, unless what it does is too long for Slack to hand back. */
function button({ label, action }: Button, place: string): ButtonElement | undefined {
  const fields = actionFields(action, place)
  if (fields.value === '' || codePoints(fields.value) > LIMITS.buttonValue) return undefined
  const text = plain(shorten(inertLine(label), LIMITS.buttonText) || '…')
  return { type: 'button', ...fields, text }
}
