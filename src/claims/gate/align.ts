import { areSynonyms } from './lexicon/synonyms.ts'
import type { Token } from './tokens.ts'

/** A claim's words against the words of the sentences that should carry it. */
export interface Alignment {
  readonly claim: readonly Token[]
  readonly support: readonly Token[]
  /** For each claim word, the support word it repeats in the same order, or -1. */
  readonly to: readonly number[]
  /** For each support word, the claim word that repeats it, or -1. */
  readonly from: readonly number[]
  /** For each claim word not in order, a support word it repeats elsewhere, or -1. */
  readonly moved: readonly number[]
}

/**
 * Global alignment without crossings (Needleman and Wunsch 1970), a run of words side by side in
 * both texts worth more than the words alone (after Gotoh 1982), then what moved.
 */
export function align(claim: readonly Token[], support: readonly Token[]): Alignment {
  const columns = support.length + 1
  const best = new Float64Array((claim.length + 1) * columns)
  const match = new Float64Array((claim.length + 1) * columns)
  for (const [row, word] of claim.entries()) {
    for (const [column, other] of support.entries()) {
      const here = (row + 1) * columns + column + 1
      const worth = similarity(word, other)
      const before = here - columns - 1
      const run = match[before] ?? 0
      const both = worth === 0 ? 0 : worth + Math.max(best[before] ?? 0, run > 0 ? run + RUN : 0)
      match[here] = both
      best[here] = Math.max(both, best[here - columns] ?? 0, best[here - 1] ?? 0)
    }
  }
  return { claim, support, ...trace(claim, support, best, match) }
}

const RUN = 0.2
const FUNCTIONAL = 0.25

/** 0 (other words) to 1 (the same word); half a loaf for words without matter of their own. */
export function similarity(a: Token, b: Token): number {
  const likeness = alike(a, b)
  return a.functional || b.functional ? likeness * FUNCTIONAL : likeness
}

function alike(a: Token, b: Token): number {
  if (a.word === b.word) return 1
  if (a.value !== undefined || b.value !== undefined) return a.value === b.value ? 1 : 0
  if (a.stem === b.stem) return 0.95
  return areSynonyms(a.word, b.word) ? 0.8 : 0
}

function trace(
  claim: readonly Token[],
  support: readonly Token[],
  best: Float64Array,
  match: Float64Array,
) {
  const columns = support.length + 1
  const to = new Array<number>(claim.length).fill(-1)
  const from = new Array<number>(support.length).fill(-1)
  let i = claim.length
  let j = support.length
  let running = false
  while (i > 0 && j > 0) {
    const here = i * columns + j
    const value = best[here] ?? 0
    const both = match[here] ?? 0
    if (both > 0 && (running || both === value)) {
      const before = here - columns - 1
      running = (match[before] ?? 0) > 0 && (match[before] ?? 0) + RUN >= (best[before] ?? 0)
      to[--i] = --j
      from[j] = i
    } else if (value === best[here - 1]) j--
    else i--
  }
  const moved = to.map((at, index) => (at === -1 ? elsewhere(claim[index], support, from) : -1))
  return { to, from, moved }
}

/** Prefers a word that nothing else repeats. */
function elsewhere(
  word: Token | undefined,
  support: readonly Token[],
  from: readonly number[],
): number {
  if (!word) return -1
  let found = -1
  for (const [index, other] of support.entries()) {
    if (similarity(word, other) === 0) continue
    if (from[index] === -1) return index
    found = index
  }
  return found
}

/** A stretch where claim and support go different ways, between two words they share. */
export interface Hunk {
  readonly inserted: readonly number[]
  readonly deleted: readonly number[]
}

/** Every check asks for them: each alignment's are worked out once. */
export function hunks(alignment: Alignment): readonly Hunk[] {
  const known = parted.get(alignment)
  if (known) return known
  const fresh = partings(alignment)
  parted.set(alignment, fresh)
  return fresh
}

const parted = new WeakMap<Alignment, readonly Hunk[]>()

function partings({ claim, support, to }: Alignment): Hunk[] {
  const found: Hunk[] = []
  let inserted: number[] = []
  let next = 0
  for (let i = 0; i <= claim.length; i++) {
    const at = i === claim.length ? support.length : (to[i] ?? -1)
    if (at === -1) {
      inserted.push(i)
      continue
    }
    const deleted = Array.from({ length: at - next }, (_, index) => next + index)
    if (inserted.length > 0 || deleted.length > 0) found.push({ inserted, deleted })
    inserted = []
    next = at + 1
  }
  return found
}
