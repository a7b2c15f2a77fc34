import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST, splitSentences } from '../../src/articles/sentences.ts'

const texts = (text: string, language?: string): string[] =>
  splitSentences(text, language).map((sentence) => sentence.text)

/** Text made of what sentence ends are made of, so that the rules meet in every order. */
const newsy = fc
  .array(
    fc.oneof(
      fc.constantFrom('. ', '.', '!', '?', '…', '“', '”', '"', ' ', '\n', '\n\n', '\r\n', '(', ')'),
      fc.constantFrom(
        'Dr',
        'U.S',
        'p.m',
        'No',
        '2024',
        '다',
        '라고 ',
        '«',
        '»',
        '。',
        '「',
        '」',
        '- ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

describe('whatever the text', () => {
  test('a sentence is the slice it says it is, trimmed, with a letter or digit in it', () => {
    fc.assert(
      fc.property(newsy, (text) => {
        for (const sentence of splitSentences(text)) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
          expect(sentence.text.trim()).toBe(sentence.text)
          expect(sentence.text).toMatch(/[\p{L}\p{N}]/u)
          expect(sentence.text).not.toMatch(/\n[ \t]*\r?\n/)
        }
      }),
    )
  })

  test('sentences follow each other and leave no letter or digit out', () => {
    fc.assert(
      fc.property(newsy, (text) => {
        let end = 0
        for (const sentence of splitSentences(text)) {
          expect(text.slice(end, sentence.start)).not.toMatch(/[\p{L}\p{N}]/u)
          expect(sentence.start).toBeGreaterThanOrEqual(end)
          end = sentence.end
        }
        expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u)
      }),
    )
  })

  test('an endless line is cut at white space, and never through a character', () => {
    const sentences = splitSentences(`${'word '.repeat(5_000)}${'🦫'.repeat(5_000)}`)
    expect(sentences.every(({ text }) => text.length <= LONGEST)).toBe(true)
    expect(sentences.every(({ text }) => text.isWellFormed())).toBe(true)
    expect(sentences[0]?.text).toMatch(/word$/)
  })

  test.each([
    ['one word', 'a'],
    ['full stops', '. '],
    ['opening marks', '(“'],
    ['blank lines', '\n'],
    ['straight marks', '" '],
  ])(
    'twenty megabytes of %s end, in bounded pieces',
    (_, unit) => {
      const sentences = splitSentences(unit.repeat(20_000_000 / unit.length))
      expect(sentences.every(({ text }) => text.length <= LONGEST)).toBe(true)
    },
    120_000,
  )
})

test.each([
  ['titles', 'Dr. Vale met Gen. J. R. Okoro. They spoke.'],
  ['hours', 'It opens at 8 p.m. Friday in Lund. They spoke.'],
  ['states', 'The U.S. Navy and the U.K. Treasury came. They spoke.'],
  ['companies', 'Brill Inc. Chief Anna Roe left. They spoke.'],
  ['figures', 'He ranks No. 4 since Nov. 15, 2023. They spoke.'],
  ['decimals and addresses', 'Visit brill.example for 3.5 tips. They spoke.'],
  ['French titles', 'M. Aubin et Mme. Roy arrivent. They spoke.'],
])('%s hold no end of a sentence', (_, text) => {
  expect(texts(text)).toHaveLength(2)
})

test.each([
  ['a state', 'They flew to the U.S. The talks went on.'],
  ['an hour', 'It opens at 8 p.m. The talks went on.'],
  ['a company', 'He runs Brill Inc. It makes kites.'],
  ['a letter', 'They chose plan B. It failed.'],
  ['a year', 'It closed in 2019. It failed.'],
])('a sentence may end in %s', (_, text) => {
  expect(texts(text)).toHaveLength(2)
})

test('a quotation stays with the words that say whose it is', () => {
  expect(
    texts('“We came. We saw,” Vale said. “We left.” Okoro added, “Too soon.” "Really?" he asked.'),
  ).toEqual([
    '“We came. We saw,” Vale said.',
    '“We left.”',
    'Okoro added, “Too soon.”',
    '"Really?" he asked.',
  ])
})

test('a very long quotation is cut into its sentences', () => {
  const long = `“${'This sentence is said by nobody in particular. '.repeat(9).trim()}” Vale said.`
  expect(texts(long).length).toBeGreaterThan(5)
})

test('a quotation that is never closed does not swallow the rest', () => {
  expect(texts('“We came. We saw. We left.')).toEqual(['“We came.', 'We saw.', 'We left.'])
})

test('Korean, French, Chinese and Japanese end where they end', () => {
  expect(texts('그는 “좋다.”라고 말했다. 회담은 2024. 11. 15. 열렸다.끝났다.', 'ko')).toEqual([
    '그는 “좋다.”라고 말했다.',
    '회담은 2024. 11. 15. 열렸다.',
    '끝났다.',
  ])
  expect(texts('« Oui ! » dit-elle. Il part.', 'fr')).toEqual(['« Oui ! » dit-elle.', 'Il part.'])
  expect(texts('会议结束。他们离开了。', 'zh')).toEqual(['会议结束。', '他们离开了。'])
  expect(texts('「行こう。」と彼は言った。雨だった。', 'ja')).toHaveLength(2)
})

test('a heading and its paragraph are two sentences, a wrapped line is one', () => {
  expect(texts('A heading\n\nThe paragraph begins.')).toEqual([
    'A heading',
    'The paragraph begins.',
  ])
  expect(texts('A heading\nThe paragraph begins.')).toEqual(['A heading', 'The paragraph begins.'])
  expect(texts('The paragraph\nwas wrapped.')).toEqual(['The paragraph\nwas wrapped.'])
  expect(
    texts(
      'The harbour board of the old town met in the hall above the market on\nTuesday and spoke.',
    ),
  ).toHaveLength(1)
})

test('a text without capitals has sentences too', () => {
  expect(texts('the vote was lost . the board resigned at noon . it was late .')).toHaveLength(3)
})

test('sentences that lost the space between them are two, and bullets are not said', () => {
  expect(texts('The vote was lost.The board resigned.')).toHaveLength(2)
  expect(texts('• First point\n• Second point')).toEqual(['First point', 'Second point'])
})
