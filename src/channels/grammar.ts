import { distance as editDistance } from 'fastest-levenshtein'
import type { Day, Length } from '../briefings/subscription.ts'
import { LENGTHS } from '../briefings/subscription.ts'
import { isZone } from '../briefings/zone.ts'
import { nearest, topicCalled } from '../topics/nearest.ts'
import type { Topic } from '../topics/topic.ts'
import { FORMS } from './grammar/forms.ts'
import { parseDays, parseHour, parsePeriod } from './grammar/values.ts'
import type { Language } from './message.ts'
import { LANGUAGES } from './message.ts'
import type { Policy } from './policy.ts'
import type { Word } from './words.ts'

export const VIEWS = ['quotes', 'commitments', 'timeline', 'sources'] as const
export type View = (typeof VIEWS)[number]

const CALLED: Readonly<Record<View, RegExp>> = {
  quotes: /^(?:quotes?|quotations?|citations?|인용|발언)$/iu,
  commitments: /^(?:commitments?|engagements?|약속|합의)$/iu,
  timeline: /^(?:timeline|chronologie|연표|일지)$/iu,
  sources: /^(?:sources?|출처)$/iu,
}

/** The part of a dossier that goes by a word, in any language of ours. */
export const viewCalled = (word: string): View | undefined =>
  VIEWS.find((view) => CALLED[view].test(word.trim().replace(/[.!]+$/, '')))

/** What a person asked for, read once and the same for every platform. */
export type Command =
  | { readonly name: 'topics' }
  | { readonly name: 'dossier'; readonly topic: string; readonly view?: View }
  | { readonly name: 'ask'; readonly topic?: string; readonly question: string }
  | {
      readonly name: 'follow'
      readonly called: string
      readonly slug: string
      readonly aliases: readonly string[]
    }
  | { readonly name: 'unfollow'; readonly topic: string }
  | { readonly name: 'unknown-topic'; readonly called: string; readonly nearest: readonly string[] }
  | { readonly name: 'sources' }
  | { readonly name: 'costs' }
  | { readonly name: 'add-source'; readonly address: string }
  | { readonly name: 'remove-source'; readonly called: string }
  | { readonly name: 'settings' }
  | { readonly name: 'brief-now' }
  | {
      readonly name: 'schedule'
      readonly hour: string
      readonly days?: readonly Day[]
      readonly zone?: string
    }
  | { readonly name: 'subscribe'; readonly topics: readonly string[] }
  | { readonly name: 'length'; readonly length: Length }
  | { readonly name: 'language'; readonly language: Language }
  /** Without a policy: who may change things is asked for. */
  | { readonly name: 'editors'; readonly policy?: Policy }
  | { readonly name: 'pause' }
  | { readonly name: 'resume' }
  | { readonly name: 'catch-up'; readonly ms: number }
  | { readonly name: 'why'; readonly about?: string }
  | {
      readonly name: 'feedback'
      readonly verdict: 'useful' | 'wrong' | 'undo'
      /** An answer or a claim by its id; without it, the last answer of the place. */
      readonly about?: string
      readonly reason?: string
    }
  | { readonly name: 'help' }
  | {
      readonly name: 'wrong'
      readonly why: Word
      readonly value: string
      readonly count?: number
      readonly limit?: number
      /** What was meant, it seems. */
      readonly near?: string
    }

/**
 * Slugs under which no topic could be reached: `/summit follow`, `/briefing topics all` and the
 * parts of a dossier mean something else already, and `why` begins a question.
 */
export const RESERVED: ReadonlySet<string> = new Set([
  ...['follow', 'unfollow', 'help', 'why', 'all', 'tout', 'tous', '전체'],
  ...VIEWS,
])

/** The longest line taken from anyone, in code points. */
export const LINE_LIMIT = 2_000
const SLUG = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,38}[\p{L}\p{N}])?$/u
const QUESTION =
  /[?？]$|^(?:who|what|when|where|which|why|how|did|does|do|is|are|was|were|will|has|have|can|qui|que|quoi|quand|où|pourquoi|comment|combien|quel|quelle|est-ce)\b|(?:나요|까|니|는지|누구|언제|어디|무엇|왜)\s*$/iu

/** Whether a text asks something: by its mark, its first word, or a Korean ending. */
export const isQuestion = (text: string): boolean => QUESTION.test(text.trim())

const wrong = (why: Word, value: string): Command => ({ name: 'wrong', why, value })

/** A short name for a topic: `Corée–Canada` → `coree-canada`, `한국–캐나다` → `한국-캐나다`. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
}

/** Reads a line a person typed, with or without its slash; a line without one is a question. */
export function parseCommand(line: string, topics: readonly Topic[]): Command {
  const text = line.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const length = [...text].length
  if (length > LINE_LIMIT) {
    return { name: 'wrong', why: 'wrong.long', value: '', count: length, limit: LINE_LIMIT }
  }
  if (!text) return wrong('wrong.empty', '')
  if (!text.startsWith('/')) return { name: 'ask', question: text }
  const [command = '', ...words] = text.slice(1).split(' ')
  const rest = words.join(' ')
  switch (command.toLowerCase()) {
    case 'summit':
      return summit(rest, topics)
    case 'briefing':
      return briefing(words, topics)
    case 'catchup': {
      const ms = parsePeriod(rest || '1d')
      return ms ? { name: 'catch-up', ms } : wrong('wrong.period', rest)
    }
    case 'sources':
      return sources(words)
    case 'why':
      return { name: 'why', ...(rest ? { about: rest } : {}) }
    case 'feedback':
      return feedback(words)
    case 'help':
      return { name: 'help' }
    default:
      return unknownCommand(command)
  }
}

/** `[ID] useful|wrong|undo [REASON]` */
function feedback(words: readonly string[]): Command {
  const verdictAt = (place: number) =>
    (['useful', 'wrong', 'undo'] as const).find((one) => one === words[place]?.toLowerCase())
  const place = verdictAt(0) ? 0 : 1
  const verdict = verdictAt(place)
  if (!verdict) return wrong('wrong.feedback', words.join(' '))
  const reason = words.slice(place + 1).join(' ')
  return {
    name: 'feedback',
    verdict,
    ...(place === 1 && words[0] ? { about: words[0] } : {}),
    ...(reason ? { reason } : {}),
  }
}

function unknownCommand(typed: string): Command {
  const [near, distance] = COMMANDS.map(
    (name) => [name, editDistance(typed.toLowerCase(), name)] as const,
  )
    .toSorted(([, a], [, b]) => a - b)
    .at(0) ?? ['help', Infinity]
  if (distance > 2) return wrong('wrong.command', `/${typed}`)
  return { name: 'wrong', why: 'wrong.command.near', value: `/${typed}`, near }
}
const COMMANDS = [...new Set(FORMS.map(({ command }) => command))]

/** `add ADDRESS`, `remove NAME`. */
function sources([verb = '', ...rest]: readonly string[]): Command {
  const value = rest.join(' ')
  switch (verb.toLowerCase()) {
    case '':
      return { name: 'sources' }
    case 'add': {
      // Slack wraps addresses: <https://a.example|a.example>.
      const address = /^<?([^>|\s]+)(?:\|[^>]*)?>?$/.exec(value)?.[1]
      return address ? { name: 'add-source', address } : wrong('wrong.address', value)
    }
    case 'remove':
      return value ? { name: 'remove-source', called: value } : wrong('wrong.address', value)
    default:
      return wrong('wrong.command', `/sources ${verb}`)
  }
}

function summit(rest: string, topics: readonly Topic[]): Command {
  if (!rest) return { name: 'topics' }
  const [first = '', ...after] = rest.split(' ')
  if (first === 'help') return { name: 'help' }
  if (first === 'follow') return follow(after.join(' '))
  if (first === 'costs' && after.length === 0) return { name: 'costs' }
  if (first === 'unfollow') return unfollow(after.join(' '), topics)
  const found = leadingTopic(rest, topics)
  if (found) return onTopic(found.topic.slug, found.rest)
  if (isQuestion(rest)) return { name: 'ask', question: rest }
  return unknown(rest, topics)
}

/** The longest run of leading words that names a topic, and what follows it. */
function leadingTopic(
  rest: string,
  topics: readonly Topic[],
): { topic: Topic; rest: string } | undefined {
  const words = rest.split(' ')
  for (let take = Math.min(words.length, 8); take > 0; take--) {
    const topic = topicCalled(words.slice(0, take).join(' '), topics)
    if (topic) return { topic, rest: words.slice(take).join(' ') }
  }
  return undefined
}

function onTopic(topic: string, rest: string): Command {
  if (!rest) return { name: 'dossier', topic }
  const view = viewCalled(rest)
  if (view) return { name: 'dossier', topic, view }
  // One word asks nothing; whoever types it looks for a part of the dossier.
  if (!rest.includes(' ') && !isQuestion(rest)) return wrong('wrong.part', rest)
  return { name: 'ask', topic, question: rest }
}

const unknown = (called: string, topics: readonly Topic[]): Command => ({
  name: 'unknown-topic',
  called,
  nearest: nearest(called, topics).map(({ slug }) => slug),
})

/** `NAME [as SLUG] [= ALIAS, …]` */
function follow(rest: string): Command {
  const [left = '', ...right] = rest.split(' =')
  const [, called = '', given] = /^(.*?)(?:\s+as\s+(\S+))?$/iu.exec(left.trim()) ?? []
  const size = [...called].length
  if (size < 2 || size > 80) return wrong('wrong.name', called)
  const slug = given?.toLowerCase() ?? slugOf(called)
  if (!SLUG.test(slug)) return wrong('wrong.slug', given ?? called)
  if (RESERVED.has(slug)) return wrong('wrong.reserved', slug)
  const aliases = right.join(' =').split(/[,、，]/)
  const kept = aliases.map((alias) => alias.trim()).filter((alias) => alias.length > 1)
  return { name: 'follow', called, slug, aliases: [...new Set(kept)].slice(0, 20) }
}

function unfollow(called: string, topics: readonly Topic[]): Command {
  const topic = topicCalled(called, topics)
  return topic ? { name: 'unfollow', topic: topic.slug } : unknown(called, topics)
}

function briefing(words: readonly string[], topics: readonly Topic[]): Command {
  const [verb = '', ...rest] = words
  const value = rest.join(' ')
  switch (verb.toLowerCase()) {
    case '':
      return { name: 'settings' }
    case 'now':
      return { name: 'brief-now' }
    case 'at':
      return schedule(rest)
    case 'topics':
      return subscribe(value, topics)
    case 'length': {
      const length = LENGTHS.find((known) => known === value.toLowerCase())
      return length ? { name: 'length', length } : wrong('wrong.length', value)
    }
    case 'language': {
      const language = LANGUAGES.find((known) => known === value.toLowerCase())
      return language ? { name: 'language', language } : wrong('wrong.language', value)
    }
    case 'editors':
      return editors(rest)
    case 'pause':
      return { name: 'pause' }
    case 'resume':
      return { name: 'resume' }
    case 'help':
      return { name: 'help' }
    default:
      return wrong('wrong.command', `/briefing ${verb}`)
  }
}

/** `anyone`, `admins`, or people and roles as the platform writes them: `@U1`, `<@U1>`, `<@&7>`. */
function editors(names: readonly string[]): Command {
  const [first = ''] = names
  if (!first) return { name: 'editors' }
  const group = first.toLowerCase()
  if (names.length === 1 && (group === 'anyone' || group === 'admins')) {
    return { name: 'editors', policy: { who: group, names: [] } }
  }
  const ids = names.map((name) => EDITOR.exec(name)?.[1])
  const wrongOne = names.find((_, at) => !ids[at])
  if (wrongOne) return wrong('wrong.editor', wrongOne)
  return { name: 'editors', policy: { who: 'named', names: ids.flatMap((id) => id ?? []) } }
}
const EDITOR = /^(?:@|<@[&!]?|<!subteam\^)([\w.-]{1,64})(?:\|[^>]*)?>?$/u

/** `08:00 [DAYS] [ZONE]`, days and zone in either order. */
function schedule([time = '', ...rest]: readonly string[]): Command {
  const hour = parseHour(time)
  if (!hour) return wrong('wrong.time', time)
  let days: readonly Day[] | undefined
  let zone: string | undefined
  for (const word of rest) {
    const asDays = parseDays(word)
    if (asDays && !days) days = asDays
    else if (isZone(word) && !zone) zone = word
    else return wrong(word.includes('/') || days ? 'wrong.zone' : 'wrong.days', word)
  }
  return { name: 'schedule', hour, ...(days ? { days } : {}), ...(zone ? { zone } : {}) }
}

function subscribe(value: string, topics: readonly Topic[]): Command {
  if (/^(?:all|전체|tout|tous)$/i.test(value)) return { name: 'subscribe', topics: [] }
  const slugs: string[] = []
  for (const name of value.split(',').map((part) => part.trim())) {
    const topic = topicCalled(name, topics)
    if (!topic) return wrong('wrong.topics', name)
    slugs.push(topic.slug)
  }
  return { name: 'subscribe', topics: [...new Set(slugs)] }
}
