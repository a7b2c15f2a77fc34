import type { Feed } from './feed.ts'
import type { Fetch, Fetched } from './fetch.ts'
import { linkIdentity } from './links.ts'
import type { PageReader } from './page.ts'
import type { Feeds } from './poll.ts'

/** What stands at an address that a person gave. */
export type Discovered =
  | { readonly kind: 'feed'; readonly url: string; readonly feed: Feed }
  /** An article, and no feed with it: worth watching for itself. */
  | { readonly kind: 'page'; readonly url: string; readonly title: string }
  /** One sentence on why there is nothing to follow. */
  | { readonly kind: 'nothing'; readonly detail: string }

export interface DiscoverWorld {
  readonly fetch: Fetch
  readonly feeds: Feeds
  readonly pages: PageReader
}

/** Feeds that are tried before we give up: each is a request, a second apart. */
const TRIES = 4

/**
 * Finds what to follow at an address: the feed it is, or the first that the page there names
 * (`<link rel=alternate>`) and that can be read, or one where sites commonly keep it. An address
 * without a scheme is taken as https.
 */
export async function discover(address: string, world: DiscoverWorld): Promise<Discovered> {
  const { fetch, feeds, pages } = world
  const asked = /^[a-z][a-z\d+.-]*:/i.test(address.trim())
    ? address.trim()
    : `https://${address.trim()}`
  const fetched = await fetch.get(asked)
  if (fetched.outcome !== 'ok') return { kind: 'nothing', detail: whyNot(fetched) }
  const url = fetched.permanentUrl ?? asked
  const read = await feeds.read(fetched)
  if (read.outcome === 'feed') return { kind: 'feed', url, feed: read.feed }
  const page = await pages.read(fetched)
  for (const candidate of candidates(page.links, fetched.url).slice(0, TRIES)) {
    const feed = await feedAt(candidate, world)
    if (feed) return feed
  }
  if (page.outcome === 'article') return { kind: 'page', url, title: page.draft.title }
  return {
    kind: 'nothing',
    detail: `There is no feed at this address, and no article: ${page.detail}`,
  }
}

/**
 * The feeds to try, best first: those the page names in its own order, feeds of comments last; for a
 * page that names none and is a site's front page, the usual places.
 * @param named absolute addresses of the feeds a page names
 * @param url where the page is
 */
export function candidates(named: readonly string[], url: string): string[] {
  const distinct = new Map<string, string>()
  for (const link of named.slice(0, MOST)) {
    const identity = linkIdentity(link)
    if (!distinct.has(identity)) distinct.set(identity, link)
  }
  const links = [...distinct.values()].sort((a, b) => Number(isComments(a)) - Number(isComments(b)))
  const { pathname } = new URL(url)
  if (links.length > 0 || pathname !== '/') return links
  return USUAL.map((place) => new URL(place, url).href)
}

/** What a page may name; the rest is not looked at. */
const MOST = 100
const USUAL = ['/feed', '/rss', '/rss.xml', '/atom.xml']

const isComments = (link: string): boolean => /comment|commentaire|댓글/i.test(decoded(link))

function decoded(link: string): string {
  try {
    return decodeURI(link)
  } catch {
    return link
  }
}

async function feedAt(
  address: string,
  { fetch, feeds }: DiscoverWorld,
): Promise<Discovered | undefined> {
  const fetched = await fetch.get(address)
  if (fetched.outcome !== 'ok') return undefined
  const read = await feeds.read(fetched)
  if (read.outcome !== 'feed') return undefined
  return { kind: 'feed', url: fetched.permanentUrl ?? address, feed: read.feed }
}

function whyNot(fetched: Exclude<Fetched, { outcome: 'ok' }>): string {
  if (fetched.outcome === 'not_modified') return 'The site sent nothing'
  return fetched.outcome === 'gone' ? fetched.reason : fetched.detail
}
