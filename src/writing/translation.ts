import { keysOf, meaningsWith } from '../questions/meanings.ts'
import { type Word, words } from '../questions/words.ts'
import { quantities } from '../stories/quantities.ts'
import { soundOf, unvoiced } from '../stories/sounds.ts'
import type { Person } from './names.ts'
import { type Tongue, tongues } from './tongues.ts'

/** Why a line in another language than its sentences is not said. */
export type Untranslated =
  | 'quote'
  | 'number'
  | 'name'
  | 'negation'
  | 'modality'
  | 'role-swap'
  | 'low-overlap'

/** Korean says by nouns and verbs what others say by auxiliaries; modality is compared by itself. */
const AUXILIARY =
  /^(?:예정|계획|전망|방침|것|수|때문|위해|위한|대해|대한|관련|통해|함께|이번|이날|등|및|더|가장|있|없|않|못|했|하|될|된|됐|되)(?:이|인|으로|을|를|은|는|도|로|다|다고|했다|하는|한다|입니다|이다|었다|습니다)?$/u

/** The share of a line's words that must have a counterpart in its sentences. */
const CARRIED = 0.65

/**
 * Whether a line can be a translation of its sentences, as far as rules can tell, and what speaks
 * against it: numbers by value, names by glossary and sound and in the same order, negation,
 * what is only planned or possible, and the share of its words that the glossary finds again. It
 * fails closed: what no list knows counts as not there. Quotations are never translated.
 */
export function translationFaults(
  line: string,
  sentences: readonly string[],
  languages: { readonly line: string; readonly sentences: string },
  people: readonly Person[],
): Untranslated[] {
  const source = sentences.join(' ')
  const [ours, theirs] = [tongueOf(languages.line), tongueOf(languages.sentences)]
  const own = words(line).filter(({ stop, written }) => !stop && !AUXILIARY.test(written))
  const there = words(source).filter(({ stop }) => !stop)
  const matched = counterparts(own, there, people, ours.months)
  const carried = matched.filter((at) => at !== undefined).length
  const faults: Untranslated[] = []
  if (/["“”„«»「」『』]/u.test(line)) faults.push('quote')
  if (!numbersStand(line, source, ours, theirs)) faults.push('number')
  const names = own
    .map((word, at) => ({ word, at: matched[at] }))
    .filter(({ word }) => isName(word, line) && ours.months(word.written).length === 0)
  if (names.some(({ at }) => at === undefined)) faults.push('name')
  if (ours.negation.test(line) !== theirs.negation.test(source)) faults.push('negation')
  if (ours.modality.test(line) !== theirs.modality.test(source)) faults.push('modality')
  const order = names.flatMap(({ at }) => at ?? [])
  if (order.some((at, index) => at < (order[index - 1] ?? -1))) faults.push('role-swap')
  if (own.length < 3 || carried < own.length * CARRIED) faults.push('low-overlap')
  return faults
}

const tongueOf = (language: string): Tongue =>
  tongues[language as keyof typeof tongues] ?? tongues.en

/** Every figure of the line is one of the sentences, words and months for numbers included. */
function numbersStand(line: string, source: string, ours: Tongue, theirs: Tongue): boolean {
  const said = new Set([...quantities(source), ...theirs.numbers(source)])
  return [...quantities(line), ...ours.months(line)].every((value) => said.has(value))
}

/** A capital where no sentence begins; an office before a name is none. */
function isName({ written, start, script }: Word, line: string): boolean {
  const isCapital = script === 'latin' && /^\p{Lu}/u.test(written) && !OFFICE.test(written)
  return isCapital && start > 0 && !/[.!?]\s+$/.test(line.slice(0, start))
}

const OFFICE =
  /^(?:Presidente?s?|Président[es]*|Prime|Premi[eè]re?|Minist(?:er|re)s?|Foreign|Defen[cs]e|Chancellor|Chancelier|Mayor|Maire|Senator|Sénateur|Secretary|General|Général|King|Queen|Mr|Mrs|Ms|Dr|Mme|Affairs|Affaires|Étrangères)$/u

/** The longest name or term that is looked up as one. */
const MOST_WORDS = 4
/** Words that belong to figures: the figures themselves are compared by value. */
const OF_FIGURES =
  /^(?:thousands?|millions?|billions?|trillions?|milliards?|mille|tonn?e?s?|tons?|percent|per|cent|pour|dollars?|euros?|won|억|만|조|천|톤|명|건|원|달러|유로|퍼센트|년|월|일)$/

/** For each word the first place of its counterpart among the others, if it has one. */
function counterparts(
  own: readonly Word[],
  there: readonly Word[],
  people: readonly Person[],
  months: (text: string) => readonly string[],
): (number | undefined)[] {
  const called = people.map(({ hangul, latin }) => [
    ...hangul,
    ...latin,
    ...latin.flatMap((name) => name.split(/[\s-]+/)),
  ])
  const meanings = meaningsWith(called)
  const places = placesOf(there)
  const placeOf = (keys: readonly string[]): number | undefined => {
    const found = keys.flatMap((key) => places.get(key) ?? [])
    return found.length > 0 ? Math.min(...found) : undefined
  }
  const matched: (number | undefined)[] = own.map((word) => {
    if (word.script === 'number' || OF_FIGURES.test(word.normal)) return 0
    if (months(word.written).length > 0) return 0
    const keys = [...keysOf(word), word.normal, ...compounds(word)]
    const direct = placeOf(keys)
    if (direct !== undefined) return direct
    const meant = meanings.of(compounds(word)).flatMap((meaning) => meaning.flatMap(keysOfForm))
    const part = placeOf(meant)
    if (part !== undefined) return part
    const heard = there.findIndex(
      (other) => other.script !== word.script && soundsAlike(word, other),
    )
    return heard >= 0 ? heard : undefined
  })
  for (const [at] of own.entries()) {
    for (let length = Math.min(MOST_WORDS, own.length - at); length > 0; length--) {
      const run = own.slice(at, at + length)
      const place = placeOf(
        meanings.of(keysOfRun(run)).flatMap((meaning) => meaning.flatMap(keysOfForm)),
      )
      if (place === undefined) continue
      for (let next = at; next < at + length; next++) matched[next] ??= place
      break
    }
  }
  return matched
}

/** Where words and runs of words first stand, by their keys. */
function placesOf(there: readonly Word[]): Map<string, number> {
  const places = new Map<string, number>()
  const put = (key: string, at: number): void => void (places.has(key) || places.set(key, at))
  for (const [at, word] of there.entries()) {
    put(word.normal, at)
    for (const part of compounds(word)) put(part, at)
    for (let length = 1; length <= MOST_WORDS && at + length <= there.length; length++) {
      for (const key of keysOfRun(there.slice(at, at + length))) put(key, at)
    }
  }
  return places
}

/** A run of words as the glossary knows it, read as either Latin language. */
function keysOfRun(run: readonly Word[]): string[] {
  const each = run.map(keysOf)
  return [0, 1].map((language) => each.map((keys) => keys[language] ?? keys[0] ?? '').join(' '))
}

const keysOfForm = (form: string): string[] => keysOfRun(words(form).filter(({ stop }) => !stop))

/** A Korean compound holds its parts: 액화천연가스 is 천연가스 too. */
function compounds({ script, normal }: Word): string[] {
  if (script !== 'hangul') return []
  const cuts = Array.from({ length: Math.max(0, normal.length - 2) }, (_, at) => at + 2)
  return cuts
    .flatMap((cut) => [normal.slice(0, cut), normal.slice(cut)])
    .filter((part) => part.length > 1)
}

/** Three consonants in common are no chance. */
function soundsAlike(one: Word, other: Word): boolean {
  const [a, b] = [one, other].map(({ written }) => unvoiced(soundOf(written)))
  return (
    a !== undefined &&
    b !== undefined &&
    a.length > 2 &&
    (b.startsWith(a) || a.startsWith(b)) &&
    b.length > 2
  )
}
