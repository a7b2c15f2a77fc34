import { nearest, topicCalled } from '../../src/topics/nearest.ts'
import { fold } from '../../src/topics/regions.ts'
import type { Topic } from '../../src/topics/topic.ts'

/** A topic and its names, in letters: Hangul in its jamo, so that half a syllable is a beginning too. */
interface Named {
  readonly topic: Topic
  readonly calls: readonly string[]
}

/** Typing more letters than this finds nothing more, and costs their square. */
const TYPED = 24
/** One slip for every so many letters, and at most so many. */
const LETTERS_A_SLIP = 3
const SLIPS = 2

/**
 * Topics whose name, slug or alias begins as what is typed does, or holds it, slips of the finger
 * allowed; the likest first. What reads as a pair of countries finds it in any order and language.
 */
export function likest(typed: string, topics: readonly Topic[], most: number): Topic[] {
  const wanted = lettersOf(typed).slice(0, TYPED)
  if (wanted === '') return topics.slice(0, most)
  const ranked = namesOf(topics)
    .flatMap(({ topic, calls }) => {
      const unlike = Math.min(...calls.map((call) => unlikeness(wanted, call)))
      return unlike < Number.POSITIVE_INFINITY ? [{ topic, unlike }] : []
    })
    .toSorted((a, b) => a.unlike - b.unlike)
    .map(({ topic }) => topic)
  return (ranked.length > 0 ? ranked : unlikely(typed.slice(0, 100), topics, most)).slice(0, most)
}

function unlikely(typed: string, topics: readonly Topic[], most: number): Topic[] {
  const called = topicCalled(typed, topics)
  return called ? [called] : nearest(typed, topics, most)
}

/** 0 the same, then: begins so, a word of it does, holds it, begins nearly so. */
function unlikeness(wanted: string, call: string): number {
  if (call === wanted) return 0
  if (call.startsWith(wanted)) return 1
  const starts = wordStarts(call)
  if (starts.some((at) => call.startsWith(wanted, at))) return 2
  if (wanted.length > 2 && call.includes(wanted)) return 3
  const most = Math.min(SLIPS, Math.floor(wanted.length / LETTERS_A_SLIP))
  if (most === 0) return Number.POSITIVE_INFINITY
  const slips = Math.min(...starts.map((at) => slipsToBegin(wanted, call.slice(at), most)))
  return slips <= most ? 3 + slips : Number.POSITIVE_INFINITY
}

function wordStarts(call: string): number[] {
  return [...call].flatMap((sign, at) =>
    at === 0 || (call[at - 1] === ' ' && sign !== ' ') ? [at] : [],
  )
}

/**
 * The least edits that make of what is typed a beginning of a name: optimal string alignment
 * (Damerau's four slips), with the end of the name free. More than `most` is told as `most + 1`.
 */
function slipsToBegin(typed: string, name: string, most: number): number {
  const width = Math.min(name.length, typed.length + most)
  let before: number[] = []
  let last = Array.from({ length: width + 1 }, (_, at) => at)
  for (let row = 1; row <= typed.length; row++) {
    const line = [row]
    let least = row
    for (let at = 1; at <= width; at++) {
      const same = typed[row - 1] === name[at - 1]
      const swapped = row > 1 && typed[row - 1] === name[at - 2] && typed[row - 2] === name[at - 1]
      const edits = Math.min(
        (last[at] ?? 0) + 1,
        (line[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + (same ? 0 : 1),
        swapped && at > 1 ? (before[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
      line.push(edits)
      least = Math.min(least, edits)
    }
    if (least > most) return most + 1
    before = last
    last = line
  }
  return Math.min(...last)
}

/** Kept beside the list it was made from: a new list is a new memory. */
const known = new WeakMap<readonly Topic[], readonly Named[]>()
function namesOf(topics: readonly Topic[]): readonly Named[] {
  const kept = known.get(topics)
  if (kept) return kept
  const made = topics.map((topic) => ({
    topic,
    calls: [topic.slug, topic.name, ...topic.aliases].map(lettersOf).filter(Boolean),
  }))
  known.set(topics, made)
  return made
}

function lettersOf(text: string): string {
  return fold(text.slice(0, 100)).normalize('NFD').trim()
}
