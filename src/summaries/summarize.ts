import type { Article } from '../articles/article.ts'
import type { Claim } from '../claims/claim.ts'
import { gate } from '../claims/gate.ts'
import type { Sherpa } from '../sherpa.ts'
import { extract } from './extract.ts'
import type { Dropped } from './summary.ts'

/**
 * Writes the claims of an article version and keeps those that its sentences carry. Undefined when
 * there is no such version, or a newer one that will be summarized in its place.
 */
export async function summarize(
  id: string,
  version: number,
  { articles, summaries, now, log }: Pick<Sherpa, 'articles' | 'summaries' | 'now' | 'log'>,
): Promise<{ claims: number; dropped: number } | undefined> {
  const article = await articles.byId(id)
  if (!article || article.version !== version) return undefined
  const { claims, dropped } = gated(extract(article), article)
  await summaries.save(article.workspace, {
    article: id,
    version,
    writer: 'extractive',
    claims,
    dropped,
    at: now(),
  })
  log.info({ article: id, version, claims: claims.length, dropped: dropped.length }, 'summarized')
  return { claims: claims.length, dropped: dropped.length }
}

/** Where a model's writing will pass too: nothing reaches a reader but through here. */
function gated(
  written: readonly Claim[],
  article: Article,
): { claims: Claim[]; dropped: Dropped[] } {
  const claims: Claim[] = []
  const dropped: Dropped[] = []
  for (const claim of written) {
    const verdict = gate(claim, {
      cited: claim.citations.map(({ sentence }) => sentence),
      source: article.text,
      language: article.language,
      ...(article.publishedAt ? { publishedAt: article.publishedAt } : {}),
    })
    if (verdict.supported && sliced(claim, article)) claims.push(claim)
    else
      dropped.push({ text: claim.text, reasons: verdict.unsupported.map(({ reason }) => reason) })
  }
  return { claims, dropped }
}

/** Every citation is, to the letter, a slice of the version it names. */
function sliced({ citations }: Claim, { id, version, text }: Article): boolean {
  return citations.every(
    (citation) =>
      citation.article === id &&
      citation.version === version &&
      text.slice(citation.start, citation.end) === citation.sentence,
  )
}
