import { describe, expect, test } from 'vitest'
import { correctionsIn, newCorrections } from '../../src/articles/correction.ts'
import { splitSentences } from '../../src/articles/sentences.ts'

const read = (text: string, language: string) => ({
  text,
  sentences: splitSentences(text, language),
})
const notes = (text: string, language = 'en') =>
  correctionsIn(text, splitSentences(text, language)).map((sentence) => sentence.text)

describe('a note by which an outlet corrects itself', () => {
  test.each([
    ['en', 'An earlier version of this article misstated the number of passengers.'],
    ['en', 'A previous version of this story said the bridge opened in 1931; it opened in 1913.'],
    ['en', 'This article has been amended to say that the vote was on Tuesday.'],
    ['en', 'This story was updated to correct the spelling of the captain’s name.'],
    ['en', '(This March 4 story has been corrected to fix the date in paragraph 2.)'],
    ['en', 'Correction: The harbour reopened on Monday, not on Sunday.'],
    ['en', 'Editor’s note: An earlier version of this report incorrectly described the vessel.'],
    ['en', 'This article originally said that the mayor had resigned.'],
    ['fr', 'Rectificatif : le pont a été inauguré en 1913 et non en 1931.'],
    ['fr', 'Une première version de cet article indiquait à tort que le maire avait démissionné.'],
    ['fr', 'Cet article a été modifié pour corriger le nom du capitaine.'],
    ['fr', 'Contrairement à ce que nous avions écrit, le vote a eu lieu mardi.'],
    ['ko', '[정정보도] 항구는 일요일이 아니라 월요일에 다시 열렸습니다.'],
    ['ko', '본 기사 중 승객 수를 300명에서 420명으로 바로잡습니다.'],
    ['ko', '기사 내용 가운데 선장의 이름이 잘못 적혀 수정했습니다.'],
  ])('%s: %s', (language, note) => {
    const lead = { en: 'Ferries ran again.', fr: 'Les bacs circulent.', ko: '배가 다시 다닌다.' }
    const text = `${lead[language as 'en']}\n\n${note}`
    expect(notes(text, language)).toHaveLength(1)
    expect(notes(`${note}\n\n${lead[language as 'en']}`, language)).toHaveLength(1)
  })

  test('of a note under a heading the first sentence is it', () => {
    const text = 'Ferries ran again.\n\nCorrection\n\nThe harbour reopened on Monday. We are sorry.'
    expect(notes(text)).toEqual(['The harbour reopened on Monday.'])
  })
})

describe('news about corrections is none', () => {
  test.each([
    ['en', 'The minister asked the newspaper for a correction.'],
    ['en', 'Markets expect a correction: shares fell by nine per cent.'],
    ['en', 'The department of correction said the prison was full.'],
    ['en', 'An earlier version of the bill would have banned ferries.'],
    ['en', 'The report said the version was corrected by engineers.'],
    ['fr', 'Le gouvernement a annoncé une rectification du budget.'],
    ['fr', 'Une première version de la loi avait été rejetée.'],
    ['en', 'An earlier version of the report said inflation would fall.'],
    ['en', 'The report originally said that the bridge was safe.'],
    ['ko', '정부는 예산안을 수정했다.'],
    ['ko', '신문은 기사를 정정했다고 밝혔다.'],
    ['ko', '법원은 신문사에 정정보도를 명령했다.'],
  ])('%s: %s', (language, sentence) => {
    expect(notes(`${sentence}\n\n${sentence}`, language)).toEqual([])
  })
})

test('a note is new once: in the version that brings it', () => {
  const first = read('Ferries ran again.', 'en')
  const second = read(
    'Ferries ran again.\n\nCorrection: The harbour reopened on Monday, not on Sunday.',
    'en',
  )
  const third = read(`${second.text}\n\nThe mayor thanked the crews.`, 'en')
  expect(newCorrections(first, second)).toHaveLength(1)
  expect(newCorrections(second, third)).toEqual([])
})
