import { topicCalled } from '../../src/topics/nearest.ts'
import { fold, regionCalled } from '../../src/topics/regions.ts'
import type { Topic } from '../../src/topics/topic.ts'
import { slipsToBegin } from './slips.ts'

/** A name in letters, and what remains of it from each of its words on. */
interface Call {
  readonly whole: string
  readonly rests: readonly string[]
}

interface Named {
  readonly topic: Topic
  readonly calls: readonly Call[]
}

/** Typing more letters than this finds nothing more. */
const TYPED = 24
/** One slip for every so many letters, and at most so many. */
const LETTERS_A_SLIP = 3
const SLIPS = 2
const NEVER = 9

/**
 * Topics whose name, slug or alias begins as what is typed does, or holds it, slips of the finger
 * allowed; the likest first. What reads as a pair of countries finds it in any order and language.
 */
export function likest(typed: string, topics: readonly Topic[], most: number): Topic[] {
  const wanted = lettersOf(typed).slice(0, TYPED)
  if (wanted === '') return topics.slice(0, most)
  const named = namesOf(topics)
  const exact = ranked(named, (call) => unlikeness(wanted, call))
  if (exact.length >= most) return exact.slice(0, most)
  const slips = Math.min(SLIPS, Math.floor(wanted.length / LETTERS_A_SLIP))
  const near = slips > 0 ? ranked(named, (call) => slipsIn(wanted, call, slips)) : []
  const found = [...new Set([...exact, ...near])].slice(0, most)
  return found.length > 0 ? found : countryPair(typed, topics)
}

function ranked(named: readonly Named[], unlike: (call: Call) => number): Topic[] {
  return named
    .map(({ topic, calls }) => ({ topic, off: Math.min(...calls.map(unlike)) }))
    .filter(({ off }) => off < NEVER)
    .toSorted((a, b) => a.off - b.off)
    .map(({ topic }) => topic)
}

/** 0 the same, then: begins so, a word of it does, holds it. */
function unlikeness(wanted: string, { whole, rests }: Call): number {
  if (whole === wanted) return 0
  if (whole.startsWith(wanted)) return 1
  if (rests.some((rest) => rest.startsWith(wanted))) return 2
  return wanted.length > 2 && whole.includes(wanted) ? 3 : NEVER
}

function slipsIn(wanted: string, { rests }: Call, most: number): number {
  let least = NEVER
  for (const rest of rests) {
    const slips = slipsToBegin(wanted, rest, most)
    if (slips <= most && slips < least) least = slips
  }
  return least
}

/** `Canada Corée` is korea-canada, if that is followed. */
function countryPair(typed: string, topics: readonly Topic[]): Topic[] {
  const parts = typed.slice(0, 100).split(/[\s–—/&×·・-]+/)
  if (parts.length < 2 || !parts.every((part) => regionCalled(part))) return []
  const called = topicCalled(typed, topics)
  return called ? [called] : []
}

/** Kept beside the list it was made from: a new list is a new memory. */
const known = new WeakMap<readonly Topic[], readonly Named[]>()
function namesOf(topics: readonly Topic[]): readonly Named[] {
  const kept = known.get(topics)
  if (kept) return kept
  const made = topics.map((topic) => ({
    topic,
    calls: [topic.slug, topic.name, ...topic.aliases].map(callOf).filter(({ whole }) => whole),
  }))
  known.set(topics, made)
  return made
}

/** Names by how they are written: a list that is read anew has mostly the same ones. */
const calls = new Map<string, Call>()
const MOST_CALLS = 50_000

function callOf(name: string): Call {
  const kept = calls.get(name)
  if (kept) return kept
  const whole = lettersOf(name)
  const starts = [...whole].flatMap((_, at) => (at === 0 || whole[at - 1] === ' ' ? [at] : []))
  const call = { whole, rests: starts.map((at) => whole.slice(at)) }
  if (calls.size >= MOST_CALLS) calls.clear()
  calls.set(name, call)
  return call
}

/** Hangul falls into its jamo, so that half a syllable is a beginning too. */
function lettersOf(text: string): string {
  return fold(text.slice(0, 100)).normalize('NFD').trim()
}
