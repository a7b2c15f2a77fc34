import { expect, test } from 'vitest'
import { splitSentences } from '../../src/articles/sentences.ts'
import { compose } from '../../src/questions/compose.ts'
import { createIndex, type Indexed } from '../../src/questions/search.ts'

const now = new Date('2031-07-01T00:00:00Z')

function written(id: string, day: string, language: string, text: string): Indexed {
  const facts = { id, version: 1, url: `https://n.example/${id}`, outlet: 'Harbour Gazette' }
  const publishedAt = new Date(`${day}T08:00:00Z`)
  const sentences = splitSentences(text, language)
  return { ...facts, title: id, publishedAt, language, text, sentences }
}

function asking(...articles: readonly Indexed[]) {
  const index = createIndex()
  for (const article of articles) index.add(article)
  return (question: string) => compose(question, { index, now })
}

const prices = [
  written('march', '2031-03-10', 'en', 'The ferry fare from Marlow to Tesk is 14 crowns.'),
  written('june', '2031-06-20', 'en', 'The ferry fare from Marlow to Tesk is 19 crowns.'),
  written('april', '2031-04-02', 'en', 'The ferry fare from Marlow to Tesk is 16 crowns.'),
]

test.each([
  'What is the latest ferry fare from Marlow to Tesk?',
  'What is the ferry fare from Marlow to Tesk now?',
  'What is the current ferry fare from Marlow to Tesk?',
])('“%s” is first answered by what was published last', (question) => {
  for (const articles of [prices, [...prices].reverse()]) {
    const [line] = asking(...articles)(question).lines
    expect(line?.text).toContain('19 crowns')
  }
})

const opening = {
  en: written('en', '2031-06-01', 'en', 'Mayor Quill opened the Tesk bridge on 4 May 2031.'),
  ko: written('ko', '2031-06-01', 'ko', '퀼 시장은 2031년 5월 4일 테스크 다리를 열었다.'),
  fr: written('fr', '2031-06-01', 'fr', 'Le maire Quill a ouvert le pont Tesk le 4 mai 2031.'),
}

test.each([
  ['When was the Tesk bridge opened by Quill?', 'en'],
  ['Quand Quill a-t-il ouvert le pont Tesk ?', 'fr'],
])('“%s” is first answered in its own language where that says it as well', (question, id) => {
  const [line] = asking(opening.fr, opening.ko, opening.en)(question).lines
  expect(line?.citation.article).toBe(id)
})

test('what only another language tells is still found by its names and numbers', () => {
  const [line] = asking(opening.fr)('When did Quill open the Tesk bridge?').lines
  expect(line?.citation.article).toBe('fr')
})
