import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLink, directLink, isRendering, linkIdentity } from '../../src/sources/links.ts'

describe('a link in content is shown only as what it is', () => {
  test.each([
    ['userinfo goes', 'https://ana:secret@gazette.ca/a', 'https://gazette.ca/a'],
    [
      'trackers go, the rest stays in place',
      'https://gazette.ca/a?b=2&utm_source=x&a=1&gclid=9',
      'https://gazette.ca/a?b=2&a=1',
    ],
    [
      'a mark that the reader came by feed goes',
      'https://gazette.ca/a?cmp=rss',
      'https://gazette.ca/a',
    ],
    [
      'what chooses the page stays',
      'https://gazette.ca/?source=7&id=%20x',
      'https://gazette.ca/?source=7&id=%20x',
    ],
    ['a look-alike host is shown in punycode', 'https://gаzette.ca/', 'https://xn--gzette-3nf.ca/'],
    [
      'Slack’s closing marks are coded',
      'https://gazette.ca/a|b>c<!channel>',
      'https://gazette.ca/a%7Cb%3Ec%3C!channel%3E',
    ],
    [
      'Discord’s closing marks are coded',
      'https://gazette.ca/a)[x](y',
      'https://gazette.ca/a%29%5Bx%5D%28y',
    ],
    ['a line break ends it', ' https://gazette.ca/a\nhttps://bad.ca', 'https://gazette.ca/a'],
    ['a tracking fragment goes', 'https://gazette.ca/a#xtor=RSS-1', 'https://gazette.ca/a'],
    ['a place on the page stays', 'https://gazette.ca/a#part-2', 'https://gazette.ca/a#part-2'],
  ])('%s', (_, dirty, tidy) => {
    expect(cleanLink(dirty)).toBe(tidy)
  })
})

test.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'data:text/html,hi',
  'file:///etc/hosts',
  'mailto:a@gazette.ca',
  'http://169.254.169.254/latest/',
  'http://0x7f.1/',
  'http://2130706433/',
  'http://[::1]/',
  'http://[2606:4700::1]/',
  'http://printer.local/',
  'http://redis:6379/',
  'http://LOCALHOST./',
  'http://metadata.google.internal/',
  'https://',
  'not a link',
  '',
])('%s is no link at all', (href) => {
  expect(cleanLink(href)).toBeUndefined()
})

test('a link over 2,048 characters is dropped', () => {
  expect(cleanLink(`https://gazette.ca/${'a'.repeat(2_048)}`)).toBeUndefined()
})

test('a relative link is resolved against the document it stands in', () => {
  expect(cleanLink('../b?c', 'https://gazette.ca/x/y/feed.xml')).toBe('https://gazette.ca/x/b?c')
})

test('a document may link to its own host and port, wherever that is, and to no other inside', () => {
  const from = 'http://127.0.0.1:4000/feed.xml'
  expect(cleanLink('/a', from)).toBe('http://127.0.0.1:4000/a')
  expect(cleanLink('http://127.0.0.1:4001/a', from)).toBeUndefined()
  expect(cleanLink('http://127.0.0.1:4000/a', 'https://gazette.ca/feed')).toBeUndefined()
})

test('a public address beside an inside block is public', () => {
  expect(cleanLink('http://172.32.0.1/a')).toBe('http://172.32.0.1/a')
  expect(cleanLink('http://172.31.255.255/a')).toBeUndefined()
})

test('a link that was cleaned is clean, and holds none of the marks that end links', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        'https://gazette.ca/',
        'http://ana:b@gazette.ca/a?utm_x=1&',
        'https://gazette.ca/#',
      ),
      fc.array(fc.integer({ min: 0, max: 0x10ffff })).map((p) => String.fromCodePoint(...p)),
      (url, tail) => {
        const link = cleanLink(url + tail)
        if (link === undefined) return
        expect(cleanLink(link)).toBe(link)
        expect(link).toMatch(/^https?:\/\/[^\s|<>()"'`]+$/)
      },
    ),
  )
})

describe('one article, one identity', () => {
  const plain = linkIdentity('https://gazette.ca/world/accord?id=7&page=2')
  test.each([
    'http://www.gazette.ca/world/accord?id=7&page=2',
    'https://gazette.ca:443/world/accord/?page=2&id=7',
    'https://m.gazette.ca/world/accord?id=7&page=2&utm_id=4',
    'https://amp.gazette.ca/world/accord/amp?id=7&page=2',
    'https://gazette.ca/world/accord?id=7&page=2&outputType=amp',
    'https://gazette.ca/amp/world/accord?id=7&page=2',
    'https://gazette.ca/world/accord?id=7&page=2&view=print',
    'https://gazette.ca/world/accord?id=7&page=2&printable=1',
    'https://gazette.ca/world/%61ccord/index.html?id=7&page=2#comments',
    'https://GAZETTE.ca./world/accord/print?id=7&page=2',
  ])('%s', (variant) => {
    expect(linkIdentity(variant)).toBe(plain)
  })

  test.each([
    'https://gazette.ca/world/accord?id=8&page=2',
    'https://gazette.ca/world/Accord?id=7&page=2',
    'https://fr.gazette.ca/world/accord?id=7&page=2',
    'https://gazette.ca/world/ampere?id=7&page=2',
  ])('%s is another', (other) => {
    expect(linkIdentity(other)).not.toBe(plain)
  })

  test('a site that is called m.ca or amp.com keeps its name', () => {
    expect(linkIdentity('https://m.ca/a')).toBe('m.ca/a')
    expect(linkIdentity('https://www.amp.com/a')).toBe('amp.com/a')
  })

  test('it is never longer than 512 characters, and long ones still differ', () => {
    const long = (end: string): string =>
      linkIdentity(`https://gazette.ca/${'a'.repeat(3_000)}${end}`)
    expect(long('1').length).toBeLessThanOrEqual(512)
    expect(long('1')).not.toBe(long('2'))
  })
})

describe('a way round through a search engine', () => {
  test.each([
    'https://www.google.com/url?rct=j&sa=t&url=https://gazette.ca/a%3Fid%3D7&ct=ga',
    'https://www.google.com/amp/s/gazette.ca/a?id=7',
    'https://gazette-ca.cdn.ampproject.org/c/s/gazette.ca/a?id=7',
  ])('%s leads to the site itself, and is the same article', (link) => {
    expect(directLink(link)).toBe('https://gazette.ca/a?id=7')
    expect(linkIdentity(link)).toBe(linkIdentity('https://gazette.ca/a?id=7'))
  })

  test('other links are as they are', () => {
    const link = 'https://gazette.ca/url?url=https://rival.ca/a'
    expect(directLink(link)).toBe(link)
  })
})

describe('a page made over for phones, AMP or printing', () => {
  test.each([
    ['https://m.gazette.ca/a', true],
    ['https://amp.gazette.ca/a', true],
    ['https://gazette.ca/a/amp/', true],
    ['https://gazette.ca/amp/a', true],
    ['https://gazette.ca/a?print=1', true],
    ['https://gazette.ca/a?view=full', false],
    ['https://gazette.ca/ampere/a', false],
    ['https://m.ca/a', false],
  ])('%s: %s', (link, is) => {
    expect(isRendering(link)).toBe(is)
  })
})
