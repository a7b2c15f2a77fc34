import type { Listed } from '../articles/article.ts'
import type { Address } from '../channels/message.ts'
import type { Claim } from '../claims/claim.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Replied } from './question.ts'
import { type Evidence, readAnswerRecord } from './record.ts'

/** A line by its id, with the articles it cites and the last reply of a room that showed it. */
export interface Traced {
  readonly claim: Claim
  readonly articles: ReadonlyMap<string, Listed>
  readonly shown?: Replied
  /** For a line of an answer: what of the question it was chosen for. */
  readonly evidence?: Evidence
}

/** Finds a line that was shown: a claim of the store, or a sentence of an answer in this room. */
export async function tracedClaim(
  id: string,
  at: Address,
  { summaries, questions, articles }: Pick<Sherpa, 'summaries' | 'questions' | 'articles'>,
): Promise<Traced | undefined> {
  const shown = await questions.showing(at, id)
  const record = shown && readAnswerRecord(shown.record)
  const evidence = [...(record?.said ?? []), ...(record?.nearest ?? [])].find(
    ({ claim }) => claim === id,
  )
  const claim = (await summaries.claim(at.workspace, id)) ?? (evidence && claimFrom(evidence))
  if (!claim) return undefined
  const listed = await articles.listed(claim.citations.map(({ article }) => article))
  return {
    claim,
    articles: new Map(listed.map((article) => [article.id, article])),
    ...(shown ? { shown } : {}),
    ...(evidence ? { evidence } : {}),
  }
}

function claimFrom({ claim, article, version, start, end, sentence }: Evidence): Claim {
  const citation = { article, version, start, end, sentence }
  return { id: claim, kind: 'fact', text: sentence, citations: [citation] }
}
