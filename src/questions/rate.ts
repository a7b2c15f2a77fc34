import { type Clause, isWithin, meets } from './clauses.ts'
import type { Concept } from './concepts.ts'
import { type Reading, raise, weightOf } from './held.ts'
import { pairing } from './pairing.ts'
import type { Entry } from './passage-index.ts'
import { type Segment, saidOf } from './segments.ts'
import type { Asked } from './understand.ts'
import type { Window } from './windows.ts'

/** A passage as evidence: what of the question it holds, and how it was scored. */
export interface Rated {
  readonly passage: number
  readonly entry: Entry
  /** Its first sentence and one past its last. */
  readonly from: number
  readonly to: number
  readonly score: number
  /** How well the passage, with its article's title, says each concept. */
  readonly strengths: Float64Array
  readonly parts: Readonly<Record<keyof typeof PARTS | 'sentence', number>>
  /** How well it serves each clause, 0 where it cannot. */
  readonly serves: Float64Array
  /** How much of each segment of the question it says. */
  readonly says: Float64Array
}

/** What passages are rated for. */
export interface Sought {
  readonly asked: Asked
  readonly concepts: readonly Concept[]
  readonly weights: Float64Array
  readonly clauses: readonly Clause[]
  readonly segments: readonly Segment[]
}

/** What makes a passage good evidence; the weights add up to a score near 1 for a perfect one. */
const PARTS = {
  bm25: 0.37,
  passage: 0.05,
  pairs: 0.24,
  outlet: 0.31,
  date: 0.3,
  title: -0.1,
  length: -0.16,
  segment: 0.4,
  fresh: 0.3,
  own: 0.06,
}
/** An article this much older than the newest one found tells half as well how things stand, in ms. */
const HALF = 7 * 86_400_000
/** A title speaks for each passage of its article, more weakly than its own words. */
const FROM_TITLE = 0.6

/** Rates passages, in the order given. */
export function rate(windows: readonly Window[], reading: Reading, sought: Sought): Rated[] {
  const best = Math.max(1e-9, ...windows.map(({ scored }) => scored.score))
  const newest = Math.max(...windows.map(({ entry }) => entry.publishedAt ?? 0))
  const drafts = windows.map((window) => draft(window, reading, sought, { best, newest }))
  // Pairs only compare passages: on a scale of 0 to 1, questions long and short are rated alike.
  const most = Math.max(1e-9, ...drafts.map(({ parts }) => parts.pairs))
  return drafts.map((item) => {
    const parts = { ...item.parts, pairs: Math.sqrt(item.parts.pairs / most) }
    return { ...item, parts, score: weigh(parts) }
  })
}

function weigh(parts: Rated['parts']): number {
  let total = 0
  for (const [name, weight] of Object.entries(PARTS))
    total += weight * parts[name as keyof typeof PARTS]
  return total
}

/** What all passages found are compared with. */
interface Field {
  /** The highest BM25 score. */
  readonly best: number
  /** When the newest of their articles was published. */
  readonly newest: number
}

function draft(window: Window, reading: Reading, sought: Sought, { best, newest }: Field): Rated {
  const { asked, concepts, weights, clauses, segments } = sought
  const { entry, from, to, scored } = window
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  const strengths = new Float64Array(concepts.length)
  let sentence = 0
  let pairs = 0
  const served = new Float64Array(clauses.length)
  for (let at = from; at < to; at++) {
    const held = reading.sentence(entry, at)
    if (held.length === 0) continue
    raise(strengths, held)
    sentence = Math.max(sentence, weightOf(held, weights) / total)
    pairs = Math.max(pairs, pairing(held, concepts, weights))
    for (const [c, clause] of clauses.entries())
      served[c] = Math.max(served[c] ?? 0, weightOf(held, clause.weights) / clause.total)
  }
  const title = reading.title(entry)
  raise(strengths, title, FROM_TITLE)
  const says = saidOf(segments, strengths, weights)
  const parts = {
    bm25: scored.score / best,
    passage: dot(weights, strengths) / total,
    sentence,
    pairs,
    outlet: asked.outlets.some((m) => m.outlets.includes(entry.outlet)) ? 1 : 0,
    date: clauses.some((c) => c.date && isWithin(entry, c.date)) ? 1 : 0,
    title: weightOf(title, weights) / total,
    length: Math.log(1 + (entry.tokenStarts[to] ?? 0) - (entry.tokenStarts[from] ?? 0)) / 5,
    segment: Math.max(0, ...says),
    fresh: asked.latest ? freshness(entry, newest) : 0,
    // Between two that say it as well, the reader's own language; names and numbers cross anyway.
    own: entry.language.startsWith(asked.language) ? 1 : 0,
  }
  const serves = Float64Array.from(clauses, (clause, c) =>
    meets(entry, clause)
      ? (dot(clause.weights, strengths) / clause.total + (served[c] ?? 0)) / 2
      : 0,
  )
  return { passage: scored.passage, entry, from, to, strengths, parts, serves, says, score: 0 }
}

function freshness({ publishedAt }: Entry, newest: number): number {
  return publishedAt === undefined ? 0 : 2 ** ((publishedAt - newest) / HALF)
}

function dot(x: Float64Array, y: Float64Array): number {
  let total = 0
  for (let at = 0; at < x.length; at++) total += (x[at] ?? 0) * (y[at] ?? 0)
  return total
}
