import type { Feed } from './feed.ts'
import type { Fetch, Fetched } from './fetch.ts'
import { cleanLink, linkIdentity } from './links.ts'
import type { PageReader } from './page.ts'
import { type Feeds, newsOf } from './poll.ts'
import { sitemapsNamed, USUAL_SITEMAPS } from './sitemap.ts'

/** What stands at an address that a person gave. */
export type Discovered =
  /** Where a site has no feed, its news sitemap stands in for one. */
  | { readonly kind: 'feed' | 'sitemap'; readonly url: string; readonly feed: Feed }
  /** An article, and no feed with it: worth watching for itself. */
  | { readonly kind: 'page'; readonly url: string; readonly title: string }
  /** One sentence on why there is nothing to follow. */
  | { readonly kind: 'nothing'; readonly detail: string }

export interface DiscoverWorld {
  readonly fetch: Fetch
  readonly feeds: Feeds
  readonly pages: PageReader
  readonly now: () => Date
}

/** Feeds, and then sitemaps, that are tried before we give up: each is a request, a second apart. */
const TRIES = 4
/** Of a robots.txt: what RFC 9309 §2.5 asks readers to read. */
const ROBOTS_BYTES = 500 * 2 ** 10

/**
 * Finds what to follow at an address: the feed or sitemap it is, or the first feed that the page
 * there names (`<link rel=alternate>`) and that can be read, or one where sites commonly keep it, or
 * the site's sitemap where that holds news. An address without a scheme is taken as https.
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
  if (read.outcome === 'sitemap')
    return { kind: 'sitemap', url, feed: await newsOf(read.sitemap, world) }
  const page = await pages.read(fetched)
  for (const candidate of candidates(page.links, fetched.url).slice(0, TRIES)) {
    const found = await followable(candidate, world)
    if (found?.kind === 'feed') return found
  }
  if (page.outcome === 'article' && new URL(fetched.url).pathname !== '/')
    return { kind: 'page', url, title: page.draft.title }
  const sitemap = await sitemapOf(fetched.url, world)
  if (sitemap) return sitemap
  if (page.outcome === 'article') return { kind: 'page', url, title: page.draft.title }
  return {
    kind: 'nothing',
    detail: `There is no feed at this address, no news sitemap, and no article: ${page.detail}`,
  }
}

/** The first sitemap of a site that holds news, by its robots.txt or where sites keep them. */
async function sitemapOf(page: string, world: DiscoverWorld): Promise<Discovered | undefined> {
  const robots = await world.fetch.get(new URL('/robots.txt', page).href, {
    maxBytes: ROBOTS_BYTES,
  })
  const named = robots.outcome === 'ok' ? sitemapsNamed(new TextDecoder().decode(robots.bytes)) : []
  const links = named.flatMap((url) => cleanLink(url, page) ?? [])
  const usual = USUAL_SITEMAPS.map((place) => new URL(place, page).href)
  const places = links.length > 0 ? links : usual
  for (const place of places.slice(0, TRIES)) {
    const found = await followable(place, world)
    if (found?.kind === 'sitemap' && found.feed.items.length > 0) return found
  }
  return undefined
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

async function followable(
  address: string,
  world: DiscoverWorld,
): Promise<Extract<Discovered, { kind: 'feed' | 'sitemap' }> | undefined> {
  const fetched = await world.fetch.get(address)
  if (fetched.outcome !== 'ok') return undefined
  const read = await world.feeds.read(fetched)
  const url = fetched.permanentUrl ?? address
  if (read.outcome === 'feed') return { kind: 'feed', url, feed: read.feed }
  if (read.outcome !== 'sitemap') return undefined
  return { kind: 'sitemap', url, feed: await newsOf(read.sitemap, world) }
}

function whyNot(fetched: Exclude<Fetched, { outcome: 'ok' }>): string {
  if (fetched.outcome === 'not_modified') return 'The site sent nothing'
  return fetched.outcome === 'gone' ? fetched.reason : fetched.detail
}
