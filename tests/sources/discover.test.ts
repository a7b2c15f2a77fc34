import { describe, expect, test } from 'vitest'
import { candidates, discover } from '../../src/sources/discover.ts'
import type { Fetched } from '../../src/sources/fetch.ts'

/** A site: addresses to what stands there. A feed is `feed`; a page is the feeds it names. */
type Site = Readonly<Record<string, 'feed' | 'moved' | { links: string[]; article?: boolean }>>

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
        if (at(url)) return { outcome: 'ok', url, ...body }
        return {
          outcome: 'reject',
          reason: 'http_4xx',
          detail: 'The site answered 404',
          status: 404,
        }
      },
    },
    feeds: {
      read: async ({ url }: { url: string }) =>
        at(url) === 'feed'
          ? ({ outcome: 'feed', feed: { title: 'Gazette', items: [] } } as const)
          : ({ outcome: 'rejected', reason: 'not-a-feed', detail: 'no' } as const),
    },
    pages: {
      async read({ url }: { url: string }) {
        const page = at(url)
        const { links = [], article = false } = typeof page === 'object' ? page : {}
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
  expect(site.asked.length).toBeLessThanOrEqual(5)
})

test('an article without a feed is followed for itself', async () => {
  const site = world({ 'https://gazette.ca/a': { links: [], article: true } })
  expect(await discover('https://gazette.ca/a', site)).toEqual({
    kind: 'page',
    url: 'https://gazette.ca/a',
    title: 'Harbour opens',
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
