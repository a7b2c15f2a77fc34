import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FeedItem } from '../../src/sources/feed.ts'
import { fingerprint, identify } from '../../src/sources/item.ts'

const now = new Date('2026-03-02T12:00:00Z')
const entry = (more: Partial<FeedItem> = {}): FeedItem => ({
  title: 'Harbour opens',
  summary: 'It opened.',
  ...more,
})
const keys = (...entries: FeedItem[]): string[] => identify(entries, now).map(({ key }) => key)
const [a, b] = ['https://gazette.ca/a', 'https://gazette.ca/b']

describe('an entry is the same one at the next poll', () => {
  test.each([
    ['with another guid', entry({ url: a, guid: '1' }), entry({ url: a, guid: '2' })],
    ['with another tracker', entry({ url: `${a}?utm_id=1` }), entry({ url: `${a}?utm_id=2` })],
    ['with another title', entry({ url: a }), entry({ url: a, title: 'Harbour closes' })],
    ['without a link', entry({ guid: 'x' }), entry({ guid: 'x', title: 'Harbour closes' })],
    ['without link and guid', entry(), entry({ summary: 'It has opened.' })],
  ])('%s', (_, first, second) => {
    expect(keys(first)).toEqual(keys(second))
  })
})

describe('two entries stay two', () => {
  test.each([
    ['with one guid', entry({ url: a, guid: '1' }), entry({ url: b, guid: '1' })],
    ['with one link', entry({ url: a, guid: '1' }), entry({ url: a, guid: '2' })],
    ['with one link and no guid', entry({ url: a }), entry({ url: a, title: 'Harbour closes' })],
    ['without links', entry({ guid: '1' }), entry({ guid: '2' })],
    ['with names that objects have', entry({ guid: '__proto__' }), entry({ guid: 'constructor' })],
  ])('%s', (_, first, second) => {
    expect(new Set(keys(first, second)).size).toBe(2)
  })
})

test('an entry repeated word for word is one', () => {
  expect(keys(entry({ url: a, guid: '1' }), entry({ url: a, guid: '1' }))).toHaveLength(1)
})

test('a key is never long', () => {
  const [key = ''] = keys(entry({ guid: 'g'.repeat(100_000) }))
  expect(key.length).toBeLessThanOrEqual(512)
})

test('a correction changes the hash, a new date does not', () => {
  const hash = (more: Partial<FeedItem>) => identify([entry({ url: a, ...more })], now)[0]?.hash
  expect(hash({ title: 'CORRECTION' })).not.toBe(hash({}))
  expect(hash({ summary: 'It did not open.' })).not.toBe(hash({}))
  expect(hash({ publishedAt: now })).toBe(hash({}))
})

test('a date far ahead is the moment of the poll; none stays none', () => {
  const published = (publishedAt?: Date) =>
    identify([entry({ ...(publishedAt && { publishedAt }) })], now)[0]?.publishedAt
  expect(published(new Date('2099-01-01'))).toEqual(now)
  expect(published(new Date('2026-03-02T20:00:00Z'))).toEqual(new Date('2026-03-02T20:00:00Z'))
  expect(published()).toBeUndefined()
})

test('no item goes without a title', () => {
  const title = (more: Partial<FeedItem>) =>
    identify([entry({ title: '', ...more })], now)[0]?.title
  expect(title({})).toBe('It opened.')
  expect(title({ summary: 'word '.repeat(50) })).toMatch(/^(?:word )+word…$/)
  expect(title({ summary: '', url: a })).toBe('gazette.ca')
  expect(title({ summary: '' })).toBe('Untitled')
})

test('keys are unique in a poll and depend on no order', () => {
  const some = fc.record(
    {
      url: fc.constantFrom(a, b, `${a}?utm_id=1`),
      guid: fc.constantFrom('1', '2'),
      title: fc.constantFrom('x', 'y'),
      summary: fc.constant(''),
    },
    { requiredKeys: ['title', 'summary'] },
  )
  fc.assert(
    fc.property(fc.array(some), (entries) => {
      const forth = identify(entries, now)
      const back = identify([...entries].reverse(), now)
      expect(new Set(forth.map(({ key }) => key)).size).toBe(forth.length)
      expect(new Set(back.map(({ key }) => key))).toEqual(new Set(forth.map(({ key }) => key)))
    }),
  )
})

test('the order of a feed is no change', () => {
  const [one, two] = [entry({ url: a }), entry({ url: b })]
  expect(fingerprint(identify([one, two], now))).toBe(fingerprint(identify([two, one], now)))
})
