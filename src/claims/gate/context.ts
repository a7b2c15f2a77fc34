import { synonymsOf } from './lexicon/synonyms.ts'
import type { Token } from './tokens.ts'

/** How far a claim's words are at home in the evidence, each in the company it keeps there. */
export interface Familiarity {
  /** Mean over words of matter: the best share of its neighbours found near it there. 0 to 1. */
  readonly company: number
  /** Share of neighbouring pairs of words that never stand within three words there. 0 to 1. */
  readonly strangers: number
  /** Words of matter that are not there at all, by kind. */
  readonly newNumbers: number
  readonly newNames: number
}

/** Words of matter of the evidence, where each stands, and which stand close together. */
export interface Surroundings {
  readonly keys: readonly string[]
  readonly places: ReadonlyMap<string, readonly number[]>
  readonly pairs: ReadonlySet<string>
}

const PAIR_REACH = 3

export function surroundings(evidence: readonly Token[]): Surroundings {
  const matter = evidence.filter((word) => !word.functional)
  const keys = matter.map(keyOf)
  const places = new Map<string, number[]>()
  const pairs = new Set<string>()
  for (const [index, key] of keys.entries()) {
    const known = places.get(key)
    if (known) known.push(index)
    else places.set(key, [index])
    for (const next of keys.slice(index + 1, index + 1 + PAIR_REACH)) pairs.add(`${key} ${next}`)
  }
  return { keys, places, pairs }
}

const keyOf = ({ value, stem }: Token): string => (value === undefined ? stem : `=${value}`)

export function familiarity(
  sentences: readonly (readonly Token[])[],
  there: Surroundings,
): Familiarity {
  const company: number[] = []
  let pairs = 0
  let strange = 0
  let newNumbers = 0
  let newNames = 0
  for (const sentence of sentences) {
    const matter = sentence.filter((word) => !word.functional)
    const keys = matter.map(keyOf)
    for (const [index, word] of matter.entries()) {
      const next = keys[index + 1]
      if (next !== undefined) {
        pairs++
        if (!there.pairs.has(`${keys[index]} ${next}`)) strange++
      }
      const at = placesOf(word, there)
      if (at.length === 0) {
        if (word.value !== undefined) newNumbers++
        else if (word.capital && !word.initial) newNames++
      }
      company.push(companyOf(index, keys, at, there))
    }
  }
  const sum = company.reduce((total, each) => total + each, 0)
  return {
    company: company.length === 0 ? 1 : sum / company.length,
    strangers: pairs === 0 ? 0 : strange / pairs,
    newNumbers,
    newNames,
  }
}

function placesOf(word: Token, { places }: Surroundings): readonly number[] {
  const here = places.get(keyOf(word))
  if (here || word.value !== undefined) return here ?? []
  return [...synonymsOf(word.word)].flatMap((other) => places.get(other) ?? [])
}

/** Neighbours on each side, in words of matter; nearer ones count for more. */
const NEAR = 4
const FADE = 0.3
/** The evidence may be wordier than the claim. */
const REACH = 8

function companyOf(
  index: number,
  keys: readonly string[],
  at: readonly number[],
  there: Surroundings,
): number {
  if (at.length === 0) return 0
  const near: { readonly key: string; readonly weight: number }[] = []
  for (let other = Math.max(0, index - NEAR); other <= index + NEAR; other++) {
    const key = keys[other]
    if (other !== index && key !== undefined) {
      near.push({ key, weight: 1 / (1 + FADE * Math.abs(other - index)) })
    }
  }
  const whole = near.reduce((sum, { weight }) => sum + weight, 0)
  if (whole === 0) return 1
  let best = 0
  for (const place of at) {
    const around = new Set(there.keys.slice(Math.max(0, place - REACH), place + REACH + 1))
    const found = near.reduce((sum, { key, weight }) => sum + (around.has(key) ? weight : 0), 0)
    best = Math.max(best, found / whole)
  }
  return best
}
