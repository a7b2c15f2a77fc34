import { endsInAbbreviation } from './abbreviations.ts'
import type { Sentence } from './article.ts'
import { enclosures, type Span } from './enclosures.ts'
import { paragraphs } from './paragraphs.ts'

/** No sentence is longer (UTF-16 code units); a text without an end is cut at white space. */
export const LONGEST = 2_000

/** A quotation or parenthesis up to this long is kept in one sentence, however many it holds. */
const KEPT_WHOLE = 300

/** How far a decision looks around a full stop. It keeps the whole linear on any input. */
const REACH = 80

/** A sentence terminal (Unicode Sentence_Terminal, or an ellipsis) and the marks that close it. */
const END =
  /(?:\.(?: \.){1,9}|[\p{Sentence_Terminal}…]){1,40}(?:["'”’»›」』）)\]]|[ \u00A0\u202F][»”]){0,8}/gu

/**
 * The sentences of a text in order, without overlap: `text.slice(start, end) === sentence.text`.
 * Together they hold every letter and digit of the text; none is empty or has blank ends. A blank
 * line always ends a sentence. `language` is ISO 639-1; rules of English, French and Korean are
 * told apart by script and word, so it only decides where the same mark means different things.
 *
 * Own rules rather than Intl.Segmenter, which breaks after "Dr." and inside quotations, looks
 * ahead without bound and cuts the same text otherwise after an update of its data: the offsets
 * are our proof.
 */
export function splitSentences(text: string, language = 'und'): Sentence[] {
  const sentences: Sentence[] = []
  const manner = { language, cased: isCased(text) }
  for (const { start, end } of paragraphs(text)) {
    const paragraph = text.slice(start, end)
    let from = 0
    for (const to of ends(paragraph, manner)) {
      for (const piece of bounded(paragraph, from, to)) {
        const sentence = trimmed(paragraph, piece)
        if (sentence) sentences.push(shifted(sentence, start))
      }
      from = to
    }
  }
  return sentences
}

/** How a text is written: in a language, with capitals where sentences begin or without. */
interface Manner {
  readonly language: string
  readonly cased: boolean
}

/** Text in small letters only has no capitals to go by. */
function isCased(text: string): boolean {
  const sample = text.slice(0, 4_000)
  return /\p{Lu}/u.test(sample) || !/\p{Ll}/u.test(sample)
}

/** Where sentences of a paragraph end, the last at its end. */
function ends(paragraph: string, manner: Manner): number[] {
  const whole = enclosures(paragraph).filter(({ start, end }) => end - start <= KEPT_WHOLE)
  const found: number[] = []
  let next = 0
  for (const match of paragraph.matchAll(END)) {
    const at = match.index + match[0].length
    // Spans are in order of their ends, and so are the candidates: one pass over both.
    while (next < whole.length && (whole[next]?.end ?? 0) <= at) next++
    if (isInside(whole, next, at)) continue
    if (endsHere(paragraph, match.index, at, found.at(-1) ?? 0, manner)) found.push(at)
  }
  if (found.at(-1) !== paragraph.length) found.push(paragraph.length)
  return found
}

/** Spans that end after `at` and are short: the first that starts late enough settles it. */
function isInside(spans: readonly Span[], from: number, at: number): boolean {
  for (let index = from; index < spans.length; index++) {
    const span = spans[index]
    if (!span || span.end - KEPT_WHOLE > at) return false
    if (span.start < at) return true
  }
  return false
}

function endsHere(
  text: string,
  mark: number,
  at: number,
  from: number,
  { language, cased }: Manner,
): boolean {
  const before = text.slice(Math.max(from, mark - REACH), mark)
  const marks = text.slice(mark, at)
  const rest = text.slice(at, at + REACH)
  if (/^\s*$/u.test(rest) && at + rest.length >= text.length) return true
  if (!/^\s/u.test(rest)) return isGlued(before, marks, rest)
  const after = rest.trimStart()
  if (continues(after, marks, cased)) return false
  if (marks !== '.') return true
  if (/^\d+$/u.test(before.trim()) && before.trim().length < 4) return false
  if (language === 'ko' && isInDate(before, after)) return false
  if (language === 'de' && /(?:^|\s)\d{1,2}$/u.test(before)) return false
  return !endsInAbbreviation(before, after)
}

/** "2024. 11. 15. 열렸다": in Korean a full stop follows each part of a date. */
function isInDate(before: string, after: string): boolean {
  if (/\d{4}\. ?\d{1,2}\. ?\d{1,2}$/u.test(before)) return true
  return /(?:^|[\s(])\d{1,4}$/u.test(before) && /^\d/u.test(after)
}

/** Chinese and Japanese part sentences without a space; と is "said". So do pages that lost one. */
function isGlued(before: string, marks: string, rest: string): boolean {
  if (/^[。！？｡]/u.test(marks)) return /^[^」』）とっ\p{Sentence_Terminal}]/u.test(rest)
  if (/[가-힣]$/u.test(before) && marks === '.') return /^[가-힣“"‘「]/u.test(rest)
  return /\p{Ll}{3}$/u.test(before) && /^[“‘]?\p{Lu}\p{Ll}*['’]?\p{Ll}*\s/u.test(rest)
}

const SAYING =
  /^(?:(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|says|asked|asks|added|wrote|replied|answered|demanded|exclaimed|shouted)\b(?![,:]?\s*["“])|(?:이?라고|이?라며|라면서|고|며|면서|라는)\s)/u

/** Does what follows still belong to the sentence: `"Really?" he asked`, `“Yes!” Kim said`? */
function continues(after: string, marks: string, cased: boolean): boolean {
  if (/^[,;:)\]]/u.test(after)) return true
  // "iPhone" and "eBay" may begin a sentence; other small letters do not.
  if (cased && /^["'“‘«(]?\p{Ll}/u.test(after) && !/^\p{Ll}\p{Lu}/u.test(after)) return true
  return /[?!…”"»'’]$/u.test(marks) && !/^\.["”’»]?$/u.test(marks) && SAYING.test(after)
    ? true
    : /["”’]$/u.test(marks) && /^(?:이?라고|이?라며|라면서|고|며|면서|라는)\s/u.test(after)
}

/** A stretch cut into pieces no longer than LONGEST, at white space where there is some. */
function* bounded(text: string, from: number, to: number): Generator<Span> {
  let start = from
  while (to - start > LONGEST) {
    const window = text.slice(start, start + LONGEST)
    const space = window.search(/\s\S*$/u)
    let end = start + (space > LONGEST / 2 ? space : LONGEST)
    // Never between the two halves of a surrogate pair.
    if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end--
    yield { start, end }
    start = end
  }
  yield { start, end: to }
}

/** Without blank ends and bullets; undefined where no letter or digit is left. */
function trimmed(text: string, { start, end }: Span): Sentence | undefined {
  const piece = text.slice(start, end)
  if (!/[\p{L}\p{N}]/u.test(piece)) return undefined
  const lead = /^(?:[\s\u200B\u2060]|[•·▪◦‣*–—-]+\s)*/u.exec(piece)?.[0].length ?? 0
  const kept = piece.slice(lead).replace(/[\s\u200B\u2060]+$/u, '')
  return { start: start + lead, end: start + lead + kept.length, text: kept }
}

const shifted = ({ start, end, text }: Sentence, by: number): Sentence => ({
  start: start + by,
  end: end + by,
  text,
})
