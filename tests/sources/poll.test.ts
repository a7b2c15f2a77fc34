import { describe, expect, test } from 'vitest'
import type { Feed, FeedItem } from '../../src/sources/feed.ts'
import type { Fetch, Fetched, FetchOptions } from '../../src/sources/fetch.ts'
import type { PageReader } from '../../src/sources/page.ts'
import { type Feeds, poll } from '../../src/sources/poll.ts'
import type { Sitemap } from '../../src/sources/sitemap.ts'
import { type Source, type SourceState, unpolled } from '../../src/sources/source.ts'

const start = new Date('2026-03-02T00:00:00Z')
const later = (hours: number): Date => new Date(start.getTime() + hours * 3_600_000)

const source = (state: SourceState = unpolled(start), more: Partial<Source> = {}): Source => ({
  id: 's1',
  workspace: 'w',
  kind: 'feed',
  url: 'https://gazette.ca/feed',
  name: 'Gazette',
  official: false,
  state,
  ...more,
})

const ok = (more: object = {}): Fetched => ({
  outcome: 'ok',
  url: 'https://gazette.ca/feed',
  status: 200,
  bytes: new Uint8Array([1]),
  ...more,
})
const story: FeedItem = { url: 'https://gazette.ca/a', title: 'Harbour opens', summary: '' }

/** A world where the site answers this, at that time, and the body is that feed. */
function world(answer: Fetched, at: Date = start, feed: Partial<Feed> | 'broken' = {}) {
  const asked: (FetchOptions | undefined)[] = []
  const fetch: Fetch = {
    async get(_, options) {
      asked.push(options)
      return answer
    },
  }
  const feeds: Feeds = {
    read: async () =>
      feed === 'broken'
        ? { outcome: 'rejected', reason: 'not-a-feed', detail: 'This is a login page' }
        : { outcome: 'feed', feed: { items: [story], ...feed } },
  }
  const pages: PageReader = {
    read: async ({ url, bytes }) => {
      const draft = { url, title: 'Harbour', text: bytes[0] === 1 ? 'It opens.' : 'It closes.' }
      return bytes[0] === 0
        ? { outcome: 'rejected', reason: 'paywall', detail: 'Only for subscribers', links: [] }
        : { outcome: 'article', draft, links: [] }
    },
  }
  return { fetch, feeds, pages, now: () => at, asked }
}

test('a poll brings the items, named, and the validators for the next one', async () => {
  const polled = await poll(source(), world(ok({ etag: '"1"', lastModified: 'Mon' })))
  expect(polled).toMatchObject({
    result: 'read',
    changed: true,
    items: [{ key: 'gazette.ca/a', title: 'Harbour opens' }],
    state: { health: 'ok', etag: '"1"', lastModified: 'Mon', lastOkAt: start },
  })
})

test('validators are sent back as they came, and none once a day', async () => {
  const { state } = await poll(source(), world(ok({ etag: 'W/"1"', lastModified: 'Mon' })))
  const soon = world({ outcome: 'not_modified' }, later(23))
  const second = await poll(source(state), soon)
  expect(soon.asked).toEqual([{ accept: 'feed', etag: 'W/"1"', lastModified: 'Mon' }])
  expect(second).toMatchObject({ result: 'not_modified', changed: false, items: [] })
  const nextDay = world(ok(), later(24))
  const third = await poll(source(second.state), nextDay)
  expect(nextDay.asked).toEqual([{ accept: 'feed' }])
  expect(third.state.lastUnconditionalAt).toEqual(later(24))
})

test('a body that can’t be read leaves no validators behind, and says why', async () => {
  const polled = await poll(source(), world(ok({ etag: '"1"' }), start, 'broken'))
  expect(polled).toMatchObject({
    result: 'reject',
    reason: 'not_a_feed',
    items: [],
    state: { health: 'rejected', message: 'This is a login page' },
  })
  expect(polled.state).not.toHaveProperty('etag')
})

test('a move is told only once the new place was read', async () => {
  const moved = ok({ permanentUrl: 'https://gazette.ca/new' })
  expect(await poll(source(), world(moved))).toMatchObject({ movedTo: 'https://gazette.ca/new' })
  expect(await poll(source(), world(moved, start, 'broken'))).not.toHaveProperty('movedTo')
})

test('items are there again when nothing changed, and nothing is called new', async () => {
  const first = await poll(source(), world(ok()))
  const second = await poll(source(first.state), world(ok(), later(1)))
  expect(second).toMatchObject({ result: 'read', changed: false })
  expect(second.items).toEqual(first.items)
})

test('a flood is cut by the reader, and the owner hears of it', async () => {
  const polled = await poll(source(), world(ok(), start, { truncated: true }))
  expect(polled.state).toMatchObject({ health: 'ok', message: expect.stringMatching(/more than/) })
})

test('the publisher’s own pace is kept', async () => {
  const polled = await poll(source(), world(ok(), start, { ttlMinutes: 600 }))
  expect(polled.state.nextPollAt.getTime()).toBeGreaterThanOrEqual(later(10).getTime())
})

test('a page is its own item, asked for as a page, and new when its text is', async () => {
  const page = { kind: 'page', url: 'https://gazette.ca/a' } as const
  const asking = world(ok({ url: 'https://gazette.ca/a' }))
  const first = await poll(source(undefined, page), asking)
  expect(asking.asked).toEqual([{ accept: 'page' }])
  expect(first.items).toMatchObject([{ url: 'https://gazette.ca/a', title: 'Harbour' }])
  const advertised = ok({ url: 'https://gazette.ca/a', bytes: new Uint8Array([1, 1]) })
  expect(await poll(source(first.state, page), world(advertised))).toMatchObject({ changed: false })
  const edited = ok({ url: 'https://gazette.ca/a', bytes: new Uint8Array([2]) })
  const again = await poll(source(first.state, page), world(edited, later(1)))
  expect(again.changed).toBe(true)
  expect(again.items[0]?.key).toBe(first.items[0]?.key)
})

test('a page that is no article says why', async () => {
  const walled = world(ok({ bytes: new Uint8Array([0]) }))
  const polled = await poll(source(undefined, { kind: 'page' }), walled)
  expect(polled.state).toMatchObject({ health: 'rejected', message: 'Only for subscribers' })
})

describe('trouble is told in a sentence', () => {
  test.each([
    [{ outcome: 'gone', reason: 'Gone for good' }, 'gone', 'Gone for good'],
    [{ outcome: 'reject', reason: 'timeout', detail: 'Too slow' }, 'failing', 'Too slow'],
    [{ outcome: 'reject', reason: 'ssrf_blocked', detail: 'Inside' }, 'rejected', 'Inside'],
    [
      { outcome: 'retry', reason: 'rate_limited', retryAfterMs: 60_000, detail: 'Wait' },
      'slow-down',
      'Wait',
    ],
  ] satisfies [Fetched, string, string][])('%o', async (answer, health, message) => {
    const polled = await poll(source(), world(answer))
    expect(polled).toMatchObject({ items: [], changed: false, state: { health, message } })
  })
})

describe('a sitemap', () => {
  const place = { kind: 'sitemap', url: 'https://gazette.ca/news.xml' } as const
  const pageAt = (url: string, hours: number) => ({
    item: { url, title: '', summary: '', publishedAt: later(hours) },
  })

  /** A site whose sitemaps answer by address. */
  function site(sitemaps: Readonly<Record<string, Partial<Sitemap>>>) {
    const asked: string[] = []
    const answering = world(ok())
    return {
      ...answering,
      asked,
      fetch: {
        get: async (url: string): Promise<Fetched> => {
          asked.push(url)
          return ok({ url, etag: '"1"' })
        },
      },
      feeds: {
        read: async ({ url }: { url: string }) => ({
          outcome: 'sitemap' as const,
          sitemap: { pages: [], sitemaps: [], ...sitemaps[url] },
        }),
      },
    }
  }

  test('brings what is news, not the archive', async () => {
    const pages = [pageAt('https://gazette.ca/a', -5), pageAt('https://gazette.ca/old', -80)]
    const polled = await poll(source(undefined, place), site({ [place.url]: { pages } }))
    expect(polled.items).toMatchObject([{ key: 'gazette.ca/a' }])
    expect(polled.state).toMatchObject({ health: 'ok', etag: '"1"' })
  })

  test('of an index the newest sitemaps are read, and it is asked for anew each time', async () => {
    const child = (n: number) => `https://gazette.ca/${n}.xml`
    const sitemaps = [-90, -3, -2, -1, -5].map((hours, n) => ({
      url: child(n),
      changedAt: later(hours),
    }))
    const children = [0, 1, 2, 3, 4].map(
      (n) => [child(n), { pages: [pageAt(`https://gazette.ca/a${n}`, -1)] }] as const,
    )
    const index = site({ [place.url]: { sitemaps }, ...Object.fromEntries(children) })
    const polled = await poll(source(undefined, place), index)
    expect(index.asked).toEqual([place.url, child(3), child(2), child(1)])
    expect(polled.items).toHaveLength(3)
    expect(polled.state).not.toHaveProperty('etag')
  })

  test('where a feed was, it is not taken for one', async () => {
    const polled = await poll(source(undefined, { url: place.url }), site({}))
    expect(polled).toMatchObject({ result: 'reject', reason: 'not_a_feed', items: [] })
  })
})
