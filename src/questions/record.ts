import { z } from 'zod'
import type { Claim } from '../claims/claim.ts'
import type { Asked } from './ask.ts'
import type { AnswerLine } from './compose.ts'
import { claimOf } from './show.ts'

/** How many of the passages found are kept, and how much of each, in characters. */
const PASSAGES = 5
const LONGEST = 300

const When = z.coerce.date().optional()

/** A sentence of an answer, where it stands, and what of the question it was chosen for. */
export const Evidence = z.object({
  claim: z.string(),
  article: z.string(),
  version: z.number(),
  start: z.number(),
  end: z.number(),
  sentence: z.string(),
  outlet: z.string(),
  url: z.string(),
  publishedAt: When,
  score: z.number(),
  says: z.array(z.string()),
  lacks: z.array(z.string()),
})
export type Evidence = z.infer<typeof Evidence>

/** What is kept of an answer beside its words, for `/why` and for test cases. JSON in the store. */
export const AnswerRecord = z.object({
  /** The question as it was searched, with what it left to its thread said in full. */
  asked: z.string(),
  topics: z.array(z.string()),
  searched: z.object({
    articles: z.number(),
    passages: z.number(),
    outlets: z.number().optional(),
    terms: z.array(z.string()),
    from: When,
    to: When,
  }),
  said: z.array(Evidence),
  nearest: z.array(Evidence),
  /** The best passages found, best first; what was said is mostly among them. */
  found: z.array(
    z.object({
      article: z.string(),
      version: z.number(),
      outlet: z.string(),
      title: z.string(),
      url: z.string(),
      publishedAt: When,
      start: z.number(),
      end: z.number(),
      text: z.string(),
      score: z.number(),
    }),
  ),
  verdict: z.object({
    answered: z.boolean(),
    confidence: z.number(),
    covered: z.number(),
    absent: z.array(z.string()),
    strangers: z.array(z.string()),
    unheld: z.array(z.string()),
    typed: z.boolean(),
  }),
  premise: z.string().optional(),
  /** What the gate refused, and its reasons. */
  dropped: z.array(z.object({ text: z.string(), reasons: z.array(z.string()) })),
})
export type AnswerRecord = z.infer<typeof AnswerRecord>

export function answerRecord({ inFull, scope, answered, dropped }: Asked): AnswerRecord {
  const { lines, nearest, passages, searched, verdict, premise } = answered
  return {
    asked: inFull,
    topics: scope.topics.map(({ slug }) => slug),
    searched: { ...searched, terms: [...searched.terms] },
    said: lines.map(evidence),
    nearest: nearest.map(evidence),
    found: passages.slice(0, PASSAGES).map((hit) => ({ ...hit, text: hit.text.slice(0, LONGEST) })),
    verdict: {
      ...verdict,
      absent: [...verdict.absent],
      strangers: [...verdict.strangers],
      unheld: [...verdict.unheld],
    },
    ...(premise ? { premise } : {}),
    dropped: dropped.map(({ text, reasons }) => ({ text, reasons: [...reasons] })),
  }
}

/** A record as it was kept; undefined where it is of a command, or of an older Sherpa. */
export function readAnswerRecord(kept: unknown): AnswerRecord | undefined {
  const read = AnswerRecord.safeParse(kept)
  return read.success ? read.data : undefined
}

/** A sentence of an answer as a claim that cites it. */
export function claimOfEvidence(evidence: Evidence): Claim {
  const { claim, article, version, start, end, sentence } = evidence
  const citation = { article, version, start, end, sentence }
  return { id: claim, kind: 'fact', text: sentence, citations: [citation] }
}

function evidence(line: AnswerLine): Evidence {
  const { citation, outlet, url, publishedAt, why } = line
  return {
    claim: claimOf(line).id,
    ...citation,
    outlet,
    url,
    ...(publishedAt ? { publishedAt } : {}),
    score: why.score,
    says: [...why.says],
    lacks: [...why.lacks],
  }
}
