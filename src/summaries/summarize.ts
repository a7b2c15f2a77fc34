import type { Article } from '../articles/article.ts'
import type { Claim } from '../claims/claim.ts'
import { gate } from '../claims/gate.ts'
import { unreported } from '../claims/reported.ts'
import type { Sherpa } from '../sherpa.ts'
import { edit } from './edit.ts'
import { extract } from './extract.ts'
import type { Dropped } from './summary.ts'

type Kit = Pick<
  Sherpa,
  'articles' | 'summaries' | 'topics' | 'writer' | 'writings' | 'ledger' | 'now' | 'zone' | 'log'
>

/**
 * Writes the claims of an article version and keeps those that its sentences carry. Undefined when
 * there is no such version, or a newer one that will be summarized in its place.
 */
export async function summarize(
  id: string,
  version: number,
  sherpa: Kit,
): Promise<{ claims: number; dropped: number } | undefined> {
  const { articles, summaries, now, log } = sherpa
  const article = await articles.byId(id)
  if (!article || article.version !== version) return undefined
  const extracted = gated(extract(article), article)
  const edited = await edit(extracted.claims, article, sherpa)
  const { claims, calls } = edited
  const dropped = [...extracted.dropped, ...edited.dropped]
  const isWritten = calls.some(({ outcome }) => outcome === 'written' || outcome === 'reused')
  const writer = (isWritten && calls[0]?.model) || 'extractive'
  const summary = { article: id, version, writer, claims, dropped, calls, at: now() }
  await summaries.save(article.workspace, summary)
  log.info({ article: id, version, claims: claims.length, dropped: dropped.length }, 'summarized')
  return { claims: claims.length, dropped: dropped.length }
}

/** The extractive writer passes the gate too: what replaces a refused line must be as safe. */
function gated(
  written: readonly Claim[],
  article: Article,
): { claims: Claim[]; dropped: Dropped[] } {
  const claims: Claim[] = []
  const dropped: Dropped[] = []
  const silent = unreported(article)
  for (const claim of written) {
    if (claim.citations.some(({ start }) => silent.has(start))) {
      dropped.push({ text: claim.text, reasons: ['not-reported'] })
      continue
    }
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
