import { reportedTitle } from '../claims/reported.ts'
import { idOf } from '../ids.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Item } from '../sources/item.ts'
import { isRendering, linkIdentity } from '../sources/links.ts'
import type { Source } from '../sources/source.ts'
import { matches, sidesOf } from '../topics/matching.ts'
import type { Article, Draft } from './article.ts'
import type { Kept } from './articles.ts'
import { draftAt, draftOfItem, type Read } from './draft.ts'
import { languageOf } from './language.ts'
import { splitSentences } from './sentences.ts'
import { isThin } from './thin.ts'
import { likeness } from './wording.ts'

/** What came of one draft or address. A refusal says why, for a person. */
export type Ingested =
  | (Kept & {
      /** It is on a topic that its workspace follows. */
      readonly followed: boolean
    })
  | { readonly status: 'rejected'; readonly reason: string }

type Kit = Pick<Sherpa, 'articles' | 'stories' | 'topics' | 'now' | 'log'>

/**
 * Keeps a draft: its sentences, its story, its topics. The same again is a duplicate, other words
 * at the same address a new version. Every step may run twice.
 */
export async function ingest(draft: Draft, source: Source, sherpa: Kit): Promise<Ingested> {
  if (isThin(draft.text)) return { status: 'rejected', reason: 'there is hardly any text' }
  const kept = await sherpa.articles.keep(await articleFrom(draft, source, sherpa.now()))
  const { article, status } = kept
  const followed = await placeArticle(article, sherpa)
  sherpa.log.info({ article: article.id, version: article.version, status }, 'ingested')
  return { ...kept, followed }
}

async function articleFrom(draft: Draft, source: Source, now: Date): Promise<Article> {
  const { url } = draft
  const language = (await languageOf(draft.text, draft.language ?? source.language)) || 'und'
  return {
    id: articleId(source, url),
    workspace: source.workspace,
    source: source.id,
    url,
    outlet: outletOf(draft, source),
    official: source.official,
    language,
    firstSeenAt: now,
    version: 1,
    title: titleOf(draft, language),
    text: draft.text,
    sentences: splitSentences(draft.text, language),
    ...(source.country ? { country: source.country } : {}),
    ...(draft.publishedAt ? { publishedAt: draft.publishedAt } : {}),
    ...(draft.byline ? { byline: draft.byline } : {}),
  }
}

/** www or not, http or https, with or without a tracker: one address, one article. */
const articleId = ({ workspace }: Source, url: string): string =>
  idOf('a', workspace, linkIdentity(url))

/** A title that only orders and calls out names nothing: the address then does. */
function titleOf({ title, text, url }: Draft, language: string): string {
  return reportedTitle(title, { text, language }) || (URL.parse(url)?.hostname ?? '')
}

/** A feed or a page is named by who added it; what is dropped in may name its own outlet. */
function outletOf(draft: Draft, source: Source): string {
  const dropped = source.kind === 'upload' || source.kind === 'folder'
  return (dropped && draft.outlet) || source.name
}

/** Joins the article to its story and notes its topics; whether it is on any. */
async function placeArticle(article: Article, { stories, topics }: Kit): Promise<boolean> {
  await stories.join(article)
  const followed = await topics.list(article.workspace)
  const on = followed.filter((topic) => matches(article, sidesOf(topic)))
  await topics.match(
    article.workspace,
    article.id,
    followed.map(({ slug }) => slug),
    on.map(({ slug }) => slug),
  )
  return on.length > 0
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
  return ingestRead(await draftOfItem(item, isLastTry, sherpa), source, sherpa)
}

/** Reads an address that someone named. @throws Transient as above. */
export async function ingestUrl(
  url: string,
  source: Source,
  sherpa: Kit & Pick<Sherpa, 'fetch' | 'pages'>,
): Promise<Ingested> {
  return ingestRead(await draftAt(url, sherpa), source, sherpa)
}

/**
 * Keeps what a page said. Where it names another address as its own and another text is known
 * there, it is a site that names one address everywhere: the page stays where it is. And a page
 * made over for phones or printers, from elsewhere than the article we have, is no edit of it.
 */
async function ingestRead(
  read: Read | { readonly reason: string },
  source: Source,
  sherpa: Kit,
): Promise<Ingested> {
  if ('reason' in read) return { status: 'rejected', reason: read.reason }
  const { draft, from, isPage } = read
  const id = articleId(source, draft.url)
  const known = await sherpa.articles.byId(id)
  if (!known) return ingest(draft, source, sherpa)
  // A page that can't be read today has not been cut down to what its feed says of it.
  if (!isPage && known.text.length > draft.text.length) return asBefore(known)
  const isElsewhere = linkIdentity(from) !== linkIdentity(draft.url)
  if (isElsewhere && likeness(known.text, draft.text) < SAME_TEXT)
    return ingest({ ...draft, url: from }, source, sherpa)
  const isVariant = isElsewhere || isRendering(from)
  if (isVariant && known.source !== source.id) return asBefore(known)
  return ingest(draft, source, sherpa)
}

/** Whoever brought it first looks at it again. */
const asBefore = (article: Article): Ingested => ({ status: 'duplicate', article, followed: false })

/** Two texts of one language share a third of their words whatever they tell; two readings nearly all. */
const SAME_TEXT = 0.5
