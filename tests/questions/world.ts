import { splitSentences } from '../../src/articles/sentences.ts'
import type { Indexed } from '../../src/questions/search.ts'

/** Invented articles of invented outlets about invented places; nothing here ever happened. */
const WRITTEN: readonly (Pick<Indexed, 'title' | 'outlet' | 'language' | 'text'> & {
  day: string
})[] = [
  {
    title: 'Marlow opens ferry link to Tesk island',
    outlet: 'Harbour Gazette',
    language: 'en',
    day: '2031-03-04',
    text: 'The port of Marlow opened a ferry link to Tesk island on Tuesday.\n\nMayor Ada Quill said the ferry will carry 340 passengers a day.\n\n“We have waited nine years for this boat,” Quill told reporters at the pier in Marlow.\n\nThe link cost 12 million crowns and was built by the Ostrand shipyard.',
  },
  {
    title: 'Ostrand shipyard wins navy contract',
    outlet: 'The Weekly Anchor',
    language: 'en',
    day: '2031-05-20',
    text: 'The Ostrand shipyard will build four patrol vessels for the navy.\n\nDefence Minister Tomas Brandt signed the contract in Velden on Monday.\n\n“These vessels make our coast safer,” Brandt said.\n\nThe first vessel is due in June 2034.',
  },
  {
    title: '이윤서 시장, 산불 대책 발표',
    outlet: '한빛신보',
    language: 'ko',
    day: '2031-04-11',
    text: '이윤서 시장은 금요일 산불 대책을 발표했다.\n\n시는 내년까지 소방 헬기 6대를 구입하기로 했다.\n\n이 시장은 “주민의 안전이 먼저다”라고 말했다.',
  },
  {
    title: 'La mine de Corvaille ferme',
    outlet: 'Le Phare du Nord',
    language: 'fr',
    day: '2031-02-17',
    text: 'La mine de nickel de Corvaille fermera en décembre 2032.\n\nLa ministre Hélène Vauclair a annoncé la fermeture lundi à Saint-Orme.\n\nQuelque 800 travailleurs perdront leur emploi.',
  },
  {
    title: 'Tesk islanders vote on a school',
    outlet: 'Harbour Gazette',
    language: 'en',
    day: '2031-06-02',
    text: 'Tesk islanders voted to keep their only school open.\n\nThe vote was 212 to 87.\n\nTeacher Nils Ferrow said the school has 31 pupils.',
  },
]

export const world: readonly Indexed[] = WRITTEN.map(({ day, ...written }, at) => ({
  ...written,
  id: `a${at}`,
  version: 1,
  url: `https://news.example/${at}`,
  publishedAt: new Date(`${day}T08:00:00Z`),
  sentences: splitSentences(written.text, written.language),
}))

export const now = new Date('2031-07-01T00:00:00Z')
