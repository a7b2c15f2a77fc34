import { Transient } from '../errors.ts'
import type { Sherpa } from '../sherpa.ts'
import { mayPass } from '../sources/fetch.ts'
import type { Item } from '../sources/item.ts'
import { directLink } from '../sources/links.ts'
import { addressOf } from './address.ts'
import type { Draft } from './article.ts'
import { isThin } from './thin.ts'

/** What was read: the draft under the address it names as its own, and where it was read from. */
export interface Read {
  readonly draft: Draft
  readonly from: string
  /** The page itself was read; else these are the words of the feed. */
  readonly isPage: boolean
}

type Kit = Pick<Sherpa, 'fetch' | 'pages'>

/**
 * The draft of an entry: of its page, or, where that can not be read, of what the feed itself says.
 * @throws Transient where the site may answer later; on the last try the feed's words stand.
 */
export async function draftOfItem(
  item: Item,
  isLastTry: boolean,
  kit: Kit,
): Promise<Read | { readonly reason: string }> {
  const read = await draftOfPage(item, kit, isLastTry)
  if ('draft' in read) return { ...read, draft: withItem(read.draft, item) }
  const draft = await draftOf(item, kit)
  return draft ? { draft, from: draft.url, isPage: false } : read
}

async function draftOfPage(
  { url }: Item,
  kit: Kit,
  isLastTry: boolean,
): Promise<Read | { reason: string }> {
  if (!url) return { reason: 'the entry names no address' }
  try {
    return await draftAt(url, kit)
  } catch (error) {
    if (isLastTry && error instanceof Transient) return { reason: error.message }
    throw error
  }
}

/** The draft of a page. @throws Transient where the site may answer later. */
export async function draftAt(
  address: string,
  { fetch, pages }: Kit,
): Promise<Read | { reason: string }> {
  const fetched = await fetch.get(directLink(address), { accept: 'page' })
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
  if (isFeed(fetched.bytes)) {
    return { reason: 'this is a feed: follow it with `sherpa sources add` or `/sources add`' }
  }
  const reading = await pages.read(fetched)
  if (reading.outcome === 'rejected') return { reason: `${reading.reason}: ${reading.detail}` }
  const url = addressOf(fetched.url, reading.canonicalUrl)
  return { draft: { ...reading.draft, url }, from: fetched.url, isPage: true }
}

/** Whether a document's first element is that of a feed. */
function isFeed(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, LOOK_BYTES))
  return /^(?:[^<]|<[?!][^>]*>)*<(?:rss|feed|rdf:RDF)[\s>]/i.test(start)
}
const LOOK_BYTES = 2_048

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

async function draftOf(item: Item, { pages }: Kit): Promise<Draft | undefined> {
  const url = item.url ?? `urn:item:${item.key}`
  const summary: Draft = { url, title: item.title, text: item.summary }
  if (!item.content) return isThin(item.summary) ? undefined : withItem(summary, item)
  const bytes = new TextEncoder().encode(
    `<!doctype html><meta charset=utf-8><article>${item.content}</article>`,
  )
  const reading = await pages.read({ bytes, contentType: 'text/html; charset=utf-8', url })
  const read =
    reading.outcome === 'article' ? { ...reading.draft, url, title: item.title } : summary
  return isThin(read.text) ? undefined : withItem(read, item)
}
