import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../src/articles/sentences.ts'
import { namesIn, peopleAcross } from '../../src/writing/names.ts'
import { translationFaults } from '../../src/writing/translation.ts'

const read = (text: string, language: string) => ({
  text,
  sentences: splitSentences(text, language),
})
const PEOPLE = peopleAcross([
  read('이윤서 대통령은 금요일 노바크 총리를 만났다. 노바크 총리는 투자를 약속했다.', 'ko'),
  read(
    'President Lee Yun-seo met Prime Minister Petra Novak. Novak said so. Lee Yun-seo left.',
    'en',
  ),
  read('President Lee Yun Seo spoke on Monday.', 'en'),
])

test('one person is one person in any script, and is written as most articles do', () => {
  expect(namesIn(PEOPLE, 'ko')).toMatchObject({ 'Lee Yun-seo': '이윤서', 'Petra Novak': '노바크' })
  expect(namesIn(PEOPLE, 'en')).toMatchObject({
    이윤서: 'Lee Yun-seo',
    'Lee Yun Seo': 'Lee Yun-seo',
  })
})

const KOREAN = '이윤서 대통령은 11월 15일 노바크 총리를 만나 에너지 협력에 합의했다.'
const NUMBERS = '캐나다는 내년 한국에 액화천연가스 1,200만 톤을 수출할 예정이다.'
const ENGLISH =
  'President Lee Yun-seo met Prime Minister Petra Novak on 15 November and agreed on energy cooperation.'

const faults = (line: string, sentence: string, from: string, to: string) =>
  translationFaults(line, [sentence], { line: to, sentences: from }, PEOPLE)

describe('a line in another language stands where rules find nothing against it', () => {
  test.each([
    [ENGLISH, KOREAN, 'ko', 'en'],
    [
      'Canada will export 12 million tonnes of liquefied natural gas to South Korea next year.',
      NUMBERS,
      'ko',
      'en',
    ],
    [
      'Le Canada exportera 12 millions de tonnes de gaz naturel liquéfié vers la Corée du Sud l’an prochain.',
      NUMBERS,
      'ko',
      'fr',
    ],
    ['이윤서 대통령은 11월 15일 노바크 총리를 만나 에너지 협력에 합의했다.', ENGLISH, 'en', 'ko'],
  ])('%s', (line, sentence, from, to) => {
    expect(faults(line, sentence, from, to)).toEqual([])
  })
})

describe('and is refused where they do', () => {
  test.each([
    [
      'another number',
      'Canada will export 1.2 million tonnes of liquefied natural gas to South Korea next year.',
      NUMBERS,
      'number',
    ],
    ['another day', ENGLISH.replace('15', '16'), KOREAN, 'number'],
    ['another month', ENGLISH.replace('November', 'October'), KOREAN, 'number'],
    ['somebody else', ENGLISH.replace('Petra Novak', 'Peter Laurent'), KOREAN, 'name'],
    ['a denial', ENGLISH.replace('agreed on', 'did not agree on'), KOREAN, 'negation'],
    [
      'a plan told as done',
      'Canada exported 12 million tonnes of liquefied natural gas to South Korea.',
      NUMBERS,
      'modality',
    ],
    [
      'roles swapped',
      'Prime Minister Petra Novak met President Lee Yun-seo on 15 November and agreed on energy cooperation.',
      KOREAN,
      'role-swap',
    ],
    ['a quotation', ENGLISH.replace('energy cooperation', '“energy cooperation”'), KOREAN, 'quote'],
    [
      'something else',
      'The stadium roof was painted green by cheerful volunteers.',
      KOREAN,
      'low-overlap',
    ],
  ])('%s', (_, line, sentence, reason) => {
    expect(faults(line, sentence, 'ko', 'en')).toContain(reason)
  })
})
