import { afterName, cite, labels, link, SHOWN } from '../../src/channels/cite.ts'
import { inert, inertLine } from '../../src/channels/inert.ts'
import type { Button, Language, Message, Part } from '../../src/channels/message.ts'
import { codePoints, shorten, split } from '../../src/channels/split.ts'
import { customId } from './actions.ts'
import { escapedLength, escapeMarkdown, maskedLink, pieces, subtext } from './markdown.ts'
import { type ButtonComponent, LIMITS } from './payload.ts'

/** What stays together in a post: markdown, and the buttons and proofs that belong to it. */
export interface Unit {
  readonly text: string
  readonly title?: string
  readonly buttons: readonly ButtonComponent[]
  readonly proofs: readonly Proof[]
  readonly leads?: boolean
  /** A rule stands before it, unless it begins a post. */
  readonly rule?: boolean
  /** A line after a line of our own words: no blank line between them. */
  readonly close?: boolean
}

/** A claim whose proof can be asked for, by the number it is shown with. */
export interface Proof {
  readonly claim: string
  readonly number: number
  readonly words: string
}

export interface Setting extends Pick<Message, 'language' | 'zone'> {
  /** Longest markdown a unit may have, in code points. */
  readonly room: number
  /** The number of each claim in the message; none where there is only one. */
  readonly numbers: ReadonlyMap<string, number>
}

type Line = Extract<Part, { type: 'line' }>

export function drawAll(parts: readonly Part[], setting: Setting): Unit[] {
  return parts.flatMap((part, at) => {
    const [first, ...rest] = draw(part, setting)
    if (!first) return []
    const before = parts[at - 1]?.type
    const close = part.type === 'text' && before === 'text'
    return [{ ...first, rule: before === 'divider', close }, ...rest]
  })
}

function draw(part: Part, setting: Setting): Unit[] {
  const { room } = setting
  switch (part.type) {
    case 'title':
      return drawTitle(inertLine(part.text), room)
    case 'heading':
      return drawHeading(part, room)
    case 'line':
      return drawLine(part, setting)
    case 'text':
      return pieces(part.text, room).map(unit)
    case 'note':
      // Subtext adds three signs to every line, and a line may be one sign long.
      return pieces(part.text, room / 3).map((piece) => unit(subtext(piece)))
    case 'buttons':
      return drawButtons(part.buttons, room)
    case 'divider':
      return []
  }
}

export function unit(text: string): Unit {
  return { text, buttons: [], proofs: [] }
}

/** An embed's title holds 256; a longer one is whole in the text instead of cut. */
function drawTitle(text: string, room: number): Unit[] {
  if (text === '') return []
  const title = escapeMarkdown(text)
  if (codePoints(title) <= LIMITS.embedTitle) return [{ ...unit(''), title, leads: true }]
  return pieces([{ text, style: 'bold' }], room).map((piece) => ({ ...unit(piece), leads: true }))
}

function drawHeading(
  { text, href, detail }: Extract<Part, { type: 'heading' }>,
  room: number,
): Unit[] {
  const title = inertLine(text)
  const url = link(href)
  const short = escapedLength(title) + (url?.length ?? 0) <= room / 2
  const heads = short
    ? [title && `### ${maskedLink(title, url)}`]
    : pieces([{ text: title, style: 'bold' }], room)
  const below = split(inertLine(detail ?? ''), room / 2, escapedLength)
  const all = [...heads, ...below.map((piece) => subtext(escapeMarkdown(piece)))].filter(Boolean)
  const together = all.join('\n')
  const texts = codePoints(together) <= room ? [together] : all
  return texts.filter(Boolean).map((text) => ({ ...unit(text), leads: true }))
}

/** A claim too long for one post keeps its sources under every piece of it. */
function drawLine(line: Line, { language, zone, room, numbers }: Setting): Unit[] {
  const number = numbers.get(line.claim) ?? 0
  const under = sources(line, language, zone, room / 3)
  const spoken = inert(line.text).trim() || '—'
  const said = line.kind === 'quote' ? SHOWN[language].quote(spoken) : spoken
  const when = line.when ? `${inertLine(line.when)} · ` : ''
  const by = line.kind === 'quote' && line.speaker ? `\n— ${inertLine(line.speaker)}` : ''
  const lead = numbers.size > 1 && number > 0 ? `**${number}** ` : ''
  const words = split(`${when}${said}${by}`, room / 2, quotedLength)
  const proof = { claim: line.claim, number, words: inertLine(line.text) || '—' }
  return words.map((piece, index) => {
    const shown = `${index === 0 ? lead : ''}${escapeMarkdown(piece)}`
    const text = `${line.kind === 'quote' ? quoted(shown) : shown}\n${under}`
    return { ...unit(text), proofs: index === 0 ? [proof] : [] }
  })
}

function quoted(markdown: string): string {
  return markdown.replace(/^/gm, '> ')
}

/** Every line of a quotation begins with two signs more. */
function quotedLength(text: string): number {
  return escapedLength(text) + 2 * (text.split('\n').length - 1)
}

function sources(line: Line, language: Language, zone: string, room: number): string {
  const { cited, more } = cite(line.sources, language, zone)
  const label = labels(line).map((text) => `**${escapeMarkdown(text)}**`)
  const rest = more > 0 ? [escapeMarkdown(SHOWN[language].more(more))] : []
  const list = (linked: boolean) => {
    const names = cited.map(
      (source) =>
        maskedLink(source.outlet, linked ? source.href : undefined) +
        escapeMarkdown(afterName(source)),
    )
    return subtext([...label, ...names, ...rest].join(' · '))
  }
  // Where addresses alone would fill the post, the names still stand.
  return codePoints(list(true)) <= room ? list(true) : list(false)
}

/** Buttons, and as small print those that do more than Discord's 100 signs can carry. */
function drawButtons(buttons: readonly Button[], room: number): Unit[] {
  const units: Unit[] = []
  for (const { label, action } of buttons) {
    const custom_id = customId(action)
    const text = shorten(inertLine(label), LIMITS.buttonLabel) || '…'
    if (custom_id) {
      const button = { type: 2, style: 2, label: text, custom_id } as const
      units.push({ ...unit(''), buttons: [button] })
    } else if (action.type === 'command') {
      const typed = [{ text: `${text}: ` }, { text: action.command, style: 'code' as const }]
      units.push(...pieces(typed, room / 3).map((piece) => unit(subtext(piece))))
    }
  }
  return units
}
