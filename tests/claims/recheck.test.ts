import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { splitSentences } from '../../src/articles/sentences.ts'
import type { Claim } from '../../src/claims/claim.ts'
import { recheck } from '../../src/claims/recheck.ts'

const TOLD = 'The ferry carried 214 people to Port Marlow on Tuesday, the coastguard said.'

function claim(text: string, sentence = text, kind: Claim['kind'] = 'fact'): Claim {
  const citation = { article: 'a', version: 1, start: 0, end: sentence.length, sentence }
  return { id: 'c', kind, text, citations: [citation] }
}

const newest = (text: string, language = 'en'): Article => ({
  id: 'a',
  workspace: 'w',
  source: 's',
  url: 'https://gazette.example/a',
  outlet: 'Gazette',
  official: false,
  language,
  publishedAt: new Date('2026-03-03T10:00:00Z'),
  firstSeenAt: new Date('2026-03-03T10:00:00Z'),
  version: 2,
  title: 'Ferry',
  text,
  sentences: splitSentences(text, language),
})

describe('a told line still stands', () => {
  test.each([
    ['word for word, further down', `Fog was thick.\n\n${TOLD}`],
    [
      'in a sentence written better',
      'The coastguard said the ferry carried 214 people to Port Marlow on Tuesday.',
    ],
  ])('%s', (_, text) => {
    expect(recheck(claim(TOLD), newest(text)).fate).toBe('stands')
  })
})

describe('a told line was changed', () => {
  test.each([
    ['a figure', TOLD.replace('214', '216')],
    ['a day', TOLD.replace('Tuesday', 'Monday')],
    ['a name', TOLD.replace('Port Marlow', 'Brannick')],
    ['a negation', TOLD.replace('carried', 'did not carry')],
    ['a denial around it', `It is not true that ${TOLD}`],
  ])('by %s', (_, text) => {
    const found = recheck(claim(TOLD), newest(`Fog was thick.\n\n${text}`))
    expect(found).toMatchObject({ fate: 'reworded', now: { text } })
  })

  test('a quotation is one only word for word', () => {
    const said = 'We counted 214 people'
    const before = claim(said, `“${said},” she said.`, 'quote')
    expect(recheck(before, newest('“We counted some 214 people,” she said.')).fate).toBe('reworded')
  })

  test('in Korean', () => {
    const told = '여객선은 화요일 승객 214명을 태우고 말로항에 도착했다.'
    const found = recheck(claim(told), newest(told.replace('214명', '216명'), 'ko'))
    expect(found.fate).toBe('reworded')
  })
})

test('a told line that no sentence resembles is gone', () => {
  expect(recheck(claim(TOLD), newest('Divers will inspect the hull at high tide.')).fate).toBe(
    'gone',
  )
})
