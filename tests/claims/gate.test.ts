import { expect, test } from 'vitest'
import { gate } from '../../src/claims/gate.ts'

const SENTENCE =
  'Minister Ana Ruiz told Harun Okafor on Friday that 40 ferries may not sail before May.'
const check = (text: string) => gate({ text }, { cited: [SENTENCE], source: SENTENCE })

test('a sentence stands in itself, with nothing against it', () => {
  expect(check(SENTENCE)).toEqual({ supported: true, score: 1, unsupported: [] })
})

test.each([
  ['another number', '40', '60', 'number'],
  ['another name', 'Okafor', 'Lindqvist', 'name'],
  ['a negation lost', 'not sail', 'sail', 'negation'],
  ['a plan made certain', 'may not', 'will not', 'modality'],
])('%s is not supported, and the verdict points at it', (_, from, to, reason) => {
  const { supported, unsupported } = check(SENTENCE.replace(from, to))
  expect(supported).toBe(false)
  expect(unsupported.map((each) => each.reason)).toContain(reason)
})

test('a check that breaks is a claim that falls', () => {
  const broken = { cited: [SENTENCE], source: undefined as unknown as string }
  expect(gate({ text: SENTENCE }, broken).supported).toBe(false)
})
