import type { Citation, Claim, Kind } from './claim.ts'

/** A claim as programs get it; the shape is documented and kept. */
export interface ClaimRecord {
  readonly text: string
  readonly kind: Kind
  readonly speaker?: string
  readonly citations: readonly (Citation & { readonly url: string })[]
}

/** A claim with its articles' addresses, by article id. */
export function recordOf(claim: Claim, urls: ReadonlyMap<string, string>): ClaimRecord {
  return {
    text: claim.text,
    kind: claim.kind,
    ...(claim.speaker ? { speaker: claim.speaker } : {}),
    citations: claim.citations.map((citation) => ({
      article: citation.article,
      url: urls.get(citation.article) ?? '',
      version: citation.version,
      start: citation.start,
      end: citation.end,
      sentence: citation.sentence,
    })),
  }
}
