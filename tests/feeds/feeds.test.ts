import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { feedReader } from '../../adapters/feeds/feeds.ts'
import { readFeed } from '../../adapters/feeds/read.ts'
import type { Feed, FeedItem } from '../../src/sources/feed.ts'

const ADDRESS = 'https://gazette.example/rss'

function feed(document: string, url = ADDRESS): Feed {
  const reading = readFeed({ bytes: Buffer.from(document), url })
  if (reading.outcome !== 'feed') throw new Error(JSON.stringify(reading))
  return reading.feed
}

const rss = (items: string, attributes = ''): string =>
  `<?xml version="1.0"?><rss version="2.0" ${attributes}><channel><title>Gazette</title><link>https://gazette.example/</link>${items}</channel></rss>`
const atom = (entries: string, attributes = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Gazette</title><link href="https://gazette.example/"/>${entries}</feed>`

function item(fields: string): FeedItem {
  const [first] = feed(rss(`<item>${fields}</item>`)).items
  if (!first) throw new Error('no item')
  return first
}

function entry(fields: string, attributes = ''): FeedItem {
  const [first] = feed(atom(`<entry>${fields}</entry>`, attributes)).items
  if (!first) throw new Error('no entry')
  return first
}

const HARBOUR = {
  title: 'Harbour reopens',
  url: 'https://gazette.example/harbour',
  summary: 'Ferries run again.',
  publishedAt: new Date('2025-06-03T08:05:00Z'),
}

test.each([
  [
    'RSS 2.0',
    rss(
      '<item><title>Harbour reopens</title><link>https://gazette.example/harbour</link><description>Ferries run again.</description><pubDate>Tue, 03 Jun 2025 08:05:00 GMT</pubDate></item>',
    ),
  ],
  [
    'RSS 1.0',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>G</title></channel><item rdf:about="y"><title>Harbour reopens</title><link>https://gazette.example/harbour</link><description>Ferries run again.</description><d:date>2025-06-03T10:05:00+02:00</d:date></item></rdf:RDF>',
  ],
  [
    'Atom 1.0',
    atom(
      '<entry><title>Harbour reopens</title><link href="/harbour"/><summary>Ferries run again.</summary><published>2025-06-03T08:05:00Z</published><updated>2025-06-04T00:00:00Z</updated></entry>',
    ),
  ],
  [
    'Atom 0.3 under a prefix',
    '<a:feed version="0.3" xmlns:a="http://purl.org/atom/ns#"><a:entry><a:title>Harbour reopens</a:title><a:link rel="alternate" href="/harbour"/><a:summary>Ferries run again.</a:summary><a:issued>2025-06-03T08:05:00Z</a:issued></a:entry></a:feed>',
  ],
  [
    'JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        {
          id: '1',
          title: 'Harbour reopens',
          url: '/harbour',
          summary: 'Ferries run again.',
          date_published: '2025-06-03T08:05:00Z',
        },
      ],
    }),
  ],
])('%s says the same of an article', (_, document) => {
  expect(feed(document).items).toEqual([expect.objectContaining(HARBOUR)])
})

test('a feed tells its title, its site, its language and how long to wait', () => {
  const { title, url, language, ttlMinutes } = feed(
    rss('<language>en_CA</language><ttl>90</ttl><item><title>A</title></item>'),
  )
  expect({ title, url, language, ttlMinutes }).toEqual({
    title: 'Gazette',
    url: 'https://gazette.example/',
    language: 'en-ca',
    ttlMinutes: 90,
  })
})

test.each([
  ['entities twice over', 'It&amp;#8217;s open', 'It’s open'],
  ['a bare ampersand', 'Fish & Chips', 'Fish & Chips'],
  ['a bare less-than', 'Costs < 5 & falling', 'Costs < 5 & falling'],
  ['a heart', 'We <3 ferries', 'We <3 ferries'],
  ['tags', '&lt;b&gt;Bold&lt;/b&gt; claim', 'Bold claim'],
  [
    'a word in angle brackets that is no tag',
    'A List&lt;String&gt; of woes',
    'A List<String> of woes',
  ],
  ['CDATA in the middle', 'One <![CDATA[& two]]> three', 'One & two three'],
  ['lines', '\n Two\n   lines ', 'Two lines'],
])('a title with %s is read as people mean it', (_, written, title) => {
  expect(item(`<title>${written}</title>`).title).toBe(title)
})

test('a title that another vocabulary gives does not replace the real one', () => {
  const fields =
    '<m:title>Caption</m:title><title>Real</title><m:description>Photo</m:description><description>Text</description>'
  const [read] = feed(
    rss(`<item>${fields}</item>`, 'xmlns:m="http://search.yahoo.com/mrss/"'),
  ).items
  expect(read).toMatchObject({ title: 'Real', summary: 'Text' })
})

test('scripts, styles and drawings in a summary are not words', () => {
  const html =
    '<![CDATA[<p>Hello</p><script>steal()</script><style>p{}</style><svg><text>W</text></svg><p>you &amp; all</p>]]>'
  expect(item(`<description>${html}</description>`).summary).toBe('Hello\n\nyou & all')
})

test('the full text of a feed is kept beside its summary', () => {
  const read = item(
    '<description>Short.</description><content:encoded><![CDATA[<p>Long <b>story</b>.</p>]]></content:encoded>',
  )
  expect(read).toMatchObject({ summary: 'Short.', content: '<p>Long <b>story</b>.</p>' })
})

test('Atom text declared as text keeps its angle brackets; XHTML and base64 become words', () => {
  expect(entry('<title type="text">The &lt;blink&gt; tag</title>').title).toBe('The <blink> tag')
  const xhtml =
    '<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Less &lt; <b>more</b></div></summary>'
  expect(entry(xhtml).summary).toBe('Less < more')
  const base64 = Buffer.from('<p>Hidden</p>').toString('base64')
  expect(entry(`<content type="application/octet-stream">${base64}</content>`).summary).toBe(
    'Hidden',
  )
})

test.each([
  [
    'a link in CDATA',
    '<link><![CDATA[https://gazette.example/a?b=1&c=2]]></link>',
    'https://gazette.example/a?b=1&c=2',
  ],
  [
    'a bare ampersand in it',
    '<link>https://gazette.example/a?b=1&copy=2</link>',
    'https://gazette.example/a?b=1&copy=2',
  ],
  ['a relative link', '<link>/story</link>', 'https://gazette.example/story'],
  ['a permalink', '<guid>https://gazette.example/g</guid>', 'https://gazette.example/g'],
  [
    'a link behind a redirector',
    '<link>https://proxy.example/~r/1</link><feedburner:origLink>https://gazette.example/o</feedburner:origLink>',
    'https://gazette.example/o',
  ],
  [
    'a guid that is no link',
    '<guid isPermaLink="false">https://gazette.example/no</guid>',
    undefined,
  ],
  ['a script', '<link>javascript:alert(1)</link>', undefined],
  ['an inside address', '<link>http://169.254.169.254/latest</link>', undefined],
])('%s: the article is found where it really is', (_, fields, url) => {
  expect(item(`<title>A</title>${fields}`).url).toBe(url)
})

test('relative links follow xml:base as it nests', () => {
  const [read] = feed(
    atom(
      '<entry xml:base="june/"><title>A</title><link href="story"/></entry>',
      'xml:base="https://archive.example/2025/"',
    ),
  ).items
  expect(read?.url).toBe('https://archive.example/2025/june/story')
})

test('of several Atom links the page is chosen', () => {
  const links =
    '<link rel="self" href="/s"/><link rel="enclosure" href="/e.mp3"/><link rel="alternate" type="application/pdf" href="/p"/><link rel="alternate" type="text/html" href="/page"/>'
  expect(entry(links).url).toBe('https://gazette.example/page')
})

test.each([
  ['<author>desk@gazette.example (Ines Marlow)</author>', 'Ines Marlow'],
  ['<author>desk@gazette.example</author>', undefined],
  [
    '<dc:creator>Ines Marlow</dc:creator><dc:creator>Tom Reyes</dc:creator>',
    'Ines Marlow, Tom Reyes',
  ],
  ['<author><name>Ines Marlow</name><email>x@y.example</email></author>', 'Ines Marlow'],
])('%s names its authors', (fields, byline) => {
  expect(item(fields).byline).toBe(byline)
})

const good = '<item><title>One</title></item><item><title>Two</title></item>'
const titles = (document: string): string[] => feed(document).items.map(({ title }) => title)

test.each([
  ['blank lines before it', `\n\n  ${rss(good)}`],
  ['two declarations', `<?xml version="1.0"?>${rss(good)}`],
  ['rubbish after it', `${rss(good)}<script>x</script> bye`],
  ['a cut in the third item', rss(`${good}<item><title>Th`).slice(0, -18)],
  ['an unquoted attribute', rss(good.replace('<item>', '<item lang=en>'))],
  ['a section that never closes', rss(`${good}<item><description><![CDATA[lost`)],
  ['an item that never closes', rss(good.replace('</item>', ''))],
])('a feed with %s still gives its items', (_, document) => {
  expect(titles(document).slice(0, 2)).toEqual(['One', 'Two'])
})

test('a section one item leaves open does not swallow the next items', () => {
  const items =
    '<item><title>One</title><description><![CDATA[never closed</description></item><item><title>Two</title><description><![CDATA[fine]]></description></item>'
  expect(titles(rss(items))).toEqual(['One', 'Two'])
})

test('wherever a feed is cut, what is read is a beginning of it and marked as cut', () => {
  const whole = rss(
    Array.from(
      { length: 6 },
      (_, n) => `<item><title>Item ${n}</title><description>Words</description></item>`,
    ).join(''),
  )
  const all = titles(whole)
  fc.assert(
    fc.property(fc.integer({ min: 60, max: whole.length - 7 }), (length) => {
      const { items, truncated } = feed(whole.slice(0, length))
      expect(items.map(({ title }) => title)).toEqual(all.slice(0, items.length))
      expect(truncated).toBe(true)
    }),
  )
})

test('a JSON feed that was cut gives the items that are whole', () => {
  const json = JSON.stringify({
    items: [
      { id: '1', title: 'One {"' },
      { id: '2', title: 'Two' },
    ],
  })
  expect(feed(json.slice(0, -4))).toMatchObject({ items: [{ title: 'One {"' }], truncated: true })
})

test('entities of its own are never expanded, and no file is ever opened', () => {
  const document = `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY f SYSTEM "file:///etc/hostname">]>${rss('<item><title>x &a; &f;</title></item>')}`
  expect(titles(document)).toEqual(['x &a; &f;'])
})

test.each([
  ['a web page', '<!doctype html><html><body>Hello</body></html>', 'not-a-feed'],
  ['nothing', '', 'not-a-feed'],
  ['JSON of another kind', '{"a":1}', 'not-a-feed'],
  ['a bottomless pit', rss('<x>'.repeat(100_000)), 'too-deep'],
])('%s is refused with the reason', (_, document, reason) => {
  expect(readFeed({ bytes: Buffer.from(document), url: ADDRESS })).toMatchObject({
    outcome: 'rejected',
    reason,
  })
})

test('at most 500 items and 256 KB a field are kept', () => {
  const many = feed(rss('<item><title>A</title></item>'.repeat(700)))
  expect(many.items).toHaveLength(500)
  expect(many.truncated).toBe(true)
  const long = item(`<title>A</title><description>${'word '.repeat(100_000)}</description>`)
  expect(long.summary.length).toBeLessThanOrEqual(262_144)
})

test('no bytes make the reader throw', () => {
  const marks = fc.constantFrom(
    '<',
    '>',
    '<item>',
    '<![CDATA[',
    ']]>',
    '&',
    '"',
    '<rss>',
    '<title',
    '{',
    '\0',
    'é',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(marks, fc.string()), { maxLength: 40 }), (pieces) => {
      const { outcome } = readFeed({ bytes: Buffer.from(pieces.join('')), url: '' })
      expect(['feed', 'rejected']).toContain(outcome)
    }),
  )
})

const reader = feedReader()
afterAll(() => reader.close())

test('a feed is read in a thread of its own, whole and with its dates', async () => {
  const bytes = Buffer.from(rss(`<item><title>A</title><pubDate>2025-06-03</pubDate></item>`))
  expect(
    await reader.read({ bytes, contentType: 'application/rss+xml', url: ADDRESS }),
  ).toMatchObject({
    outcome: 'feed',
    feed: { items: [{ title: 'A', publishedAt: new Date('2025-06-03T00:00:00Z') }] },
  })
})

test('a reading that outlasts its time is ended, and the next one is not disturbed', async () => {
  const hurried = feedReader({ timeoutMs: 1 })
  const bytes = Buffer.from(rss(good))
  expect(await hurried.read({ bytes, url: ADDRESS })).toMatchObject({ reason: 'timeout' })
  await hurried.close()
  expect(await reader.read({ bytes, url: ADDRESS })).toMatchObject({ outcome: 'feed' })
})

test('of a document larger than any feed the beginning is read and marked as cut', async () => {
  const filler = '<item><title>A</title></item>'
  const bytes = Buffer.from(rss(`${filler}<x>${'y'.repeat(11_000_000)}</x>${filler}`))
  expect(await reader.read({ bytes, url: ADDRESS })).toMatchObject({
    outcome: 'feed',
    feed: { items: [{ title: 'A' }], truncated: true },
  })
})
