import { english } from './english.ts'
import { PAST } from './irregular.ts'
import { reader } from './lexicon.ts'
import { digits, englishNumber } from './numbers.ts'
import type { Piece, Time, Tongue } from './tongue.ts'

export const englishTongue: Tongue = {
  pattern: /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:'\p{L}+)*|[$€£¥₩%]/gu,
  split,
  numberOf: (word) => (/^\d/.test(word) ? digits(word) : englishNumber(word)),
  stem: english.stem,
  traits: reader(english),
  timeOf,
  caseOf: () => undefined,
  compounds: new Map([
    ['per cent', 'percent'],
    ['short of', 'short-of'],
    ['instead of', 'instead-of'],
    ['rather than', 'rather-than'],
    ['united states', 'us.'],
    ['united kingdom', 'uk.'],
    ['united nations', 'un.'],
    ['european union', 'eu.'],
  ]),
  isShort,
}

function split(raw: string, scales: boolean): Piece[] {
  const contraction = /^(.+?)(n't|'(?:s|re|ve|ll|d|m))$/i.exec(raw) ?? /^(can)(not)$/i.exec(raw)
  const [, head = '', tail = ''] = contraction ?? []
  if (head === '') return [{ raw, word: written(raw, scales) }]
  const rest = tail.toLowerCase()
  const base = head.toLowerCase()
  const whole = rest === "n't" ? (SHORTENED.get(base) ?? base) : written(head, false)
  return [
    { raw: head, word: whole },
    { raw: tail, word: EXPANDED.get(rest) ?? rest },
  ]
}

// Maps, here and below: an object would know `constructor`, and articles use that word.
const SHORTENED: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
])
const EXPANDED: ReadonlyMap<string, string> = new Map([
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'m", 'am'],
])

/**
 * The one spelling of a word: U.S., u.s. and US are `us.`, which is not the pronoun; `Jan.` is
 * January; the letters right behind a number are its scale.
 */
function written(raw: string, scales: boolean): string {
  const lower = raw.toLowerCase()
  if (lower === '%' || lower === 'pct') return 'percent'
  if (scales) return SCALES.get(lower) ?? lower
  if (/^(?:\p{L}\.)+$/u.test(raw) || /^\p{Lu}{2,5}$/u.test(raw)) {
    return `${lower.replaceAll('.', '')}.`
  }
  return /^\p{Lu}/u.test(raw) ? (SHORT_DATES.get(lower) ?? lower) : lower
}

const SCALES: ReadonlyMap<string, string> = new Map([
  ...['m', 'mn', 'mln'].map((short) => [short, 'million'] as const),
  ...['b', 'bn', 'bln'].map((short) => [short, 'billion'] as const),
  ...['tn', 'trn'].map((short) => [short, 'trillion'] as const),
])

const SHORT_DATES: ReadonlyMap<string, string> = new Map([
  ...`${english.months} ${english.days}`
    .split(' ')
    .map((name) => [name.slice(0, 3), name] as const),
  ['sept', 'september'],
  ['tues', 'tuesday'],
  ['thur', 'thursday'],
  ['thurs', 'thursday'],
])

function timeOf(word: string): Time | undefined {
  if (PAST.has(word) || /[^e]ed$/.test(word)) return 'past'
  return /ing$/.test(word) || PARTICIPLES.has(word) ? undefined : 'present'
}

const PARTICIPLES = new Set(['been', 'be', 'done', 'gone', 'being', 'taken', 'given', 'known'])

/** `Mr. Okafor`, `J. Ruiz`, `Jan. 3`. */
function isShort(raw: string): boolean {
  return (
    /^\p{Lu}$/u.test(raw) ||
    /^(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Prof|Jr|Sr|No|vs)$/.test(raw) ||
    (/^\p{Lu}\p{Ll}{2,3}$/u.test(raw) && SHORT_DATES.has(raw.toLowerCase()))
  )
}
