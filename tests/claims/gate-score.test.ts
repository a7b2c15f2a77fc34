import { expect, test } from 'vitest'
import { gate } from '../../src/claims/gate.ts'

const SOURCE =
  'Ana Ruiz told the board that ferry traffic rose sharply in spring, to 4,200 trips. She said that the harbour crews were satisfied with their 12 new boats.'
const score = (text: string) => gate({ text }, { cited: [], source: SOURCE }).score

test.each([
  [
    'the contrary of a word, beside a word that is new',
    'Ferry traffic dwindled sharply this spring.',
    'Ferry traffic plunged sharply this spring.',
  ],
  [
    'a number beside other words, beside the number in its place',
    'Crews steer 12 new boats, the board heard.',
    'Crews steer 4,200 new boats, the board heard.',
  ],
  [
    'a number that is nowhere, beside a word that is nowhere',
    'Ruiz praised the crews for their 12 splendid boats.',
    'Ruiz praised the crews for their 17 splendid boats.',
  ],
  [
    'a name that is nowhere, beside a word that is nowhere',
    'Ruiz told the anxious board about ferry traffic.',
    'Ruiz told the Aubrac board about ferry traffic.',
  ],
  [
    'a man where the evidence knows a woman',
    'Ruiz remarked that she was content with the boats.',
    'Ruiz remarked that he was content with the boats.',
  ],
  [
    'a pronoun for nobody, beside the name',
    'Ruiz praised the crews for their boats.',
    'She praised the crews for their boats.',
  ],
])('%s stands less', (_, better, worse) => {
  expect(score(worse)).toBeLessThan(score(better))
})
