import { afterAll, expect, test } from 'vitest'
import { pageReader } from '../../adapters/pages/pages.ts'

const pages = pageReader()
afterAll(() => pages.close())

const url = 'https://harbour.example/2024/11/ferry'
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8')
const paragraph =
  '<p>The harbour board said on Tuesday that the night ferry would sail again in spring, after repairs to the pier are finished, and that tickets already sold remain valid.</p>'
const page = (body: string, head = ''): Uint8Array =>
  utf8(
    `<!doctype html><html lang="en"><head><title>Night ferry returns | Harbour Post</title>${head}</head><body>${body}</body></html>`,
  )

test('a page gives its writing, title, date, byline, language and canonical address', async () => {
  const head = `<link rel="canonical" href="/2024/11/ferry?utm_source=x"><link rel="alternate" type="application/rss+xml" href="/rss">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Night ferry returns","datePublished":"2024-11-05T09:30:00+01:00","author":{"@type":"Person","name":"Ada Quay"}}</script>`
  const body = `<nav><a href="/">Home</a></nav><article><h1>Night ferry returns</h1>${paragraph.repeat(3)}</article>`
  const reading = await pages.read({ bytes: page(body, head), url, contentType: 'text/html' })
  expect(reading).toMatchObject({
    outcome: 'article',
    canonicalUrl: url,
    links: ['https://harbour.example/rss'],
    draft: {
      title: 'Night ferry returns',
      byline: 'Ada Quay',
      language: 'en',
      publishedAt: new Date('2024-11-05T08:30:00Z'),
    },
  })
})

test.each([
  ['nothing at all', new Uint8Array(), 'empty'],
  ['a PDF', utf8('%PDF-1.7 binary'), 'not-html'],
  ['a page nested a hundred thousand deep', page('<div>'.repeat(100_000)), 'too-deep'],
  ['two hundred thousand paragraphs', page('<p>word</p>'.repeat(200_000)), 'too-large'],
  ['one line', page('<p>The harbour board will meet again on Tuesday.</p>'), 'thin'],
])('%s is refused by name', async (_, bytes, reason) => {
  expect(await pages.read({ bytes, url })).toMatchObject({ outcome: 'rejected', reason })
})

test('a page that takes too long is given up, and the next one is read', async () => {
  const hasty = pageReader({ deadlineMs: 1 })
  const slow = await hasty.read({ bytes: page(paragraph.repeat(20_000)), url })
  expect(slow).toMatchObject({ outcome: 'rejected', reason: 'timeout' })
  await hasty.close()
  const next = await pages.read({ bytes: page(`<article>${paragraph.repeat(3)}</article>`), url })
  expect(next.outcome).toBe('article')
})

test('pages asked for at once are all answered', async () => {
  const bytes = page(`<article>${paragraph.repeat(3)}</article>`)
  const readings = await Promise.all([1, 2, 3, 4].map(() => pages.read({ bytes, url })))
  expect(readings.map((reading) => reading.outcome)).toEqual(Array(4).fill('article'))
})
