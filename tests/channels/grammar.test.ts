import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { complete } from '../../src/channels/grammar/complete.ts'
import { FORMS } from '../../src/channels/grammar/forms.ts'
import { RESERVED, slugOf } from '../../src/channels/grammar/slug.ts'
import { LINE_LIMIT, parseCommand } from '../../src/channels/grammar.ts'
import { LANGUAGES } from '../../src/channels/message.ts'
import { en } from '../../src/channels/words/en.ts'
import { say, type Word } from '../../src/channels/words.ts'
import type { Topic } from '../../src/topics/topic.ts'

const topic = (slug: string, name: string, aliases: string[] = []): Topic => ({
  workspace: 'w',
  slug,
  name,
  aliases,
  createdAt: new Date(0),
})
const topics = [
  topic('korea-canada', 'Korea–Canada', ['한국–캐나다', 'Corée–Canada']),
  topic('chips', 'Chip export rules'),
]
const parse = (line: string) => parseCommand(line, topics)

test('every form of the grammar has an example that is understood', () => {
  for (const { example } of FORMS)
    expect(parse(example), example).not.toMatchObject({ name: 'wrong' })
})

test.each([
  ['/summit', { name: 'topics' }],
  ['/summit korea-canada', { name: 'dossier', topic: 'korea-canada' }],
  ['/SUMMIT Korea-Canada', { name: 'dossier', topic: 'korea-canada' }],
  ['/summit Canada-Korea', { name: 'dossier', topic: 'korea-canada' }],
  ['/summit 한국-캐나다 quotes', { name: 'dossier', topic: 'korea-canada', view: 'quotes' }],
  ['/summit corée–canada timeline', { name: 'dossier', topic: 'korea-canada', view: 'timeline' }],
  [
    '/summit korea-canada When does the first shipment arrive?',
    { name: 'ask', topic: 'korea-canada', question: 'When does the first shipment arrive?' },
  ],
  [
    '/summit chip export rules who wrote them?',
    { name: 'ask', topic: 'chips', question: 'who wrote them?' },
  ],
  ['/summit who met whom?', { name: 'ask', question: 'who met whom?' }],
  ['Who chairs the G7?', { name: 'ask', question: 'Who chairs the G7?' }],
  [
    '/summit follow Japan–Korea as jk = 한일, 일본-한국',
    { name: 'follow', called: 'Japan–Korea', slug: 'jk', aliases: ['한일', '일본-한국'] },
  ],
  [
    '/summit follow 한국–일본',
    { name: 'follow', called: '한국–일본', slug: '한국-일본', aliases: [] },
  ],
  ['/summit unfollow chips', { name: 'unfollow', topic: 'chips' }],
  ['/briefing', { name: 'settings' }],
  ['/briefing now', { name: 'brief-now' }],
  [
    '/briefing at 08:00 weekdays Asia/Seoul',
    {
      name: 'schedule',
      hour: '08:00',
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
      zone: 'Asia/Seoul',
    },
  ],
  ['/briefing at 8:30pm', { name: 'schedule', hour: '20:30' }],
  [
    '/briefing at 20h30 lun-ven',
    { name: 'schedule', hour: '20:30', days: ['mon', 'tue', 'wed', 'thu', 'fri'] },
  ],
  [
    '/briefing at 8시 평일',
    { name: 'schedule', hour: '08:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'] },
  ],
  ['/briefing at 12am', { name: 'schedule', hour: '00:00' }],
  [
    '/briefing topics korea-canada, chips',
    { name: 'subscribe', topics: ['korea-canada', 'chips'] },
  ],
  ['/briefing topics all', { name: 'subscribe', topics: [] }],
  ['/briefing length full', { name: 'length', length: 'full' }],
  ['/briefing language ko', { name: 'language', language: 'ko' }],
  ['/briefing pause', { name: 'pause' }],
  ['/catchup 3d', { name: 'catch-up', ms: 3 * 86_400_000 }],
  ['/catchup', { name: 'catch-up', ms: 86_400_000 }],
  ['/help', { name: 'help' }],
])('%s is understood', (line, command) => {
  expect(parse(line)).toEqual(command)
})

test.each([
  ['/dance', 'wrong.command', '/dance'],
  ['/briefing att 08:00', 'wrong.command', '/briefing att'],
  ['/briefing at', 'wrong.time', ''],
  ['/briefing at 25:00', 'wrong.time', '25:00'],
  ['/briefing at 8', 'wrong.time', '8'],
  ['/briefing at 08:60', 'wrong.time', '08:60'],
  ['/briefing at eight', 'wrong.time', 'eight'],
  ['/briefing at 08:00 weekdays Mars/Base', 'wrong.zone', 'Mars/Base'],
  ['/briefing at 08:00 someday', 'wrong.days', 'someday'],
  ['/briefing length endless', 'wrong.length', 'endless'],
  ['/briefing language xx', 'wrong.language', 'xx'],
  ['/briefing topics nothing', 'wrong.topics', 'nothing'],
  ['/catchup forever', 'wrong.period', 'forever'],
  ['/catchup 400d', 'wrong.period', '400d'],
  ['/summit follow', 'wrong.name', ''],
  ['/summit follow Japan as !!', 'wrong.slug', '!!'],
  ['   ', 'wrong.empty', ''],
])('%s is refused, and what is wrong is named', (line, why, value) => {
  expect(parse(line)).toEqual({ name: 'wrong', why, value })
})

test.each([
  ...['follow', 'unfollow', 'help', 'why', 'all', '전체'],
  ...['quotes', 'commitments', 'timeline', 'sources'],
])('%s is no short name: a topic under it could not be reached', (word) => {
  const refused = { name: 'wrong', why: 'wrong.reserved', value: word }
  expect(parse(`/summit follow Japan as ${word.toUpperCase()}`)).toEqual(refused)
  expect(parse(`/summit follow ${word}`)).toEqual(refused)
})

test('whatever can be followed can be reached by its short name', () => {
  const slug = fc.oneof(fc.constantFrom(...RESERVED), fc.string({ minLength: 1, maxLength: 12 }))
  fc.assert(
    fc.property(slug, (name) => {
      const followed = parse(`/summit follow Japan as ${name}`)
      if (followed.name !== 'follow') return
      const known = [topic(followed.slug, 'Japan')]
      expect(parseCommand(`/summit ${followed.slug}`, known)).toMatchObject({ name: 'dossier' })
      expect(parseCommand(`/briefing topics ${followed.slug}`, known)).toMatchObject({
        topics: [followed.slug],
      })
    }),
  )
})

test('a line that is too long is refused with both lengths', () => {
  expect(parse('가'.repeat(LINE_LIMIT + 1))).toMatchObject({
    why: 'wrong.long',
    count: LINE_LIMIT + 1,
    limit: LINE_LIMIT,
  })
})

test.each([
  ['/summit korea canda', ['korea-canada']],
  ['/summit 한국 카나다', ['korea-canada']],
  ['/summit chip', ['chips']],
  ['/summit quantum gardening', []],
])('%s names no topic, and the nearest are offered', (line, nearest) => {
  expect(parse(line)).toMatchObject({ name: 'unknown-topic', nearest })
})

test('whatever is typed becomes a command, and nothing throws', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }).map((rest) => `/summit ${rest}`),
    fc.string().map((rest) => `/briefing at ${rest}`),
    fc.string().map((rest) => `/summit follow ${rest}`),
  )
  fc.assert(fc.property(typed, (line) => typeof parse(line).name === 'string'))
})

test('a slug is made of what can be typed', () => {
  expect(slugOf('Corée–Canada')).toBe('coree-canada')
  expect(slugOf('  AI & chips!  ')).toBe('ai-chips')
  fc.assert(fc.property(fc.string(), (name) => /^(?:[\p{L}\p{N}-]*)$/u.test(slugOf(name))))
})

describe('completion', () => {
  const lines = (text: string) => complete(text, topics, 'en').map((found) => found.text)

  test('offers commands, then topics, then what can be asked of one', () => {
    expect(lines('/')).toEqual([
      '/summit',
      '/briefing',
      '/sources',
      '/catchup',
      '/why',
      '/feedback',
      '/help',
    ])
    expect(lines('/summit ')).toContain('/summit korea-canada')
    expect(lines('/summit 한국')).toContain('/summit korea-canada')
    expect(lines('/summit koraa-canada')).toContain('/summit korea-canada')
    expect(lines('/summit korea-canada q')).toEqual(['/summit korea-canada quotes'])
    expect(lines('/briefing at 08:00 weekdays asia/seo')).toEqual([
      '/briefing at 08:00 weekdays Asia/Seoul',
    ])
    expect(lines('hello')).toEqual([])
  })

  test('offers only what is understood', () => {
    const typed = fc.constantFrom(
      '/',
      '/summit ',
      '/summit korea-canada ',
      '/briefing ',
      '/briefing length ',
      '/catchup ',
    )
    fc.assert(
      fc.property(typed, (text) => {
        for (const { text: line, complete: isWhole } of complete(text, topics, 'fr')) {
          if (isWhole) expect(parse(line), line).not.toMatchObject({ name: 'wrong' })
        }
      }),
    )
  })
})

test('every word of ours can be said in every language, with every value it names', () => {
  const values = Object.fromEntries(
    [...JSON.stringify(en).matchAll(/\{(\w+)/g)].map(([, name = '']) => [
      name,
      name === 'slug' ? 'x' : 2,
    ]),
  )
  for (const language of LANGUAGES) {
    for (const word of Object.keys(en) as Word[]) {
      const said = say(language, word, values)
      expect(said, `${language} ${word}`).not.toMatch(/[{}]|undefined|plural/)
      expect(said.length).toBeGreaterThan(0)
    }
  }
})

test('a mistyped command is met with the one that was meant', () => {
  expect(parse('/sumit korea')).toMatchObject({ why: 'wrong.command.near', near: 'summit' })
  expect(parse('/breifing')).toMatchObject({ why: 'wrong.command.near', near: 'briefing' })
})
