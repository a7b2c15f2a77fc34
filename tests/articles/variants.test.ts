import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../adapters/database/connect.ts'
import { migrate } from '../../adapters/database/migrate.ts'
import { openStores } from '../../adapters/database/stores.ts'
import { pageReader } from '../../adapters/pages/pages.ts'
import { addressOf } from '../../src/articles/address.ts'
import { type Ingested, ingestItem } from '../../src/articles/ingest.ts'
import type { Fetched } from '../../src/sources/fetch.ts'
import { identify } from '../../src/sources/item.ts'
import { type Source, unpolled } from '../../src/sources/source.ts'
import { silent, stores } from '../engine/stores.ts'

const now = (): Date => new Date('2026-03-02T00:00:00Z')

const FERRY = `The ferry to Brannick ran aground off Port Marlow on Tuesday with 214 people on board, the
coastguard said. All were taken ashore by lifeboats before noon. Divers will inspect the hull at high
tide, and crossings are cancelled until Thursday.`
const HARVEST = `Apple growers in the vale expect to lose a third of their harvest after a night of frost.
Temperatures fell to minus four degrees while the trees bloomed. Prices for cider fruit rose by
eighteen per cent, and the ministry is considering a fund for those without insurance.`

describe.each(stores.slice(0, 1))('one article in several forms', ({ open }) => {
  let database: Database
  const pages = pageReader()
  let count = 0
  beforeAll(async () => {
    database = await open()
    await migrate(database, { log: silent })
  })
  afterAll(async () => {
    await pages.close()
    await database.close()
  })

  /** A workspace of its own, and a web of pages by address. */
  function reader() {
    const workspace = `w${count++}`
    const { articles, stories, topics } = openStores(database)
    const web = new Map<string, string>()
    const source = (id: string): Source => ({
      id,
      workspace,
      kind: 'feed',
      url: `https://${id}.example/feed`,
      name: id,
      official: false,
      state: unpolled(now()),
    })
    const fetch = {
      async get(url: string): Promise<Fetched> {
        const html = web.get(url)
        if (html === undefined)
          return { outcome: 'reject', reason: 'http_4xx', status: 404, detail: 'not found' }
        const bytes = new TextEncoder().encode(html)
        return { outcome: 'ok', url, status: 200, contentType: 'text/html; charset=utf-8', bytes }
      },
    }
    const kit = { articles, stories, topics, fetch, pages, now, log: silent }
    return {
      web,
      read(url: string, from = 'gazette', summary = ''): Promise<Ingested> {
        const [item] = identify([{ url, title: 'Ferry', summary }], now())
        if (!item) throw new Error('no item')
        return ingestItem(item, source(from), true, kit)
      },
    }
  }

  const page = (text: string, canonical: string): string =>
    `<!doctype html><html lang="en"><head><title>Port Marlow news</title>
     <link rel="canonical" href="${canonical}"></head><body><nav><a href="/">Home</a></nav>
     <article><h1>What happened off Port Marlow</h1><p>${text.replaceAll('. ', '.</p><p>')}</p></article></body></html>`

  const idOf = (ingested: Ingested): string =>
    'article' in ingested ? ingested.article.id : 'none'

  test('AMP, print and mobile pages are the article that they name as their own', async () => {
    const { web, read } = reader()
    const own = 'https://www.gazette.example/news/ferry-2140'
    for (const url of [
      own,
      'https://amp.gazette.example/news/2140',
      'https://gazette.example/print.php?story=2140',
      'https://m.gazette.example/news/ferry-2140',
    ])
      web.set(url, page(FERRY, own))
    const first = await read(own)
    expect(first.status).toBe('new')
    for (const url of web.keys()) {
      const again = await read(url, 'other')
      expect(again.status).toBe('duplicate')
      expect(idOf(again)).toBe(idOf(first))
    }
  })

  test('a shortened form from elsewhere is no edit of the article, an edit at home is', async () => {
    const { web, read } = reader()
    const own = 'https://gazette.example/ferry'
    web.set(own, page(FERRY, own))
    const amp = 'https://gazette.example/ferry/amp'
    web.set(amp, page(FERRY.split('. ').slice(0, 2).join('. '), own))
    await read(own)
    expect(await read(amp, 'other')).toMatchObject({ status: 'duplicate', article: { version: 1 } })
    web.set(own, page(FERRY.replace('214', '216'), own))
    expect(await read(own)).toMatchObject({ status: 'version', article: { version: 2 } })
  })

  test('no page speaks for an address of another site', async () => {
    const { web, read } = reader()
    web.set('https://gazette.example/ferry', page(FERRY, 'https://gazette.example/ferry'))
    web.set('https://rival.example/x', page(HARVEST, 'https://gazette.example/ferry'))
    const [own, other] = [
      await read('https://gazette.example/ferry'),
      await read('https://rival.example/x'),
    ]
    expect(other.status).toBe('new')
    expect(idOf(other)).not.toBe(idOf(own))
  })

  test('a site that names one address for all its pages has many articles all the same', async () => {
    const { web, read } = reader()
    web.set('https://gazette.example/a', page(FERRY, 'https://gazette.example/news'))
    web.set('https://gazette.example/b', page(HARVEST, 'https://gazette.example/news'))
    const [a, b] = [
      await read('https://gazette.example/a'),
      await read('https://gazette.example/b'),
    ]
    expect([a.status, b.status]).toEqual(['new', 'new'])
    expect(idOf(a)).not.toBe(idOf(b))
  })

  test('a page that can’t be read today is not cut down to what its feed says', async () => {
    const { web, read } = reader()
    const own = 'https://gazette.example/ferry'
    web.set(own, page(FERRY, own))
    await read(own)
    web.delete(own)
    const teaser = FERRY.split('. ').slice(0, 1).join('. ').padEnd(100, '.')
    expect(await read(own, 'gazette', teaser)).toMatchObject({
      status: 'duplicate',
      article: { version: 1 },
    })
  })
})

describe('the address of a page', () => {
  test.each([
    ['https://m.gazette.ca/a', 'https://www.gazette.ca/news/a', 'https://www.gazette.ca/news/a'],
    ['https://gazette.ca/a', undefined, 'https://gazette.ca/a'],
    ['https://gazette.ca/a', 'https://gazette.ca/', 'https://gazette.ca/a'],
    ['https://gazette.ca/a', 'https://rival.ca/a', 'https://gazette.ca/a'],
    ['https://ann.press.ca/a', 'https://press.ca/a', 'https://ann.press.ca/a'],
    ['https://gazette.ca:8443/a', 'https://gazette.ca/a', 'https://gazette.ca:8443/a'],
  ])('%s naming %s is %s', (url, canonical, address) => {
    expect(addressOf(url, canonical)).toBe(address)
  })
})
