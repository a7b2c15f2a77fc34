import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSentences } from '../../src/articles/sentences.ts'
import { compose } from '../../src/questions/compose.ts'
import { createIndex, type Indexed } from '../../src/questions/search.ts'
import { now } from './world.ts'

const NAMES = ['Quill', 'Brandt', 'Vauclair', 'Ferrow']
const DEEDS = [
  'opened the ferry',
  'signed the contract',
  'closed the mine',
  'visited Velden',
  '산불 대책을 발표했다',
]
const OUTLETS = ['Harbour Gazette', 'The Weekly Anchor']

const article = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...DEEDS)), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((facts) => fc.record({ facts: fc.constant(facts), outlet: fc.constantFrom(...OUTLETS) }))

function written(
  id: string,
  { facts, outlet }: { facts: [string, string][]; outlet: string },
): Indexed {
  const text = facts.map(([who, what]) => `${who} ${what} on Monday.`).join('\n\n')
  const sentences = splitSentences(text, 'en')
  return {
    id,
    version: 1,
    url: `https://n.example/${id}`,
    title: `About ${facts[0]?.[0]}`,
    outlet,
    language: 'en',
    text,
    sentences,
  }
}

const question = fc
  .tuple(
    fc.constantFrom('Who', 'When', 'What did Quill say about who'),
    fc.constantFrom(...DEEDS),
    fc.constantFrom(...NAMES),
  )
  .map(([ask, what, who]) => `${ask} ${what} with ${who} according to the Harbour Gazette?`)

test('behind the wall is as if it were not there: not in words, scores, counts or dates', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(article, fc.boolean()), { maxLength: 12 }),
      question,
      (drawn, asked) => {
        const all = drawn.map(([facts, seen], at) => ({ seen, article: written(`a${at}`, facts) }))
        const visible = new Set(all.filter(({ seen }) => seen).map((item) => item.article.id))
        const shared = createIndex()
        const alone = createIndex()
        for (const item of all) shared.add(item.article)
        for (const item of all) if (item.seen) alone.add(item.article)
        const within = (id: string) => visible.has(id)
        expect(compose(asked, { index: shared, now, within })).toEqual(
          compose(asked, { index: alone, now }),
        )
      },
    ),
    { numRuns: 150 },
  )
})

test('what was removed or replaced is as if it never was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(article, fc.constantFrom('keep', 'remove', 'replace')), { maxLength: 10 }),
      question,
      (drawn, asked) => {
        const changed = createIndex()
        const fresh = createIndex()
        for (const [at, [facts]] of drawn.entries()) changed.add(written(`a${at}`, facts))
        for (const [at, [, fate]] of drawn.entries())
          if (fate === 'remove') changed.remove(`a${at}`)
        const other = {
          facts: [['Ferrow', 'visited Velden']] as [string, string][],
          outlet: 'Harbour Gazette',
        }
        for (const [at, [facts, fate]] of drawn.entries())
          if (fate === 'keep') fresh.add(written(`a${at}`, facts))
        for (const [at, [, fate]] of drawn.entries()) {
          if (fate !== 'replace') continue
          changed.add(written(`a${at}`, other))
          fresh.add(written(`a${at}`, other))
        }
        expect(changed.size.articles).toBe(fresh.size.articles)
        expect(changed.size.passages).toBe(fresh.size.passages)
        expect(compose(asked, { index: changed, now })).toEqual(
          compose(asked, { index: fresh, now }),
        )
      },
    ),
    { numRuns: 100 },
  )
})
