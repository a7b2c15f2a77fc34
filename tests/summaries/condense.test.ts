import fc from 'fast-check'
import { expect, test } from 'vitest'
import { condense } from '../../src/summaries/condense.ts'

const prose = [
  'The harbour board of Lund voted on Tuesday to open the old gate to fishing boats.',
  'Fishing boats have been kept out of the harbour since the gate was shut in 1987.',
  'The board expects the gate to bring forty boats and two hundred jobs back to Lund.',
  'Anna Vale, who chairs the board, called the vote a turn for the fishing town.',
  'It will cost 3 million crowns.',
  'Opponents fear that the gate will not hold in a winter storm.',
]

const page = [
  'Lund opens gate to fishing boats',
  'The harbour board of Lund voted on Tuesday to open (Photo: Agency / File)',
  'The harbour board of Lund voted on Tuesday to open the old gate…',
  prose[0],
  'ADVERTISEMENT',
  `${prose[1]} ${prose[2]}`,
  'Sign up for our daily newsletter to get the top stories in your inbox.',
  prose.slice(3).join(' '),
  prose[0],
  'Related Posts',
  'Ten towns that lost their boats',
  '© 2031 The Lund Courier. All rights reserved. This material may not be published.',
].join('\n\n')

test('three sentences are told, word for word, each once, in the order of the text', () => {
  const told = condense([{ text: prose.join(' ') }], 3)
  expect(told).toHaveLength(3)
  const places = told.map((sentence) => prose.indexOf(sentence))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(new Set(places).size).toBe(3)
  expect(places).not.toContain(-1)
})

test('a page’s captions, notices, repeated ledes and other stories are never told', () => {
  const told = condense([{ title: 'Lund opens gate to fishing boats', text: page }], 6)
  expect(told.every((sentence) => prose.includes(sentence))).toBe(true)
  expect(new Set(told).size).toBe(told.length)
})

test('a sentence that leans on the one before is told only with it', () => {
  for (const wanted of [1, 2, 3, 4, 5]) {
    const told = condense([{ text: prose.join(' ') }], wanted)
    const at = told.indexOf('It will cost 3 million crowns.')
    if (at >= 0) expect(told[at - 1]).toBe(prose[3])
  }
})

test('several articles on one event do not tell the same twice', () => {
  const other = `${prose[0]} A rival port in Ystad said it would follow in spring. ${prose[2]}`
  const told = condense([{ text: prose.join(' ') }, { text: other }], 5)
  expect(new Set(told).size).toBe(told.length)
})

test('a dateline is not told', () => {
  const text = `LUND, Norland (AP) — ${prose[0]}`
  expect(condense([{ text }], 1)).toEqual([prose[0]])
})

test('no piece of a long quotation is told as if the article said it', () => {
  const speech = `“${'The gate was never meant to keep the boats of Lund out of the harbour. '.repeat(6).trim()}” Vale said.`
  const told = condense([{ text: `${speech} ${prose.join(' ')}` }], 4)
  expect(told.every((sentence) => !/[“”]/.test(sentence))).toBe(true)
})

test('whatever the text, what is told stands in it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...prose, '\n\n', ' ', '"', 'Go', '. ')), (pieces) => {
      const text = pieces.join(' ')
      const told = condense([{ text }], 3)
      expect(told.length).toBeLessThanOrEqual(3)
      for (const sentence of told) expect(text).toContain(sentence)
    }),
  )
})

test('nothing to tell is told by silence', () => {
  expect(condense([{ text: '' }], 3)).toEqual([])
  expect(condense([], 3)).toEqual([])
})
