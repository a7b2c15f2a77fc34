import type { Feed, FeedItem } from './feed.ts'

/** What a sitemap said: the pages it names, or, where it is an index, the sitemaps. */
export interface Sitemap {
  /** Of the publication, where it is a news sitemap. */
  readonly title?: string
  readonly language?: string
  /** Newest first, at most as many as a feed may hold. */
  readonly pages: readonly SitemapPage[]
  /** As the index orders them. */
  readonly sitemaps: readonly Listing[]
  readonly truncated?: boolean
}

/** A page's last change is no publication date, but it tells news from the archive. */
export interface SitemapPage {
  readonly item: FeedItem
  readonly changedAt?: Date
}

/** A sitemap that an index names. */
export interface Listing {
  readonly url: string
  readonly changedAt?: Date
}

/** Google asks that a news sitemap hold the last two days; what others leave standing is old. */
const NEWS_MS = 2 * 86_400_000
/** Sitemaps of one index that are read at a poll: each is a request, a second apart. */
const READ = 3
/** What a robots.txt may name; the rest is not looked at. */
const NAMED = 50

/** The pages of a sitemap that are news, as a feed: published, or else changed, in two days. */
export function newsIn({ title, language, pages, truncated }: Sitemap, now: Date): Feed {
  const news = pages.filter(({ item, changedAt }) => {
    const at = item.publishedAt ?? changedAt
    return at !== undefined && now.getTime() - at.getTime() <= NEWS_MS
  })
  return {
    ...(title && { title }),
    ...(language && { language }),
    items: news.map(({ item }) => item),
    ...(truncated && { truncated }),
  }
}

/**
 * The sitemaps of an index worth reading, best first: those named after news, then those that
 * changed last. One that says it has not changed for two days is left out.
 */
export function worthReading(sitemaps: readonly Listing[], now: Date): string[] {
  return sitemaps
    .filter(({ changedAt }) => !changedAt || now.getTime() - changedAt.getTime() <= NEWS_MS)
    .toSorted(
      (a, b) =>
        Number(isNews(b.url)) - Number(isNews(a.url)) ||
        (b.changedAt?.getTime() ?? 0) - (a.changedAt?.getTime() ?? 0),
    )
    .slice(0, READ)
    .map(({ url }) => url)
}

/** The sitemaps that a robots.txt names, wherever in it (sitemaps.org §"Informing search engines"). */
export function sitemapsNamed(robots: string): string[] {
  const named = robots.matchAll(/^[^\S\r\n]*sitemap[^\S\r\n]*:[^\S\r\n]*(\S+)/gim)
  const urls = [...named].slice(0, NAMED).map(([, url = '']) => url)
  return urls.toSorted((a, b) => Number(isNews(b)) - Number(isNews(a)))
}

/** Where sites keep one that no robots.txt names. */
export const USUAL_SITEMAPS = ['/news-sitemap.xml', '/sitemap_news.xml', '/sitemap.xml']

const isNews = (url: string): boolean => /news|latest|recent/i.test(URL.parse(url)?.pathname ?? '')
