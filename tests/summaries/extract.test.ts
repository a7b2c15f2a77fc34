import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gate } from '../../src/claims/gate.ts'
import type { Reading } from '../../src/claims/reading.ts'
import { extract } from '../../src/summaries/extract.ts'
import { reading } from '../claims/readings.ts'

const article = `Vale and Okoro agree on grain in Lund

Presidents Anna Vale and Bo Okoro arrive

Presidents Anna Vale and Bo Okoro agreed to open the grain corridor next year. The ministers condemned the raid on the port of Lund.

“We waited long enough for this,” Vale said. Okoro concurred, adding, “Now we must deliver.”

Grain exports rose 14 percent to 3.2 million tonnes last season. However, the farmers want more. The river that carries the barges runs through both countries.

Related Posts`

const claimsOf = (text: string, more: Partial<Reading> = {}) => extract(reading(text, more))

test('an article gives claims of each kind, with whose they are and when they are due', () => {
  const claims = claimsOf(article)
  const of = (kind: string) => claims.filter((one) => one.kind === kind)
  expect(of('commitment').map(({ actor, due }) => [actor, due])).toEqual([
    ['Anna Vale and Bo Okoro', 'next year'],
  ])
  expect(of('position').map(({ speaker }) => speaker)).toEqual(['ministers'])
  expect(of('quote').map(({ speaker, text }) => [speaker, text])).toEqual(
    expect.arrayContaining([
      ['Anna Vale', 'We waited long enough for this,'],
      ['Bo Okoro', 'Now we must deliver.'],
    ]),
  )
  expect(of('number').map(({ text }) => text)).toEqual([
    'Grain exports rose 14 percent to 3.2 million tonnes last season.',
  ])
  expect(of('fact').map(({ text }) => text)).toContain(
    'The river that carries the barges runs through both countries.',
  )
})

test('headline, caption, notices and sentences that lean on another are no facts', () => {
  const told = claimsOf(article).map(({ text }) => text)
  for (const text of ['Presidents Anna Vale and Bo Okoro arrive', 'Related Posts']) {
    expect(told).not.toContain(text)
  }
  expect(told.filter((text) => text.startsWith('However'))).toEqual([])
})

test('every citation is a slice of the text, and holds the claim’s words', () => {
  for (const { text, citations } of claimsOf(article)) {
    for (const { start, end, sentence } of citations)
      expect(article.slice(start, end)).toBe(sentence)
    expect(citations.map(({ sentence }) => sentence).join(' ')).toContain(text)
  }
})

test('ids are stable, apart, and change with the version', () => {
  const ids = claimsOf(article).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(claimsOf(article).map(({ id }) => id)).toEqual(ids)
  expect(claimsOf(article, { version: 2 }).map(({ id }) => id)).not.toContain(ids[0])
})

test('a limit bounds facts, and never quotations and commitments', () => {
  const kinds = extract(reading(article), { limit: 0 }).map(({ kind }) => kind)
  expect(kinds.toSorted()).toEqual(['commitment', 'quote', 'quote'])
})

test('on a long article the claims reach its last theme', () => {
  const themes = [
    'harbour quays boats divers pilots nets tides gulls ropes sails',
    'railway tracks signals drivers tunnels bridges wagons fares stations timetables',
    'orchard apples pears pickers ladders baskets cider blossom pruning wasps',
  ].map((words) => words.split(' '))
  const text = themes
    .map((words) =>
      words
        .slice(1)
        .map(
          (word, n) => `The ${words[0]} board looked at ${word} and ${words[(n + 2) % 10]} again.`,
        )
        .join(' '),
    )
    .join('\n\n')
  const told = extract(reading(text), { limit: 6 }).map((claim) => claim.text)
  for (const [name = ''] of themes) expect(told.join(' ')).toContain(name)
})

test('a wrapped line is one line in the claim, and itself in the citation', () => {
  const wrapped = 'The harbour board of Lund voted to\nopen the old gate to the public again.'
  const [claim] = claimsOf(wrapped)
  expect(claim?.text).not.toContain('\n')
  expect(claim?.citations[0].sentence).toBe(wrapped)
})

test('whatever the text, claims cite slices of it', () => {
  const parts = fc.constantFrom(
    'Anna Vale ',
    'said ',
    '“',
    '”',
    '. ',
    '"',
    ', ',
    '\n\n',
    'will ',
    'open it ',
    'next year',
    '(',
    '14% ',
    '라고 말했다. ',
    '« ',
    ' »',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('')
      for (const { citations } of claimsOf(text)) {
        for (const { start, end, sentence } of citations) {
          expect(text.slice(start, end)).toBe(sentence)
        }
      }
    }),
  )
})

test.each([
  ['', 0],
  ['   \n\n ', 0],
  ['One headline only', 1],
])('%j gives %i claims', (text, count) => {
  expect(claimsOf(text)).toHaveLength(count)
})

const path = fileURLToPath(new URL('../../../shared/input/summit-article.txt', import.meta.url))

describe.skipIf(!existsSync(path))('a real report on a summit', () => {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const title = text.split('\n', 1)[0] ?? ''
  const claims = claimsOf(text, { title })

  test('every direct quotation is a claim, word for word, with a speaker who is named there', () => {
    const quoted = [...text.matchAll(/“([^”]+)”/g)].map(([, words]) => words)
    const quotes = claims.filter(({ kind }) => kind === 'quote')
    expect(quotes.map((one) => one.text).toSorted()).toEqual(quoted.toSorted())
    for (const { speaker } of quotes) expect(text).toContain(speaker ?? '—')
  })

  test('whoever the article says spoke, spoke', () => {
    const said = claims.filter(({ kind }) => kind === 'quote')
    for (const [, words = '', name = ''] of text.matchAll(
      /“([^”]+)” (?:President )?(Yoon|Trudeau) (?:said|noted|stated|remarked)/g,
    )) {
      expect(said.find((one) => one.text === words)?.speaker).toContain(name)
    }
    for (const [, name = '', words = ''] of text.matchAll(
      /(Yoon|Trudeau) (?:concurred, adding|added), “([^”]+)”/g,
    )) {
      expect(said.find((one) => one.text === words)?.speaker).toContain(name)
    }
  })

  test('the first shipment is a commitment, due in the article’s own words', () => {
    const shipment = claims.find(({ kind, text }) => kind === 'commitment' && /shipment/.test(text))
    expect(shipment?.due).toBe('next year')
  })

  test('no claim is from the caption, the headline or the posts below', () => {
    const cited = claims.flatMap(({ citations }) => citations.map(({ sentence }) => sentence))
    expect(cited.every((sentence) => /[.!?]["”]?$/.test(sentence))).toBe(true)
    expect(cited).not.toContain(title)
  })

  test('the gate passes every claim', () => {
    const refused = claims.filter((claim) => {
      const cited = claim.citations.map(({ sentence }) => sentence)
      return !gate(claim, { cited, source: text, language: 'en' }).supported
    })
    expect(refused.map((claim) => claim.text)).toEqual([])
  })
})
