import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Message } from '../../src/channels/message.ts'
import { tellsTheSame } from '../../src/claims/same.ts'
import type { Model } from '../../src/writing/model.ts'
import { stores } from '../engine/stores.ts'
import { openWorld, WORKSPACE, type World } from '../journeys/world.ts'
import { cannedModel, sentencesOf } from './canned.ts'

const [embedded] = stores

async function briefed(model?: Model, caps = {}): Promise<World> {
  if (!embedded) throw new Error('no store')
  const writer = model ? { writer: { model, prices: new Map(), caps } } : {}
  const world = await openWorld(embedded, { start: '2024-11-18T10:00:00Z', ...writer })
  await world.at('2024-11-18T10:00:00Z')
  await world.say('/briefing now', 'ottawa-desk')
  return world
}

async function edition(world: World): Promise<Message> {
  const posts = await world.room('ottawa-desk')
  const found = posts.flatMap(({ message }) => (message?.kind === 'edition' ? [message] : []))
  expect(found).toHaveLength(1)
  const [only] = found
  if (!only) throw new Error('no edition')
  return only
}

const textsOf = ({ parts }: Message): string[] =>
  parts.flatMap((part) => (part.type === 'line' ? [part.text] : []))
const notesOf = ({ parts }: Message): string =>
  parts.flatMap((part) => (part.type === 'note' ? part.text.map(({ text }) => text) : [])).join(' ')

/** Tells each sentence without what stands between two commas, and without its last clause. */
const shortening = () =>
  cannedModel((prompt) => ({
    claims: sentencesOf(prompt).map(([number, text]) => ({
      text: text.replace(/, [^,]{3,60},/, '').replace(/, and [^,]+\.$/, '.'),
      sentences: [number],
    })),
  }))

describe('with a model that writes', () => {
  const model = shortening()
  let world: World
  beforeAll(async () => {
    world = await briefed(model)
  }, 120_000)
  afterAll(() => world.close())

  test('lines read as the model wrote them, and each cites its sentences', async () => {
    const audits = await world.sherpa.audits.list(WORKSPACE, 10)
    const [audit] = audits.filter(({ of, room }) => of === 'edition' && room === 'ottawa-desk')
    expect(audit?.lines.some(({ writer }) => writer === 'model')).toBe(true)
    expect(audit?.calls.map(({ task }) => task)).toEqual(
      expect.arrayContaining(['article', 'story']),
    )
    for (const { citations } of audit?.lines ?? []) {
      for (const { article, version, start, end, sentence } of citations) {
        const stored = await world.sherpa.articles.byId(article, version)
        expect(stored?.text.slice(start, end)).toBe(sentence)
      }
    }
    const texts = textsOf(await edition(world))
    expect(audit?.lines.map(({ text }) => text)).toEqual(expect.arrayContaining(texts.slice(0, 1)))
  })

  test('nothing is told twice for being told in other words', async () => {
    await world.say('/briefing now', 'ottawa-desk')
    const [first = [], ...later] = (await world.room('ottawa-desk')).flatMap(({ message }) =>
      message?.kind === 'edition' ? [textsOf(message)] : [],
    )
    for (const text of later.flat()) {
      expect(first.filter((told) => tellsTheSame(told, text))).toEqual([])
    }
  })

  test('the same input is not paid for twice', async () => {
    const before = model.calls
    await world.say('/briefing now', 'montreal-bureau')
    const spent = await world.sherpa.ledger.spent(WORKSPACE, new Date(0))
    const paid = spent.reduce((sum, { calls }) => sum + calls, 0)
    expect(paid).toBe(model.calls)
    expect(model.calls - before).toBeLessThan(6)
    expect(spent.some(({ room, task }) => task === 'story' && room?.room === 'ottawa-desk')).toBe(
      true,
    )
  })
})

test('a model that lies is not believed: what it says of a sentence that says otherwise is dropped', async () => {
  const lies = cannedModel((prompt) => ({
    claims: sentencesOf(prompt).map(([number, text]) => ({
      text: text.replace(/\d+/g, '7').replace(/\b(?:will|agreed)\b/g, 'refused to'),
      sentences: [number, 999],
    })),
  }))
  const world = await briefed(lies)
  const message = await edition(world)
  expect(textsOf(message).join(' ')).not.toMatch(/refused to/)
  const [audit] = await world.sherpa.audits.list(WORKSPACE, 1)
  expect(audit?.dropped.length).toBeGreaterThan(0)
  expect(audit?.dropped.flatMap(({ reasons }) => reasons).length).toBeGreaterThan(0)
  await world.close()
}, 120_000)

test('without a model the edition says so in a line', async () => {
  const world = await briefed()
  expect(notesOf(await edition(world))).toContain('no model is set')
  await world.close()
}, 120_000)

test('with the budget spent, the edition comes all the same, once, and says so', async () => {
  const model = shortening()
  const world = await briefed(model, { dailyTokens: 100 })
  const message = await edition(world)
  expect(textsOf(message).length).toBeGreaterThan(2)
  expect(notesOf(message)).toContain('the budget for the model is spent')
  expect(model.calls).toBe(0)
  await world.close()
}, 120_000)
