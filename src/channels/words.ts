import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from './message.ts'
import { en } from './words/en.ts'
import { fr } from './words/fr.ts'
import { ko } from './words/ko.ts'

export type Word = keyof typeof en
type Values = Readonly<Record<string, string | number>>

const catalogs: Readonly<Record<Language, Readonly<Record<Word, string>>>> = { en, ko, fr }
const parsed = new Map<string, IntlMessageFormat>()

/** Our own words in a reader's language. ICU message syntax; plain text comes out. */
export function say(language: Language, word: Word, values: Values = {}): string {
  const key = `${language}/${word}`
  let message = parsed.get(key)
  if (!message) {
    // Tags would be markup; our words are plain text, and titles within them may hold a `<`.
    message = new IntlMessageFormat(catalogs[language][word], language, undefined, {
      ignoreTag: true,
    })
    parsed.set(key, message)
  }
  return String(message.format(values))
}

/** A date as a reader of the language writes it, in a zone; with the hour only where it helps. */
export function sayDate(
  at: Date,
  language: Language,
  zone: string,
  detail: 'day' | 'moment' = 'day',
): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    ...(detail === 'day'
      ? { year: 'numeric' }
      : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  }).format(at)
}

/** Several names as one phrase: "Korea, Canada and Peru". */
export function sayList(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}

/** A language by its name in the reader's. */
export function sayLanguage(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code
}
