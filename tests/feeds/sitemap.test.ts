import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFeed } from '../../adapters/feeds/read.ts'
import { newsIn, type Sitemap } from '../../src/sources/sitemap.ts'

const ADDRESS = 'https://gazette.example/news.xml'

function sitemap(document: string | Uint8Array): Sitemap {
  const bytes = typeof document === 'string' ? Buffer.from(document) : document
  const reading = readFeed({ bytes, url: ADDRESS })
  if (reading.outcome !== 'sitemap') throw new Error(JSON.stringify(reading))
  return reading.sitemap
}

const urlset = (entries: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
  xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
  xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${entries}</urlset>`

const NEWS = urlset(`<url>
  <loc>https://gazette.example/harbour?utm_source=sitemap</loc>
  <image:image><image:loc>https://gazette.example/harbour.jpg</image:loc></image:image>
  <n:news>
    <n:publication><n:name>The Gazette</n:name><n:language>en</n:language></n:publication>
    <n:publication_date>2025-06-03T08:05:00+00:00</n:publication_date>
    <n:title>Harbour reopens &amp; ferries run</n:title>
  </n:news>
</url>
<url><loc>/mayor</loc><lastmod>2025-06-04</lastmod></url>`)

test('a news sitemap tells the outlet, and each page with its title and date, newest first', () => {
  expect(sitemap(NEWS)).toEqual({
    title: 'The Gazette',
    language: 'en',
    pages: [
      {
        item: { url: 'https://gazette.example/mayor', title: '', summary: '' },
        changedAt: new Date('2025-06-04'),
      },
      {
        item: {
          url: 'https://gazette.example/harbour',
          title: 'Harbour reopens & ferries run',
          summary: '',
          publishedAt: new Date('2025-06-03T08:05:00Z'),
        },
      },
    ],
    sitemaps: [],
  })
})

test('the day of a change is never taken for the day of publication', () => {
  const { items } = newsIn(sitemap(NEWS), new Date('2025-06-04T12:00:00Z'))
  expect(items.map(({ publishedAt }) => publishedAt)).toEqual([
    undefined,
    new Date('2025-06-03T08:05:00Z'),
  ])
})

test('a packed sitemap is unpacked, and one that unpacks without end is refused', () => {
  expect(sitemap(gzipSync(NEWS)).pages).toHaveLength(2)
  const bomb = gzipSync(Buffer.alloc(40 * 2 ** 20, ' '))
  expect(readFeed({ bytes: bomb, url: ADDRESS })).toMatchObject({ reason: 'too-large' })
  const broken = gzipSync(NEWS).subarray(0, 40)
  expect(readFeed({ bytes: broken, url: ADDRESS })).toMatchObject({ outcome: 'rejected' })
})

test('an index names its sitemaps and when they changed', () => {
  const index = `<!-- made daily --><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <sitemap><loc>https://gazette.example/1.xml.gz</loc><lastmod>2025-06-03T10:00:00Z</lastmod></sitemap>
    <sitemap><loc>https://gazette.example/2.xml</loc></sitemap>
    <sitemap><loc>http://10.0.0.1/3.xml</loc></sitemap>
  </sitemapindex>`
  expect(sitemap(index).sitemaps).toEqual([
    { url: 'https://gazette.example/1.xml.gz', changedAt: new Date('2025-06-03T10:00:00Z') },
    { url: 'https://gazette.example/2.xml' },
  ])
})

test('of the largest sitemap the 500 newest pages are kept', () => {
  const entries = Array.from({ length: 60_000 }, (_, n) => {
    const day = new Date(Date.UTC(2020, 0, 1) + ((n * 7919) % 50_000) * 3_600_000).toISOString()
    return `<url><loc>/${n}</loc><lastmod>${day}</lastmod></url>`
  })
  const { pages } = sitemap(urlset(entries.join('')))
  expect(pages).toHaveLength(500)
  const times = pages.map(({ changedAt }) => changedAt?.getTime() ?? 0)
  expect(times).toEqual(times.toSorted((a, b) => b - a))
  expect(times[0]).toBe(Date.UTC(2020, 0, 1) + 49_999 * 3_600_000)
})

test('wherever a sitemap is cut, the whole entries before stand and it is marked', () => {
  for (let at = 320; at < NEWS.length - 9; at += 7) {
    const { pages, truncated } = sitemap(NEWS.slice(0, at))
    expect(truncated).toBe(true)
    expect(pages.length).toBeLessThanOrEqual(2)
    for (const { item } of pages) expect(item.url).toMatch(/\/(?:harbour|mayor)$/)
  }
})

test('no bytes make the reader throw', () => {
  const piece = fc.constantFrom(
    '<urlset>',
    '<url>',
    '<loc>',
    'https://a.ca/x',
    '</url>',
    '<![CDATA[',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      readFeed({ bytes: Buffer.from(`<urlset>${pieces.join('')}`), url: ADDRESS })
    }),
  )
  expect(
    readFeed({ bytes: Buffer.from(`<urlset>${'<a>'.repeat(100_000)}`), url: ADDRESS }),
  ).toEqual(expect.objectContaining({ reason: 'too-deep' }))
})
