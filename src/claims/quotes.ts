import type { Sentence } from '../articles/article.ts'
import { paragraphs } from '../articles/paragraphs.ts'
import { antecedent, genderOf } from './antecedent.ts'
import { type Gender, type People, peopleOf } from './people.ts'
import { type Quoted, quotedIn } from './quoted.ts'
import type { Reading } from './reading.ts'
import { englishSpeaker, mainSubject, type Subject } from './speech.ts'
import { frenchSpeaker } from './speech-french.ts'
import { koreanFull, koreanSpeaker } from './speech-korean.ts'

/**
 * Somebody's words as an article gives them: `reading.text.slice(start, end) === text`, without
 * the marks. `speaker` is missing where the article does not say, or not clearly enough.
 */
export interface Quotation {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly speaker?: string
  /** The sentences that hold the words, in order. */
  readonly sentences: readonly Sentence[]
}

/** No article has more words in quotation marks; a page made to keep us busy has. */
const MOST = 2_000

/** The direct speech of an article in order; titles and words in scare quotes are none. */
export function quotesOf(reading: Reading, known: People = peopleOf(reading)): Quotation[] {
  const quotations: Quotation[] = []
  // Once "she said" is somebody's, "he said" is not.
  const called = new Map<string, Gender>()
  const people = { ...known, gender: (name: string) => known.gender(name) ?? called.get(name) }
  // A quotation that its paragraph left open goes on in the next, with the same speaker.
  let unfinished: string | undefined
  let seen = 0
  for (const paragraph of paragraphs(reading.text)) {
    const all = quotedIn(reading, paragraph)
    let last: Quotation | undefined
    for (const [index, quoted] of all.entries()) {
      if (++seen > MOST) return quotations
      const { start, end } = quoted.inner
      const text = reading.text.slice(start, end)
      const subject = subjectOf(reading.language, quoted)
      if (!isSpeech(text, quoted, subject)) continue
      const goesOn = index === 0 && !subject && unfinished
      const speaker = goesOn || speakerOf(subject, quoted, last, quotations, reading, people)
      const gender = subject?.by === 'pronoun' && genderOf(subject.text)
      if (gender && speaker) called.set(speaker, gender)
      last = { start, end, text, ...(speaker && { speaker }), sentences: quoted.sentences }
      quotations.push(last)
    }
    unfinished = all.at(-1)?.open ? last?.speaker : undefined
  }
  return quotations
}

function subjectOf(language: string, { before: lead, after }: Quoted): Subject | undefined {
  const before = lead.replace(/^\s*\([\p{L}\s/]{2,20}\)\s*(?:[-–—]{1,2}\s*)?/u, '')
  if (language === 'ko') return koreanSpeaker(before, after)
  if (language === 'fr') return frenchSpeaker(before, after)
  return englishSpeaker(before, after)
}

/**
 * Speech is set off by a comma, colon or full stop, or governed by a reporting verb and long enough
 * to be somebody's wording. "Born to Run" and a so-called "deal" are neither.
 */
function isSpeech(text: string, quoted: Quoted, subject: Subject | undefined): boolean {
  const { before, after } = quoted
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []
  if (words.length === 0 || NAMING.test(before)) return false
  const stops = /[.,!?…—–-]["'”’]?$/u.test(text)
  const setOff = stops || /[:,]\s*$/u.test(before) || /^\s*,/u.test(after)
  const heavy = words.filter(
    (word) => word.length > 3 && !/^(?:with|from|into|over|upon)$/u.test(word),
  )
  const isTitle = heavy.length > 1 && heavy.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
  if (isTitle && !/[!?]$/u.test(text) && !/[:,]\s*$/u.test(before)) return false
  // A piece of a sentence has its comma or full stop from the sentence around it.
  const isPiece = /[\p{L}\p{N}]/u.test(before) && !/[:,]\s*$/u.test(before)
  if (isPiece || !setOff) {
    const isWording = words.length > 3 || (words.length > 1 && JUDGING.test(before))
    return subject !== undefined && (isWording || /[가-힣]{2}/u.test(text))
  }
  return subject ? words.length > 1 || stops : stops && (isAlone(quoted) || words.length > 3)
}

/** "Vale called the deal “a triumph”", "said it was “a disaster”": few words, and somebody's. */
const JUDGING =
  /\b(?:(?:called|calls|calling|labell?ed|branded|termed|deemed)\s+(?:[\p{L}'’-]+\s+){1,6}|(?:described|describes|describing|hailed|hails|dismissed|dismisses|denounced|praised|condemned)\s+(?:[\p{L}'’-]+\s+){1,6}as\s+|(?:said|says|saying)\s+(?:that\s+)?(?:[\p{L}'’-]+\s+){1,4}(?:is|was|are|were|be|been)\s+)$/u

/** What follows is what something is called. */
const NAMING =
  /\b(?:called|titled|entitled|named|dubbed|nicknamed|known as|(?:book|novel|film|movie|song|album|single|show|series|play|project|essay|article|page|headline|hashtag|poem|painting|chapter|episode|game)(?: (?:he|she|they) calls?)?|(?:he|she|they) calls?|so-called|the (?:word|words|term|phrase|slogan)|['’]s)\s*,?\s*$/iu

function speakerOf(
  subject: Subject | undefined,
  quoted: Quoted,
  last: Quotation | undefined,
  quotations: readonly Quotation[],
  reading: Reading,
  people: People,
): string | undefined {
  if (!subject) return goingOn(quoted, last, reading, people)
  if (subject.by === 'same') {
    return last?.speaker ?? quotations.findLast(({ end }) => isNear(reading, end, quoted))?.speaker
  }
  if (subject.by === 'noun') return subject.text
  if (subject.by === 'name') {
    if (reading.language === 'ko') return koreanFull(subject.text, reading.text)
    return people.isName(subject.text) ? people.full(subject.text) : undefined
  }
  const at = quoted.sentence.start + Math.max(0, subjectAt(quoted, subject.text))
  return antecedent(subject.text, at, reading, people, quotations)
}

/** Where in its sentence a pronoun stands: names after it are not whom it means. */
function subjectAt({ before, sentence, inner }: Quoted, pronoun: string): number {
  const at = before.toLowerCase().lastIndexOf(pronoun)
  return at < 0 ? 0 : inner.start - 1 - before.length + at - sentence.start
}

/** A sentence of nothing but a quotation, right after another's: `“…,” Vale said. “…”` */
function goingOn(
  quoted: Quoted,
  last: Quotation | undefined,
  reading: Reading,
  people: People,
): string | undefined {
  if (!isAlone(quoted)) return undefined
  const { sentence } = quoted
  const index = reading.sentences.findIndex(({ start }) => start === sentence.start)
  const previous = reading.sentences[index - 1]
  if (!previous) return undefined
  if (last?.speaker && last.sentences.at(-1) === previous) return last.speaker
  // "Vale answered:" and the words in a paragraph of their own.
  const subject = /:$/u.test(previous.text) ? mainSubject(previous.text) : undefined
  return subject?.by === 'name' ? people.full(subject.text) : undefined
}

/** Its sentence holds nothing but the quotation and its marks. */
const isAlone = ({ inner, sentence }: Quoted): boolean =>
  inner.start - sentence.start <= 2 && sentence.end - inner.end <= 3

const isNear = ({ text }: Reading, end: number, { inner }: Quoted): boolean =>
  inner.start > end &&
  inner.start - end < 400 &&
  !/\n\s*\n[^\n]*\n\s*\n/u.test(text.slice(end, inner.start))
