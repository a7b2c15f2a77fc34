import { describe, expect, test } from 'vitest'
import { happenedOn } from '../../src/claims/happened.ts'

const PUBLISHED = new Date('2024-11-17T09:00:00Z')

describe('the day a sentence names', () => {
  test.each([
    ['The two met in Lima on 15 November 2024.', 'en', '2024-11-15'],
    ['The ferry sank on November 3, 2021, off Saint-Brume.', 'en', '2021-11-03'],
    ['The council voted on 12 November.', 'en', '2024-11-12'],
    ['Le conseil a voté le 12 novembre.', 'fr', '2024-11-12'],
    ['Ils se sont réunis le 1er mars 2023 à Valmont.', 'fr', '2023-03-01'],
    ['두 정상은 15일(현지시간) 페루 리마에서 회담했다.', 'ko', '2024-11-15'],
    ['위원회는 2023년 3월 1일 발족했다.', 'ko', '2023-03-01'],
    ['앞서 28일 항만이 닫혔다.', 'ko', '2024-10-28'],
  ])('%s', (text, language, day) => {
    expect(happenedOn(text, language, PUBLISHED)).toBe(day)
  })

  test('at the turn of the year, a day without a year is the nearest', () => {
    const january = new Date('2025-01-03T00:00:00Z')
    expect(happenedOn('It opened on 30 December.', 'en', january)).toBe('2024-12-30')
    expect(happenedOn('30일 문을 열었다.', 'ko', january)).toBe('2024-12-30')
  })
})

describe('no day is made up', () => {
  test.each([
    ['They agreed on Friday.', 'en'],
    ['The work must end by 15 November.', 'en'],
    ['It has been closed since 3 November.', 'en'],
    ['From 3 November to 9 November the port was closed.', 'en'],
    ['It met on 3 November and on 9 November.', 'en'],
    ['It met on 31 November.', 'en'],
    ['Les travaux finiront d’ici le 15 novembre.', 'fr'],
    ['오는 20일 표결한다.', 'ko'],
    ['15일까지 신청을 받는다.', 'ko'],
    ['3일간 열렸다.', 'ko'],
    ['Some 15 men stood there.', 'en'],
  ])('%s', (text, language) => {
    expect(happenedOn(text, language, PUBLISHED)).toBeUndefined()
  })

  test('without a publication date nothing that leaves out its year is resolved', () => {
    expect(happenedOn('They met on 15 November.', 'en')).toBeUndefined()
    expect(happenedOn('They met on 15 November 2024.', 'en')).toBe('2024-11-15')
  })
})
