import { fold } from './fold.ts'
import { english } from './lexicon/english.ts'
import { reader, type Traits } from './lexicon/lexicon.ts'
import { type Quoted, quotedIn } from './marks.ts'
import { numberWord } from './numbers.ts'

/** A word or number of a text; offsets are UTF-16 code units of the original. */
export interface Token {
  readonly start: number
  readonly end: number
  /** As written, typography folded. */
  readonly raw: string
  /** Lower case; contractions and short forms written out. */
  readonly word: string
  readonly stem: string
  /** Begins with a capital. */
  readonly capital: boolean
  /** First word of a sentence or of a quotation: its capital says nothing. */
  readonly initial: boolean
  /** First word of a sentence. */
  readonly opens: boolean
  /** Carries no matter of its own: articles, prepositions, auxiliaries. */
  readonly functional: boolean
  readonly is: Traits
  /** What a digit or number word counts, without its scale word. */
  readonly value?: number
  /** Inside quotation marks. */
  readonly quoted: boolean
  /** A comma, semicolon, colon, dash or bracket stands between it and the word before. */
  readonly parted: boolean
  /** Inside round brackets. */
  readonly bracketed: boolean
}

const TOKEN = /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:'\p{L}+)*|[$€£¥₩%]/gu

/** Every token of a text in order. Give its quotations where its own marks do not tell all. */
export function tokens(text: string, given?: readonly Quoted[]): Token[] {
  const folded = fold(text)
  const quotations = given ?? quotedIn(folded, text)
  const found: Token[] = []
  let initial = true
  let bracketed = false
  let last = 0
  for (const match of folded.matchAll(TOKEN)) {
    const [raw] = match
    const at = match.index
    const between = folded.slice(last, at)
    last = at + raw.length
    const opens =
      found.length === 0 || (/[.!?]["')\]]*\s+["'(]?$/.test(between) && !shortens(found))
    if (opens || /:\s*["']?$|["`]$/.test(between)) initial = true
    if (/[()]/.test(between)) bracketed = between.lastIndexOf('(') > between.lastIndexOf(')')
    const scales = between === '' && found.at(-1)?.value !== undefined
    const place = {
      initial,
      opens,
      quoted: quotations.some(({ start, end }) => start <= at && at < end),
      parted: /[,;:()[\]-]/.test(between),
      bracketed,
    }
    for (const token of pieces(raw, at, place, scales)) found.push(token)
    initial = false
  }
  return compounds(found)
}

/** Two words that are one: `per cent` is `percent`, `United States` is `us.`. */
function compounds(words: readonly Token[]): Token[] {
  const found: Token[] = []
  for (const word of words) {
    const first = found.at(-1)
    const whole = first && COMPOUNDS[first.word]?.[word.word]
    if (whole === undefined || first === undefined) found.push(word)
    else
      found.splice(-1, 1, {
        ...first,
        end: word.end,
        word: whole,
        stem: whole,
        is: traits(whole, whole),
      })
  }
  return found
}

const COMPOUNDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  per: { cent: 'percent' },
  united: { states: 'us.', kingdom: 'uk.', nations: 'un.' },
  european: { union: 'eu.' },
}

/** `Mr. Okafor`, `J. Ruiz`, `Jan. 3`: a full stop that ends no sentence. */
function shortens(found: readonly Token[]): boolean {
  const raw = found.at(-1)?.raw ?? ''
  return (
    /^\p{Lu}$/u.test(raw) ||
    /^(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Prof|Jr|Sr|No|vs)$/.test(raw) ||
    (/^\p{Lu}\p{Ll}{2,3}$/u.test(raw) && SHORT_DATES[raw.toLowerCase()] !== undefined)
  )
}

type Place = Pick<Token, 'initial' | 'opens' | 'quoted' | 'parted' | 'bracketed'>

function* pieces(raw: string, start: number, place: Place, scales: boolean): Generator<Token> {
  const end = start + raw.length
  const contraction = /^(.+?)(n't|'(?:s|re|ve|ll|d|m))$/i.exec(raw)
  const cannot = /^(can)(not)$/i.exec(raw)
  const [, head = '', tail = ''] = contraction ?? cannot ?? []
  if (head === '') return yield token(raw, written(raw, scales), start, end, place)
  const middle = start + head.length
  const rest = tail.toLowerCase()
  const base = head.toLowerCase()
  const whole = rest === "n't" ? (SHORTENED[base] ?? base) : written(head, false)
  yield token(head, whole, start, middle, place)
  const later = { ...place, initial: false, opens: false, parted: false }
  yield token(tail, EXPANDED[rest] ?? rest, middle, end, later)
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

const traits = reader(english)

function token(raw: string, word: string, start: number, end: number, place: Place): Token {
  const value = numberWord(word)
  const stem = english.stem(word)
  const is = traits(word, stem)
  return {
    start,
    end,
    raw,
    word,
    stem,
    capital: /^\p{Lu}/u.test(raw),
    functional: is.functional,
    is,
    ...(value !== undefined && { value }),
    ...place,
  }
}
