import { fold } from './fold.ts'
import { FUNCTION_WORDS, MODALS, NEGATIONS } from './lexicon/english.ts'
import { numberWord } from './numbers.ts'
import { stem } from './stem.ts'

/** A word, number or quotation mark of a text; offsets are UTF-16 code units of the original. */
export interface Token {
  readonly start: number
  readonly end: number
  /** As written, typography folded. */
  readonly raw: string
  /** Lower case, contractions written out. */
  readonly word: string
  readonly stem: string
  /** Begins with a capital. */
  readonly capital: boolean
  /** First word of a sentence or of a quotation: its capital says nothing. */
  readonly initial: boolean
  readonly functional: boolean
  /** What a digit or number word counts, without its scale word. */
  readonly value?: number
  /** Inside quotation marks. */
  readonly quoted: boolean
  /** A comma, semicolon, colon, dash or bracket stands between it and the word before. */
  readonly parted: boolean
}

const TOKEN =
  /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:'\p{L}+)*|[$€£¥₩%]|"|``|''/gu

/** Every token of a text in order. */
export function tokens(text: string): Token[] {
  const folded = fold(text)
  const found: Token[] = []
  let quoted = false
  let initial = true
  let last = 0
  for (const match of folded.matchAll(TOKEN)) {
    const [raw] = match
    const between = folded.slice(last, match.index)
    last = match.index + raw.length
    if (raw === '"' || raw === '``' || raw === "''") {
      quoted = opens(folded, match.index, raw, quoted)
      initial ||= quoted
      continue
    }
    if (/[.!?:]\s*$/.test(between) || /\.\s/.test(between)) initial = true
    const parted = /[,;:()[\]-]/.test(between)
    for (const token of pieces(raw, match.index, { initial, quoted, parted })) found.push(token)
    initial = false
  }
  return found
}

function opens(text: string, at: number, mark: string, inside: boolean): boolean {
  if (mark === '``') return true
  if (mark === "''") return false
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (/[\s([-]/.test(before) && /\S/.test(after)) return true
  if (/\S/.test(before) && /[\s.,;:)\]-]/.test(after)) return false
  return !inside
}

type Place = Pick<Token, 'initial' | 'quoted' | 'parted'>

function* pieces(raw: string, start: number, place: Place): Generator<Token> {
  const contraction = /^(.+?)(n't|'(?:s|re|ve|ll|d|m))$/i.exec(raw)
  if (!contraction) return yield token(raw, raw.toLowerCase(), start, start + raw.length, place)
  const [, head = '', tail = ''] = contraction
  const base = head.toLowerCase()
  const middle = start + head.length
  const whole = tail.toLowerCase() === "n't" ? (SHORTENED[base] ?? base) : base
  yield token(head, whole, start, middle, place)
  const end = start + raw.length
  const later = { ...place, initial: false, parted: false }
  yield token(tail, EXPANDED[tail.toLowerCase()] ?? tail.toLowerCase(), middle, end, later)
}

const SHORTENED: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' }
const EXPANDED: Readonly<Record<string, string>> = {
  "n't": 'not',
  "'ll": 'will',
  "'re": 'are',
  "'ve": 'have',
  "'m": 'am',
}

function token(raw: string, lower: string, start: number, end: number, place: Place): Token {
  // U.S., u.s. and US are one word, and not the pronoun.
  const acronym = /^(?:\p{L}\.)+$/u.test(raw) || /^\p{Lu}{2,5}$/u.test(raw)
  const word = acronym ? `${raw.replaceAll('.', '').toLowerCase()}.` : lower
  const value = numberWord(word)
  return {
    start,
    end,
    raw,
    word,
    stem: stem(word),
    capital: /^\p{Lu}/u.test(raw),
    functional: FUNCTION_WORDS.has(word) || MODALS.has(word) || NEGATIONS.has(word),
    ...(value !== undefined && { value }),
    ...place,
  }
}
