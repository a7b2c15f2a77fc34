import type { Lexicon } from './lexicon.ts'
import { terms } from './terms.ts'
import type { Asked, AskedWord } from './understand.ts'
import { words } from './words.ts'

/** One way to say what a word of the question says: each slot is met by any of its terms. */
export interface Alternative {
  readonly slots: readonly (readonly number[])[]
  /** 1 for the word itself, less for a synonym or a translation. */
  readonly strength: number
}

/** What a word of the question means to the index: all the ways a text may say it. */
export interface Concept {
  readonly text: string
  readonly position: number
  readonly name: boolean
  readonly number: boolean
  readonly focus: boolean
  readonly alternatives: readonly Alternative[]
}

/** More ways to say a word or a name: synonyms, translations, spellings in another script. */
export type Expand = (
  word: AskedWord,
  asked: Asked,
) => readonly { text: string; language: string; strength: number }[]

export function conceptsOf(asked: Asked, lexicon: Lexicon, expand: Expand): Concept[] {
  const seen = new Set<string>()
  const found: Concept[] = []
  for (const word of asked.words) {
    const own = [...new Set(['en', 'fr'].map((language) => terms(word, language).join(' ')))]
    if (own.every((key) => seen.has(key))) continue
    for (const key of own) seen.add(key)
    const ways: Alternative[] = own.map((key) => ({
      slots: slotsOf(key.split(' '), lexicon),
      strength: 1,
    }))
    for (const { text, language, strength } of expand(word, asked)) {
      const slots = words(text).flatMap((w) => slotsOf(terms(w, language), lexicon))
      if (slots.length > 0) ways.push({ slots, strength })
    }
    found.push({
      text: word.written,
      position: word.position,
      name: word.name,
      number: word.script === 'number',
      focus: word.focus,
      alternatives: ways,
    })
  }
  return found
}

function slotsOf(keys: readonly string[], lexicon: Lexicon): number[][] {
  return keys.map((key) => [lexicon.find(key)].filter((id) => id > 0))
}
