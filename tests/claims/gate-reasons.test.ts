import { expect, test } from 'vitest'
import { gate } from '../../src/claims/gate.ts'

const reasons = (text: string, sentence: string, language: string) =>
  gate({ text }, { cited: [sentence], source: sentence, language }).unsupported.map(
    ({ start, end, reason }) => `${reason}: ${text.slice(start, end)}`,
  )

test.each([
  ['en', 'The ministers met in Halden.', 'The ministers met in Oslo.', 'place: Oslo'],
  ['en', 'The ministers met near New Halden.', 'The ministers met near New Oslo.', 'place: Oslo'],
  ['en', 'The ministers met Roe.', 'The ministers met Holm.', 'name: Holm'],
  [
    'fr',
    'Les ministres se sont réunis à Aubrac.',
    'Les ministres se sont réunis à Solveig.',
    'place: Solveig',
  ],
  ['ko', '양국 장관은 하람에서 만났다.', '양국 장관은 미르에서 만났다.', 'place: 미르에서'],
  [
    'en',
    'Exports grew faster than imports.',
    'Exports grew slower than imports.',
    'comparative: slower',
  ],
  ['en', 'It is the largest plant.', 'It is the smallest plant.', 'comparative: smallest'],
  ['en', 'It is the second-largest plant.', 'It is the largest plant.', 'comparative: the-largest'],
  ['en', 'Prices fell less in May.', 'Prices fell more in May.', 'comparative: more'],
  ['en', 'Prices rose in May.', 'Prices fell in May.', 'antonym: fell'],
  ['ko', '하람의 인구는 미르보다 많다.', '미르의 인구는 하람보다 많다.', 'comparative: 하람보다'],
  ['fr', 'Les prix montent plus vite.', 'Les prix montent moins vite.', 'comparative: moins'],
])('%s: %s → %s is a matter of %s', (language, sentence, claim, expected) => {
  expect(reasons(claim, sentence, language)).toContain(expected.replace('the-', 'the '))
})
