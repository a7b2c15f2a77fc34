import { expect, test } from 'vitest'
import { figuresOf } from '../../src/claims/figures.ts'
import { positionsOf } from '../../src/claims/positions.ts'
import { reading } from './readings.ts'

const held = (text: string, language = 'en'): string[] =>
  positionsOf(reading(text, { language })).map(({ speaker }) => speaker)

const introduced = 'President Anna Maria Vale met Prime Minister Bo Okoro in Lund.'

test.each([
  ['Vale condemned the raid.', ['Anna Maria Vale']],
  [
    'President Vale and Prime Minister Okoro expressed deep concern.',
    ['Anna Maria Vale and Bo Okoro'],
  ],
  ['Norland, which imports its grain, views Okoro as a partner.', ['Norland']],
  ['The ministry called for calm.', ['ministry']],
  ['Both nations oppose the levy.', ['Both nations']],
  ['A man accused of theft was released.', []],
  ['The raid was condemned by many.', []],
])('%s', (text, expected) => {
  expect(held(`${introduced} ${text}`)).toEqual(expected)
})

test('a stance inside a quotation is the quotation’s, not the article’s', () => {
  expect(held('“The leaders condemned the raid,” a clerk wrote.')).toEqual([])
})

test('Korean and French stances', () => {
  expect(held('윤가람 대통령은 도발을 규탄했다.', 'ko')).toEqual(['윤가람 대통령'])
  expect(held('Le ministère a condamné le raid.', 'fr')).toEqual(['ministère'])
})

test.each([
  ['Exports rose 12.5% to $3 billion.', true],
  ['The fire killed 14 people.', true],
  ['They met at 5 p.m. on 14 May 2031.', false],
  ['Two leaders spoke.', false],
  ['수출은 12.5% 증가했다.', true],
])('%s has a figure for its point: %s', (text, expected) => {
  const language = /[가-힣]/.test(text) ? 'ko' : 'en'
  expect(figuresOf(reading(text, { language })).length > 0).toBe(expected)
})
