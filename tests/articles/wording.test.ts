import { describe, expect, test } from 'vitest'
import { likeness, readingOf } from '../../src/articles/wording.ts'

const article = {
  title: 'Harbour reopens',
  text: 'The harbour reopened.\n\nIt “will stay open” – for now.',
}

describe('a reading is the same', () => {
  test.each([
    [
      'another kind of quotation mark and dash',
      { text: article.text.replace(/[“”]/g, '"').replace('–', '-') },
    ],
    ['other spaces', { text: article.text.replaceAll(' ', '  ') }],
    [
      'a line that says when it was updated',
      { text: `Updated 5 March 2025, 9:30 a.m.\n\n${article.text}` },
    ],
    [
      'the same in Korean',
      { text: `입력 2025.03.05 09:30 수정 2025.03.05 11:02\n\n${article.text}` },
    ],
  ])('with %s', (_, other) => {
    expect(readingOf({ ...article, ...other })).toBe(readingOf(article))
  })
})

describe('a reading is another one', () => {
  test.each([
    ['a figure', { text: article.text.replace('reopened', 'reopened 300 berths') }],
    ['a word', { text: article.text.replace('stay', 'not stay') }],
    ['a quotation mark that came', { text: article.text.replace('The harbour', '“The harbour”') }],
    ['a headline', { title: 'Harbour reopens at last' }],
    ['a date within a sentence', { text: `${article.text} It was closed on 5 March 2025.` }],
  ])('by %s', (_, other) => {
    expect(readingOf({ ...article, ...other })).not.toBe(readingOf(article))
  })
})

test('how alike two sentences are is the same both ways, and 1 for the same words', () => {
  const [a, b] = ['Ferries carried 300 people.', 'Ferries carried 420 people on Monday.']
  expect(likeness(a, b)).toBe(likeness(b, a))
  expect(likeness(a, a)).toBe(1)
  expect(likeness(a, 'Storm ahead')).toBe(0)
})
