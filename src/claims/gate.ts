import { splitSentences } from '../articles/sentences.ts'
import type { Kind } from './claim.ts'
import { align } from './gate/align.ts'
import { attributions } from './gate/attributions.ts'
import { completions } from './gate/completions.ts'
import { conditions } from './gate/conditions.ts'
import { inflections } from './gate/inflections.ts'
import { omissions } from './gate/omissions.ts'
import { order } from './gate/order.ts'
import { quotations } from './gate/quotations.ts'
import { relations } from './gate/relations.ts'
import { readSource } from './gate/source.ts'
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
    return verdict(findings(statement, evidence), statement.text)
  } catch {
    const whole = { start: 0, end: statement.text.length, reason: 'broken-check' as const }
    return { supported: false, score: 0, unsupported: [whole] }
  }
}

function findings({ text, speaker }: Statement, { cited, source, language }: Evidence): Finding[] {
  const article = readSource(source)
  const support = cited.flatMap((sentence) => [...article.wordsOf(sentence)])
  const named = support.length > 0
  const found = quotations(text, tokens(text), named ? support : article.sentences().flat())
  for (const sentence of splitSentences(text, language)) {
    const claim = tokens(sentence.text)
    const alignment = align(claim, named ? support : findSupport(claim, article))
    const completed = completions(alignment, article)
    const excused = new Set([...completed].map((index) => claim[index]?.start))
    for (const finding of [
      ...[...substitutions(alignment), ...order(alignment)].filter(
        (each) => !excused.has(each.start),
      ),
      ...omissions(alignment),
      ...inflections(alignment),
      ...relations(alignment),
      ...conditions(alignment),
      ...(speaker === undefined ? attributions(alignment) : []),
    ]) {
      const { start, end } = finding
      found.push({ ...finding, start: sentence.start + start, end: sentence.start + end })
    }
  }
  return found
}

const HALF = 0.5

function verdict(found: readonly Finding[], text: string): Verdict {
  const against = found.reduce((sum, { weight }) => sum + weight, 0)
  const score = text.trim() === '' ? 0 : 1 / (1 + against)
  const grave = found.filter(({ weight }) => weight > HALF)
  const named = grave.length > 0 ? grave : found
  const supported = score > HALF
  const unsupported = supported
    ? []
    : named.map(({ start, end, reason }) => ({ start, end, reason }))
  return { supported, score, unsupported }
}
