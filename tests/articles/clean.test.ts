import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean, cleanTitle } from '../../src/articles/clean.ts'

const tags = (word: string): string =>
  [...word].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('')

describe('what no reader can see never gets in', () => {
  test.each([
    ['an override that turns a file name round', 'report\u202Efdp.exe', 'reportfdp.exe'],
    ['isolates', 'a\u2066b\u2069c', 'abc'],
    ['zero width characters', 'min\u200Bis\u200Cter\u200D\u2060\uFEFF', 'minister'],
    ['a soft hyphen', 'Ot\u00ADtawa', 'Ottawa'],
    ['orders in the tag block', `Harbour${tags('obey')} opens`, 'Harbour opens'],
    ['data in variation selectors', 'Hi\u{E0101}\u{E0123}\uFE0F', 'Hi'],
    ['Hangul fillers', '부산\u3164\uFFA0', '부산'],
    ['terminal escapes', 'up\u001b[31mdate\u0007', 'up[31mdate'],
    ['NUL', 'a\u0000b', 'ab'],
    ['half a surrogate pair', 'x\ud800y', 'x\ufffdy'],
  ])('%s', (_, dirty, tidy) => {
    expect(clean(dirty)).toBe(tidy)
  })
})

describe('what people do see stays', () => {
  test.each([
    ['accents, composed', 'Montre\u0301al', 'Montréal'],
    ['Hangul, composed', '\u1112\u1161\u11ab\u1100\u116e\u11a8', '한국'],
    ['Vietnamese with two marks on a letter', 'Việt Nam', 'Việt Nam'],
    ['Devanagari', 'नई दिल्ली', 'नई दिल्ली'],
    ['the Arabic number sign', '\u0600١٢', '\u0600١٢'],
    ['emoji', 'Goal 🥅!', 'Goal 🥅!'],
    ['a blank line between blocks', 'One.\r\n\r\nTwo.', 'One.\n\nTwo.'],
  ])('%s', (_, text, kept) => {
    expect(clean(text)).toBe(kept)
  })
})

test('blanks of every kind collapse and edges are trimmed', () => {
  expect(clean('\u3000 a\t\u00a0\u2009b \n \n\n\n  c\u2028d ')).toBe('a b\n\nc\nd')
})

test('a letter carries at most three marks, however many were stacked on it', () => {
  expect(clean(`q${'\u0316\u0317\u0318\u0319'.repeat(5_000)}`)).toBe('q\u0316\u0317\u0318')
})

test('a title is one line of at most 300 characters and never ends in half a letter', () => {
  expect(cleanTitle(' Ministers meet\n\n*Admin:* pay now ')).toBe('Ministers meet *Admin:* pay now')
  const long = cleanTitle('word '.repeat(100))
  expect(long.endsWith('word…')).toBe(true)
  expect([...cleanTitle('😀'.repeat(400))]).toHaveLength(300)
})

test('cleaning what is clean changes nothing', () => {
  const text = fc.oneof(
    fc
      .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 60 })
      .map((points) => String.fromCodePoint(...points)),
    fc.string({
      unit: fc.constantFrom(
        'a',
        ' ',
        '\n',
        '\r',
        '\u0301',
        '\u0323',
        '\u200d',
        '가',
        '\u1100',
        '\u1161',
        '\u0344',
      ),
      maxLength: 60,
    }),
  )
  fc.assert(
    fc.property(text, (dirty) => {
      const once = clean(dirty)
      expect(clean(once)).toBe(once)
      expect(once.isWellFormed()).toBe(true)
      expect(once.replaceAll('\n', '')).not.toMatch(
        /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u,
      )
      const title = cleanTitle(dirty)
      expect(cleanTitle(title)).toBe(title)
      expect(title).not.toContain('\n')
    }),
  )
})
