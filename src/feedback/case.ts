import type { Listed } from '../articles/article.ts'
import type { Citation, Claim } from '../claims/claim.ts'
import { recordOf } from '../claims/record.ts'
import type { Replied } from '../questions/question.ts'
import { type AnswerRecord, type Evidence, readAnswerRecord } from '../questions/record.ts'
import type { Case, EvidenceRecord } from './feedback.ts'

/** An answer as a test case. */
export function caseOfAnswer(replied: Replied): Case {
  const record = readAnswerRecord(replied.record)
  return {
    ...asked(replied, record),
    said: replied.lines,
    evidence: [...(record?.said ?? []), ...(record?.nearest ?? [])].map(fromEvidence),
  }
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

function fromEvidence(evidence: Evidence): EvidenceRecord {
  const { article, version, start, end, sentence, outlet, url, publishedAt } = evidence
  const place = { article, version, start, end, sentence, outlet, url }
  return { ...place, published_at: publishedAt?.toISOString() ?? null }
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
