import { stemEnglish } from './stem-english.ts'
import { stemFrench } from './stem-french.ts'
import { bigrams, stemKorean } from './stem-korean.ts'
import type { Word } from './words.ts'

/** The index terms of a word in a text of a language. Stopwords have none. */
export function terms(word: Word, language: string): string[] {
  if (word.stop) return []
  if (word.script === 'hangul') return bigrams(stemKorean(word.normal))
  if (word.script === 'number') return [word.normal]
  const stem = language === 'fr' ? stemFrench(word.normal) : stemEnglish(word.normal)
  return [stem]
}
