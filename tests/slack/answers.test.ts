import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { firstOrder, reorder } from '../../src/briefings/order.ts'
import type { Channel } from '../../src/channels/channel.ts'
import { OWNER } from '../../src/channels/policy.ts'
import { stores } from '../engine/stores.ts'
import { openWorld, type World } from '../journeys/world.ts'
import { type FakeSlack, type Fault, startFakeSlack } from './fake.ts'
import { at, mouth, shown } from './stages.ts'

/** The sample world, speaking in a Slack that fails. */
let world: World
let fake: FakeSlack
let channel: Channel
let number = 0

beforeAll(async () => {
  const [store] = stores
  if (!store) throw new Error('no store')
  // Each test has a Slack of its own; the world speaks in whichever is there.
  const inner: Channel = {
    pieces: (message) => channel.pieces(message),
    post: (...args) => channel.post(...args),
    find: (...args) => channel.find(...args),
    edit: (...args) => channel.edit(...args),
  }
  world = await openWorld(store, { start: '2024-11-16T12:00:00Z', channel: () => inner })
  fake = await startFakeSlack()
  channel = mouth(fake.url, fake.world.token)
  await world.at('2024-11-16T12:00:00Z')
  await fake.close()
}, 60_000)
afterAll(() => world.close())
beforeEach(async () => {
  fake = await startFakeSlack()
  fake.world.now = () => world.sherpa.now().getTime()
  channel = mouth(fake.url, fake.world.token, { timeoutMs: 400, now: () => world.sherpa.now() })
})
afterEach(() => fake.close())

/** Asks, and runs the job until it is done, as a queue would. */
async function ask(text: string): Promise<string[]> {
  const id = `slack/asked-${number++}`
  const from = at('C0BRIEF', { thread: '1700000000.000100', person: 'U0ANN' })
  const { now, questions } = world.sherpa
  await questions.add({
    id,
    from,
    asker: 'U0ANN',
    powers: OWNER,
    text,
    language: 'en',
    askedAt: now(),
  })
  for (let tries = 0; tries < 8; tries++) {
    await world.enqueue('answer', { question: id })
    await world.drain()
  }
  return fake.visible('C0BRIEF').map(({ blocks }) => shown(blocks))
}

const QUESTION = 'What did Korea and Canada agree on?'
const made = (name: string) => fake.calls.filter(({ method }) => method === name).length

const faults: readonly (readonly [string, string, Fault])[] = [
  ['the first post is stored and its answer lost', 'chat.postMessage', 'stored-then-reset'],
  ['the first post is stored and answered 500', 'chat.postMessage', 'stored-then-500'],
  ['the first post is stored and never answered', 'chat.postMessage', 'stored-then-silence'],
  ['an edit is stored and its answer lost', 'chat.update', 'stored-then-reset'],
  ['an edit fails', 'chat.update', '500'],
  ['something before Slack refuses an edit', 'chat.update', '401'],
  ['Slack does not take the blocks of an edit', 'chat.update', { error: 'invalid_blocks' }],
]
test.each(faults)('an answer is one message, whole, though %s', async (_, method, fault) => {
  fake.fail(method, fault)
  const told = await ask(QUESTION)
  expect(told).toHaveLength(1)
  expect(told[0]).toMatch(/Searched \d+ articles/)
  expect(told[0]).not.toContain('Working on it')
})

const streamed: readonly (readonly [string, string, Fault])[] = [
  ['it begins and Slack’s answer is lost', 'chat.startStream', 'stored-then-reset'],
  ['it begins and Slack answers 500', 'chat.startStream', 'stored-then-500'],
  ['Slack has no streams after all', 'chat.startStream', { error: 'feature_not_enabled' }],
  ['it ends and Slack’s answer is lost', 'chat.stopStream', 'stored-then-reset'],
  ['it does not end', 'chat.stopStream', '500'],
]
test.each(streamed)(
  'a streamed answer is one message, whole and ended, though %s',
  async (_, method, fault) => {
    fake.world.streams = true
    fake.fail(method, fault)
    const told = await ask(QUESTION)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/Searched \d+ articles/)
    expect(fake.visible('C0BRIEF')[0]?.streaming ?? false).toBe(false)
  },
)

test('a message that somebody deleted meanwhile is not posted again', async () => {
  fake.fail('chat.update', { error: 'message_not_found' })
  expect(await ask(QUESTION)).toHaveLength(1)
  expect(made('chat.postMessage')).toBe(1)
})

test('a channel that sent Sherpa away pauses its briefing, and its owner is told once', async () => {
  const { subscriptions } = world.sherpa
  const room = at('C0GONE')
  const first = firstOrder(room, { language: 'en', zone: 'UTC' })
  const order = reorder({ ...first, hour: '09:00' }, {}, new Date('2024-11-18T08:00:00Z'))
  const note = { at: new Date('2024-11-18T08:00:00Z'), by: 'U0ANN', what: 'at 09:00' }
  await subscriptions.change(order.id, () => order, note)
  await world.at('2024-11-18T09:00:30Z')
  await world.at('2024-11-18T09:02:30Z')
  await world.at('2024-11-19T09:00:30Z')
  expect(await subscriptions.byId(order.id)).toMatchObject({ paused: true })
  expect(fake.visible('D0ANN').map(({ blocks }) => shown(blocks))).toEqual([
    expect.stringMatching(/can no longer post in C0GONE/),
  ])
})
