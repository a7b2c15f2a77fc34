import { expect, test } from 'vitest'
import { splitSentences } from '../../src/articles/sentences.ts'
import { compose } from '../../src/questions/compose.ts'
import { createIndex, type Indexed } from '../../src/questions/search.ts'
import { now } from './world.ts'

function written(id: string, outlet: string, title: string, text: string): Indexed {
  const facts = { id, version: 1, url: `https://n.example/${id}`, language: 'en' }
  return { ...facts, title, outlet, text, sentences: splitSentences(text, 'en') }
}

const index = createIndex()
for (const article of [
  written(
    'a',
    'Harbour Gazette',
    'Shipyard owner in court',
    'Odile Marchetti, who owns the Ostrand shipyard, appeared in court on Tuesday.\n\nMarchetti moved harbour fees into a private account, prosecutors said.\n\nThe hearing goes on next week.',
  ),
  written(
    'b',
    'The Weekly Anchor',
    'How the ferry was paid for',
    'Marchetti promised the islanders a ferry in return for their votes.\n\nThe ferry was paid for by the crown.\n\nIt rained in Marlow.',
  ),
])
  index.add(article)

test('a question of several parts is answered with the full name that the articles agree on', () => {
  const { lines } = compose(
    'Who is the person that moved harbour fees into a private account according to the Harbour Gazette, and promised the islanders a ferry as The Weekly Anchor reported?',
    { index, now },
  )
  const told = lines.map(({ text }) => text).join(' ')
  expect(told).toContain('Odile Marchetti')
  expect(told).toContain('moved harbour fees')
  expect(told).toContain('promised the islanders a ferry')
})
