import { splitSentences } from '../articles/sentences.ts'
import type { Kind } from './claim.ts'
import { type Names, unified } from './gate/aliases.ts'
import { type Alignment, align } from './gate/align.ts'
import { attributions } from './gate/attributions.ts'
import { completions } from './gate/completions.ts'
import { conditions } from './gate/conditions.ts'
import { familiarity, type Surroundings, surroundings } from './gate/context.ts'
import { resolvedDates } from './gate/dates.ts'
import { fold } from './gate/fold.ts'
import { inflections } from './gate/inflections.ts'
import { narrowed } from './gate/kinds.ts'
import { isHangul, languageOf, tongueFor } from './gate/language.ts'
import type { Tongue } from './gate/lexicon/tongue.ts'
import { omissions } from './gate/omissions.ts'
import { order } from './gate/order.ts'
import { quotations } from './gate/quotations.ts'
import { relations } from './gate/relations.ts'
import { STANDS, score } from './gate/score.ts'
import { shown } from './gate/shown.ts'
import { readSource, type Source, speechesIn } from './gate/source.ts'
import { isNamed, speakers } from './gate/speakers.ts'
import { substitutions } from './gate/substitutions.ts'
import { findSupport } from './gate/support.ts'
import { type Token, tokens } from './gate/tokens.ts'
import { FATAL, type Finding, type Reason } from './gate/verdict.ts'
import { voices } from './gate/voice.ts'

export type { Reason } from './gate/verdict.ts'

/** What we want to say. `speaker` is who we say said a quote, or holds a position. */
export interface Statement {
  readonly text: string
  readonly kind?: Kind
  readonly speaker?: string
}

/** What it must stand in: the cited sentences, or where none are named, the article's best ones. */
export interface Evidence {
  readonly cited: readonly string[]
  /** The article's whole text: who speaks, and how names are written in full. */
  readonly source: string
  readonly publishedAt?: Date
  /** ISO 639-1. */
  readonly language?: string
  /** Names that are one person's, place's or body's: a topic's glossary. */
  readonly names?: readonly Names[]
}

/** Offsets in the statement's text, UTF-16 code units. */
export interface Unsupported {
  readonly start: number
  readonly end: number
  readonly reason: Reason
}

export interface Verdict {
  readonly supported: boolean
  /** 0 (nothing of it stands in the sentences) to 1 (word for word). */
  readonly score: number
  readonly unsupported: readonly Unsupported[]
}

/**
 * Does this statement stand in these sentences? Deterministic, no model, no clock. It fails
 * closed: whatever it can not check is not supported, and so is a statement that breaks a check.
 */
export function gate(statement: Statement, evidence: Evidence): Verdict {
  try {
    return judge(statement, evidence)
  } catch {
    const whole = { start: 0, end: statement.text.length, reason: 'broken-check' as const }
    return { supported: false, score: 0, unsupported: [whole] }
  }
}

function judge(statement: Statement, evidence: Evidence): Verdict {
  const { cited, source, language, publishedAt, names = [] } = evidence
  const { text, speaker } = statement
  const spokenIn = languageOf(source, language)
  const tongue = tongueFor(spokenIn)
  const article = readSource(source, spokenIn)
  // A question is no ground for a statement.
  const telling = text.includes('?') ? cited : cited.filter((sentence) => !ASKS.test(sentence))
  const support = telling.flatMap((sentence) => [...article.wordsOf(sentence)])
  const named = cited.length > 0
  const spoken = named ? support : article.sentences().flat()
  if (statement.kind === 'quote') return quote(statement, article, spoken, tongue)
  if (repeats(text, cited)) return { supported: true, score: 1, unsupported: [] }
  const found = quotations(text, tokens(text, tongue), spoken)
  // What is said in another language than its sentences can not be checked word by word.
  if (isHangul(text) !== isHangul(named ? cited.join(' ') : source)) {
    found.push({ start: 0, end: text.length, reason: 'language', weight: FATAL })
  }
  const sentences = splitSentences(text, spokenIn).map((sentence) => ({
    ...sentence,
    words: tokens(sentence.text, tongue),
  }))
  for (const { words, start: offset } of sentences) {
    const one = unified(words, named ? support : findSupport(words, article), names)
    const alignment = align(one.claim, one.support)
    for (const finding of differences(alignment, article, speaker, publishedAt)) {
      found.push({ ...finding, start: offset + finding.start, end: offset + finding.end })
    }
  }
  // Who speaks costs most to find out, and is asked only where all else stands.
  if (QUOTED.test(text) && found.every(({ weight }) => weight < FATAL)) {
    for (const speech of speechesIn(text, spokenIn)) {
      // Named in the sentences themselves, the order of words has told whether it is theirs.
      if (speech.speaker === undefined || (named && isNamed(speech.speaker, support))) continue
      found.push(...speakers(speech, speech.speaker, article, spoken))
    }
  }
  const there = named ? surroundings(support) : article.surroundings()
  return verdict(
    found,
    sentences.map(({ words }) => words),
    there,
  )
}

const ASKS = /\?["”»’')]*\s*$/

const QUOTED = /["“”„«»「」『』]|``/

/** A quote is the words alone: they must be somebody's, and his whom we name. */
function quote(
  { text, speaker }: Statement,
  article: Source,
  spoken: readonly Token[],
  tongue: Tongue,
): Verdict {
  const found = quotations(`"${text}"`, tokens(`"${text}"`, tongue), spoken).map((finding) => ({
    ...finding,
    start: Math.max(0, finding.start - 1),
    end: Math.min(text.length, finding.end - 1),
  }))
  const whole = { start: 0, end: text.length, text }
  if (found.length === 0 && speaker !== undefined) {
    found.push(...speakers(whole, speaker, article, spoken))
  }
  return verdict(found, [tokens(text, tongue)], surroundings(spoken))
}

/** A statement that is its cited sentences, word for word and mark for mark, stands. */
function repeats(text: string, cited: readonly string[]): boolean {
  const plain = (words: string) => fold(words).replace(/\s+/g, ' ').trim()
  return cited.length > 0 && plain(text) === plain(cited.join(' '))
}

function differences(
  alignment: Alignment,
  article: Source,
  speaker?: string,
  publishedAt?: Date,
): Finding[] {
  const completed = completions(alignment, article)
  const dated = resolvedDates(alignment, publishedAt)
  const excused = new Set([...completed, ...dated].map((index) => alignment.claim[index]?.start))
  const put = [...substitutions(alignment), ...order(alignment)]
  const found = [
    ...put.filter(({ start }) => !excused.has(start)),
    ...omissions(alignment),
    ...inflections(alignment),
    ...voices(alignment),
    ...relations(alignment),
    ...conditions(alignment),
    ...(speaker === undefined ? attributions(alignment) : []),
  ]
  return found.map((finding) => narrowed(finding, alignment))
}

function verdict(
  found: readonly Finding[],
  sentences: readonly (readonly Token[])[],
  there: Surroundings,
): Verdict {
  const degree = sentences.length === 0 ? 0 : score(found, familiarity(sentences, there))
  const supported = degree >= STANDS
  return { supported, score: degree, unsupported: supported ? [] : shown(found) }
}
