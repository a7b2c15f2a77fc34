import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inert } from '../../src/channels/inert.ts'
import { codePoints, shorten, split } from '../../src/channels/split.ts'
import { foreign } from './messages.ts'

const ink = (text: string) => text.replace(/\s+/g, '')
const cap = fc.integer({ min: 20, max: 400 })

test('a text that is cut loses nothing but blanks, and every piece fits', () => {
  fc.assert(
    fc.property(foreign, cap, (text, max) => {
      const pieces = split(text, max)
      expect(pieces.filter((piece) => codePoints(piece) > max)).toEqual([])
      expect(ink(pieces.join(''))).toBe(ink(text))
    }),
  )
})

test('a family of joined emoji is never cut apart', () => {
  const family = '👩‍👩‍👧‍👦'
  for (const piece of split(family.repeat(50), 20)) expect(piece.replaceAll(family, '')).toBe('')
})

test('a text is cut between paragraphs before lines, lines before sentences, sentences before words', () => {
  expect(split('One two.\n\nThree four.\nFive.', 20)).toEqual(['One two.', 'Three four.\nFive.'])
  expect(split('One two. Three four.\nFive.', 22)).toEqual(['One two. Three four.', 'Five.'])
  expect(split('One two. Three four.', 14)).toEqual(['One two.', 'Three four.'])
  expect(split('One two three', 8)).toEqual(['One two', 'three'])
})

test('what is shortened shows it', () => {
  expect(shorten('The leaders met in Lima', 15)).toBe('The leaders…')
  expect(shorten('정상', 15)).toBe('정상')
})

test('making text inert twice changes nothing more', () => {
  fc.assert(
    fc.property(foreign, (text) => {
      expect(inert(inert(text))).toBe(inert(text))
    }),
  )
})

test('addresses and mentions lie still, and plain words stay as they are', () => {
  expect(inert('See https://evil.example/a.b, evil.com and <!channel> @everyone')).toBe(
    'See hxxps[:]//evil[.]example/a[.]b, evil․com and ＜!channel＞ ＠everyone',
  )
  const plain = 'At 3.5% (a < b & c > d), the U.S. said: “yes” — 한국은 2024. 11. 16. 발표했다.'
  expect(inert(plain)).toBe(plain)
})
