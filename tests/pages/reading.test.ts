import { expect, test } from 'vitest'
import { readPage } from '../../adapters/pages/read.ts'

const url = 'https://harbour.example/2024/11/ferry'
const first =
  'The harbour board said on Tuesday that the night ferry would sail again in spring, after repairs to the pier are finished.'
const second =
  'Tickets already sold remain valid, and those who would rather have their money back may write to the board until March.'
const third =
  'The ferry has lain in dock since its stern hit the pier in a storm, and the islanders have rowed or flown ever since then.'
const paragraphs = [first, second, third].map((text) => `<p>${text}</p>`).join('')
const page = (body: string, head = '<title>Night ferry returns | Harbour Post</title>'): string =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`
const article = (inside: string): string =>
  page(`<article><h1>Night ferry returns</h1>${inside}</article>`)
const body = [first, second, third].join('\n\n')

test.each([
  ['a menu', `<nav><a href="/">Home page of the Harbour Post</a></nav>${paragraphs}`],
  [
    'a caption',
    `<figure><img src="f.jpg"><figcaption>The ferry in dock</figcaption></figure>${paragraphs}`,
  ],
  [
    'a list of related pieces',
    `${paragraphs}<div class="related-posts"><h3>More</h3><p>${second}</p></div>`,
  ],
  [
    'comments',
    `${paragraphs}<div id="comments"><p>First! The ferry was never any good, I always said so, and rowed.</p></div>`,
  ],
  ['a share bar', `<div class="social-share"><a href="#">Share</a></div>${paragraphs}`],
  [
    'what is hidden',
    `${paragraphs}<div style="display:none"><p>${second.replace('March', 'May')}</p></div>`,
  ],
  [
    'a newsletter box',
    `${paragraphs}<section class="newsletter-signup"><p>Get it every day.</p></section>`,
  ],
])('%s is not in the text', async (_, inside) => {
  expect((await readPage(article(inside), url)).draft.text).toBe(body)
})

test('text that stands between line breaks and boxes is read as paragraphs', async () => {
  const inside = `<div>${first}<br><br>${second}<div><img src="f.jpg"></div>${third}</div>`
  expect((await readPage(article(inside), url)).draft.text).toBe(body)
})

test('a standfirst that says something of its own is kept, one that sums up is not', async () => {
  const read = async (dek: string): Promise<string> => {
    const html = page(
      `<header><h1>Night ferry returns</h1><p>${dek}</p></header><div class="article-body">${paragraphs}</div>`,
    )
    return (await readPage(html, url)).draft.text
  }
  const own =
    'Islanders gathered at midnight with lanterns, brass instruments and a very large cake.'
  expect(await read(own)).toBe(`${own}\n\n${body}`)
  expect(
    await read(
      'The night ferry would sail again in spring, after repairs to the pier, the harbour board said.',
    ),
  ).toBe(body)
})

test.each([
  [
    '2024-11-05',
    '<p class="byline">By Ada Quay <time datetime="2024-11-05T08:00:00Z">today</time></p>',
  ],
  ['2024-11-05', '<span class="date">5. November 2024</span>'],
  ['2024-11-05', '<div>입력 2024.11.05</div>'],
])('a date beside the headline is the date: %s', async (day, line) => {
  const html = page(`<article><h1>Night ferry returns</h1>${line}${paragraphs}</article>`)
  const { draft } = await readPage(html, 'https://harbour.example/ferry')
  expect(draft.publishedAt?.toISOString().slice(0, 10)).toBe(day)
})

test('an address may date a page; a day named in a sentence may not', async () => {
  const dated = await readPage(article(paragraphs), 'https://harbour.example/2024/11/05/ferry')
  expect(dated.draft.publishedAt).toEqual(new Date('2024-11-05T00:00:00Z'))
  const told = `${paragraphs}<p>It first sailed on 3 May 1974, when tickets cost two crowns and the harbour had no pier at all.</p>`
  expect((await readPage(article(told), 'https://harbour.example/ferry')).draft).not.toHaveProperty(
    'publishedAt',
  )
})

test('numbers that may be a day or a month are no date where the page does not tell which', async () => {
  const html = page(
    `<article><h1>Night ferry returns</h1><span class="date">03/04/2024</span>${paragraphs}</article>`,
  )
  const read = async (lang: string): Promise<string | undefined> =>
    (
      await readPage(html.replace('en-GB', lang), 'https://harbour.example/ferry')
    ).draft.publishedAt?.toISOString()
  expect(await read('en')).toBeUndefined()
  expect(await read('en-GB')).toBe('2024-04-03T00:00:00.000Z')
  expect(await read('en-US')).toBe('2024-03-04T00:00:00.000Z')
})

test('the heading that the metadata confirms is the title, without the site’s name', async () => {
  const html = page(
    `<h1>Harbour Post</h1><article><h2>Night ferry returns</h2>${paragraphs}</article>`,
  )
  expect((await readPage(html, url)).draft.title).toBe('Night ferry returns')
})

test('a byline beside the headline outranks the metadata’s name of the template', async () => {
  const head = '<title>Night ferry returns</title><meta name="author" content="Harbour">'
  const html = page(
    `<article><h1>Night ferry returns</h1><p class="byline">By <a rel="author">Ada Quay</a> and <a rel="author">Ole Brygge</a></p>${paragraphs}</article>`,
    head,
  )
  expect((await readPage(html, url)).draft.byline).toBe('Ada Quay, Ole Brygge')
})

test.each([
  [
    'paywall',
    article(
      `<p>${first}</p><div class="gate"><p>Subscribe to continue reading this article.</p></div>`,
    ),
  ],
  [
    'paywall',
    page(
      `<article><h1>Night ferry returns</h1><p>${first}</p></article>`,
      '<title>Night ferry returns</title><script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
    ),
  ],
  [
    'consent-wall',
    page(
      '<div><p>We and our partners store cookies and process personal data with your consent. You may withdraw consent in our privacy settings, where vendors and cookies are listed.</p></div>',
      '<title>Before you continue</title>',
    ),
  ],
  [
    'not-an-article',
    page(
      '<h1>404 Not Found</h1><p>Nothing lies at this address any more, sorry.</p>',
      '<title>404 Not Found</title>',
    ),
  ],
  [
    'not-an-article',
    page(
      Array.from(
        { length: 14 },
        (_, i) =>
          `<div><h2><a href="/${i}">A harbour headline with number ${i}</a></h2><p>A short teaser of it.</p></div>`,
      ).join(''),
      '<title>Harbour Post</title>',
    ),
  ],
])('a %s is said to be one', async (reason, html) => {
  expect((await readPage(html, 'https://harbour.example/')).rejection?.reason).toBe(reason)
})

test('a whole article is one even if its data say that it is not for free', async () => {
  const head =
    '<title>Night ferry returns</title><script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
  const html = page(`<article><h1>Night ferry returns</h1>${paragraphs.repeat(5)}</article>`, head)
  expect((await readPage(html, url)).rejection).toBeUndefined()
})
