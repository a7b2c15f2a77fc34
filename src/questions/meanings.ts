import { regions } from '../topics/regions.ts'
import { GLOSSARY } from './glossary.ts'
import { stemKorean } from './stem-korean.ts'
import { SYNONYMS } from './synonyms.ts'
import { terms } from './terms.ts'
import { type Word, words } from './words.ts'

/** The forms of one meaning in several languages. */
export type Meaning = readonly string[]

/** Finds the meanings of a phrase by the keys of its words. */
export interface Meanings {
  /** The meanings that a run of words has in either Latin language, or that a Hangul word has. */
  of(keys: readonly string[]): readonly Meaning[]
}

/** The keys of a word: its stems as English and as French, or its Hangul stem. */
export function keysOf(word: Word): string[] {
  if (word.script === 'hangul') return [stemKorean(word.normal)]
  return [...new Set(['en', 'fr'].map((language) => terms(word, language).join(' ')))]
}

let shared: ReadonlyMap<string, readonly Meaning[]> | undefined

/** The news glossary, the names of countries, and the names of this question's topic. */
export function meaningsWith(aliases: readonly (readonly string[])[]): Meanings {
  shared ??= table([...lines(GLOSSARY), ...countries()])
  const own = table(aliases)
  const base = shared
  return {
    of: (keys) => keys.flatMap((key) => [...(own.get(key) ?? []), ...(base.get(key) ?? [])]),
  }
}

let thesaurus: ReadonlyMap<string, readonly Meaning[]> | undefined

/** What an English word may be said with instead, by its keys. */
export function synonymsOf(keys: readonly string[]): readonly Meaning[] {
  thesaurus ??= table(lines(SYNONYMS))
  const known = thesaurus
  return keys.flatMap((key) => known.get(key) ?? [])
}

function lines(text: string): Meaning[] {
  return text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split(/\s*\|\s*|\s+/)
        .filter(Boolean)
        .map((form) => form.replaceAll('+', ' ')),
    )
}

/** A shorter name of a country says less: Korea is two countries'. */
function countries(): Meaning[] {
  return [...regions().values()]
}

function table(meanings: readonly Meaning[]): Map<string, Meaning[]> {
  const found = new Map<string, Meaning[]>()
  for (const meaning of meanings) {
    for (const form of meaning) {
      for (const key of formKeys(form)) {
        const same = found.get(key) ?? []
        if (!same.includes(meaning)) found.set(key, [...same, meaning])
      }
    }
  }
  return found
}

/** A form of a meaning as the index knows it. */
export interface Form {
  /** Its words, as they are normally written. */
  readonly words: readonly string[]
  /** Its terms, read as English and, where that differs, as French. */
  readonly keys: readonly (readonly string[])[]
}

const MOST_FORMS = 20_000
const forms = new Map<string, Form>()

/** Reads a form of a meaning; those of the glossary come up again and again. */
export function formOf(form: string): Form {
  const before = forms.get(form)
  if (before) return before
  const content = words(form).filter(({ stop }) => !stop)
  const [english = [], french = []] = ['en', 'fr'].map((l) => content.flatMap((w) => terms(w, l)))
  const same = english.join(' ') === french.join(' ')
  const read = {
    words: content.map(({ normal }) => normal),
    keys: same ? [english] : [english, french],
  }
  if (forms.size >= MOST_FORMS) forms.clear()
  forms.set(form, read)
  return read
}

function formKeys(form: string): string[] {
  const content = words(form).filter(({ stop }) => !stop)
  if (content.some(({ script }) => script === 'hangul'))
    return [content.map((word) => keysOf(word)[0] ?? '').join(' ')]
  return [...new Set(['en', 'fr'].map((l) => content.map((w) => terms(w, l).join(' ')).join(' ')))]
}
