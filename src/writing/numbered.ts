import { estimateTokenCount } from 'tokenx'
import type { Citation, Claim } from '../claims/claim.ts'

/** A sentence as the model sees it: a number, the sentence, and the extract it would stand as. */
export interface Numbered {
  readonly number: number
  readonly citation: Citation
  readonly extract: Claim
}

/** Tokens of sentences a call is given; the ones that matter most come first. */
export const MOST_TOKENS = 1_200

/**
 * The sentences behind claims, weightiest first, as many as the budget allows; then in the order of
 * their articles, numbered from 1. Quotations stay in their speakers' words and are not rewritten.
 */
export function numbered(claims: readonly Claim[], mostTokens = MOST_TOKENS): Numbered[] {
  const kept = new Map<string, { citation: Citation; extract: Claim }>()
  let left = mostTokens
  for (const extract of claims) {
    if (extract.kind === 'quote') continue
    const [citation] = extract.citations
    const key = `${citation.article} ${citation.start}`
    const size = estimateTokenCount(citation.sentence)
    if (kept.has(key) || size > left) continue
    left -= size
    kept.set(key, { citation, extract })
  }
  const articles = [...new Set(claims.map(({ citations }) => citations[0].article))]
  const place = ({ citation }: { citation: Citation }): number => articles.indexOf(citation.article)
  return [...kept.values()]
    .toSorted((a, b) => place(a) - place(b) || a.citation.start - b.citation.start)
    .map((sentence, at) => ({ number: at + 1, ...sentence }))
}
