import type { Listed } from '../articles/article.ts'
import type { Part, Source } from '../channels/message.ts'
import type { Citation, Claim } from './claim.ts'

export type Line = Extract<Part, { type: 'line' }>

/** What a reader sees behind a citation. */
export function sourceOf(citation: Citation, article: Listed): Source {
  return {
    article: article.id,
    version: citation.version,
    start: citation.start,
    end: citation.end,
    outlet: article.outlet,
    url: article.url,
    official: article.official,
    ...(article.publishedAt ? { publishedAt: article.publishedAt } : {}),
  }
}

/**
 * A claim as a line of a message. Undefined when a cited article is not among those given: a line
 * whose source can not be named is not shown.
 */
export function lineOf(
  claim: Claim,
  articles: ReadonlyMap<string, Listed>,
  more: { label?: string; when?: string } = {},
): Line | undefined {
  const sources = claim.citations.flatMap((citation) => {
    const article = articles.get(citation.article)
    return article ? [sourceOf(citation, article)] : []
  })
  const [first, ...rest] = sources
  if (!first || sources.length < claim.citations.length) return undefined
  return {
    type: 'line',
    claim: claim.id,
    kind: claim.kind,
    text: shownText(claim),
    language: articles.get(claim.citations[0].article)?.language ?? 'und',
    sources: [first, ...rest],
    // A position already says in its own words whose it is.
    ...(claim.kind === 'quote' && claim.speaker ? { speaker: claim.speaker } : {}),
    ...more,
  }
}

/** A comma that only leads on to "she said" is not shown; the claim keeps the words as they stand. */
function shownText({ kind, text }: Claim): string {
  return kind === 'quote' ? text.replace(/,$/, '') : text
}
