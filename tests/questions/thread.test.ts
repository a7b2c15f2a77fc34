import { expect, test } from 'vitest'
import { inThread } from '../../src/questions/thread.ts'

const turn = (question: string, ...lines: string[]) => ({ question, lines })

test.each([
  [
    'What did he say about energy?',
    turn('What did Trudeau say about AI?'),
    'What did Trudeau say about energy?',
  ],
  ['And Yoon?', turn('What did Trudeau say about AI?'), 'What did Yoon say about AI?'],
  ['When?', turn('Where did Trudeau meet Yoon?'), 'When? Where did Trudeau meet Yoon?'],
  [
    'What did he buy with his money?',
    turn('Who spoke?', 'Then the harbour master Gil Arsenault spoke.'),
    'What did Gil Arsenault buy with Gil Arsenault’s money?',
  ],
  [
    'What else was agreed there on Friday?',
    turn('Did the leaders meet in Peru?'),
    'What else was agreed in Peru on Friday?',
  ],
  [
    'How much does it cost to build?',
    turn('Will the town build a ferry?'),
    'How much does it cost to build? Will the town build a ferry?',
  ],
])('%s', (question, before, whole) => {
  expect(inThread(question, [before])).toBe(whole)
})

test('a question that says everything stays as it is, and so does the first of a thread', () => {
  const question = 'When does the first LNG shipment arrive?'
  expect(inThread(question, [turn('Who chairs the G7?')])).toBe(question)
  expect(inThread('What did he say?', [])).toBe('What did he say?')
})
