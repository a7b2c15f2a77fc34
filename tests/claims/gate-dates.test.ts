import { expect, test } from 'vitest'
import { gate } from '../../src/claims/gate.ts'

/** A Wednesday evening in Seoul, a Wednesday morning in Paris. */
const publishedAt = new Date('2026-11-25T09:00:00Z')

const KOREAN = [
  [
    '정상회담은 내일 하람에서 열린다.',
    '내일',
    ['26일', '11월 26일', '목요일'],
    ['25일', '12월 26일', '27일', '금요일', '어제', '모레'],
  ],
  [
    '두 장관은 지난 금요일 하람에서 만났다.',
    '지난 금요일',
    ['20일', '11월 20일'],
    ['27일', '13일', '10월 20일'],
  ],
  [
    '미르조선은 다음 달 공장을 연다.',
    '다음 달',
    ['12월', '2026년 12월', '내달'],
    ['11월', '2027년 12월', '이달'],
  ],
  ['하람시는 내년 항구를 확장한다.', '내년', ['2027년'], ['2026년', '2028년', '올해']],
] as const
const FRENCH = [
  [
    'Le sommet s’ouvre demain à Aubrac.',
    'demain',
    ['le 26 novembre', 'jeudi', 'jeudi 26 novembre'],
    ['le 27 novembre', 'mercredi', 'hier', 'le 26 octobre'],
  ],
  [
    'Le conseil s’est réuni vendredi dernier à Aubrac.',
    'vendredi dernier',
    ['le 20 novembre', 'vendredi'],
    ['le 27 novembre', 'jeudi', 'vendredi prochain'],
  ],
  [
    'Le chantier rouvrira le mois prochain.',
    'le mois prochain',
    ['en décembre', 'en décembre 2026'],
    ['en novembre', 'en janvier', 'le mois dernier'],
  ],
  [
    'Le chantier rouvrira l’année prochaine.',
    'l’année prochaine',
    ['en 2027'],
    ['en 2026', 'en 2028'],
  ],
  [
    'Delorme a démissionné hier.',
    'hier',
    ['mardi', 'le 24 novembre'],
    ['lundi', 'le 25 novembre', 'demain'],
  ],
] as const
const ENGLISH = [
  [
    'The summit opens tomorrow in Halden.',
    'tomorrow',
    ['on 26 November', 'on Thursday'],
    ['on 27 November', 'on Friday', 'yesterday'],
  ],
  ['Roe resigned last year.', 'last year', ['in 2025'], ['in 2024', 'next year']],
] as const

const ROWS = [
  ...KOREAN.map((row) => ['ko', ...row] as const),
  ...FRENCH.map((row) => ['fr', ...row] as const),
  ...ENGLISH.map((row) => ['en', ...row] as const),
]

const stands = (text: string, sentence: string, language: string, at?: Date) =>
  gate({ text }, { cited: [sentence], source: sentence, language, ...(at && { publishedAt: at }) })
    .supported

test.each(ROWS)(
  '%s: “%s” is the day it was on the calendar, and no other',
  (language, sentence, from, same, others) => {
    const put = (day: string) => sentence.replace(from, day)
    expect(same.filter((day) => !stands(put(day), sentence, language, publishedAt))).toEqual([])
    expect(others.filter((day) => stands(put(day), sentence, language, publishedAt))).toEqual([])
  },
)

test.each(ROWS)(
  '%s: “%s” has no date where nobody knows when it was written',
  (language, sentence, from, same) => {
    const numbers = same.filter((day) => /\d/.test(day))
    const resolved = numbers.filter((day) =>
      stands(sentence.replace(from, day), sentence, language),
    )
    expect(resolved).toEqual([])
  },
)

test('내일 is the day after the day in Seoul, not in Greenwich', () => {
  const early = new Date('2026-11-24T20:00:00Z')
  const sentence = '정상회담은 내일 하람에서 열린다.'
  const on = (day: string) => stands(sentence.replace('내일', day), sentence, 'ko', early)
  expect([on('26일'), on('25일')]).toEqual([true, false])
})
