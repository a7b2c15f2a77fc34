import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readText } from '../../adapters/pages/files.ts'
import { splitSentences } from '../../src/articles/sentences.ts'
import { type Answered, compose } from '../../src/questions/compose.ts'
import { createIndex, type Index } from '../../src/questions/search.ts'

const file = fileURLToPath(new URL('../../../shared/input/summit-article.txt', import.meta.url))
const here = existsSync(file)

async function indexed(): Promise<Index> {
  const draft = await readText(readFileSync(file), 'summit-article.txt')
  const index = createIndex()
  const sentences = splitSentences(draft.text, 'en')
  const facts = { id: 'a', version: 1, url: 'https://a.example/', outlet: 'A', language: 'en' }
  index.add({ ...facts, title: draft.title, text: draft.text, sentences })
  return index
}

/** The article lies beside the repository; without it these are skipped by name. */
describe.skipIf(!here)('asked about a real article', () => {
  const asking = here ? indexed() : undefined
  const ask = async (question: string): Promise<Answered> => {
    const index = await asking
    if (!index) throw new Error('no article')
    return compose(question, { index, now: new Date('2024-11-18T00:00:00Z') })
  }

  test.each([
    ['When does the first LNG shipment arrive?', 'scheduled for next year'],
    ['What did Trudeau say about AI?', 'AI'],
    ['Which summit does South Korea host?', 'host the APEC summit'],
    ['Who chairs the G7?', 'Canada assuming the G7 presidency'],
    ['What did Yoon say about the UN Command?', 'steadfast commitment to the UN Command'],
    ['Where did the leaders meet?', 'Peru'],
    ['When was the armistice agreed?', '1953'],
    ['Which anniversary does the free trade agreement have next year?', '10th anniversary'],
    ['What did Trudeau say about the defense partnership?', 'defense partnership'],
    ['Where was the two-plus-two dialogue held?', 'Ottawa'],
    ['Quand arrive la première cargaison de GNL ?', 'scheduled for next year'],
  ])('%s is answered with the sentence that says “%s”', async (question, words) => {
    const { refused, lines } = await ask(question)
    expect(refused).toBe(false)
    expect(lines[0]?.text).toContain(words)
  })

  test.each([
    ['What did they agree about fisheries?'],
    ['How many submarines did Canada buy?'],
    ['Did Trudeau meet Kim?'],
    ['How much LNG will be shipped?'],
    ["Who is Canada's defence minister?"],
    ['Did Trudeau resign?'],
    ['What did Macron say about AI?'],
    ['When did Yoon visit Tokyo?'],
    ['Who won the hockey game?'],
  ])('%s gets an honest no', async (question) => {
    const { refused, lines, searched } = await ask(question)
    expect(refused).toBe(true)
    expect(lines).toEqual([])
    expect(searched.articles).toBe(1)
  })

  test('every line is, to the letter, a slice of the article', async () => {
    const { text } = await readText(readFileSync(file), 'summit-article.txt')
    for (const question of ['Who chairs the G7?', 'What did Trudeau say about AI?']) {
      for (const { citation } of (await ask(question)).lines) {
        expect(text.slice(citation.start, citation.end)).toBe(citation.sentence)
      }
    }
  })
})
