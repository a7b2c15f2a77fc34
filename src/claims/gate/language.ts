import { functionWordShares } from '../../articles/function-words.ts'
import { englishTongue } from './lexicon/english-tongue.ts'
import { frenchTongue } from './lexicon/french.ts'
import { koreanTongue } from './lexicon/korean.ts'
import type { Tongue } from './lexicon/tongue.ts'

/** Languages we know no rules of are read by the English ones: what differs, falls. */
export function tongueFor(language: string): Tongue {
  if (language === 'ko') return koreanTongue
  return language === 'fr' ? frenchTongue : englishTongue
}

/** The language to check in, ISO 639-1: what is known, else what script and small words say. */
export function languageOf(text: string, known?: string): string {
  if (known !== undefined && known !== 'und') return known
  const sample = text.slice(0, SAMPLE)
  if (isHangul(sample)) return 'ko'
  const [best] = functionWordShares(sample)
  return best !== undefined && best[1] > ENOUGH ? best[0] : 'en'
}

/** Is a fair part of it written in Hangul? */
export const isHangul = (text: string): boolean =>
  (text.match(/[가-힣]/g)?.length ?? 0) * 5 > text.length

/** Characters looked at, and the share of small words that tells a language. */
const SAMPLE = 1_000
const ENOUGH = 0.12
