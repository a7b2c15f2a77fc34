import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CommandOption,
  type DiscordCommand,
  discordCommands,
  type Subcommand,
} from '../../adapters/discord/commands.ts'
import { type Filled, lineOf } from '../../adapters/discord/line.ts'
import { hashOf, register } from '../../adapters/discord/register.ts'
import { suggest } from '../../adapters/discord/suggest.ts'
import { FORMS, usageOf } from '../../src/channels/grammar/forms.ts'
import { parseCommand } from '../../src/channels/grammar.ts'
import type { Topic } from '../../src/topics/topic.ts'

const topics: Topic[] = [
  topic('korea-canada', 'Korea–Canada', ['한국–캐나다', 'Corée–Canada']),
  topic('lng', 'Liquefied natural gas', ['액화천연가스', 'GNL']),
  topic('apec', 'APEC', ['아시아태평양경제협력체']),
]

function topic(slug: string, name: string, aliases: string[]): Topic {
  return { workspace: 'local', slug, name, aliases } as unknown as Topic
}

const commands = discordCommands()
const subcommandsOf = ({ options = [] }: DiscordCommand): Subcommand[] =>
  options.filter((option): option is Subcommand => option.type === 1)
const optionsOf = ({ options }: DiscordCommand | Subcommand): CommandOption[] =>
  (options ?? []).flatMap((option) => (option.type === 3 ? [option] : []))

describe('Discord’s commands', () => {
  test('are those of the grammar', () => {
    expect(commands.map(({ name }) => name)).toEqual([
      ...new Set(FORMS.map(({ command }) => command)),
    ])
  })

  test('are within what Discord takes', () => {
    const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
    expect(commands.length).toBeLessThanOrEqual(100)
    for (const command of commands) {
      expect(longestText(command)).toBeLessThanOrEqual(8_000)
      const places = [command, ...subcommandsOf(command)]
      for (const place of places) {
        const options = optionsOf(place)
        expect(options.length).toBeLessThanOrEqual(25)
        const required = options.map((option) => option.required === true)
        expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)))
        for (const language of ['ko', 'fr'] as const) {
          const names = options.map(({ name_localizations }) => name_localizations[language])
          expect(new Set(names).size).toBe(names.length)
        }
        for (const each of [place, ...options]) {
          const names = 'name_localizations' in each ? Object.values(each.name_localizations) : []
          for (const name of [each.name, ...names]) {
            expect(name).toMatch(NAME)
            expect(name).toBe(name.toLowerCase())
          }
          const texts = [each.description, ...Object.values(each.description_localizations)]
          for (const text of texts) {
            expect([...text].length).toBeGreaterThan(0)
            expect([...text].length).toBeLessThanOrEqual(100)
          }
        }
        for (const { choices = [] } of options) {
          expect(choices.length).toBeLessThanOrEqual(25)
          for (const { name, value } of choices) {
            expect([...name].length).toBeLessThanOrEqual(100)
            expect([...value].length).toBeLessThanOrEqual(100)
          }
        }
      }
    }
  })

  /** What Discord counts: the longest of all languages of every text. */
  function longestText(command: DiscordCommand): number {
    const longest = (text: string, others: object): number =>
      Math.max(...[text, ...Object.values(others)].map((each) => [...String(each)].length))
    const own = [command, ...subcommandsOf(command)]
    const options = own.flatMap(optionsOf)
    const described = [...own, ...options].map(
      (each) => each.name.length + longest(each.description, each.description_localizations),
    )
    const chosen = options.flatMap(({ choices = [] }) =>
      choices.map(
        ({ name, name_localizations, value }) => longest(name, name_localizations) + value.length,
      ),
    )
    return [...described, ...chosen].reduce((total, length) => total + length, 0)
  }

  test('are told to Discord only where it has others', async () => {
    let listed: unknown[] = []
    let told = 0
    const api = {
      commands: async () => listed,
      replaceCommands: async (set: readonly unknown[]) => {
        told++
        // Discord adds ids, leaves out what is empty, and lists in an order of its own.
        listed = set
          .toReversed()
          .map((command, id) => ({ ...(command as object), id, version: '1' }))
      },
    }
    expect([await register(api), await register(api), told]).toEqual([true, false, 1])
    listed = listed.slice(1)
    expect([await register(api), told]).toEqual([true, 2])
  })

  test('that differ in one word have another hash', () => {
    const [first, ...rest] = commands
    expect(hashOf([{ ...first, description: 'Another' }, ...rest])).not.toBe(hashOf(commands))
  })
})

describe('what is filled in is what would have been typed', () => {
  /** The options that a form's example fills in. */
  const EXAMPLES: readonly (readonly [string, string | undefined, Filled, string])[] = [
    ['summit', undefined, {}, '/summit'],
    ['summit', undefined, { topic: 'lng' }, '/summit lng'],
    ['summit', undefined, { topic: 'lng', view: 'quotes' }, '/summit lng quotes'],
    ['summit', undefined, { topic: 'lng', question: 'Who pays?' }, '/summit lng Who pays?'],
    ['summit', undefined, { question: ' Who pays? ' }, 'Who pays?'],
    ['summit', undefined, { follow: 'Korea–Peru as peru' }, '/summit follow Korea–Peru as peru'],
    ['summit', undefined, { unfollow: 'lng' }, '/summit unfollow lng'],
    ['summit', undefined, { view: 'costs' }, '/summit costs'],
    ['summit', undefined, { view: 'quotes' }, '/summit'],
    ['sources', 'add', { address: 'https://a.example' }, '/sources add https://a.example'],
    ['sources', 'remove', { source: 'The Maple Courier' }, '/sources remove The Maple Courier'],
    ['briefing', 'show', {}, '/briefing'],
    ['briefing', 'now', {}, '/briefing now'],
    ['briefing', 'at', { time: '08:00' }, '/briefing at 08:00'],
    ['briefing', 'at', { time: '08:00', zone: 'Asia/Seoul' }, '/briefing at 08:00 Asia/Seoul'],
    ['briefing', 'topics', { topics: 'lng, apec' }, '/briefing topics lng, apec'],
    ['briefing', 'length', { length: 'full' }, '/briefing length full'],
    ['briefing', 'language', { language: 'ko' }, '/briefing language ko'],
    ['briefing', 'editors', {}, '/briefing editors'],
    ['briefing', 'editors', { editors: 'admins' }, '/briefing editors admins'],
    ['briefing', 'pause', {}, '/briefing pause'],
    ['briefing', 'resume', {}, '/briefing resume'],
    ['catchup', undefined, {}, '/catchup'],
    ['catchup', undefined, { period: '3d' }, '/catchup 3d'],
    ['why', undefined, { about: 'Leaders meet' }, '/why Leaders meet'],
    ['feedback', 'wrong', { reason: 'last year’s' }, '/feedback wrong last year’s'],
    ['help', undefined, {}, '/help'],
  ]

  test.each(EXAMPLES)('%s %s %j', (command, verb, filled, line) => {
    expect(lineOf(command, verb, filled)).toBe(line)
  })

  test('every form can be filled in, and is read back as it', () => {
    for (const form of FORMS) {
      const command = commands.find(({ name }) => name === form.command)
      expect(command, usageOf(form, 'en')).toBeDefined()
      const typed = parseCommand(form.example, topics)
      expect(typed.name, form.example).not.toBe('wrong')
    }
    for (const [command, verb, filled, line] of EXAMPLES) {
      expect(parseCommand(lineOf(command, verb, filled), topics)).toEqual(
        parseCommand(line, topics),
      )
    }
  })

  test('whatever is filled in, some line comes of it', () => {
    const names = ['topic', 'view', 'question', 'follow', 'unfollow', 'time', 'days', 'zone']
    fc.assert(
      fc.property(
        fc.constantFrom('summit', 'briefing', 'catchup', 'why', 'feedback', 'help', 'else'),
        fc.option(fc.constantFrom('show', 'at', 'wrong', 'none'), { nil: undefined }),
        fc.dictionary(fc.constantFrom(...names), fc.string()),
        (command, verb, filled) => {
          const line = lineOf(command, verb, filled)
          expect(line.trim()).toBe(line)
          expect(line).not.toBe('')
        },
      ),
    )
  })
})

describe('while an option is typed', () => {
  const values = (option: string, typed: string) =>
    suggest(option, typed, topics).map(({ value }) => value)

  test.each([
    ['kor', 'korea-canada'],
    ['캐나다', 'korea-canada'],
    ['한국', 'korea-canada'],
    ['korae-canada', 'korea-canada'],
    ['액화천연', 'lng'],
    ['액하천연가스', 'lng'],
    ['GNL', 'lng'],
    ['apce', 'apec'],
    ['kroe', 'korea-canada'],
    ['하', 'korea-canada'],
    ['Canada Corée', 'korea-canada'],
    ['natrual', 'lng'],
    ['coree', 'korea-canada'],
  ])('“%s” offers %s first', (typed, slug) => {
    expect(values('topic', typed)[0]).toBe(slug)
  })

  test('nothing typed offers what is followed, and nothing followed offers nothing', () => {
    expect(values('topic', '')).toEqual(['korea-canada', 'lng', 'apec'])
    expect(suggest('topic', '', [])).toEqual([])
  })

  test('a list goes on after its last comma', () => {
    expect(values('topics', '')[0]).toBe('all')
    expect(values('topics', 'lng, kor')).toEqual(['lng, korea-canada'])
    expect(values('topics', 'lng, ')).not.toContain('lng, lng')
  })

  test('times, days, zones and periods are offered', () => {
    expect(values('time', '')).toContain('08:00')
    expect(values('time', '7:15')).toEqual(['7:15'])
    expect(values('days', 'week')).toContain('weekdays')
    expect(values('zone', 'seoul')).toEqual(['Asia/Seoul'])
    expect(values('period', '')).toContain('3d')
    expect(values('question', 'x')).toEqual([])
  })

  test('whatever is typed, Discord takes what is offered', () => {
    const odd = topic('odd', '@everyone '.repeat(40), ['a'.repeat(300)])
    fc.assert(
      fc.property(
        fc.constantFrom('topic', 'topics', 'unfollow', 'zone', 'days', 'time', 'none'),
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '@', 'a', '가', ',,,', 'lng,')),
        (option, typed) => {
          const offered = suggest(option, typed, [...topics, odd])
          expect(offered.length).toBeLessThanOrEqual(25)
          for (const { name, value } of offered) {
            for (const text of [name, value]) {
              expect([...text].length).toBeGreaterThan(0)
              expect([...text].length).toBeLessThanOrEqual(100)
            }
          }
        },
      ),
    )
  })
})
