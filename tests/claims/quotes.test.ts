import { describe, expect, test } from 'vitest'
import { quotesOf } from '../../src/claims/quotes.ts'
import { reading } from './readings.ts'

/** "speaker: words" of every quotation found. */
const heard = (text: string, language = 'en'): string[] =>
  quotesOf(reading(text, { language })).map((one) => `${one.speaker ?? '?'}: ${one.text}`)

const introduced = 'President Anna Maria Vale met Prime Minister Bo Okoro in Lund.'

test.each([
  ['name, verb', '“It is done,” Vale said.', 'Anna Maria Vale: It is done,'],
  ['verb, name', '“It is done,” said Vale, the host.', 'Anna Maria Vale: It is done,'],
  ['name before', 'Vale told reporters: “It is done.”', 'Anna Maria Vale: It is done.'],
  ['in the middle', '“It is done,” Vale said, “and well.”', 'Anna Maria Vale: It is done,'],
  ['participle', 'Vale nodded, adding, “It is done.”', 'Anna Maria Vale: It is done.'],
  ['two verbs', 'Okoro concurred, adding, “It is done.”', 'Bo Okoro: It is done.'],
  ['according to', '“It is done,” according to Okoro.', 'Bo Okoro: It is done,'],
  ['apposition', 'Okoro, 61, the guest, said, “It is done.”', 'Bo Okoro: It is done.'],
  ['straight marks', '"It is done," Okoro said.', 'Bo Okoro: It is done,'],
  ['single marks', '‘It is done,’ Okoro said.', 'Bo Okoro: It is done,'],
  ['what he wrote', 'Okoro’s statement said: “It is done.”', 'Bo Okoro: It is done.'],
  ['an adverb', '“It is done,” Okoro later said.', 'Bo Okoro: It is done,'],
  ['a day', '“It is done,” Okoro said Friday.', 'Bo Okoro: It is done,'],
  ['a question', '“Is it done?” asked Okoro.', 'Bo Okoro: Is it done?'],
  [
    'an office',
    '“It is done,” the Lund presidential office stated in a press release.',
    'Lund presidential office: It is done,',
  ],
  ['a crowd', '“It is done,” police said.', 'police: It is done,'],
  [
    'a piece',
    'Okoro said the treaty was “the best in a long time”.',
    'Bo Okoro: the best in a long time',
  ],
])('a quotation has its speaker: %s', (_, text, expected) => {
  expect(heard(`${introduced} ${text}`)).toContain(expected)
})

test('words are found to the letter, at their place, with the sentences that hold them', () => {
  const article = reading(`${introduced}\n\n“We came. We saw,” Okoro said. “We left.”`)
  for (const { start, end, text, sentences } of quotesOf(article)) {
    expect(article.text.slice(start, end)).toBe(text)
    const [first, last] = [sentences[0], sentences.at(-1)]
    expect(first && last && first.start <= start && last.end >= end).toBe(true)
  }
  expect(heard(article.text)).toEqual(['Bo Okoro: We came. We saw,', 'Bo Okoro: We left.'])
})

test('where one leader’s words follow the other’s, each keeps their own', () => {
  expect(
    heard(
      `${introduced}\n\n“Hosting is a chance,” Vale said. Okoro concurred, adding, “Together we can.”\n\n“The task is common,” President Vale said. Okoro added, “Our bond is a model.”`,
    ),
  ).toEqual([
    'Anna Maria Vale: Hosting is a chance,',
    'Bo Okoro: Together we can.',
    'Anna Maria Vale: The task is common,',
    'Bo Okoro: Our bond is a model.',
  ])
})

describe('he and she', () => {
  test('are whoever the sentence before is about', () => {
    expect(heard(`${introduced}\n\nOkoro praised the hosts. “It is done,” he said.`)).toEqual([
      'Bo Okoro: It is done,',
    ])
    expect(heard(`${introduced}\n\nOkoro left early. He waved. “It is done,” he said.`)).toEqual([
      'Bo Okoro: It is done,',
    ])
  })

  test('are nobody where two people fit, or where somebody unnamed spoke last', () => {
    expect(heard(`${introduced} “It is done,” he said.`)).toEqual(['?: It is done,'])
    expect(
      heard(`${introduced} A clerk told the court it was late. “It is done,” he said.`),
    ).toEqual(['?: It is done,'])
  })

  test('who was she before is not he now', () => {
    expect(
      heard(
        `Clara Roe runs the mill. “It is done,” she said. For Tom Ash, the miller, it was late. “It is over,” he said. Ash left.`,
      ),
    ).toEqual(['Clara Roe: It is done,', 'Tom Ash: It is over,'])
  })
})

test('a name inside somebody’s description is not the speaker', () => {
  expect(
    heard(
      'But Tom Ash, a lawyer who worked for President Anna Vale, said: “The law is quite clear.”',
    ),
  ).toEqual(['Tom Ash: The law is quite clear.'])
})

test('two people of one family name are not merged', () => {
  expect(
    heard('Ann Roe met Bo Roe. “It is quite late,” Roe said. “It is early,” Bo Roe said.'),
  ).toEqual(['Roe: It is quite late,', 'Bo Roe: It is early,'])
})

test('a quotation that goes on in the next paragraph keeps its speaker', () => {
  expect(heard(`${introduced}\n\nOkoro said: “We came here.\n\n“And we will stay.”`)).toEqual([
    'Bo Okoro: We came here.',
    'Bo Okoro: And we will stay.',
  ])
})

test.each([
  ['a title', 'Her novel “The Long Way Home” sold well.'],
  ['scare quotes', 'The so-called “deal” failed.'],
  ['a word', 'Okoro said the “deal,” if it is one, failed.'],
  ['a name', 'They boarded a ship called “the pride of the north”.'],
])('%s is no speech', (_, text) => {
  expect(heard(`${introduced} ${text}`)).toEqual([])
})

test('a sign is not a person', () => {
  expect(heard('“Keep off the wet grass,” a sign read.')).toEqual(['?: Keep off the wet grass,'])
})

test('Korean: topic before, subject after, and the one left out', () => {
  expect(
    heard(
      '윤가람 대통령은 15일 룬드에서 “협력이 중요하다”고 말했다. 이어 “함께 가자”고 덧붙였다. “유감이다”라고 총리실 관계자가 밝혔다. 오코로 총리는 “동의한다”며 “더 넓히자”고 강조했다.',
      'ko',
    ),
  ).toEqual([
    '윤가람 대통령: 협력이 중요하다',
    '윤가람 대통령: 함께 가자',
    '총리실 관계자: 유감이다',
    '오코로 총리: 동의한다',
    '오코로 총리: 더 넓히자',
  ])
})

test('Korean: a family name with its office is the full name', () => {
  expect(heard('윤가람 대통령이 룬드에 왔다. 윤 대통령은 “함께 가자”고 말했다.', 'ko')).toEqual([
    '윤가람 대통령: 함께 가자',
  ])
})

test('French: inversion, pronoun, verb before, selon', () => {
  expect(
    heard(
      '« C’est un jour important », a déclaré M. Luc Aubin à Lund. « Nous irons plus loin », a-t-il ajouté. La ministre Claire Roy a affirmé : « Nous sommes prêts. » « Rien n’est fait », selon le ministère du Commerce. Le film « Le Grand Jour » sort vendredi.',
      'fr',
    ),
  ).toEqual([
    'Luc Aubin: C’est un jour important',
    'Luc Aubin: Nous irons plus loin',
    'Claire Roy: Nous sommes prêts.',
    'ministère du Commerce: Rien n’est fait',
  ])
})
