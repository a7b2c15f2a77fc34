import { Transient } from '../errors.ts'
import { idOf } from '../ids.ts'
import type { Sherpa } from '../sherpa.ts'
import { mayPass } from '../sources/fetch.ts'
import type { Item } from '../sources/item.ts'
import { linkIdentity } from '../sources/links.ts'
import type { Source } from '../sources/source.ts'
import { matches, sidesOf } from '../topics/matching.ts'
import type { Article, Draft } from './article.ts'
import type { Kept } from './articles.ts'
import { languageOf } from './language.ts'
import { splitSentences } from './sentences.ts'

/** What came of one draft or address. A refusal says why, for a person. */
export type Ingested = Kept | { readonly status: 'rejected'; readonly reason: string }

/** The least text that is worth claims: below it a page is a caption or a teaser. */
const THIN = 80

type Kit = Pick<Sherpa, 'articles' | 'stories' | 'topics' | 'now' | 'log'>

/**
 * Keeps a draft: its sentences, its story, its topics. The same again is a duplicate, other words
 * at the same address a new version. Every step may run twice.
 */
export async function ingest(draft: Draft, source: Source, sherpa: Kit): Promise<Ingested> {
  if (draft.text.trim().length < THIN)
    return { status: 'rejected', reason: 'there is hardly any text' }
  const kept = await sherpa.articles.keep(await articleFrom(draft, source, sherpa.now()))
  const { article, status } = kept
  await placeArticle(article, sherpa)
  sherpa.log.info({ article: article.id, version: article.version, status }, 'ingested')
  return kept
}

async function articleFrom(draft: Draft, source: Source, now: Date): Promise<Article> {
  const { url } = draft
  const language = (await languageOf(draft.text, draft.language ?? source.language)) || 'und'
  return {
    // www or not, http or https, with or without a tracker: one address, one article.
    id: idOf('a', source.workspace, linkIdentity(url)),
    workspace: source.workspace,
    source: source.id,
    url,
    outlet: outletOf(draft, source),
    official: source.official,
    language,
    firstSeenAt: now,
    version: 1,
    title: draft.title,
    text: draft.text,
    sentences: splitSentences(draft.text, language),
    ...(source.country ? { country: source.country } : {}),
    ...(draft.publishedAt ? { publishedAt: draft.publishedAt } : {}),
    ...(draft.byline ? { byline: draft.byline } : {}),
  }
}

/** A feed or a page is named by who added it; what is dropped in may name its own outlet. */
function outletOf(draft: Draft, source: Source): string {
  const dropped = source.kind === 'upload' || source.kind === 'folder'
  return (dropped && draft.outlet) || source.name
}

/** Joins the article to its story and notes its topics. */
async function placeArticle(article: Article, { stories, topics }: Kit): Promise<void> {
  await stories.join(article)
  const followed = await topics.list(article.workspace)
  const on = followed.filter((topic) => matches(article, sidesOf(topic)))
  await topics.match(
    article.workspace,
    article.id,
    followed.map(({ slug }) => slug),
    on.map(({ slug }) => slug),
  )
}

/**
 * Reads an entry of a feed: its page, or, where the page can not be read, what the feed itself says.
 * @throws Transient where the site may answer later; on the last try the feed's words stand.
 */
export async function ingestItem(
  item: Item,
  source: Source,
  isLastTry: boolean,
  sherpa: Kit & Pick<Sherpa, 'fetch' | 'pages'>,
): Promise<Ingested> {
  const read = await draftOfPage(item, sherpa, isLastTry)
  const draft = 'draft' in read ? withItem(read.draft, item) : await draftOf(item, sherpa)
  if (!draft)
    return { status: 'rejected', reason: 'reason' in read ? read.reason : 'there is no text' }
  return ingest(draft, source, sherpa)
}

async function draftOfPage(
  { url }: Item,
  sherpa: Pick<Sherpa, 'fetch' | 'pages'>,
  isLastTry: boolean,
): Promise<{ draft: Draft } | { reason: string }> {
  if (!url) return { reason: 'the entry names no address' }
  try {
    return await draftAt(url, sherpa)
  } catch (error) {
    if (isLastTry && error instanceof Transient) return { reason: error.message }
    throw error
  }
}

/** Reads an address that someone named. @throws Transient as above. */
export async function ingestUrl(
  url: string,
  source: Source,
  sherpa: Kit & Pick<Sherpa, 'fetch' | 'pages'>,
): Promise<Ingested> {
  const read = await draftAt(url, sherpa)
  if ('reason' in read) return { status: 'rejected', reason: read.reason }
  return ingest(read.draft, source, sherpa)
}

async function draftAt(
  url: string,
  { fetch, pages }: Pick<Sherpa, 'fetch' | 'pages'>,
): Promise<{ draft: Draft } | { reason: string }> {
  const fetched = await fetch.get(url, { accept: 'page' })
  if (fetched.outcome === 'retry') {
    throw new Transient(`${fetched.reason}: ${fetched.detail}`, {
      retryAfterMs: fetched.retryAfterMs,
    })
  }
  if (fetched.outcome === 'not_modified') return { reason: 'the page sent nothing' }
  if (fetched.outcome === 'gone') return { reason: 'the page is gone' }
  if (fetched.outcome === 'reject') {
    const why = `${fetched.reason}: ${fetched.detail}`
    // A timeout or a lost connection says nothing of the page; the site may answer in a while.
    if (mayPass(fetched.reason) && fetched.status === undefined) throw new Transient(why)
    return { reason: why }
  }
  const reading = await pages.read(fetched)
  if (reading.outcome === 'rejected') return { reason: `${reading.reason}: ${reading.detail}` }
  return { draft: { ...reading.draft, url: addressOf(fetched.url, reading.canonicalUrl) } }
}

/** A page may name its own address, but not one of another site: that would be a way to replace it. */
function addressOf(url: string, canonical: string | undefined): string {
  if (!canonical) return url
  const site = (address: string): string | undefined =>
    URL.parse(address)?.hostname.replace(/^(?:www|m|amp)\./, '')
  return site(canonical) === site(url) ? canonical : url
}

/** Where the page gave no date or byline, what the feed says of the entry stands. */
function withItem(draft: Draft, item: Item): Draft {
  const publishedAt = draft.publishedAt ?? item.publishedAt
  const byline = draft.byline ?? item.byline
  return {
    ...draft,
    title: draft.title || item.title,
    ...(publishedAt ? { publishedAt } : {}),
    ...(byline ? { byline } : {}),
  }
}

async function draftOf(item: Item, { pages }: Pick<Sherpa, 'pages'>): Promise<Draft | undefined> {
  const url = item.url ?? `urn:item:${item.key}`
  const summary: Draft = { url, title: item.title, text: item.summary }
  if (!item.content) return item.summary.length >= THIN ? withItem(summary, item) : undefined
  const bytes = new TextEncoder().encode(
    `<!doctype html><meta charset=utf-8><article>${item.content}</article>`,
  )
  const reading = await pages.read({ bytes, contentType: 'text/html; charset=utf-8', url })
  const read =
    reading.outcome === 'article' ? { ...reading.draft, url, title: item.title } : summary
  return read.text.length >= THIN ? withItem(read, item) : undefined
}
