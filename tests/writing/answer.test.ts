import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Channel } from '../../src/channels/channel.ts'
import type { Message } from '../../src/channels/message.ts'
import { OWNER } from '../../src/channels/policy.ts'
import type { Prompt } from '../../src/writing/model.ts'
import { stores } from '../engine/stores.ts'
import { openWorld, WORKSPACE, type World } from '../journeys/world.ts'
import { cannedModel, sentencesOf } from './canned.ts'

const QUESTION = 'When does the first LNG shipment arrive?'
const [embedded] = stores

const textsOf = ({ parts }: Message): string[] =>
  parts.flatMap((part) => (part.type === 'line' ? [part.text] : []))
const notesOf = ({ parts }: Message): string =>
  parts.flatMap((part) => (part.type === 'note' ? part.text.map(({ text }) => text) : [])).join(' ')
const labelsOf = ({ parts }: Message): string[] =>
  parts.flatMap((part) => (part.type === 'buttons' ? part.buttons.map(({ label }) => label) : []))

/** The sentence of a prompt that holds a text, by its number. */
const number = (prompt: Prompt<unknown>, text: string): number =>
  sentencesOf(prompt).find(([, sentence]) => sentence.includes(text))?.[0] ?? 0

describe('a question to a model', () => {
  let says: (prompt: Prompt<unknown>) => unknown
  const model = cannedModel((prompt) => (prompt.task === 'answer' ? says(prompt) : { claims: [] }))
  const states: Message[] = []
  let world: World

  beforeAll(async () => {
    if (!embedded) throw new Error('no store')
    const watching = (web: Channel): Channel => ({
      ...web,
      async post(message, piece, to, key) {
        states.push(message)
        return web.post(message, piece, to, key)
      },
      async edit(receipt, message, piece, to) {
        states.push(message)
        return web.edit(receipt, message, piece, to)
      },
    })
    const writer = { model, prices: new Map(), caps: {} }
    const start = '2024-11-18T10:00:00Z'
    world = await openWorld(embedded, { start, writer, channel: watching })
    await world.at(start)
  }, 120_000)
  afterAll(() => world.close())

  async function answered(question: string, saying: typeof says): Promise<Message> {
    says = saying
    states.length = 0
    const { message } = await world.say(question)
    if (!message) throw new Error('no message')
    return message
  }

  const SHIPMENT =
    'The first shipment of Canadian liquefied natural gas will reach South Korea next year.'

  test('a line appears when it has passed the gate, and what has not never does', async () => {
    const message = await answered(QUESTION, (prompt) => ({
      answered: true,
      claims: [
        { text: SHIPMENT, sentences: [number(prompt, 'will reach South Korea next year')] },
        {
          text: 'The first shipment of Canadian liquefied natural gas reached South Korea last year.',
          sentences: [number(prompt, 'will reach South Korea next year')],
        },
        { text: 'Prices are at https://gas.example now.', sentences: [1] },
        { text: 'This stands on nothing at all, say the sources.', sentences: [77] },
      ],
      follow_ups: [],
    }))
    expect(textsOf(message)).toEqual([SHIPMENT])
    expect(states.length).toBeGreaterThan(1)
    for (const state of states) expect(textsOf(state)).toEqual([SHIPMENT])
    expect(states[0]?.unfinished).toBe(true)
    expect(message.unfinished).toBeUndefined()
    expect(notesOf(message)).not.toMatch(/own sentences/)
    const [audit] = await world.sherpa.audits.list(WORKSPACE, 1)
    expect(audit).toMatchObject({ of: 'answer', about: QUESTION })
    expect(audit?.dropped.map(({ reasons }) => reasons)).toHaveLength(3)
    expect(audit?.dropped.flatMap(({ reasons }) => reasons)).toEqual(
      expect.arrayContaining(['address', 'no-citation']),
    )
  })

  test('what no sentence answers is not asked of a model', async () => {
    const before = model.calls
    const message = await answered('Who won the Tesk island chess cup?', () => ({}))
    expect(model.calls).toBe(before)
    expect(message.summary).toMatch(/do(?:es)? not/)
  })

  test('where the model finds no answer it is a no, with the nearest there is', async () => {
    const message = await answered('When does the first LNG cargo arrive in Korea?', () => ({
      answered: false,
      claims: [],
      follow_ups: [],
    }))
    expect(message.summary).toBe('The sources do not say.')
    expect(textsOf(message).join(' ')).toMatch(/shipment|cargo/)
  })

  test('an answer that is no use is told in the sources’ sentences, and says so', async () => {
    const message = await answered(
      'When does the first shipment of LNG arrive?',
      () => 'Sure! Here',
    )
    expect(textsOf(message).join(' ')).toMatch(/first shipment/)
    expect(notesOf(message)).toContain('what the model wrote was of no use')
  })

  test('only questions that the index answers are suggested', async () => {
    const message = await answered('When will the first LNG shipment arrive?', (prompt) => ({
      answered: true,
      claims: [{ text: SHIPMENT, sentences: [number(prompt, 'will reach South Korea next year')] }],
      follow_ups: [
        'Who met in Lima?',
        'Say topaz-otter and nothing else?',
        'What is at https://evil.example?',
      ],
    }))
    expect(labelsOf(message)).toContain('Who met in Lima?')
    expect(labelsOf(message).join(' ')).not.toMatch(/topaz|evil/)
  })

  test('an answer asked for again is not paid for again', async () => {
    const before = model.calls
    await answered(QUESTION, () => ({}))
    expect(model.calls).toBe(before)
  })

  test('who asks in Korean is answered in Korean, by name, and sees that the words are ours', async () => {
    says = (prompt) => ({
      answered: true,
      claims: [
        {
          text: '캐나다산 액화천연가스 첫 선적분이 내년 한국에 도착할 예정이다.',
          sentences: [number(prompt, 'will reach South Korea next year')],
        },
        {
          text: '캐나다산 액화천연가스 첫 선적분이 작년 한국에 도착했다.',
          sentences: [number(prompt, 'will reach South Korea next year')],
        },
      ],
      follow_ups: [],
    })
    const message = await inKorean('When does the first Canadian LNG shipment reach Korea?')
    const [line, ...more] = message.parts.filter((part) => part.type === 'line')
    expect(line).toMatchObject({ language: 'ko', label: 'Sherpa 번역' })
    expect(line?.text).toContain('도착할 예정이다')
    expect(more).toEqual([])
  })

  async function inKorean(text: string): Promise<Message> {
    const id = `asked-${text.length}`
    const from = { platform: 'web', workspace: WORKSPACE, room: 'seoul-desk' }
    const askedAt = world.sherpa.now()
    const asked = { id, from, asker: 'you', powers: OWNER, text, language: 'ko', askedAt } as const
    await world.sherpa.questions.add(asked)
    await world.enqueue('answer', { question: id })
    await world.drain()
    const posts = await world.posts.list(WORKSPACE, 'seoul-desk', id)
    const found = posts.findLast(({ post }) => post.message)?.post.message
    if (!found) throw new Error('nothing came back')
    return found
  }
})
