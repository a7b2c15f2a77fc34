import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSentences } from '../../src/articles/sentences.ts'
import { derivedStems } from '../../src/questions/derived.ts'
import { PASSAGE } from '../../src/questions/entry.ts'
import { createIndex, type Indexed } from '../../src/questions/search.ts'
import { stemEnglish } from '../../src/questions/stem-english.ts'
import { now, world } from './world.ts'

function written(id: string, outlet: string, text: string): Indexed {
  const facts = { id, version: 1, url: `https://n.example/${id}`, language: 'en', title: id }
  return { ...facts, outlet, text, sentences: splitSentences(text, 'en') }
}

function indexOf(...articles: readonly Indexed[]) {
  const index = createIndex()
  for (const article of articles) index.add(article)
  return index
}

const FILLER = 'Nothing else of note was said about the weather in the valley that day.'

test('passages of one article never overlap, and are no longer than a passage may be', () => {
  const word = fc.constantFrom('ferry', 'Marlow', 'harbour', 'budget', 'vote', 'Quill', 'storm')
  const sentence = fc.array(word, { minLength: 3, maxLength: 40 }).map((all) => `${all.join(' ')}.`)
  const text = fc.array(sentence, { minLength: 1, maxLength: 60 }).map((all) => all.join('\n\n'))
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), word, word, (texts, a, b) => {
      const articles = texts.map((each, at) => written(`a${at}`, 'Gazette', each))
      const hits = indexOf(...articles).search(`What about ${a} and the ${b}?`, { now, k: 20 })
      for (const [at, hit] of hits.entries()) {
        const article = articles.find(({ id }) => id === hit.article)
        expect(article?.text.slice(hit.start, hit.end)).toBe(hit.text)
        const single = article?.sentences.some((s) => s.start === hit.start && s.end === hit.end)
        if (!single) expect(hit.end - hit.start).toBeLessThanOrEqual(PASSAGE)
        for (const other of hits.slice(at + 1).filter((h) => h.article === hit.article))
          expect(other.start >= hit.end || other.end <= hit.start).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
})

test('a passage stands around the sentence that answers, wherever the article is cut', () => {
  for (let before = 0; before < 40; before += 3) {
    const said = 'The lighthouse at Corran Head was sold to a brewer.'
    const after = 'The brewer will turn the lighthouse into a museum.'
    const text = [...Array(before).fill(FILLER), said, after, ...Array(40).fill(FILLER)].join(
      '\n\n',
    )
    const index = indexOf(written('a', 'Gazette', text))
    const [hit] = index.search('Who bought the Corran Head lighthouse, and what for?', { now })
    expect(hit?.text).toContain(said)
    expect(hit?.text).toContain(after)
  }
})

test('each part of a question finds evidence of its own before either finds more', () => {
  const mine = written(
    'a',
    'Harbour Gazette',
    'The nickel mine at Corvaille flooded in March.\n\nThe nickel mine was old.\n\nThe mine employed many.',
  )
  const bridge = written('b', 'The Weekly Anchor', 'A bridge across the Orme opened to lorries.')
  const hits = indexOf(mine, bridge).search(
    'Did the nickel mine at Corvaille flood, and has the bridge across the Orme opened?',
    { now },
  )
  expect(new Set(hits.slice(0, 2).map(({ article }) => article))).toEqual(new Set(['a', 'b']))
})

test.each([
  ['How pricey was the ferry link?', '12 million'],
  ['Which vessels did the minister inaugurate or order from Ostrand?', 'four patrol vessels'],
])('“%s” finds what is said in other words', (question, words) => {
  const hits = indexOf(...world).search(question, { now, k: 2 })
  expect(hits.map(({ text }) => text).join(' ')).toContain(words)
})

test.each([
  ['growth', 'grow'],
  ['failure', 'fail'],
  ['fraudulent', 'fraud'],
  ['decision', 'decide'],
  ['happiness', 'happy'],
])('%s is of one family with %s', (word, other) => {
  expect(derivedStems(word)).toContain(stemEnglish(other))
})

test('a word that no text could hold is of no family', () => {
  expect(derivedStems('a'.repeat(5_000))).toEqual([])
})
