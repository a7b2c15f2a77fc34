import type { Listed } from '../articles/article.ts'
import type { Citation, Claim } from '../claims/claim.ts'
import { recordOf } from '../claims/record.ts'
import type { Replied } from '../questions/question.ts'
import { type AnswerRecord, readAnswerRecord } from '../questions/record.ts'
import type { Audit } from '../writing/audit.ts'
import type { Case, EvidenceRecord } from './feedback.ts'

/** An answer as a test case, with all sentences that carry it or were nearest. */
export function caseOfAnswer(
  replied: Replied,
  audit: Audit | undefined,
  articles: ReadonlyMap<string, Listed>,
): Case {
  const record = readAnswerRecord(replied.record)
  return {
    ...asked(replied, record),
    said: replied.lines,
    evidence: citedBy(replied, audit).map((citation) => fromCitation(citation, articles)),
    ...(audit ? { dropped: audit.dropped } : {}),
  }
}

/** The sentences an answer stands on, each once. */
export function citedBy({ record: kept }: Replied, audit: Audit | undefined): Citation[] {
  const record = readAnswerRecord(kept)
  const cited = [
    ...(audit?.lines.flatMap(({ citations }) => citations) ?? []),
    ...(record?.said ?? []),
    ...(record?.nearest ?? []),
  ]
  const place = ({ article, version, start }: Citation): string => `${article}@${version}:${start}`
  return [...new Map(cited.map((citation) => [place(citation), citation])).values()]
}

/** One line as a test case: with the answer it stood in, where it stood in one. */
export function caseOfClaim(
  claim: Claim,
  articles: ReadonlyMap<string, Listed>,
  replied: Replied | undefined,
): Case {
  const urls = new Map([...articles.values()].map(({ id, url }) => [id, url]))
  const context = replied
    ? asked(replied, readAnswerRecord(replied.record))
    : { scope: { topics: [] }, dropped: [] }
  return {
    ...context,
    said: [claim.text],
    evidence: claim.citations.map((citation) => fromCitation(citation, articles)),
    claim: recordOf(claim, urls),
  }
}

function asked(
  { asked, topic, refused }: Replied,
  record: AnswerRecord | undefined,
): Omit<Case, 'said' | 'evidence'> {
  return {
    question: asked.text,
    language: asked.language,
    asked_at: asked.askedAt.toISOString(),
    scope: { topics: record?.topics ?? (topic ? [topic] : []) },
    refused,
    dropped: record?.dropped ?? [],
    ...(record ? { asked: record.asked, verdict: record.verdict } : {}),
  }
}

function fromCitation(
  { article, version, start, end, sentence }: Citation,
  articles: ReadonlyMap<string, Listed>,
): EvidenceRecord {
  const listed = articles.get(article)
  return {
    article,
    version,
    start,
    end,
    sentence,
    outlet: listed?.outlet ?? '',
    url: listed?.url ?? '',
    published_at: listed?.publishedAt?.toISOString() ?? null,
  }
}
