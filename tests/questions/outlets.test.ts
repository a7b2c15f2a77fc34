import { expect, test } from 'vitest'
import { outletMentions } from '../../src/questions/outlets.ts'

const held = ['Harbour Gazette', 'BBC News', 'The Weekly Anchor']

test.each([
  ['What did the Harbour Gazette report about Tesk?', 'Harbour Gazette', true],
  ['According to the Northern Herald, who won?', 'Northern Herald', false],
  ['What does an article on the Island Press Union website say?', 'Island Press Union', false],
  ['What did BBC Sound say?', undefined, false],
])('“%s” names %s', (question, name, ours) => {
  const [mention] = outletMentions(question, held)
  if (name) expect(mention?.name).toContain(name)
  expect((mention?.outlets.length ?? 0) > 0).toBe(ours)
})

test.each([
  'What is on the table?',
  'Is there a school on Tesk island?',
  'Who works on site in Marlow?',
])('“%s” names no outlet', (question) => {
  expect(outletMentions(question, held)).toEqual([])
})
