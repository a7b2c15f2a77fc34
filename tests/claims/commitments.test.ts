import { expect, test } from 'vitest'
import { commitmentsOf } from '../../src/claims/commitments.ts'
import { reading } from './readings.ts'

/** "strength, actor, due" of every commitment. */
const found = (text: string, language = 'en'): string[] =>
  commitmentsOf(reading(text, { language })).map(({ strength, actor, due }) =>
    [strength, actor ?? '?', due ?? '?'].join(', '),
  )

const introduced = 'President Anna Maria Vale met Prime Minister Bo Okoro in Lund.'

test.each([
  ['Norland will host the games in 2031.', 'will, Norland, in 2031'],
  ['The leaders agreed to meet again next year.', 'agreed, leaders, next year'],
  [
    'The ministry plans to open two bridges by the end of the year.',
    'plans, ministry, by the end of the year',
  ],
  ['The company will explore a joint venture.', 'explores, company, ?'],
  ['Norland said it is considering a ban.', 'explores, Norland, ?'],
  ['Vale vowed to cut the levy within six months.', 'agreed, Anna Maria Vale, within six months'],
  ['Okoro looked forward to the visit next month.', 'welcomes, Bo Okoro, next month'],
  ['With Norland set to host the fair next year, the two spoke.', 'will, Norland, next year'],
  ['“We will double it by 2030,” Okoro said.', 'will, Bo Okoro, by 2030'],
])('%s', (text, expected) => {
  expect(found(`${introduced} ${text}`)).toEqual([expected])
})

test('what is scheduled needs a date and nobody', () => {
  expect(found('Okoro spoke of the first shipment, scheduled for next year.')).toEqual([
    'will, ?, next year',
  ])
})

test.each([
  ['The first shipment of grain will reach Norland next year.', 'will, ?, next year'],
  ['The talks are scheduled for 2031.', 'will, ?, 2031'],
  ['The Republic of Norland will host the fair in 2031.', 'will, Republic of Norland, in 2031'],
  ['An agreement between the two nations will be ten years old next year.', undefined],
])('an event needs a date, a body none: %s', (text, expected) => {
  expect(found(text)).toEqual(expected ? [expected] : [])
})

test('when it was said is not when it is due', () => {
  expect(found('The leaders vowed to cut tariffs during talks in Lund on Friday.')).toEqual([
    'agreed, leaders, ?',
  ])
  expect(found('The leaders pledged in 2019 to cut tariffs.')).toEqual(['agreed, leaders, ?'])
})

test('they are who the sentence before is about', () => {
  expect(found('The two leaders met for an hour. They agreed to align their efforts.')).toEqual([
    'agreed, two leaders, ?',
  ])
})

test.each([
  ['The weather will turn.', 'a forecast of things'],
  ['The road was closed due to snow.', 'a cause'],
  ['Okoro said it is unlikely that this will matter.', 'a doubt'],
  ['“We will see,” Okoro said.', 'a phrase'],
  ['“Maybe we will win it,” Okoro said.', 'a perhaps'],
])('%s is no commitment: %s', (text) => {
  expect(found(`${introduced} ${text}`)).toEqual([])
})

test('Korean and French commitments keep their own words for when', () => {
  expect(found('양국 정상은 내년까지 협정을 체결하기로 했다.', 'ko')).toEqual([
    'agreed, 양국 정상, 내년까지',
  ])
  expect(found('노를란드 정부는 2031년 상반기에 곡물을 공급할 예정이다.', 'ko')).toEqual([
    'will, 노를란드 정부, 2031년 상반기에',
  ])
  // Korean tells what is to come in the present tense, with a date beside it.
  expect(found('캐나다가 내년 의장국을 맡는다.', 'ko')).toEqual(['will, 캐나다, 내년'])
  expect(found('캐나다가 의장국을 맡는다.', 'ko')).toEqual([])
  expect(found('La première livraison est prévue pour 2031.', 'fr')).toEqual(['will, ?, 2031'])
  expect(found('Le gouvernement s’engage à livrer du blé d’ici 2031.', 'fr')).toEqual([
    'agreed, gouvernement, d’ici 2031',
  ])
})
