import { expect, test } from 'vitest'
import { compose } from '../../src/questions/compose.ts'
import { createIndex } from '../../src/questions/search.ts'
import { inThread } from '../../src/questions/thread.ts'
import { now, world } from './world.ts'

const after = (question: string, ...lines: string[]) => [{ question, lines }]

test.each([
  ['and Brandt?', 'What did Quill say about the boat?', 'What did Brandt say about the boat?'],
  [
    'What about the school?',
    'What did Quill say about the boat?',
    'What did Quill say about the school?',
  ],
  ['What did he sign?', 'What did Brandt say?', 'What did Brandt sign?'],
  ['Et Vauclair ?', "Qu'a dit Brandt sur la mine ?", "Qu'a dit Vauclair sur la mine ?"],
  [
    '그럼 윤석열은?',
    '이윤서는 산불에 대해 뭐라고 말했나요?',
    '윤석열은 산불에 대해 뭐라고 말했나요?',
  ],
])('“%s” after “%s” asks “%s”', (question, before, meant) => {
  expect(inThread(question, after(before))).toBe(meant)
})

test('a bare “when?” asks it of what was asked before', () => {
  expect(inThread('when?', after('Does the Corvaille mine close?'))).toBe(
    'when Corvaille mine close?',
  )
})

test('“there” is the place last told', () => {
  const thread = after('Where was it signed?', 'The contract was signed in Velden on Monday.')
  expect(inThread('Who spoke there?', thread)).toBe('Who spoke in Velden?')
})

test('“that contract” keeps what the thread is about', () => {
  expect(inThread('What does that contract cost?', after('Who signed the navy deal?'))).toContain(
    'navy',
  )
})

test('a name in the question is nearer than one in the thread, and “there is” is no place', () => {
  const thread = after('What did Quill say?', 'Quill spoke in Marlow.')
  expect(inThread('What did Brandt say of his ships?', thread)).toBe(
    'What did Brandt say of his ships?',
  )
  expect(inThread('Is there a ferry?', thread)).toBe('Is there a ferry?')
})

test('follow-ups of follow-ups are read in turn', () => {
  const thread = [...after('What did Quill say?'), ...after('and Brandt?')]
  expect(inThread('What did he sign?', thread)).toBe('What did Brandt sign?')
})

test('an answer uses the thread, and without one a pronoun stays as it is', () => {
  const index = createIndex()
  for (const article of world) index.add(article)
  const thread = after('Who signed the navy contract?', world[1]?.sentences[1]?.text ?? '')
  const { lines } = compose('What did he say?', { index, now, thread })
  expect(lines[0]?.text).toContain('coast safer')
  expect(inThread('What did he say?', [])).toBe('What did he say?')
})
