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
  compounds: {
    per: { cent: 'percent' },
    united: { states: 'us.', kingdom: 'uk.', nations: 'un.' },
    european: { union: 'eu.' },
  },
  isShort,
}

function split(raw: string, scales: boolean): Piece[] {
  const contraction = /^(.+?)(n't|'(?:s|re|ve|ll|d|m))$/i.exec(raw) ?? /^(can)(not)$/i.exec(raw)
  const [, head = '', tail = ''] = contraction ?? []
  if (head === '') return [{ raw, word: written(raw, scales) }]
  const rest = tail.toLowerCase()
  const base = head.toLowerCase()
  const whole = rest === "n't" ? (SHORTENED[base] ?? base) : written(head, false)
  return [
    { raw: head, word: whole },
    { raw: tail, word: EXPANDED[rest] ?? rest },
  ]
}

const SHORTENED: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' }
const EXPANDED: Readonly<Record<string, string>> = {
  "n't": 'not',
  "'ll": 'will',
  "'re": 'are',
  "'ve": 'have',
  "'m": 'am',
}

/**
 * The one spelling of a word: U.S., u.s. and US are `us.`, which is not the pronoun; `Jan.` is
 * January; the letters right behind a number are its scale.
 */
function written(raw: string, scales: boolean): string {
  const lower = raw.toLowerCase()
  if (lower === '%' || lower === 'pct') return 'percent'
  if (scales) return SCALES[lower] ?? lower
  if (/^(?:\p{L}\.)+$/u.test(raw) || /^\p{Lu}{2,5}$/u.test(raw)) {
    return `${lower.replaceAll('.', '')}.`
  }
  return /^\p{Lu}/u.test(raw) ? (SHORT_DATES[lower] ?? lower) : lower
}

const SCALES: Readonly<Record<string, string>> = {
  m: 'million',
  mn: 'million',
  mln: 'million',
  bn: 'billion',
  bln: 'billion',
  b: 'billion',
  tn: 'trillion',
  trn: 'trillion',
}

const SHORT_DATES: Readonly<Record<string, string>> = Object.fromEntries([
  ...`${english.months} ${english.days}`.split(' ').map((name) => [name.slice(0, 3), name]),
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
    (/^\p{Lu}\p{Ll}{2,3}$/u.test(raw) && SHORT_DATES[raw.toLowerCase()] !== undefined)
  )
}
