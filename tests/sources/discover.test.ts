import { describe, expect, test } from 'vitest'
import { candidates, discover } from '../../src/sources/discover.ts'
import type { Fetched } from '../../src/sources/fetch.ts'
import type { Feeds } from '../../src/sources/poll.ts'

/** A site: addresses to what stands there. A feed is `feed`; a page is the feeds it names. */
type Site = Readonly<
  Record<
    string,
    | 'feed'
    | 'moved'
    | { links: string[]; article?: boolean }
    | { robots: string }
    | { news: number; sitemaps?: string[] }
  >
>

const now = new Date('2026-03-02T00:00:00Z')

function world(site: Site) {
  const asked: string[] = []
  const at = (url: string) => site[url]
  return {
    asked,
    fetch: {
      async get(url: string): Promise<Fetched> {
        asked.push(url)
        const body = { status: 200, bytes: new Uint8Array([1]) }
        if (at(url) === 'moved') {
          const permanentUrl = 'https://gazette.ca/new'
          return { outcome: 'ok', url: permanentUrl, permanentUrl, ...body }
        }
        const page = at(url)
        if (typeof page === 'object' && 'robots' in page)
          return { outcome: 'ok', url, status: 200, bytes: new TextEncoder().encode(page.robots) }
        if (page) return { outcome: 'ok', url, ...body }
        return {
          outcome: 'reject',
          reason: 'http_4xx',
          detail: 'The site answered 404',
          status: 404,
        }
      },
    },
    feeds: {
      read: async ({ url }: { url: string }): ReturnType<Feeds['read']> => {
        const page = at(url)
        if (page === 'feed') return { outcome: 'feed', feed: { title: 'Gazette', items: [] } }
        if (typeof page === 'object' && 'news' in page)
          return { outcome: 'sitemap', sitemap: sitemap(url, page) }
        return { outcome: 'rejected', reason: 'not-a-feed', detail: 'no' }
      },
    },
    now: () => now,
    pages: {
      async read({ url }: { url: string }) {
        const page = at(url)
        const { links = [], article = false } =
          typeof page === 'object' && 'links' in page ? page : {}
        return article
          ? ({
              outcome: 'article',
              draft: { url, title: 'Harbour opens', text: '' },
              links,
            } as const)
          : ({ outcome: 'rejected', reason: 'thin', detail: 'hardly any text', links } as const)
      },
    },
  }
}

function sitemap(url: string, { news, sitemaps = [] }: { news: number; sitemaps?: string[] }) {
  const item = (n: number) => ({ url: `${url}/${n}`, title: '', summary: '', publishedAt: now })
  return {
    title: 'Gazette',
    pages: Array.from({ length: news }, (_, n) => ({ item: item(n) })),
    sitemaps: sitemaps.map((place) => ({ url: place })),
  }
}

test('an address of a feed is that feed', async () => {
  const found = await discover('https://gazette.ca/f', world({ 'https://gazette.ca/f': 'feed' }))
  expect(found).toMatchObject({ kind: 'feed', url: 'https://gazette.ca/f' })
})

test('a feed that moved for good is followed at its new place', async () => {
  const site = world({ 'https://gazette.ca/f': 'moved', 'https://gazette.ca/new': 'feed' })
  expect(await discover('https://gazette.ca/f', site)).toMatchObject({
    kind: 'feed',
    url: 'https://gazette.ca/new',
  })
})

test('a page leads to the first of its feeds that can be read', async () => {
  const site = world({
    'https://gazette.ca/world': { links: ['https://gazette.ca/dead', 'https://gazette.ca/f'] },
    'https://gazette.ca/f': 'feed',
  })
  expect(await discover('gazette.ca/world', site)).toMatchObject({ url: 'https://gazette.ca/f' })
})

test('a page cannot make us try feeds without end', async () => {
  const links = Array.from({ length: 500 }, (_, n) => `https://gazette.ca/${n}`)
  const site = world({ 'https://gazette.ca/x': { links } })
  expect(await discover('https://gazette.ca/x', site)).toMatchObject({ kind: 'nothing' })
  // The page, four feeds, robots.txt and the usual sitemaps.
  expect(site.asked.length).toBeLessThanOrEqual(9)
})

test('an article without a feed is followed for itself', async () => {
  const site = world({ 'https://gazette.ca/a': { links: [], article: true } })
  expect(await discover('https://gazette.ca/a', site)).toEqual({
    kind: 'page',
    url: 'https://gazette.ca/a',
    title: 'Harbour opens',
  })
})

describe('a site without a feed', () => {
  const front = { 'https://gazette.ca/': { links: [] } }

  test('is followed by the news sitemap that its robots.txt names', async () => {
    const site = world({
      ...front,
      'https://gazette.ca/robots.txt': {
        robots:
          'User-agent: *\nDisallow: /x\nSitemap: /all.xml\nsitemap: https://gazette.ca/news.xml',
      },
      'https://gazette.ca/all.xml': { news: 9 },
      'https://gazette.ca/news.xml': { news: 2 },
    })
    expect(await discover('https://gazette.ca/', site)).toMatchObject({
      kind: 'sitemap',
      url: 'https://gazette.ca/news.xml',
      feed: { title: 'Gazette', items: [{}, {}] },
    })
  })

  test('or by one where sites keep them, if that holds news', async () => {
    const site = world({ ...front, 'https://gazette.ca/sitemap_news.xml': { news: 1 } })
    expect(await discover('https://gazette.ca/', site)).toMatchObject({
      url: 'https://gazette.ca/sitemap_news.xml',
    })
    const old = world({ ...front, 'https://gazette.ca/sitemap.xml': { news: 0 } })
    expect(await discover('https://gazette.ca/', old)).toMatchObject({ kind: 'nothing' })
  })

  test('an index of sitemaps counts for the news in what it names', async () => {
    const site = world({
      'https://gazette.ca/index.xml': { news: 0, sitemaps: ['https://gazette.ca/1.xml'] },
      'https://gazette.ca/1.xml': { news: 3 },
    })
    expect(await discover('https://gazette.ca/index.xml', site)).toMatchObject({
      kind: 'sitemap',
      url: 'https://gazette.ca/index.xml',
      feed: { items: [{}, {}, {}] },
    })
  })

  test('a robots.txt cannot make us try sitemaps without end, nor one inside', async () => {
    const named = Array.from({ length: 500 }, (_, n) => `Sitemap: https://gazette.ca/${n}.xml`)
    const robots = ['Sitemap: http://169.254.169.254/latest', ...named].join('\n')
    const site = world({ ...front, 'https://gazette.ca/robots.txt': { robots } })
    await discover('https://gazette.ca/', site)
    const sitemaps = site.asked.filter((url) => url.endsWith('.xml') && /\d/.test(url))
    expect(sitemaps.length).toBe(4)
    expect(site.asked.some((url) => url.includes('169.254'))).toBe(false)
  })
})

test('where there is nothing, the person is told why', async () => {
  expect(await discover('https://gazette.ca/none', world({}))).toEqual({
    kind: 'nothing',
    detail: 'The site answered 404',
  })
})

describe('which feed of several', () => {
  test('in the page’s order, comments last, each once', () => {
    const named = [
      'https://g.ca/comments/feed',
      'https://g.ca/f',
      'https://g.ca/f',
      'https://g.ca/b',
    ]
    expect(candidates(named, 'https://g.ca/')).toEqual([
      'https://g.ca/f',
      'https://g.ca/b',
      'https://g.ca/comments/feed',
    ])
  })

  test('only a front page that names none is tried at the usual places', () => {
    expect(candidates([], 'https://g.ca/')).toContain('https://g.ca/feed')
    expect(candidates([], 'https://g.ca/world/a')).toEqual([])
  })
})
