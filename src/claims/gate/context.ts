import { oppositesOf } from './lexicon/antonyms.ts'
import { synonymsOf } from './lexicon/synonyms.ts'
import type { Token } from './tokens.ts'

/** How far a claim's words are at home in the evidence, each in the company it keeps there. */
export interface Familiarity {
  /** Mean over words of matter: the best share of its neighbours found near it there. 0 to 1. */
  readonly company: number
  /** The same for the next two words on each side, found next to it there. 0 to 1. */
  readonly closeness: number
  /** Share of neighbouring pairs of words that never stand within three words there. 0 to 1. */
  readonly strangers: number
  /** Words of matter that are not there at all, by kind. */
  readonly newNumbers: number
  readonly newNames: number
  /** Numbers that are there, but beside none of the words they stand beside in the claim. */
  readonly strayNumbers: number
  /** Words of matter that are not there, while their contrary is, in their company. */
  readonly contraries: number
  /** Words that make somebody a man or a woman where the evidence knows only the other. */
  readonly otherGenders: number
  /** Does the claim begin with a pronoun that nothing before it explains? */
  readonly dangles: boolean
}

/** Words of matter of the evidence, where each stands, and which stand close together. */
export interface Surroundings {
  readonly keys: readonly string[]
  readonly places: ReadonlyMap<string, readonly number[]>
  readonly pairs: ReadonlySet<string>
  readonly genders: ReadonlySet<number>
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
  return { keys, places, pairs, genders: new Set(evidence.flatMap(({ is }) => is.gender ?? [])) }
}

const keyOf = ({ value, stem }: Token): string => (value === undefined ? stem : `=${value}`)

export function familiarity(
  sentences: readonly (readonly Token[])[],
  there: Surroundings,
): Familiarity {
  const company: number[] = []
  const closeness: number[] = []
  const count = { pairs: 0, strange: 0, numbers: 0, names: 0, strays: 0, contraries: 0 }
  for (const sentence of sentences) {
    const matter = sentence.filter((word) => !word.functional)
    const keys = matter.map(keyOf)
    for (const [index, word] of matter.entries()) {
      const next = keys[index + 1]
      if (next !== undefined) {
        count.pairs++
        if (!there.pairs.has(`${keys[index]} ${next}`)) count.strange++
      }
      const at = placesOf(word, there)
      const close = shareNear(index, keys, at, there, CLOSE)
      closeness.push(close)
      company.push(shareNear(index, keys, at, there, WIDE))
      if (at.length > 0) count.strays += word.value !== undefined && close === 0 ? 1 : 0
      else if (word.value !== undefined) count.numbers++
      else if (word.capital && !word.initial) count.names++
      else if (hasContrary(index, word, keys, there)) count.contraries++
    }
  }
  return {
    company: mean(company),
    closeness: mean(closeness),
    strangers: count.pairs === 0 ? 0 : count.strange / count.pairs,
    newNumbers: count.numbers,
    newNames: count.names,
    strayNumbers: count.strays,
    contraries: count.contraries,
    otherGenders: sentences.flat().filter(({ is }) => isOtherGender(is.gender, there)).length,
    dangles: dangles(sentences[0] ?? []),
  }
}

const mean = (shares: readonly number[]): number =>
  shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length

function placesOf(word: Token, { places }: Surroundings): readonly number[] {
  const here = places.get(keyOf(word))
  if (here || word.value !== undefined) return here ?? []
  return [...synonymsOf(word.word)].flatMap((other) => places.get(other) ?? [])
}

/** How many words of matter on each side are a word's company, and how far they may stand there. */
interface Range {
  readonly near: number
  readonly reach: number
  /** How much less a neighbour counts with each word that it stands farther off. */
  readonly fade: number
}
/** The evidence may be wordier than the claim. */
const WIDE: Range = { near: 4, reach: 8, fade: 0.3 }
const CLOSE: Range = { near: 2, reach: 3, fade: 0 }

/** The best share of a word's neighbours that stand near one of its places in the evidence. */
function shareNear(
  index: number,
  keys: readonly string[],
  at: readonly number[],
  there: Surroundings,
  { near, reach, fade }: Range,
): number {
  if (at.length === 0) return 0
  const neighbours: { readonly key: string; readonly weight: number }[] = []
  for (let other = Math.max(0, index - near); other <= index + near; other++) {
    const key = keys[other]
    if (other !== index && key !== undefined) {
      neighbours.push({ key, weight: 1 / (1 + fade * Math.abs(other - index)) })
    }
  }
  const whole = neighbours.reduce((sum, { weight }) => sum + weight, 0)
  if (whole === 0) return 1
  let best = 0
  for (const place of at) {
    const around = new Set(there.keys.slice(Math.max(0, place - reach), place + reach + 1))
    const found = neighbours.reduce(
      (sum, { key, weight }) => sum + (around.has(key) ? weight : 0),
      0,
    )
    best = Math.max(best, found / whole)
  }
  return best
}

/** "Sales fell sharply" where the evidence has "sales rose sharply": a contrary in its place. */
function hasContrary(
  index: number,
  { word }: Token,
  keys: readonly string[],
  there: Surroundings,
): boolean {
  const REACH = 4
  const neighbours = keys.slice(Math.max(0, index - REACH), index + REACH + 1)
  for (const contrary of oppositesOf(word)) {
    for (const place of there.places.get(contrary) ?? []) {
      const around = there.keys.slice(Math.max(0, place - REACH), place + REACH + 1)
      if (neighbours.some((key) => around.includes(key))) return true
    }
  }
  return false
}

const isOtherGender = (gender: number | undefined, { genders }: Surroundings): boolean =>
  gender !== undefined && genders.size > 0 && !genders.has(gender)

/** A pronoun before any word of matter speaks of nobody. */
function dangles(words: readonly Token[]): boolean {
  const matter = words.findIndex((word) => !word.functional)
  const pronoun = words.findIndex(({ is }) => is.anaphor)
  return pronoun >= 0 && (matter === -1 || pronoun < matter)
}
