import { describe, expect, test } from 'vitest'
import { compose } from '../../src/questions/compose.ts'
import { createIndex } from '../../src/questions/search.ts'
import { now, world } from './world.ts'

const index = createIndex()
for (const article of world) index.add(article)
const ask = (question: string) => compose(question, { index, now })

describe('a question the articles answer', () => {
  test.each([
    ['How many passengers will the ferry carry?', '340 passengers'],
    ['Who signed the navy contract?', 'Tomas Brandt'],
    ['When is the first vessel due?', 'June 2034'],
    ['Where did Brandt sign the contract?', 'Velden'],
    ['What did Quill say about the boat?', 'nine years'],
    ['How much did the ferry link cost?', '12 million'],
    ['How many patrol vessels will Ostrand build?', 'four patrol vessels'],
    ['When will the Corvaille nickel mine close?', 'décembre 2032'],
    ['Quand la mine de Corvaille fermera-t-elle ?', 'décembre 2032'],
    ['Combien de travailleurs perdront leur emploi ?', '800'],
    ['Qui a signé le contrat de la marine ?', 'Brandt'],
    ['소방 헬기를 몇 대 구입하나요?', '6대'],
    ['이윤서 시장은 뭐라고 말했나요?', '주민의 안전'],
    ['What did the Weekly Anchor report about the Ostrand shipyard?', 'Ostrand'],
  ])('%s first gets the sentence with “%s”', (question, words) => {
    const { refused, lines } = ask(question)
    expect(refused).toBe(false)
    expect(lines[0]?.text).toContain(words)
  })

  test('is cited to the letter, with outlet and day', () => {
    const [line] = ask('How many passengers will the ferry carry?').lines
    const article = world.find(({ id }) => id === line?.citation.article)
    expect(article?.text.slice(line?.citation.start, line?.citation.end)).toBe(line?.text)
    expect(line).toMatchObject({ outlet: 'Harbour Gazette', publishedAt: article?.publishedAt })
  })

  test('names who speaks when the sentence is a quotation', () => {
    expect(ask('What did Quill say about the boat?').lines[0]?.speaker).toMatch(/Quill/)
  })
})

describe('a question they do not answer', () => {
  test.each([
    ['How many submarines did the navy buy?', undefined],
    ['Did Quill meet Vandermeer?', 'Vandermeer'],
    ['What did Brandt say about fishing quotas?', undefined],
    ['Who is the mayor of Velden?', undefined],
    ['When does the bridge to Tesk open?', undefined],
    ['What is the Northern Herald article about the ferry?', 'Northern Herald'],
    ['How much did the school cost?', undefined],
    ['Combien de marins ont été sauvés ?', undefined],
    ['지진은 언제 발생했나요?', undefined],
  ])('%s gets a no without a line', (question, premise) => {
    const answered = ask(question)
    expect(answered.refused).toBe(true)
    expect(answered.lines).toEqual([])
    expect(answered.searched).toMatchObject({ articles: world.length })
    if (premise) expect(answered.premise).toContain(premise)
  })

  test('is told the nearest thing that is said, and how far the search reached', () => {
    const { nearest, searched } = ask('What did Brandt say about fishing quotas?')
    expect(nearest.some(({ text }) => text.includes('Brandt'))).toBe(true)
    expect(searched.from).toEqual(world[3]?.publishedAt)
    expect(searched.to).toEqual(world[4]?.publishedAt)
  })

  test('an empty index and an empty question are a no, not an error', () => {
    expect(compose('Who won?', { index: createIndex(), now }).refused).toBe(true)
    for (const question of ['', '?', '   ', 'the of and', '🙂'.repeat(50), 'a'.repeat(5_000)])
      expect(ask(question).refused).toBe(true)
  })
})

test('the topic’s own names find what another language calls it', () => {
  const topic = { name: 'Ostrand', aliases: [['오스트란드 조선소', 'Ostrand shipyard']] }
  const { lines, refused } = compose('오스트란드 조선소는 무엇을 건조하나요?', {
    index,
    now,
    topic,
  })
  expect(refused).toBe(false)
  expect(lines[0]?.text).toContain('Ostrand')
})

test('a day and an outlet that the question names choose the articles', () => {
  const on = index.search('What did the Harbour Gazette report about Tesk on June 2, 2031?', {
    now,
    k: 1,
  })
  expect(on[0]?.article).toBe('a4')
})
