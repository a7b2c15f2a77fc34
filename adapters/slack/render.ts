import { SHOWN } from '../../src/channels/cite.ts'
import { inertLine } from '../../src/channels/inert.ts'
import type { Message } from '../../src/channels/message.ts'
import { bind, pack } from '../../src/channels/pack.ts'
import { codePoints, shorten } from '../../src/channels/split.ts'
import { type Block, LIMITS, type SlackPost, weight } from './blocks.ts'
import { type Density, draw, note, type Unit } from './draw.ts'
import { escapeSigns } from './text.ts'

/**
 * A message as Slack is told it: the fewest posts that hold it, in order, at least one. A claim is
 * never parted from its citations, nor a heading from what it leads. Pure; throws nothing.
 *
 * Text from outside goes only into `plain_text` and `rich_text`, which Slack does not parse; the
 * linked names of sources are the one exception, escaped, with `verbatim`.
 */
export function renderSlack(message: Message): SlackPost[] {
  const airy = layOut(message, 'airy')
  if (airy.length === 1) return posts(message, airy)
  const tight = layOut(message, 'tight')
  return posts(message, tight.length < airy.length ? tight : airy)
}

/** The blocks of each post. */
function layOut(message: Message, density: Density): Block[][] {
  const setting = { ...message, density }
  const drawn = message.parts.flatMap((part, index) => draw(part, index, setting))
  const working = message.unfinished ? [{ blocks: [note(SHOWN[message.language].working)] }] : []
  const units = bind<Unit>([...drawn, ...working], join, fits)
  return pack(units, fits)
    .map((group) => trim(fuse(group.flatMap(({ blocks }) => blocks))))
    .filter((blocks) => blocks.length > 0)
}

function posts({ language, ...message }: Message, laidOut: readonly Block[][]): SlackPost[] {
  const summary = inertLine(message.summary) || '—'
  if (laidOut.length === 0) return [post(summary, [note(shorten(summary, LIMITS.contextText))])]
  return laidOut.map((blocks, index) => {
    const page = SHOWN[language].page(index + 1, laidOut.length)
    return laidOut.length === 1
      ? post(summary, blocks)
      : post(`${summary} (${page})`, [...blocks, note(page)])
  })
}

/** One block and its text are kept for "Part 1 of 2". */
const ROOM = { blocks: LIMITS.blocks - 1, message: LIMITS.message - 60 }

function fits(units: readonly Unit[]): boolean {
  const blocks = fuse(units.flatMap((unit) => unit.blocks))
  if (blocks.length > ROOM.blocks) return false
  return blocks.reduce((sum, block) => sum + weight(block), 0) <= ROOM.message
}

function join(a: Unit, b: Unit): Unit {
  return { blocks: [...a.blocks, ...b.blocks], leads: b.leads ?? false }
}

/** Neighbours of rich text share a block while they fit it. */
function fuse(blocks: readonly Block[]): Block[] {
  const fused: Block[] = []
  for (const block of blocks) {
    const before = fused.at(-1)
    if (
      block.type === 'rich_text' &&
      before?.type === 'rich_text' &&
      weight(before) + weight(block) <= LIMITS.richText
    ) {
      fused.splice(-1, 1, { ...block, elements: [...before.elements, ...block.elements] })
    } else fused.push(block)
  }
  return fused
}

/** No post begins or ends with a rule. */
function trim(blocks: readonly Block[]): Block[] {
  const kept = [...blocks]
  while (kept[0]?.type === 'divider') kept.shift()
  while (kept.at(-1)?.type === 'divider') kept.pop()
  return kept
}

function post(summary: string, blocks: readonly Block[]): SlackPost {
  const text = shorten(summary, LIMITS.fallback, (part) => codePoints(escapeSigns(part)))
  return {
    text: escapeSigns(text),
    blocks,
    unfurl_links: false,
    unfurl_media: false,
    parse: 'none',
    link_names: false,
  }
}
