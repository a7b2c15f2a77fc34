import { STOPWORDS } from './stopwords.ts'

/** One word of a text: as written, in its normal form, and where it stands (UTF-16 code units). */
export interface Word {
  readonly written: string
  /** Lower case, without accents, elisions and possessives; digits without separators. */
  readonly normal: string
  readonly start: number
  readonly end: number
  readonly script: 'latin' | 'hangul' | 'number'
  /** Carries no content: articles, pronouns, auxiliaries. */
  readonly stop: boolean
}

const WORD =
  /\d+(?:[.,]\d+)*(?:st|nd|rd|th|er|e|ème|eme)?(?![\p{Script=Latin}])|[\p{Script=Hangul}]+|[\p{L}\p{M}\p{N}]+?(?:['’.&][\p{L}\p{M}\p{N}]+)*(?=[^\p{L}\p{M}\p{N}]|\p{Script=Hangul}|$)/gu
const ELISION = /^(?:l|d|j|n|s|m|t|c|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=.)/i
const POSSESSIVE = /['’](?:s|t|re|ve|ll|d|m)?$/i
const ACRONYM = /^(?:\p{Lu}\.)+\p{Lu}?$/u
/** Written in capitals these are names, in small letters they are words that say nothing. */
const CAPITALS = new Map([
  ['US', 'usa'],
  ['UN', 'onu'],
  ['EU', 'europeanunion'],
  ['UE', 'europeanunion'],
  ['UK', 'unitedkingdom'],
])

/** The words of a text in order. Hyphens part words; a text all in capitals is read as small letters. */
export function words(text: string): Word[] {
  const shouting =
    !/[\p{Ll}\p{Script=Hangul}]/u.test(text) && /\p{Lu}{2,}.*\s.*\p{Lu}{4,}/su.test(text)
  const found: Word[] = []
  for (const match of text.matchAll(WORD)) {
    const written = match[0]
    const start = match.index
    const first = written.charCodeAt(0)
    if (first >= 48 && first <= 57) {
      const normal = number(written)
      found.push({
        written,
        normal,
        start,
        end: start + written.length,
        script: 'number',
        stop: false,
      })
    } else if (first >= 0xac00 && first <= 0xd7a3) {
      const stop = STOPWORDS.has(written)
      const end = start + written.length
      found.push({ written, normal: written, start, end, script: 'hangul', stop })
    } else found.push(...latin(written, start, shouting))
  }
  return found
}

function number(written: string): string {
  const digits = written.replace(/[^\d.,]+$/, '')
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return digits.replaceAll(',', '')
  return digits.replace(',', '.')
}

function* latin(written: string, start: number, shouting: boolean): Generator<Word> {
  let bare = written.replace(ELISION, '')
  let from = start + written.length - bare.length
  const short = bare.replace(POSSESSIVE, '')
  if (short) bare = short
  const parts = ACRONYM.test(bare) ? [bare.replaceAll('.', '')] : bare.split('.')
  for (const part of parts) {
    if (part) yield latinWord(part.replace(/['’]/g, ''), from, from + part.length, shouting)
    from += part.length + 1
  }
}

function latinWord(written: string, start: number, end: number, shouting: boolean): Word {
  const capitals = !shouting && written.length > 1 && /^[\p{Lu}\d]+$/u.test(written)
  const named = capitals ? CAPITALS.get(written) : undefined
  const normal = named ?? fold(written)
  const stop =
    !capitals && (STOPWORDS.has(normal) || (normal.length === 1 && !/[B-HJ-Z]/.test(written)))
  return { written, normal, start, end, script: 'latin', stop }
}

/** Lower case without accents; Hangul stays composed. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the test is for pure ASCII, the usual case.
  if (/^[\x00-\x7f]*$/.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFC')
}
