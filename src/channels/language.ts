import { languageOf } from '../articles/language.ts'
import { LANGUAGES, type Language } from './message.ts'

/** The language to answer a line in: that of its words, where they show one, or else the channel's. */
export async function languageFor(text: string, channel: Language): Promise<Language> {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko'
  const words = text.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  // A slash command, a name or a word or two says nothing of who typed it.
  if (text.startsWith('/') || words.length < 4) return channel
  const guess = await languageOf(text)
  return LANGUAGES.find((known) => known === guess) ?? channel
}
