import { SHOWN } from '../../src/channels/cite.ts'
import { inertLine } from '../../src/channels/inert.ts'
import type { Message } from '../../src/channels/message.ts'
import { bind, pack } from '../../src/channels/pack.ts'
import { codePoints, shorten } from '../../src/channels/split.ts'
import { rows } from './components.ts'
import { drawAll, type Unit, unit } from './draw.ts'
import { escapedLength, escapeMarkdown, subtext } from './markdown.ts'
import { type DiscordPost, type Embed, LIMITS, SUPPRESS_EMBEDS } from './payload.ts'

/**
 * A message as Discord is told it: the fewest posts that hold it, in order, at least one. What has
 * claims or headings is drawn in embeds, the rest as plain content. A claim is never parted from its
 * citations, nor a heading from what it leads. Pure; throws nothing.
 */
export function renderDiscord(message: Message): DiscordPost[] {
  const { language } = message
  const embedded = message.parts.some(({ type }) => EMBEDDED.has(type))
  const room = (embedded ? LIMITS.embedDescription : LIMITS.content) - PAGE
  const setting = { ...message, room, numbers: numbers(message) }
  const drawn = drawAll(message.parts, setting)
  const working = message.unfinished ? [unit(subtext(SHOWN[language].working))] : []
  const fits = (group: readonly Unit[]) => holds(group, embedded, language)
  const units = bind<Unit>([...drawn, ...working], join, fits)
  const groups = pack(units, fits)
  const told = groups.length > 0 ? groups : [[unit(summary(message))]]
  return told.map((group, index) => {
    const page = told.length > 1 ? SHOWN[language].page(index + 1, told.length) : undefined
    return post(group, { message, embedded, page })
  })
}

const EMBEDDED: ReadonlySet<string> = new Set(['title', 'heading', 'line'])

/** Kept free in every post for "Part 1 of 2". */
const PAGE = 60

const COLORS = {
  edition: 0x1f7a8c,
  dossier: 0x5b5bd6,
  answer: 0x2f7d4f,
  quiet: 0x8a94a6,
  settings: 0x8a94a6,
  help: 0x8a94a6,
  notice: 0xc9822b,
} as const satisfies Record<Message['kind'], number>

/** Claims are numbered as they are met; one told twice keeps its number. */
function numbers({ parts }: Message): Map<string, number> {
  const claims = new Set(parts.flatMap((part) => (part.type === 'line' ? [part.claim] : [])))
  return claims.size > 1 ? new Map([...claims].map((claim, at) => [claim, at + 1])) : new Map()
}

function summary(message: Message): string {
  const text = shorten(inertLine(message.summary), LIMITS.content / 2, escapedLength)
  return escapeMarkdown(text) || '—'
}

function holds(group: readonly Unit[], embedded: boolean, language: Message['language']): boolean {
  if (rows(group, language).length > LIMITS.rows) return false
  if (!embedded) return codePoints(body(group)) <= LIMITS.content - PAGE
  const embeds = layout(group)
  const sizes = embeds.map(({ title = '', text }) => codePoints(title) + codePoints(text))
  if (embeds.some(({ text }) => codePoints(text) > LIMITS.embedDescription)) return false
  return embeds.length <= LIMITS.embeds && sum(sizes) <= LIMITS.embedSum - PAGE
}

/** Fills one embed after the other; a title opens a new one. */
function layout(group: readonly Unit[]): { title?: string; text: string }[] {
  const embeds: { title?: string; text: string }[] = []
  for (const unit of group) {
    const open = embeds.at(-1)
    const longer = open && follow(open.text, unit)
    if (unit.title) embeds.push({ title: unit.title, text: unit.text })
    else if (open && longer !== undefined && codePoints(longer) <= LIMITS.embedDescription) {
      open.text = longer
    } else if (unit.text) embeds.push({ text: unit.text })
  }
  return embeds
}

function body(group: readonly Unit[]): string {
  return group.reduce(follow, '')
}

/** A unit's text after another's; a rule stands only between two. */
function follow(before: string, { text, rule, close }: Unit): string {
  if (!before || !text) return before + text
  if (close) return `${before}\n${text}`
  return rule ? `${before}\n${RULE}\n${text}` : `${before}\n\n${text}`
}
const RULE = subtext('─'.repeat(12))

function join(a: Unit, b: Unit): Unit {
  const title = a.title ?? b.title
  return {
    text: /^### .*$/.test(a.text) && b.text ? `${a.text}\n${b.text}` : follow(a.text, b),
    buttons: [...a.buttons, ...b.buttons],
    proofs: [...a.proofs, ...b.proofs],
    leads: b.leads ?? false,
    rule: a.rule ?? false,
    close: a.close ?? false,
    ...(title ? { title } : {}),
  }
}

function post(
  group: readonly Unit[],
  { message, embedded, page }: { message: Message; embedded: boolean; page: string | undefined },
): DiscordPost {
  const components = rows(group, message.language)
  const allowed_mentions = { parse: [] } as const
  if (!embedded) {
    const texts = [body(group) || summary(message), page ? subtext(page) : '']
    const content = texts.filter(Boolean).join('\n')
    return { content, embeds: [], components, allowed_mentions, flags: SUPPRESS_EMBEDS }
  }
  const color = COLORS[message.kind]
  const embeds = layout(group).map(({ title, text }, index, all): Embed => {
    const last = index === all.length - 1
    return {
      ...(title ? { title } : {}),
      ...(text ? { description: text } : {}),
      color,
      ...(page && last ? { footer: { text: page } } : {}),
    }
  })
  // Buttons alone are no message.
  const content = embeds.length > 0 ? '' : summary(message)
  return { content, embeds, components, allowed_mentions }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
