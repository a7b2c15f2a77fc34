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

/** Global alignment without crossings (Needleman and Wunsch 1970), then what moved. */
export function align(claim: readonly Token[], support: readonly Token[]): Alignment {
  const rows = claim.length + 1
  const columns = support.length + 1
  const best = new Float64Array(rows * columns)
  const step = new Uint8Array(rows * columns)
  for (let i = 1; i < rows; i++) {
    const word = claim[i - 1]
    for (let j = 1; j < columns; j++) {
      const other = support[j - 1]
      const here = i * columns + j
      const up = best[here - columns] ?? 0
      const left = best[here - 1] ?? 0
      let score = Math.max(up, left)
      let choice = up >= left ? 1 : 2
      if (word && other) {
        const worth = similarity(word, other)
        if (worth > 0) {
          const before = claim[i - 2]
          const earlier = support[j - 2]
          const run = before && earlier && before.word === earlier.word ? RUN : 0
          const both = (best[here - columns - 1] ?? 0) + worth + run
          if (both >= score) {
            score = both
            choice = 3
          }
        }
      }
      best[here] = score
      step[here] = choice
    }
  }
  return { claim, support, ...trace(claim, support, step) }
}

/** Two words side by side in both texts are better evidence than two words alone. */
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

function trace(claim: readonly Token[], support: readonly Token[], step: Uint8Array) {
  const columns = support.length + 1
  const to = new Array<number>(claim.length).fill(-1)
  const from = new Array<number>(support.length).fill(-1)
  let i = claim.length
  let j = support.length
  while (i > 0 && j > 0) {
    const choice = step[i * columns + j]
    if (choice === 3) {
      to[--i] = --j
      from[j] = i
    } else if (choice === 1) i--
    else j--
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

export function hunks({ claim, support, to }: Alignment): Hunk[] {
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
