import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Channel } from '../../src/channels/channel.ts'
import type { Message } from '../../src/channels/message.ts'
import { Transient, Unknown } from '../../src/errors.ts'
import { saying } from '../contracts/channel.ts'
import { line } from '../web/messages.ts'
import { type FakeSlack, startFakeSlack } from './fake.ts'
import { at, mouth, quickClock, shown } from './stages.ts'

let fake: FakeSlack
let channel: Channel
let clock: ReturnType<typeof quickClock>
beforeEach(async () => {
  fake = await startFakeSlack()
  clock = quickClock()
  channel = mouth(fake.url, fake.world.token, { timeoutMs: 400, clock })
})
afterEach(() => fake.close())

const to = at('C0BRIEF', { thread: '1700000000.000100', person: 'U0ANN' })
/** An answer with so many lines told, of three. */
const answer = (count: number): Message => ({
  ...saying(''),
  kind: 'answer',
  parts: ['First', 'Second', 'Third'].slice(0, count).map((text) => line({ claim: text, text })),
  ...(count < 3 ? { unfinished: true } : {}),
})
const made = (method: string) => fake.calls.filter((call) => call.method === method).length
const text = () => fake.visible('C0BRIEF').map(({ blocks }) => shown(blocks))

async function told(states: readonly Message[]) {
  const [first, ...rest] = states
  if (!first) throw new Error('nothing to tell')
  const receipt = await channel.post(first, 0, to, 'stream')
  for (const state of rest) {
    await clock.wait(1_000)
    await channel.edit(receipt, state, 0, to)
  }
  return receipt
}

describe('where Slack streams', () => {
  beforeEach(() => {
    fake.world.streams = true
  })

  test('an answer grows in one message, line by line, and is never edited', async () => {
    await told([answer(1), answer(2), answer(3)])
    expect(text()).toHaveLength(1)
    expect(text()[0]).toMatch(/First[\s\S]*Second[\s\S]*Third/)
    expect(fake.visible('C0BRIEF')[0]).toMatchObject({ streaming: false, edits: 0 })
    expect([made('chat.startStream'), made('chat.appendStream'), made('chat.stopStream')]).toEqual([
      1, 1, 1,
    ])
    expect(made('chat.postMessage')).toBe(0)
  })

  test('what it says last is what is seen, even where its lines changed', async () => {
    await told([answer(1), { ...answer(3), parts: [line({ claim: 'x', text: 'Other' })] }])
    expect(text()).toHaveLength(1)
    expect(text()[0]).toContain('Other')
    expect(text()[0]).not.toContain('First')
  })

  test('one that ended has the mark it is found by', async () => {
    const since = new Date()
    const receipt = await told([answer(1), answer(3)])
    expect(await channel.find('stream', to, since)).toEqual(receipt)
  })

  test.each(['stored-then-500', 'stored-then-reset', 'stored-then-silence'] as const)(
    'one whose first answer was lost (%s) is found, ended, and not begun again',
    async (fault) => {
      fake.fail('chat.startStream', fault)
      const since = new Date()
      await expect(channel.post(answer(1), 0, to, 'stream')).rejects.toThrow(Unknown)
      const receipt = await channel.find('stream', to, since)
      if (typeof receipt === 'string') throw new Error(receipt)
      await channel.edit(receipt, answer(3), 0, to)
      expect(text()).toHaveLength(1)
      expect(text()[0]).toContain('Third')
      expect(fake.visible('C0BRIEF')[0]?.streaming).toBe(false)
    },
  )

  test('one cut off in the middle is ended by whoever goes on with it', async () => {
    const receipt = await channel.post(answer(1), 0, to, 'stream')
    const another = mouth(fake.url, fake.world.token)
    await another.edit(receipt, answer(3), 0, to)
    expect(text()).toHaveLength(1)
    expect(text()[0]).toContain('Third')
    expect(fake.visible('C0BRIEF')[0]?.streaming).toBe(false)
  })

  test('an end whose answer was lost is tried again, and shows each line once', async () => {
    const receipt = await channel.post(answer(1), 0, to, 'stream')
    fake.fail('chat.stopStream', 'stored-then-500')
    await clock.wait(1_000)
    await expect(channel.edit(receipt, answer(3), 0, to)).rejects.toThrow(Transient)
    await channel.edit(receipt, answer(3), 0, to)
    expect(text()).toHaveLength(1)
    expect(text()[0]?.match(/Third/g)).toHaveLength(1)
  })

  test('one that a person stopped is left as it is', async () => {
    const receipt = await channel.post(answer(1), 0, to, 'stream')
    const [stream] = fake.visible('C0BRIEF')
    if (stream) stream.streaming = false
    await clock.wait(1_000)
    for (const count of [2, 3]) await channel.edit(receipt, answer(count), 0, to)
    expect(text()[0]).not.toMatch(/Second|Third/)
  })
})

describe('where Slack does not stream', () => {
  test('the answer is posted and edited, and nobody asks for streams again', async () => {
    await told([answer(1), answer(2), answer(3)])
    await told([answer(1), answer(3)])
    expect(made('chat.startStream')).toBe(1)
    expect(text()).toHaveLength(2)
    for (const said of text()) expect(said).toContain('Third')
  })

  test('it is edited once a second at most, and the last state is always shown', async () => {
    const receipt = await channel.post(answer(1), 0, to, 'quick')
    for (let times = 0; times < 20; times++) await channel.edit(receipt, answer(2), 0, to)
    expect(made('chat.update')).toBe(0)
    await channel.edit(receipt, answer(3), 0, to)
    expect(made('chat.update')).toBe(1)
    expect(text()[0]).toContain('Third')
  })

  test('too many at once is waited for, and tells nothing of streams', async () => {
    fake.world.streams = true
    fake.fail('chat.startStream', '429')
    await expect(channel.post(answer(1), 0, to, 'k')).rejects.toThrow(Transient)
    await clock.wait(3_000)
    await channel.post(answer(1), 0, to, 'k')
    expect(made('chat.startStream')).toBe(2)
    expect(text()).toHaveLength(1)
  })
})
