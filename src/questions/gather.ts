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
/**
 * Postings read for one question, rarest terms first; past them the commonest terms are left to the
 * ranking of what was found. Synonyms have a smaller share of their own.
 */
const MOST_POSTINGS = 60_000
const MOST_LOOSE = 20_000
const FEWEST_TERMS = 4
/** Below this many passages rarity means little; it is judged as if among so many. */
const PRIOR = 200

export function rarity(count: number, passages: number): number {
  const total = passages + PRIOR
  return Math.log(1 + (total - count + 0.5) / (count + 0.5))
}

/** One for all questions, each of which leaves it at zero: nothing here ever waits. */
let scores = new Float32Array(1 << 12)
let touched = new Uint32Array(1 << 12)

/** Scores all passages in scope by the terms of the concepts. */
export function gather(
  index: PassageIndex,
  concepts: readonly Concept[],
  scope: Scope,
  most: number,
): Gathered {
  if (scores.length < index.end) {
    scores = new Float32Array(index.end * 2)
    touched = new Uint32Array(index.end * 2)
  }
  const may = permission(index, scope)
  const list = termsOf(concepts)
  const frequency = frequencies(list, index, scope, may)
  const counts = Float64Array.from(concepts, (concept) => countOf(concept, frequency))
  const weights = counts.map((count) => rarity(count, scope.passages))
  const rated = list
    .map((term) => ({ ...term, count: frequency.get(term.id) ?? 0 }))
    .sort((x, y) => x.count - y.count || x.order - y.order)
  let found = 0
  for (const { id, count, shares } of affordable(rated)) {
    let weight = 0
    for (const { concept, share } of shares) {
      const own = Math.min(weights[concept] ?? 0, rarity(count, scope.passages))
      weight = Math.max(weight, share * own * (concepts[concept]?.focus ? 0.5 : 1))
    }
    found = score(index, id, { weight, opens: count <= COMMON || found === 0, may, scope, found })
  }
  const passages = touched.slice(0, found)
  const all = new Float32Array(found)
  for (let at = 0; at < found; at++) {
    const passage = passages[at] ?? 0
    all[at] = scores[passage] ?? 0
    scores[passage] = 0
  }
  return {
    best: top(passages, all, most, () => true),
    among: (test, count) =>
      top(passages, all, count, (passage) => {
        const entry = index.entryOf(passage)
        return entry !== undefined && test(entry)
      }),
    weights,
    counts,
  }
}

interface Read {
  readonly weight: number
  /** May find passages, not only add to those found. */
  readonly opens: boolean
  readonly may: (passage: number) => boolean
  readonly scope: Scope
  readonly found: number
}

/** Adds a term to the scores of its passages; answers how many passages have been found by now. */
function score(index: PassageIndex, term: number, read: Read): number {
  const { weight, opens, may, scope } = read
  const [own, marks, lengths] = [scores, touched, index.lengths]
  const flat = K1 * (1 - B)
  const slope = (K1 * B) / scope.meanLength
  let found = read.found
  index.each(term, (page, from, to) => {
    for (let at = from; at < to; at++) {
      const value = page[at] ?? 0
      const passage = value >>> 8
      const before = own[passage] ?? 0
      if (before === 0) {
        if (!opens || !may(passage)) continue
        marks[found++] = passage
      }
      const tf = value & 63
      const body = (tf * (K1 + 1)) / (tf + flat + slope * (lengths[passage] ?? 0))
      own[passage] = before + weight * (body + ((value & IN_TITLE) === 0 ? 0 : TITLE))
    }
  })
  return found
}

/** Whether a passage is there and may be seen, asked once an article. */
function permission(index: PassageIndex, { allows }: Scope): (passage: number) => boolean {
  if (!allows) return (passage) => index.entryOf(passage) !== undefined
  const permitted = new Map<Entry, boolean>()
  return (passage) => {
    const entry = index.entryOf(passage)
    if (!entry) return false
    const known = permitted.get(entry)
    if (known !== undefined) return known
    const allowed = allows(entry)
    permitted.set(entry, allowed)
    return allowed
  }
}

interface Term {
  readonly id: number
  readonly order: number
  readonly shares: { concept: number; share: number }[]
  /** Only a synonym, of whatever it stands for. */
  loose: boolean
}

/** The distinct terms of the concepts; a term that is one part of several carries its part. */
function termsOf(concepts: readonly Concept[]): Term[] {
  const byId = new Map<number, Term>()
  for (const [concept, { alternatives }] of concepts.entries()) {
    for (const { slots, strength, loose = false } of alternatives) {
      for (const ids of slots) {
        for (const id of ids) {
          const term = byId.get(id) ?? { id, order: byId.size, shares: [], loose: true }
          byId.set(id, term)
          term.loose &&= loose
          term.shares.push({ concept, share: strength / slots.length })
        }
      }
    }
  }
  return [...byId.values()]
}

/** Passages in scope that hold each term. */
function frequencies(
  list: readonly Term[],
  index: PassageIndex,
  { allows }: Scope,
  may: (passage: number) => boolean,
): ReadonlyMap<number, number> {
  if (!allows) return new Map(list.map(({ id }) => [id, index.frequency(id)]))
  return new Map(
    list.map(({ id }) => {
      let count = 0
      index.each(id, (page, from, to) => {
        for (let at = from; at < to; at++) {
          const value = page[at] ?? 0
          if ((value & 63) > 0 && may(value >>> 8)) count += 1
        }
      })
      return [id, count]
    }),
  )
}

/** The terms to read, from the rarest on, as far as the budget goes. */
function affordable<T extends Term & { readonly count: number }>(rated: readonly T[]): T[] {
  const left = { own: MOST_POSTINGS, loose: MOST_LOOSE }
  return rated.filter(({ loose, count }, at) => {
    const kind = loose ? 'loose' : 'own'
    left[kind] -= count
    return left[kind] >= 0 || (!loose && at < FEWEST_TERMS)
  })
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
