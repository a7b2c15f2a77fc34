import { splitSentences } from '../articles/sentences.ts'
import type { Kind } from './claim.ts'
import { type Alignment, align } from './gate/align.ts'
import { attributions } from './gate/attributions.ts'
import { completions } from './gate/completions.ts'
import { conditions } from './gate/conditions.ts'
import { familiarity, surroundings } from './gate/context.ts'
import { fold } from './gate/fold.ts'
import { inflections } from './gate/inflections.ts'
import { omissions } from './gate/omissions.ts'
import { order } from './gate/order.ts'
import { quotations } from './gate/quotations.ts'
import { relations } from './gate/relations.ts'
import { STANDS, score } from './gate/score.ts'
import { shown } from './gate/shown.ts'
import { readSource, type Source } from './gate/source.ts'
import { substitutions } from './gate/substitutions.ts'
import { findSupport } from './gate/support.ts'
import { tokens } from './gate/tokens.ts'
import type { Finding, Reason } from './gate/verdict.ts'

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

function judge({ text, speaker }: Statement, { cited, source, language }: Evidence): Verdict {
  if (repeats(text, cited)) return { supported: true, score: 1, unsupported: [] }
  const article = readSource(source)
  const support = cited.flatMap((sentence) => [...article.wordsOf(sentence)])
  const named = support.length > 0
  const found = quotations(text, tokens(text), named ? support : article.sentences().flat())
  const sentences = splitSentences(text, language).map((sentence) => ({
    ...sentence,
    words: tokens(sentence.text),
  }))
  for (const { words, start: offset } of sentences) {
    const alignment = align(words, named ? support : findSupport(words, article))
    for (const finding of differences(alignment, article, speaker)) {
      found.push({ ...finding, start: offset + finding.start, end: offset + finding.end })
    }
  }
  const there = named ? surroundings(support) : article.surroundings()
  const familiar = familiarity(
    sentences.map(({ words }) => words),
    there,
  )
  return verdict(found, sentences.length === 0 ? 0 : score(found, familiar))
}

/** A statement that is its cited sentences, word for word and mark for mark, stands. */
function repeats(text: string, cited: readonly string[]): boolean {
  const plain = (words: string) => fold(words).replace(/\s+/g, ' ').trim()
  return cited.length > 0 && plain(text) === plain(cited.join(' '))
}

function differences(alignment: Alignment, article: Source, speaker?: string): Finding[] {
  const completed = completions(alignment, article)
  const excused = new Set([...completed].map((index) => alignment.claim[index]?.start))
  const put = [...substitutions(alignment), ...order(alignment)]
  return [
    ...put.filter(({ start }) => !excused.has(start)),
    ...omissions(alignment),
    ...inflections(alignment),
    ...relations(alignment),
    ...conditions(alignment),
    ...(speaker === undefined ? attributions(alignment) : []),
  ]
}

function verdict(found: readonly Finding[], degree: number): Verdict {
  const supported = degree >= STANDS
  const unsupported = supported ? [] : shown(found)
  return { supported, score: degree, unsupported }
}
