import { splitSentences } from '../../src/articles/sentences.ts'
import type { Reading } from '../../src/claims/reading.ts'

/** An article as extraction sees it; its paragraphs are parted by blank lines. */
export function reading(text: string, more: Partial<Reading> = {}): Reading {
  const language = more.language ?? 'en'
  const sentences = splitSentences(text, language)
  return { id: 'article', version: 1, title: '', text, language, sentences, ...more }
}
