import { SHOWN } from '../../src/channels/cite.ts'
import { inertLine } from '../../src/channels/inert.ts'
import type { Message } from '../../src/channels/message.ts'
import { bind, pack } from '../../src/channels/pack.ts'
import { codePoints, shorten } from '../../src/channels/split.ts'
import { type Block, LIMITS, type SlackPost, weight } from './blocks.ts'
import { draw, note, type Unit } from './draw.ts'
import { escapeSigns } from './text.ts'

/**
 * A message as Slack is told it: the fewest posts that hold it, in order, at least one. A claim is
 * never parted from its citations, nor a heading from what it leads. Pure; throws nothing.
 *
 * Text from outside goes only into `plain_text` and `rich_text`, which Slack does not parse; the
 * linked names of sources are the one exception, escaped, with `verbatim`.
 */
export function renderSlack(message: Message): SlackPost[] {
  const { language } = message
  const drawn = message.parts.flatMap((part, index) => draw(part, index, message))
  const working = message.unfinished ? [{ blocks: [note(`⏳ ${SHOWN[language].working}`)] }] : []
  const units = bind<Unit>([...drawn, ...working], join, fits)
  const groups = pack(units, fits).map((group) => trim(group.flatMap(({ blocks }) => blocks)))
  const filled = groups.filter((blocks) => blocks.length > 0)
  const summary = inertLine(message.summary) || '—'
  if (filled.length === 0) return [post(summary, [note(shorten(summary, LIMITS.contextText))])]
  return filled.map((blocks, index) => {
    const page = SHOWN[language].page(index + 1, filled.length)
    return filled.length === 1
      ? post(summary, blocks)
      : post(`${summary} (${page})`, [...blocks, note(page)])
  })
}

/** One block and its text are kept for "Part 1 of 2". */
const ROOM = { blocks: LIMITS.blocks - 1, message: LIMITS.message - 60 }

function fits(units: readonly Unit[]): boolean {
  const blocks = units.flatMap((unit) => unit.blocks)
  if (blocks.length > ROOM.blocks) return false
  return blocks.reduce((sum, block) => sum + weight(block), 0) <= ROOM.message
}

function join(a: Unit, b: Unit): Unit {
  return { blocks: [...a.blocks, ...b.blocks], leads: b.leads ?? false }
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
