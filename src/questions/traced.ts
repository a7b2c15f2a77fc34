import type { Listed } from '../articles/article.ts'
import type { Address } from '../channels/message.ts'
import type { Claim } from '../claims/claim.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Replied } from './question.ts'
import { claimOfEvidence, type Evidence, readAnswerRecord } from './record.ts'

/** A line by its id, with the articles it cites and the last reply of a room that showed it. */
export interface Traced {
  readonly claim: Claim
  readonly articles: ReadonlyMap<string, Listed>
  readonly shown?: Replied
  /** For a line of an answer: what of the question it was chosen for. */
  readonly evidence?: Evidence
}

/** Finds a line that was shown: a claim of the store, or a line of an answer in this room. */
export async function tracedClaim(
  id: string,
  at: Address,
  sherpa: Pick<Sherpa, 'summaries' | 'questions' | 'articles' | 'audits'>,
): Promise<Traced | undefined> {
  const shown = await sherpa.questions.showing(at, id)
  const record = shown && readAnswerRecord(shown.record)
  const evidence = [...(record?.said ?? []), ...(record?.nearest ?? [])].find(
    ({ claim }) => claim === id,
  )
  const claim =
    (await sherpa.summaries.claim(at.workspace, id)) ??
    (evidence && claimOfEvidence(evidence)) ??
    (await writtenClaim(id, at, sherpa))
  if (!claim) return undefined
  const listed = await sherpa.articles.listed(claim.citations.map(({ article }) => article))
  return {
    claim,
    articles: new Map(listed.map((article) => [article.id, article])),
    ...(shown ? { shown } : {}),
    ...(evidence ? { evidence } : {}),
  }
}

/** A line that a model worded stands in the audit of the edition or answer that showed it. */
async function writtenClaim(
  id: string,
  { workspace }: Address,
  { audits }: Pick<Sherpa, 'audits'>,
): Promise<Claim | undefined> {
  const line = await audits.line(workspace, id)
  const [first, ...rest] = line?.citations ?? []
  if (!line || !first) return undefined
  return { id, kind: line.kind, text: line.text, citations: [first, ...rest] }
}
