import { fold } from './fold.ts'
import { englishTongue } from './lexicon/english-tongue.ts'
import type { Traits } from './lexicon/lexicon.ts'
import type { Time, Tongue } from './lexicon/tongue.ts'
import { type Quoted, quotedIn } from './marks.ts'

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
  /** The time a verb form speaks of, and what a case ending makes of a noun. */
  readonly time?: Time
  readonly case?: string
  /** What a digit or number word counts, without its scale word. */
  readonly value?: number
  /** Inside quotation marks. */
  readonly quoted: boolean
  /** A comma, semicolon, colon, dash or bracket stands between it and the word before. */
  readonly parted: boolean
  /** Inside round brackets. */
  readonly bracketed: boolean
}

/** Every token of a text in order. Give its quotations where its own marks do not tell all. */
export function tokens(
  text: string,
  tongue: Tongue = englishTongue,
  given?: readonly Quoted[],
): Token[] {
  const folded = fold(text)
  const quotations = given ?? quotedIn(folded, text)
  const found: Token[] = []
  let initial = true
  let bracketed = false
  let last = 0
  for (const match of folded.matchAll(tongue.pattern)) {
    const [raw] = match
    const at = match.index
    const between = folded.slice(last, at)
    last = at + raw.length
    const opens =
      found.length === 0 || (ENDS.test(between) && !tongue.isShort(found.at(-1)?.raw ?? ''))
    if (opens || /:\s*["']?$|["`]$/.test(between)) initial = true
    if (/[()]/.test(between)) bracketed = between.lastIndexOf('(') > between.lastIndexOf(')')
    const scales = between === '' && found.at(-1)?.value !== undefined
    const quoted = quotations.some(({ start, end }) => start <= at && at < end)
    let place = { initial, opens, quoted, parted: /[,;:()[\]-]/.test(between), bracketed }
    let start = at
    for (const piece of tongue.split(raw, scales)) {
      found.push(token(piece.raw, piece.word, start, place, tongue))
      start += piece.raw.length
      place = { ...place, initial: false, opens: false, parted: false }
    }
    initial = false
  }
  return compounds(found, tongue)
}

const ENDS = /[.!?]["')\]]*\s+["'(]?$/

/** Two words that are one: `per cent` is `percent`, `United States` is `us.`. */
function compounds(words: readonly Token[], { compounds, traits }: Tongue): Token[] {
  const found: Token[] = []
  for (const word of words) {
    const first = found.at(-1)
    const whole = first && compounds.get(`${first.word} ${word.word}`)
    if (whole === undefined || first === undefined) found.push(word)
    else {
      const is = traits(whole, whole)
      found.splice(-1, 1, { ...first, end: word.end, word: whole, stem: whole, is })
    }
  }
  return found
}

type Place = Pick<Token, 'initial' | 'opens' | 'quoted' | 'parted' | 'bracketed'>

function token(raw: string, word: string, start: number, place: Place, tongue: Tongue): Token {
  const value = tongue.numberOf(word)
  const stem = tongue.stem(word)
  const is = tongue.traits(word, stem)
  const time = tongue.timeOf(word)
  const role = tongue.caseOf(word)
  return {
    start,
    end: start + raw.length,
    raw,
    word,
    stem,
    capital: /^\p{Lu}/u.test(raw),
    functional: is.functional,
    is,
    ...(value !== undefined && { value }),
    ...(time !== undefined && { time }),
    ...(role !== undefined && { case: role }),
    ...place,
  }
}
