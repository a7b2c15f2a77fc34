import { isOrganisation, namesIn } from '../claims/names.ts'
import { peopleOf } from '../claims/people.ts'
import { regionCalled } from '../topics/regions.ts'
import { spellings } from './korean-names.ts'
import { stemKorean } from './stem-korean.ts'
import { STOPWORDS } from './stopwords.ts'
import { fold, words } from './words.ts'

/** One exchange of a thread: what was asked, and the sentences told. */
export interface Turn {
  readonly question: string
  readonly lines: readonly string[]
}

const WHO = /\b(?:who|whom|whose|qui)\b|누구|누가/iu
const ELIDED = /^(?:Qu|[LDJNSCMT])['’]/u
const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|january|february|march|april|may|june|july|august|september|october|november|december)$/iu
/** Before a name that is a place's or a thing's: "in Velden", "of Saint-Brume", "the Herald". */
const NOT_A_PERSON =
  /(?:(?<!\p{L})(?:in|at|of|from|near|to|the|à|au|aux|de|du|des|en|le|la|les|chez)\s+|(?<!\p{L})[ld]['’])$/iu
const OFFICES =
  '대통령|총리|장관|의원|교수|연구원|소장|관장|감독|대표|회장|시장|위원장|대변인|사장|기자|총재|선수|코치|씨'
/** A Korean name and the office behind it: 트뤼도 총리. */
export const KOREAN_OFFICE = new RegExp(`(?<name>\\p{Script=Hangul}{1,5})\\s+(?:${OFFICES})`, 'gu')
/** "Trudeau and Yoon", "Trudeau et Yoon", "트뤼도와 윤석열". */
const PAIR =
  /(?<one>\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*)*)\s+(?:and|et|&)\s+(?<other>\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*)*)|(?<hangulOne>\p{Script=Hangul}{2,5}?)(?:와|과)\s+(?<hangulOther>\p{Script=Hangul}{2,5}?)(?:은|는|이|가|의|,|\s)/u
const PLACE =
  /\b(?:in|at|near|à|au|en)\s+(?:the\s+)?(?<name>\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)*)/u
const KOREAN_PLACE = /(?<name>\p{Script=Hangul}{2,})에서/u

/** Whom a thread speaks of, the latest turn's first: whom it asked about, or who the answer was. */
export function personIn(turns: readonly Turn[]): string | undefined {
  for (const { question, lines } of turns.toReversed()) {
    const asked = persons(question)
    const told = lines.flatMap(persons)
    if (!WHO.test(question)) {
      const person = asked[0] ?? told[0]
      if (person) return person
      continue
    }
    // "Who met Yoon?" asks for someone else.
    const known = new Set(words(question).map(({ normal }) => normal))
    const others = told.filter((name) => words(name).every(({ normal }) => !known.has(normal)))
    const person = others.find(shownIn(lines)) ?? others[0] ?? asked[0]
    if (person) return person
  }
  return undefined
}

/** Whether lines show a name as a person's: by an office, or by what only people do. */
function shownIn(lines: readonly string[]): (name: string) => boolean {
  const text = lines.join('\n\n')
  const sentences = lines.map((line) => ({ start: 0, end: line.length, text: line }))
  const people = peopleOf({ id: '', version: 1, title: '', language: 'und', text, sentences })
  return (name) => people.has(name)
}

/** The two that a thread speaks of together. */
export function bothIn(turns: readonly Turn[]): readonly [string, string] | undefined {
  for (const { question, lines } of turns.toReversed()) {
    for (const text of [question, ...lines]) {
      const pair = PAIR.exec(text)?.groups
      const one = (pair?.one ?? pair?.hangulOne)?.replace(ELIDED, '')
      const other = pair?.other ?? pair?.hangulOther
      if (one && other) return [opened(one), opened(other)]
      const [first, second] = [...new Set(persons(text))]
      if (first && second) return [first, second]
    }
  }
  return undefined
}

/** "Did Trudeau" and "Où Trudeau" are Trudeau. */
const opened = (name: string): string => namesIn(name).at(-1)?.name ?? name

/** The place last told, else last asked about: after "in" or "at", or before 에서. */
export function placeIn(turns: readonly Turn[]): string | undefined {
  for (const { question, lines } of turns.toReversed()) {
    for (const text of [...lines, question]) {
      const name = PLACE.exec(text)?.groups?.name ?? KOREAN_PLACE.exec(text)?.groups?.name
      if (name) return name
    }
  }
  return undefined
}

/** Names in a text that a person may have, in its order. */
export function persons(text: string): string[] {
  const latin = namesIn(text)
    .filter(({ at, name }) => {
      const isPart = NOT_A_PERSON.test(text.slice(0, at))
      return !isPart && !isOrganisation(name) && !/\s(?:de|du|of)\s/u.test(name)
    })
    .map(({ name }) => name.replace(ELIDED, ''))
    .filter((name) => /^\p{Lu}/u.test(name) && !/^\p{Lu}+$/u.test(name))
    .filter((name) => !DAY.test(name) && !regionCalled(name) && !opens(name))
  const offices = [...text.matchAll(KOREAN_OFFICE)].flatMap(({ groups }) => groups?.name ?? [])
  const named = words(text)
    .filter(({ script, stop }) => script === 'hangul' && !stop)
    .map(({ written }) => stemKorean(written))
    .filter((stem) => stem.length === 3 && spellings(stem) !== undefined)
  return [...new Set([...latin, ...offices.filter((name) => !regionCalled(name)), ...named])]
}

/** "Est-ce que" begins with a word, and not with a name. */
const opens = (name: string): boolean =>
  !name.includes(' ') && STOPWORDS.has(fold(name).split(/[\s'’-]/u)[0] ?? '')

/** The region that a text names, as it is written there. */
export function regionIn(text: string): string | undefined {
  const latin = namesIn(text).map(({ name }) => name.replace(ELIDED, ''))
  const hangul = words(text)
    .filter(({ script }) => script === 'hangul')
    .map(({ written }) => stemKorean(written))
  return [...latin, ...hangul].find((name) => regionCalled(fold(name)) !== undefined)
}
