import { parseEnglish } from './parse/english.ts'
import { parseFrench } from './parse/french.ts'
import { parseKorean } from './parse/korean.ts'
import type { Parsed } from './parse/parsed.ts'
import { words } from './words.ts'

export type { Parsed, Stretch } from './parse/parsed.ts'

/** Who does what to whom in a question, in its own words; undefined where they do not show it. */
export function parse(text: string, language: 'en' | 'ko' | 'fr'): Parsed | undefined {
  const all = words(text)
  if (language === 'ko') return parseKorean(text, all)
  return language === 'fr' ? parseFrench(text, all) : parseEnglish(text, all)
}
