import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connect, type Database } from '../../adapters/database/connect.ts'
import { migrate } from '../../adapters/database/migrate.ts'
import { openStores } from '../../adapters/database/stores.ts'
import { discordApi } from '../../adapters/discord/api.ts'
import { discordChannel } from '../../adapters/discord/channel.ts'
import type { Channel } from '../../src/channels/channel.ts'
import { deliver } from '../../src/channels/deliver.ts'
import type { Message } from '../../src/channels/message.ts'
import { Transient } from '../../src/errors.ts'
import { silent, stores } from '../engine/stores.ts'
import { line, message } from '../web/messages.ts'
import type { Fault } from './fake/faults.ts'
import { type FakeDiscord, fakeDiscord, ROOM, TOKEN } from './fake/server.ts'
import { at, seal } from './stage.ts'

const CREATE = /^\/channels\/\d+\/messages$/
const MINUTE = 60_000

const edition: Message = message([{ type: 'title', text: 'Briefing' }, line()], { kind: 'edition' })
const quiet: Message = message([{ type: 'text', text: [{ text: 'Nothing new today.' }] }], {
  kind: 'quiet',
})

describe('a delivery to Discord is one visible message', () => {
  let database: Database
  let kept: ReturnType<typeof openStores>
  let discord: FakeDiscord
  let channel: Channel
  let refusals = 0
  let minutes = 0
  const now = (): number => Date.now() + minutes * MINUTE

  beforeAll(async () => {
    database = await (stores[0]?.open() ?? Promise.reject(new Error('no store')))
    await migrate(database, { log: silent })
    kept = openStores(database)
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    minutes = 0
    refusals = 0
    discord = await fakeDiscord(now)
    channel = mouth()
    return () => discord.close()
  })

  function mouth(): Channel {
    return discordChannel({
      api: discordApi({
        token: TOKEN,
        api: discord.api,
        log: silent,
        timeoutMs: 300,
        refused: () => refusals++,
        pause: async () => undefined,
      }),
      seal,
      now: () => new Date(now()),
      isAccounted: async (to, id) => (await kept.deliveries.byReceipt(to, id)) !== undefined,
      pause: async () => undefined,
    })
  }

  const sherpa = () => ({
    ...kept,
    channels: () => channel,
    now: () => new Date(now()),
    log: silent,
  })

  /** Delivers, and again after each failure that allows it, so many minutes later. */
  async function delivered(id: string, what: Message, minutesLater: number): Promise<string> {
    await kept.deliveries.add({ id, to: at(ROOM), message: what }, new Date(now()))
    for (let tries = 0; tries < 4; tries++) {
      try {
        await deliver(id, sherpa())
        break
      } catch (error) {
        if (!(error instanceof Transient)) throw error
        minutes += minutesLater
      }
    }
    return (await kept.deliveries.byId(id))?.state ?? 'gone'
  }

  const times = (count: number, fault: Fault): Fault[] => Array.from({ length: count }, () => fault)
  const FAULTS: readonly (readonly [string, readonly Fault[]])[] = [
    ['nothing', []],
    ['stored, then a 500', times(1, { after: 'a 500' })],
    ['stored, then two 500s', times(2, { after: 'a 500' })],
    ['not stored, two 502s', times(2, { status: 502 })],
    ['the answer is lost', times(1, { after: 'a reset' })],
    ['the answer is lost five times', times(5, { after: 'a reset' })],
    ['the request is lost', times(1, { before: 'a reset' })],
    ['the request is lost five times', times(5, { before: 'a reset' })],
    ['stored, then silence', times(1, { after: 'silence' })],
    ['stored, then silence twice', times(2, { after: 'silence' })],
    ['429 with a header', times(1, { status: 429, headers: { 'retry-after': '0.05' } })],
    ['429 for long', times(1, { status: 429, headers: { 'retry-after': '3600' } })],
    ['403 of a wall before Discord', times(1, { status: 403 })],
  ]

  for (const [what, message] of [
    ['with buttons', edition],
    ['without', quiet],
  ] as const) {
    for (const later of [0, 5]) {
      test.each(FAULTS)(`${what}, tried again ${later} min later: %s`, async (name, faults) => {
        for (const fault of faults) discord.fail('POST', CREATE, fault)
        const state = await delivered(`${what} ${later} ${name}`, message, later)
        expect({ state, visible: discord.visible(ROOM).length }).toEqual({
          state: 'sent',
          visible: 1,
        })
      })
    }
  }

  test('429 without a header does not make us ask at once, and again', async () => {
    discord.fail('POST', CREATE, { status: 429 })
    expect(await delivered('bare 429', edition, 0)).toBe('sent')
    expect(discord.visible(ROOM)).toHaveLength(1)
    expect(discord.requests.filter((request) => request.startsWith('POST'))).toHaveLength(2)
  })

  test('a long 429 names the time to come back at', async () => {
    discord.fail('POST', CREATE, { status: 429, headers: { 'retry-after': '3600' } })
    const posting = channel.post(edition, 0, at(ROOM), 'long')
    await expect(posting).rejects.toMatchObject({ retryAfterMs: expect.any(Number) })
    await expect(posting).rejects.toSatisfy(
      (error: Transient) => (error.retryAfterMs ?? 0) >= 3_600_000,
    )
  })

  test('a refused token stops us at once, and the delivery waits for a better one', async () => {
    discord.revoked = true
    expect(await delivered('revoked', edition, 0)).toBe('pending')
    expect(refusals).toBeGreaterThan(0)
    discord.revoked = false
    channel = mouth()
    expect(await delivered('revoked', edition, 0)).toBe('sent')
    expect(discord.visible(ROOM)).toHaveLength(1)
  })

  test('a doubt that can not be looked into is never posted again', async () => {
    const room = discord.rooms.get(ROOM)
    if (room) room.denied = 1n << 16n
    for (const fault of times(2, { after: 'a 500' })) discord.fail('POST', CREATE, fault)
    expect(await delivered('unseen', quiet, 5)).toBe('failed')
    expect(discord.visible(ROOM)).toHaveLength(1)
  })

  test('while Discord can not list its messages, nothing is posted again', async () => {
    for (const fault of times(2, { after: 'a 500' })) discord.fail('POST', CREATE, fault)
    for (const fault of times(8, { status: 500 })) discord.fail('GET', CREATE, fault)
    expect(await delivered('unlisted', edition, 5)).toBe('unknown')
    expect(discord.visible(ROOM)).toHaveLength(1)
  })

  test.each([
    ['50001', 403, 50001],
    ['50013', 403, 50013],
    ['10003', 404, 10003],
  ])('%s closes the room: it is tried once', async (name, status, code) => {
    discord.fail('POST', CREATE, { status, code })
    expect(await delivered(`closed ${name}`, edition, 0)).toBe('failed')
    expect(discord.requests.filter((request) => request.startsWith('POST'))).toHaveLength(1)
  })

  test('a process that dies between "posted" and "saved" leaves one behind', async () => {
    const whole = channel
    channel = {
      ...whole,
      async post(...letter) {
        await whole.post(...letter)
        return new Promise(() => undefined)
      },
    }
    await kept.deliveries.add({ id: 'dies', to: at(ROOM), message: quiet }, new Date(now()))
    void deliver('dies', sherpa())
    await expect.poll(() => discord.visible(ROOM).length).toBe(1)
    channel = whole
    minutes = 20
    expect(await delivered('dies', quiet, 5)).toBe('sent')
    expect(discord.visible(ROOM)).toHaveLength(1)
  })

  test('killed in between, and opened again when the nonce is forgotten', async () => {
    const data = mkdtempSync(join(tmpdir(), 'sherpa-discord-'))
    try {
      const child = fork(
        new URL('./children/post-and-die.ts', import.meta.url),
        [data, discord.api],
        {
          stdio: 'inherit',
        },
      )
      const [, signal] = await once(child, 'exit')
      expect(signal).toBe('SIGKILL')
      expect(discord.visible(ROOM)).toHaveLength(1)
      const reopened = await connect({ data, log: silent })
      const left = openStores(reopened)
      expect((await left.deliveries.byId('killed'))?.state).toBe('sending')
      minutes = 6
      await deliver('killed', { ...sherpa(), ...left })
      expect((await left.deliveries.byId('killed'))?.state).toBe('sent')
      expect(discord.visible(ROOM)).toHaveLength(1)
      await reopened.close()
    } finally {
      rmSync(data, { recursive: true, force: true })
    }
  }, 240_000)

  test.each([
    ['in a busy channel it is found behind what others wrote', 250, 'sent'],
    [
      'where others wrote more than anyone can look through, nothing is posted again',
      3_300,
      'failed',
    ],
  ])('%s', async (_, others, state) => {
    const chat = (): void => {
      const said = { channel: ROOM, author: '9', hidden: false, flags: 0, edits: 0 }
      const message = { ...said, id: discord.nextId(), body: { content: 'chat' } }
      discord.messages.push(message)
    }
    for (let count = 0; count < others; count++) chat()
    for (const fault of times(2, { after: 'a 500' })) discord.fail('POST', CREATE, fault)
    expect(await delivered(`busy ${others}`, edition, 5)).toBe(state)
    const ours = discord.visible(ROOM).filter((text) => text !== 'chat')
    expect(ours).toHaveLength(1)
  })

  test('two doubtful messages without a mark find one post each', async () => {
    for (const fault of times(4, { after: 'a 500' })) discord.fail('POST', CREATE, fault)
    const ids = ['first doubt', 'second doubt']
    for (const id of ids) {
      await kept.deliveries.add({ id, to: at(ROOM), message: quiet }, new Date(now()))
      await expect(deliver(id, sherpa())).rejects.toThrow(Transient)
    }
    minutes += 8
    for (const id of ids) expect(await delivered(id, quiet, 5)).toBe('sent')
    expect(discord.visible(ROOM)).toHaveLength(2)
  })
})
