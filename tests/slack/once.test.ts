import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connect, type Database } from '../../adapters/database/connect.ts'
import { migrate } from '../../adapters/database/migrate.ts'
import { openStores } from '../../adapters/database/stores.ts'
import { deliver } from '../../src/channels/deliver.ts'
import type { Address } from '../../src/channels/message.ts'
import { Transient } from '../../src/errors.ts'
import { saying } from '../contracts/channel.ts'
import { silent, stores } from '../engine/stores.ts'
import { type FakeSlack, type Fault, startFakeSlack } from './fake.ts'
import { at, mouth, quickClock } from './stages.ts'

/** Posts through the outbox as the queue does: again and again until it is done or given up. */
describe('whatever goes wrong on the way, one message is seen', () => {
  let database: Database
  let kit: ReturnType<typeof openStores>
  let fake: FakeSlack
  let number = 0
  beforeAll(async () => {
    const [store] = stores
    if (!store) throw new Error('no store')
    database = await store.open()
    kit = openStores(database)
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    fake = await startFakeSlack()
  })
  afterEach(() => fake.close())

  async function delivering(
    faults: readonly Fault[],
    to: Address = at('C0BRIEF'),
    clock = quickClock(),
    channel = mouth(fake.url, fake.world.token, { timeoutMs: 400, clock }),
  ) {
    const id = `once-${number++}`
    for (const fault of faults) fake.fail('chat.postMessage', fault)
    const now = () => new Date()
    await kit.deliveries.add({ id, to, message: saying(`Once ${id}`) }, now())
    const sherpa = { ...kit, channels: () => channel, now, log: silent }
    return {
      clock,
      channel,
      async tried(times: number) {
        for (let tries = 0; tries < times; tries++) {
          await deliver(id, sherpa).catch((error: unknown) => {
            if (!(error instanceof Transient)) throw error
          })
        }
        return {
          seen: fake.visible(to.room).length,
          state: (await kit.deliveries.byId(id))?.state,
          posts: fake.calls.filter(({ method }) => method === 'chat.postMessage').length,
        }
      },
    }
  }

  async function delivered(faults: readonly Fault[], to?: Address) {
    return (await delivering(faults, to)).tried(8)
  }

  const cases: readonly (readonly [string, readonly Fault[]])[] = [
    ['Slack stores it and answers 500', ['stored-then-500']],
    ['Slack stores it and hangs up', ['stored-then-reset']],
    ['Slack stores it and answers too late', ['stored-then-silence']],
    ['Slack stores it and something answers a page', ['stored-then-garbage']],
    ['Slack stores it twice before an answer comes', ['stored-then-500', 'stored-then-500']],
    ['Slack answers 500 and stored nothing', ['500']],
    ['Slack says it broke inside', [{ error: 'internal_error' }]],
    ['Slack says fatal_error', [{ error: 'fatal_error' }]],
    ['something before Slack answers 401', ['401']],
    ['Slack does not take the blocks', [{ error: 'invalid_blocks' }]],
  ]
  test.each(cases)('where %s', async (_, faults) => {
    expect(await delivered(faults)).toMatchObject({ seen: 1, state: 'sent' })
  })

  test('where Slack remembers what it was sent, and says so', async () => {
    fake.world.dedupes = true
    // No history may be read, so that only Slack's own memory can tell.
    const first = await delivered(['stored-then-500'])
    expect(first).toMatchObject({ seen: 1, state: 'sent' })
  })

  test('in a thread, where the answer was lost', async () => {
    const thread = '1700000000.000100'
    const found = await delivered(['stored-then-500'], at('C0BRIEF', { thread }))
    expect(found).toMatchObject({ seen: 1, state: 'sent', posts: 1 })
  })

  test('to a person, where the answer was lost', async () => {
    const id = 'once-person'
    fake.fail('chat.postMessage', 'stored-then-500')
    const now = () => new Date()
    await kit.deliveries.add({ id, to: at('@U0ANN'), message: saying('Just you') }, now())
    const channel = mouth(fake.url, fake.world.token, { now })
    for (let tries = 0; tries < 4; tries++) {
      const sherpa = { ...kit, channels: () => channel, now, log: silent }
      await deliver(id, sherpa).catch(() => undefined)
    }
    expect(fake.visible('D0ANN')).toHaveLength(1)
    expect((await kit.deliveries.byId(id))?.state).toBe('sent')
  })

  test('where we may not look, what may be visible is not posted again', async () => {
    fake.world.scopes.delete('channels:history')
    expect(await delivered(['stored-then-500'])).toMatchObject({
      seen: 1,
      state: 'failed',
      posts: 1,
    })
  })

  test('what was posted and deleted is not posted again', async () => {
    const found = await delivered([{ error: 'duplicate_message_not_found' }])
    expect(found).toMatchObject({ seen: 0, state: 'failed', posts: 1 })
  })

  test.each([
    ['says when to come back', '429', 1],
    ['does not say when to come back', '429-bare', 30],
  ] as const)(
    'where it is too much for Slack and it %s, nobody calls before',
    async (_, fault, seconds) => {
      const { tried, clock } = await delivering([fault])
      expect(await tried(4)).toEqual({ seen: 0, state: 'pending', posts: 1 })
      await clock.wait((seconds - 0.1) * 1_000)
      expect(await tried(1)).toEqual({ seen: 0, state: 'pending', posts: 1 })
      await clock.wait(1_200)
      expect(await tried(1)).toEqual({ seen: 1, state: 'sent', posts: 2 })
    },
  )

  test('what one room must wait for, another need not', async () => {
    const { tried, clock, channel } = await delivering(['429-bare'])
    expect(await tried(1)).toMatchObject({ state: 'pending' })
    const other = await delivering([], at('C0OTHER'), clock, channel)
    expect(await other.tried(1)).toMatchObject({ seen: 1, state: 'sent' })
  })

  test.each(['not_in_channel', 'is_archived', 'token_revoked', 'invalid_auth'])(
    'a room closed by %s ends it at once',
    async (error) => {
      expect(await delivered([{ error }])).toMatchObject({ seen: 0, state: 'failed', posts: 1 })
    },
  )
})

test('a process killed between “Slack stored it” and “we saved it” leaves one message behind', {
  timeout: 180_000,
}, async () => {
  const data = mkdtempSync(join(tmpdir(), 'sherpa-slack-'))
  const fake = await startFakeSlack()
  try {
    const child = fork(
      new URL('./children/post-and-die.ts', import.meta.url),
      [data, fake.url, fake.world.token],
      { stdio: 'inherit' },
    )
    const [, signal] = await once(child, 'exit')
    expect(signal).toBe('SIGKILL')
    expect(fake.visible('C0BRIEF')).toHaveLength(1)
    const database = await connect({ data, log: silent })
    await migrate(database, { log: silent })
    const kit = openStores(database)
    expect((await kit.deliveries.byId('killed'))?.state).toBe('sending')
    const channel = mouth(fake.url, fake.world.token)
    const later = (): Date => new Date(Date.now() + 60_000)
    const sherpa = { ...kit, channels: () => channel, now: later, log: silent }
    for (let tries = 0; tries < 3; tries++) await deliver('killed', sherpa).catch(() => undefined)
    expect((await kit.deliveries.byId('killed'))?.state).toBe('sent')
    expect(fake.visible('C0BRIEF')).toHaveLength(1)
    await database.close()
  } finally {
    await fake.close()
    rmSync(data, { recursive: true, force: true })
  }
})
