import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../src/articles/sentences.ts'
import { type Answered, compose } from '../../src/questions/compose.ts'
import { sayMissing } from '../../src/questions/missing.ts'
import { createIndex } from '../../src/questions/search.ts'
import { claimOf } from '../../src/questions/show.ts'
import { smallTalk } from '../../src/questions/small-talk.ts'
import { standing } from '../../src/questions/standing.ts'
import { languageOf } from '../../src/questions/understand.ts'

/** Invented: nobody here is anybody, and nothing happened. */
const TEXT = `Icelandic President Jon Berg and Maltese Prime Minister Ada Quill condemned the blockade of Tarvos harbour on Monday at a conference in Velden.

“Salt will change the way our islands store power,” Berg said.

Quill called for wider research into batteries, and promised a fund for ferries.

With Iceland set to host the Northern Forum and Malta assuming the presidency of the Island Council next year, the two leaders discussed their plans.

Next year marks the 15th anniversary of the fisheries treaty between the two countries.

The first cargo of Icelandic turbines is due in June.

“The storms we face need a common watch,” Quill said.

Nils Vale called the treaty “a quiet success”, but Bo Okoro said it was “a loss for small boats”.`

const index = createIndex()
index.add({
  id: 'a',
  version: 1,
  url: 'https://news.example/a',
  title: 'Island leaders meet in Velden',
  outlet: 'Harbour Gazette',
  language: 'en',
  text: TEXT,
  sentences: splitSentences(TEXT, 'en'),
})
const now = new Date('2031-07-01T00:00:00Z')
const ask = (question: string): Answered => compose(question, { index, now })
const no = (question: string): string => sayMissing(ask(question).missing, languageOf(question))

describe('a question whose words are all there and whose answer is not', () => {
  test.each([
    'Did Malta withdraw from the Island Council?',
    'Did Berg criticise Quill?',
    'Did Quill condemn Iceland?',
    'Who is the president of Malta?',
    'Who is the prime minister of Iceland?',
    'What did Quill say about salt?',
    'What did Berg say about Quill?',
    'What did Berg promise about ferries?',
    'What did Vale say about small boats?',
    'Which company ships turbines?',
    'Did Iceland send 400 turbines?',
    'What is the value of the trade between Iceland and Malta?',
    'When is the next conference?',
    'How many helicopters did Malta buy?',
    'Did Berg meet Okonkwo?',
    '몰타 대통령은 누구인가요?',
    '베르그는 어업에 대해 뭐라고 말했나요?',
    'Qui est le président de Malte ?',
    "Qu'a dit Quill sur le sel ?",
    'Malte a-t-elle quitté le Conseil des îles ?',
  ])('%s gets a no', (question) => {
    expect(ask(question)).toMatchObject({ refused: true, lines: [] })
  })
})

describe('a question put in other words than its answer', () => {
  test.each([
    ['Does Quill support batteries?', 'called for wider research'],
    ['How did Berg react about salt?', 'Salt will change'],
    ['What will the first cargo carry?', 'turbines'],
    ['Who is the president of Iceland?', 'Icelandic President Jon Berg'],
    ['Who said “The storms we face need a common watch”?', 'common watch'],
    ['Who said "the storms we face need a common watch"?', 'common watch'],
    ['What did Okoro say about small boats?', 'a loss for small boats'],
    ['What did Quill promise?', 'fund for ferries'],
    ['Who chairs the Island Council?', 'Malta assuming the presidency'],
  ])('%s is answered with “%s”', (question, words) => {
    const { refused, lines } = ask(question)
    expect(refused).toBe(false)
    expect(lines[0]?.text).toContain(words)
  })
})

describe('a no names what is missing', () => {
  test.each([
    ['How many helicopters did Malta buy?', 'that Malta bought helicopters'],
    ['Did Malta withdraw from the Island Council?', 'that Malta withdrew from the Island Council'],
    ['Did Berg meet Okonkwo?', 'do not mention Okonkwo'],
    ['Who is the president of Malta?', 'who the president of Malta is'],
    ['What did Quill say about salt?', 'that Quill said anything about salt'],
    ['Which company ships turbines?', 'which company ships turbines'],
    ['Who said “We shall never sell the ferries of this island”?', 'We shall never sell'],
    ['헬기를 몇 대 샀나요?', '헬기에 관한 내용이 없습니다'],
    ['몰타 대통령은 누구인가요?', '몰타 대통령이 누구인지'],
    ['Qui est le président de Malte ?', 'qui est le président de Malte'],
    ['Combien de sous-marins Malte a-t-elle achetés ?', 'sous-marins'],
  ])('%s: “%s”', (question, words) => {
    expect(no(question)).toContain(words)
  })

  test('a name takes the particle that its last sound asks for', () => {
    expect(sayMissing({ kind: 'name', what: '오콘' }, 'ko')).toContain('오콘이라는')
    expect(sayMissing({ kind: 'name', what: '베르가' }, 'ko')).toContain('베르가라는')
  })
})

describe('a question whether something is so', () => {
  test.each([
    ['Did Quill say that salt will change the way islands store power?', 'other'],
    ['Did Berg say that salt will change the way islands store power?', 'yes'],
    ['Does Malta host the Northern Forum next year?', 'no'],
    ['Does Iceland host the Northern Forum next year?', 'yes'],
    ['Is the fisheries treaty 30 years old?', 'no'],
    ['Did Berg and Quill condemn the blockade of Tarvos harbour?', 'yes'],
  ])('%s is ruled on: %s', (question, answer) => {
    expect(ask(question)).toMatchObject({ refused: false, ruling: { answer } })
  })

  test('is not ruled on by silence, nor by somebody who did it too', () => {
    expect(ask('Did Okoro condemn the blockade of Tarvos harbour?').ruling).toBeUndefined()
    expect(ask('Did Berg visit Tarvos?').ruling).toBeUndefined()
  })
})

describe('a quotation', () => {
  test('is a quote: the bare words, their speaker, and the sentence as its citation', () => {
    const [line] = ask('What did Berg say about salt?').lines
    expect(line && claimOf(line)).toMatchObject({
      kind: 'quote',
      text: 'Salt will change the way our islands store power,',
      speaker: 'Jon Berg',
      citations: [{ sentence: '“Salt will change the way our islands store power,” Berg said.' }],
    })
  })

  test('of another in the same sentence is never somebody’s own', () => {
    const [line] = ask('What did Vale say about the treaty?').lines
    expect(line?.text).toContain('a quiet success')
    expect(line?.speaker).not.toBe('Bo Okoro')
    expect(ask('What did Okoro say about small boats?').lines[0]).toMatchObject({
      quote: 'a loss for small boats',
      speaker: 'Bo Okoro',
    })
  })

  test('under a wrong name loses it at the gate, and is not dropped', () => {
    const [line] = ask('What did Berg say about salt?').lines
    if (!line) throw new Error('no line')
    const article = { text: TEXT, language: 'en' }
    expect(standing(line, article)).toEqual({ stands: line, unsupported: [] })
    const { stands, unsupported } = standing({ ...line, speaker: 'Ada Quill' }, article)
    expect(unsupported).toEqual(['quote-misattributed'])
    expect(stands).toMatchObject({ text: line.text })
    expect(stands?.speaker).toBeUndefined()
    expect(standing(line, { text: 'Something else.', language: 'en' }).stands).toBeUndefined()
  })
})

test('a further line says what no line before it said', () => {
  expect(ask('When is the first cargo of turbines due?').lines).toHaveLength(1)
  expect(ask('Who is the president of Iceland?').lines).toHaveLength(1)
})

test.each([
  ['thanks', 'thanks'],
  ['Thank you!', 'thanks'],
  ['감사합니다', 'thanks'],
  ['merci beaucoup', 'thanks'],
  ['hello', 'hello'],
  ['안녕하세요', 'hello'],
  ['bonjour', 'hello'],
  ['asdkjhqwe', 'unclear'],
  ['xkcd qwrtp', 'unclear'],
  ['I like this one', 'unclear'],
  ['???', 'unclear'],
  ['when?', undefined],
  ['why', undefined],
  ['and Quill?', undefined],
  ['Who chairs the council', undefined],
  ['turbine cargo date', undefined],
  ['첫 화물은 언제 오나요', undefined],
])('“%s” is heard as %s', (text, talk) => {
  expect(smallTalk(text)).toBe(talk)
})

describe('no sentence that only has the words is taken for a yes', () => {
  test.each([
    ['is hosted by another', 'Will Iceland host the Island Council?'],
    ['calls another that', 'Is Quill the president of Iceland?'],
    ['is done by somebody else', 'Did Tarvos condemn Berg?'],
  ])('%s: %s', (_, question) => {
    expect(ask(question).ruling?.answer).not.toBe('yes')
  })
})
