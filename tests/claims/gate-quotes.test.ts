import { expect, test } from 'vitest'
import { gate } from '../../src/claims/gate.ts'

const ARTICLE = `Harbour minister Ana Ruiz met union leader Harun Okafor in Aubrac on Friday.

“We will not sell a single ferry,” Ruiz said. “The line belongs to the islands.”

Okafor was less sure. “Promises do not pay crews,” he told reporters.

“Nobody asked the islands,” Lena Brandt, the harbour director, added, “and nobody will.”`

const SENTENCES = ARTICLE.split('\n\n')
const about = (part: string) => SENTENCES.filter((sentence) => sentence.includes(part))
const quote = (text: string, speaker: string, part: string) =>
  gate({ text, speaker, kind: 'quote' }, { cited: about(part), source: ARTICLE })
const reasons = (text: string, speaker: string, part: string) =>
  quote(text, speaker, part).unsupported.map(({ reason }) => reason)

test.each([
  ['We will not sell a single ferry', 'Ana Ruiz', 'ferry'],
  ['The line belongs to the islands', 'Ruiz', 'ferry'],
  ['Promises do not pay crews', 'Harun Okafor', 'Promises'],
  ['Nobody asked the islands', 'Lena Brandt', 'Nobody'],
])('“%s” is what %s said', (text, speaker, part) => {
  expect(quote(text, speaker, part)).toMatchObject({ supported: true })
})

test.each([
  ['Promises do not pay crews', 'Ana Ruiz', 'Promises'],
  ['Nobody asked the islands', 'Okafor', 'Nobody'],
  ['We will not sell a single ferry', 'Harun Okafor', 'ferry'],
])('“%s” is not what %s said', (text, speaker, part) => {
  expect(reasons(text, speaker, part)).toEqual(['quote-misattributed'])
})

test.each([
  ['We will sell a single ferry', 'Ana Ruiz', 'ferry'],
  ['We will never sell a single ferry', 'Ana Ruiz', 'ferry'],
  ['We will not sell any ferry', 'Ana Ruiz', 'ferry'],
  ['Okafor was less sure', 'Harun Okafor', 'Promises'],
  ['Promises do not pay crews', 'Harun Okafor', 'ferry'],
])('“%s” is nobody’s quotation there', (text, speaker, part) => {
  expect(reasons(text, speaker, part)).toContain('quote-not-found')
})

test.each([
  'Ruiz said: «We will not sell a single ferry».',
  '"We will not sell a single ferry," said Ana Ruiz.',
  'Ana Ruiz said, “We will not … sell a single ferry.”'.replace(' … ', ' '),
  '“We will not sell\na single ferry,” Ruiz said.',
])('a quotation stands whatever its marks and breaks: %s', (text) => {
  expect(gate({ text }, { cited: about('ferry'), source: ARTICLE })).toMatchObject({
    supported: true,
  })
})

test('a paraphrase promoted to a quotation is caught', () => {
  const cited = ['Ruiz said that the line would stay open.']
  const claim = 'Ruiz said: “The line would stay open.”'
  expect(gate({ text: claim }, { cited, source: cited.join(' ') })).toMatchObject({
    supported: false,
  })
})

test('another’s words in a sentence of ours are caught', () => {
  const text = '“Promises do not pay crews,” Ruiz said.'
  expect(gate({ text }, { cited: about('Promises'), source: ARTICLE })).toMatchObject({
    supported: false,
  })
})

test('a weekday becomes a date by the day of publication and by nothing else', () => {
  const text =
    'Harbour minister Ana Ruiz met union leader Harun Okafor in Aubrac on 15 November 2024.'
  const evidence = { cited: about('met union'), source: ARTICLE }
  const publishedAt = new Date('2024-11-16T08:00:00Z')
  expect(gate({ text }, { ...evidence, publishedAt })).toMatchObject({ supported: true })
  expect(gate({ text }, evidence)).toMatchObject({ supported: false })
  const wrong = text.replace('15', '14')
  expect(gate({ text: wrong }, { ...evidence, publishedAt })).toMatchObject({ supported: false })
})

test('a claim in another script than its sentences is not taken on trust', () => {
  const cited = ['하람시는 여객선 12척을 들여온다.']
  const verdict = gate({ text: 'Haram will buy 12 ferries.' }, { cited, source: cited.join(' ') })
  expect(verdict.unsupported.map(({ reason }) => reason)).toContain('language')
})

test('the article writes a name in full, and so may we', () => {
  const cited = ['Okafor was less sure.']
  const check = (text: string) => gate({ text }, { cited, source: ARTICLE }).supported
  expect(check('Harun Okafor was less sure.')).toBe(true)
  expect(check('Lena Okafor was less sure.')).toBe(false)
})
