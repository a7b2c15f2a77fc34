import type { Alternative, Concept } from './concepts.ts'
import { type Entry, IN_TITLE, type PassageIndex } from './passage-index.ts'
import { type Scored, top } from './top.ts'

/** What may be searched, and its statistics: nothing outside it has a part in any of them. */
export interface Scope {
  /** undefined where everything may be seen. */
  readonly allows: ((entry: Entry) => boolean) | undefined
  readonly articles: number
  readonly passages: number
  readonly meanLength: number
  readonly outlets: readonly string[]
  readonly from: Date | undefined
  readonly to: Date | undefined
}

export interface Gathered {
  /** Every passage that holds a term, with its BM25 score, best first within `most`. */
  readonly best: readonly Scored[]
  /** The best among those that pass a test, for evidence that one outlet or one day must give. */
  among(test: (entry: Entry) => boolean, most: number): Scored[]
  /** The information of each concept, in nats: how rare it is in the scope. */
  readonly weights: Float64Array
  /** Passages in scope that hold each concept in some way. */
  readonly counts: Float64Array
}

/** Robertson and Spärck Jones' BM25, k1 and b as they recommend, with the title as a weaker field. */
const K1 = 1.2
const B = 0.5
const TITLE = 0.5
/** Terms in more than this many passages only score what rarer terms found. */
const COMMON = 20_000
/** Postings read for one question; past them the commonest terms are left to the ranking of what was found. */
const MOST_POSTINGS = 120_000
const FEWEST_TERMS = 4
/** Below this many passages rarity means little; it is judged as if among so many. */
const PRIOR = 200

export function rarity(count: number, passages: number): number {
  const total = passages + PRIOR
  return Math.log(1 + (total - count + 0.5) / (count + 0.5))
}

let accumulator = new Float32Array(1 << 12)

/** Scores all passages in scope by the terms of the concepts. */
export function gather(
  index: PassageIndex,
  concepts: readonly Concept[],
  scope: Scope,
  most: number,
): Gathered {
  if (accumulator.length < index.end) accumulator = new Float32Array(index.end * 2)
  const scores = accumulator
  const touched: number[] = []
  const { allows } = scope
  const permitted = new Map<Entry, boolean>()
  const may = (passage: number): boolean => {
    const entry = index.entryOf(passage)
    if (!entry) return false
    if (!allows) return true
    let known = permitted.get(entry)
    if (known === undefined) {
      known = allows(entry)
      permitted.set(entry, known)
    }
    return known
  }
  const list = termsOf(concepts)
  const frequency = new Map<number, number>()
  for (const { id } of list) {
    let count = allows ? 0 : index.frequency(id)
    if (allows)
      index.each(id, (page, from, to) => {
        for (let at = from; at < to; at++) {
          const value = page[at] ?? 0
          if ((value & 63) > 0 && may(value >>> 8)) count += 1
        }
      })
    frequency.set(id, count)
  }
  const counts = new Float64Array(concepts.length)
  const weights = new Float64Array(concepts.length)
  for (const [at, concept] of concepts.entries()) {
    counts[at] = countOf(concept, frequency)
    weights[at] = rarity(counts[at] ?? 0, scope.passages)
  }
  const rated = list
    .map((term) => ({ ...term, count: frequency.get(term.id) ?? 0 }))
    .sort((x, y) => x.count - y.count || x.order - y.order)
  let walked = 0
  for (const [at, { id, count, shares }] of rated.entries()) {
    walked += count
    if (walked > MOST_POSTINGS && at >= FEWEST_TERMS) break
    let weight = 0
    for (const { concept, share } of shares) {
      const own = Math.min(weights[concept] ?? 0, rarity(count, scope.passages))
      weight = Math.max(weight, share * own * (concepts[concept]?.focus ? 0.5 : 1))
    }
    const opens = count <= COMMON || touched.length === 0
    index.each(id, (page, from, to) => {
      for (let at = from; at < to; at++) {
        const value = page[at] ?? 0
        const passage = value >>> 8
        const before = scores[passage] ?? 0
        if (before === 0 && (!opens || !may(passage))) continue
        const tf = value & 63
        const norm = K1 * (1 - B + (B * index.lengthOf(passage)) / scope.meanLength)
        const body = tf === 0 ? 0 : (tf * (K1 + 1)) / (tf + norm)
        const gain = weight * (body + ((value & IN_TITLE) === 0 ? 0 : TITLE))
        if (before === 0) touched.push(passage)
        scores[passage] = before + gain
      }
    })
  }
  const all = new Float32Array(touched.length)
  for (const [at, passage] of touched.entries()) {
    all[at] = scores[passage] ?? 0
    scores[passage] = 0
  }
  return {
    best: top(touched, all, most, () => true),
    among: (test, count) =>
      top(touched, all, count, (passage) => {
        const entry = index.entryOf(passage)
        return entry !== undefined && test(entry)
      }),
    weights,
    counts,
  }
}

interface Term {
  readonly id: number
  readonly order: number
  readonly shares: { concept: number; share: number }[]
}

/** The distinct terms of the concepts; a term that is one part of several carries its part. */
function termsOf(concepts: readonly Concept[]): Term[] {
  const byId = new Map<number, Term>()
  for (const [concept, { alternatives }] of concepts.entries()) {
    for (const { slots, strength } of alternatives) {
      for (const id of slots.flat()) {
        const term = byId.get(id) ?? { id, order: byId.size, shares: [] }
        byId.set(id, term)
        term.shares.push({ concept, share: strength / slots.length })
      }
    }
  }
  return [...byId.values()]
}

/** How many passages say a concept; by synonyms only where nothing says it otherwise. */
function countOf({ alternatives }: Concept, frequency: ReadonlyMap<number, number>): number {
  const most = (ways: readonly Alternative[]) =>
    Math.max(0, ...ways.map(({ slots }) => holders(slots, frequency)))
  return most(alternatives.filter(({ loose }) => !loose)) || most(alternatives)
}

/** How many passages can hold all slots: as many as the rarest. */
function holders(
  slots: readonly (readonly number[])[],
  frequency: ReadonlyMap<number, number>,
): number {
  if (slots.length === 0) return 0
  return Math.min(...slots.map((ids) => ids.reduce((sum, id) => sum + (frequency.get(id) ?? 0), 0)))
}
