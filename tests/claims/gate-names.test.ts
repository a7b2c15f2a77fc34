import { expect, test } from 'vitest'
import { gate } from '../../src/claims/gate.ts'

const NAMES = [
  ['Ha Ram Seong', 'Ha Lam-sung', '하람성'],
  ['Ha Ram Il', '하람일'],
]
const SENTENCE = 'President Ha Lam-sung will meet Mira Holm in Aubrac on Friday.'
const stands = (text: string, sentence = SENTENCE, names: readonly string[][] = NAMES) =>
  gate({ text }, { cited: [sentence], source: sentence, names }).supported

test('a person may be named as the glossary names her, whatever the sentence writes', () => {
  const claim = SENTENCE.replace('Ha Lam-sung', 'Ha Ram Seong')
  expect(stands(claim)).toBe(true)
  expect(stands(claim, SENTENCE, [])).toBe(false)
})

test('another person of the glossary is another person', () => {
  expect(stands(SENTENCE.replace('Ha Lam-sung', 'Ha Ram Il'))).toBe(false)
})

test('under another spelling she does not change places with whom she meets', () => {
  expect(stands('Mira Holm will meet President Ha Ram Seong in Aubrac on Friday.')).toBe(false)
})

test('two of the glossary in each other’s place are found out', () => {
  const sentence = 'Ha Lam-sung accused Ha Ram Il of fraud.'
  expect(stands('Ha Ram Seong accused 하람일 of fraud.', sentence)).toBe(true)
  expect(stands('Ha Ram Il accused Ha Ram Seong of fraud.', sentence)).toBe(false)
})

test('a Korean sentence may be told with the name in Latin letters, and no other in its place', () => {
  const sentence = '하람성 대통령은 금요일 오브라크에서 회담을 열었다.'
  expect(stands('Ha Ram Seong 대통령은 금요일 오브라크에서 회담을 열었다.', sentence)).toBe(true)
  expect(stands('Ha Ram Il 대통령은 금요일 오브라크에서 회담을 열었다.', sentence)).toBe(false)
})

test('what is quoted keeps its spelling', () => {
  const sentence = '“I trust Ha Lam-sung,” Mira Holm said.'
  expect(stands('“I trust Ha Ram Seong,” Mira Holm said.', sentence)).toBe(false)
})

test('a claim in another language than its sentences still falls', () => {
  expect(stands('하람성 대통령은 금요일 미라 홀름을 만난다.')).toBe(false)
})
