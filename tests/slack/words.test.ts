import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PROMPTS } from '../../adapters/slack/manifest.ts'
import { calls, lineOf, wordsOf } from '../../adapters/slack/words.ts'
import { parseCommand } from '../../src/channels/grammar.ts'

test.each([
  ['summit', '/summit'],
  ['Summit korea-canada', '/Summit korea-canada'],
  ['summit follow 한국–캐나다', '/summit follow 한국–캐나다'],
  ['briefing', '/briefing'],
  ['briefing at 08:00', '/briefing at 08:00'],
  ['catchup', '/catchup'],
  ['catchup 3d', '/catchup 3d'],
  ['help', '/help'],
  ['feedback wrong It was Friday', '/feedback wrong It was Friday'],
])('“%s” to Sherpa is a command', (words, line) => {
  expect(lineOf(words)).toBe(line)
})

test.each([
  'Why did Seoul refuse?',
  'briefings of the minister?',
  'Briefing notes, who has them?',
  'help us understand the deal',
  'What did Yoon say?',
  '',
])('“%s” to Sherpa is a question', (words) => {
  expect(lineOf(words)).toBe(words)
})

test('everything that the agent view suggests is understood', () => {
  for (const { message } of PROMPTS) {
    expect(parseCommand(lineOf(message), []).name).not.toMatch(/^(?:ask|wrong)$/)
  }
})

test('what a person wrote comes back from Slack’s escapes as it was', () => {
  const plain = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\s+/g, ' ').trim())
  fc.assert(
    fc.property(plain, (text) => {
      const sent = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      expect(wordsOf(`<@U0BOT> ${sent}`, 'U0BOT')).toBe(text)
    }),
  )
})

test('links, people, groups and channels are read as they are called', () => {
  const text = '<https://a.example/x|a.example> <@U1|ann> <#C1|desk> <!subteam^S1|@editors> <!here>'
  expect(wordsOf(text, 'U0BOT')).toBe('a.example @ann #desk @editors here')
  expect(calls(text)).toEqual(['U1'])
})
