import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { connectDiscord } from '../../adapters/discord/discord.ts'
import type { Door } from '../../adapters/discord/door.ts'
import { silent, stores } from '../engine/stores.ts'
import { openWorld, type World } from '../journeys/world.ts'
import { MANAGES, people } from './fake/people.ts'
import { BOT, type FakeDiscord, fakeDiscord, GUILD, ROOM, TOKEN, textOf } from './fake/server.ts'
import { seal } from './stage.ts'

const START = '2024-11-16T12:00:00Z'
let clock = (): Date => new Date(START)
let world: World
let discord: FakeDiscord
let door: Door

beforeAll(async () => {
  const [store] = stores
  if (!store) throw new Error('no store')
  discord = await fakeDiscord(() => clock().getTime())
  const connected = connectDiscord({
    token: TOKEN,
    home: { guild: GUILD, workspace: 'local' },
    seal,
    log: silent,
    now: () => clock(),
    isAccounted: async (at, id) => (await world.sherpa.deliveries.byReceipt(at, id)) !== undefined,
    gaveUp: () => undefined,
    api: discord.api,
  })
  world = await openWorld(store, { start: START, channel: () => connected.channel })
  clock = world.sherpa.now
  await world.at('2024-11-16T12:30:00Z')
  const answer = async (question: string): Promise<void> => {
    await world.enqueue('answer', { question })
    await world.drain()
  }
  door = connected.open(answer, world.sherpa)
  await door.ready
})
afterAll(async () => {
  await door?.close()
  await world?.close()
  await discord?.close()
})

const settled = (check: () => unknown): Promise<unknown> =>
  vi.waitFor(() => expect(check()).toBeTruthy(), { timeout: 20_000 })

/** What an interaction was answered with, once it is whole. */
async function answered(interaction: string): Promise<string> {
  const mine = () => discord.messages.filter((message) => message.interaction === interaction)
  await settled(() => mine().some(({ flags, body }) => !(flags & 128) && textOf(body) !== ''))
  return mine()
    .map(({ body }) => textOf(body))
    .join('\n')
}

test('a dossier comes as the answer to its command, where it was typed', async () => {
  const id = people(discord).types('summit', { topic: 'korea-canada' })
  const text = await answered(id)
  expect(text).toContain('Korea')
  expect(discord.messages.filter(({ interaction }) => interaction === id)).toHaveLength(1)
})

test('a question that names us is answered once, in a thread under it, with a source', async () => {
  const question = 'When does the first LNG shipment arrive?'
  const id = people(discord).writes(`<@${BOT}> ${question}`)
  await settled(() => discord.visible(id).length > 0)
  await settled(() => !discord.visible(id)[0]?.includes('Working on it'))
  expect(discord.rooms.get(id)).toMatchObject({ parent: ROOM, name: question })
  const [answer = '', ...more] = discord.visible(id)
  expect(more).toEqual([])
  expect(answer).toMatch(/2025|middle of next year/)
  expect(answer).toMatch(/\d{1,2} Nov 2024/)
})

test('the proof of a line is shown to whoever pressed it, and to nobody else', async () => {
  const told = discord.messages.findLast(({ body }) => JSON.stringify(body).includes('v1:proof:'))
  const [, button = ''] = /"(v1:proof:[^"]+)"/.exec(JSON.stringify(told?.body)) ?? []
  const before = discord.visible(ROOM).length
  const id = people(discord).presses(button, told?.id ?? '', { channel: told?.channel ?? ROOM })
  expect(await answered(id)).toMatch(/gate|check/i)
  const proof = discord.messages.find(({ interaction }) => interaction === id)
  expect(proof?.hidden).toBe(true)
  expect(discord.visible(ROOM)).toHaveLength(before)
})

test('a follow-up in the thread is understood from what came before', async () => {
  const thread = [...discord.rooms.values()].find(({ type }) => type === 11)?.id ?? ''
  people(discord).writes(`<@${BOT}> And who buys it?`, { channel: thread })
  await settled(() => discord.visible(thread).length >= 3)
  await settled(() => !discord.visible(thread).at(-1)?.includes('Working on it'))
  expect(discord.rooms.has(discord.messages.at(-1)?.id ?? '')).toBe(false)
})

test('a briefing that is set for the channel comes at its hour, once', async () => {
  const filled = { time: '08:00', days: 'daily', zone: 'America/Toronto' }
  const doing = { verb: 'at', permissions: MANAGES }
  const set = await answered(people(discord).types('briefing', filled, doing))
  expect(set).toContain('08:00')
  const before = discord.visible(ROOM).length
  await world.at('2024-11-17T13:00:20Z')
  await world.at('2024-11-17T13:00:40Z')
  expect(discord.visible(ROOM)).toHaveLength(before + 1)
  expect(discord.visible(ROOM).at(-1)).toMatch(/17 Nov|Nothing new/)
})

test('an answer to the edition goes into a thread under it, and knows what it told', async () => {
  const edition = discord.messages.findLast(
    ({ channel, author }) => channel === ROOM && author === BOT,
  )
  const id = edition?.id ?? ''
  people(discord).writes(`<@${BOT}> Who chairs the G7 next year?`, { replyTo: id })
  await settled(() => discord.visible(id).length > 0)
  expect(discord.rooms.get(id)).toMatchObject({ type: 11, parent: ROOM })
})

test('a catch-up is for whoever asked alone', async () => {
  const before = discord.visible(ROOM).length
  const id = people(discord).types('catchup', { period: '1w' })
  await answered(id)
  expect(
    discord.messages.filter(({ interaction }) => interaction === id).every(({ hidden }) => hidden),
  ).toBe(true)
  expect(discord.visible(ROOM)).toHaveLength(before)
})

test('a change that is refused is told to its asker alone, though all were waiting to see', async () => {
  await answered(
    people(discord).types(
      'briefing',
      { editors: 'admins' },
      { verb: 'editors', permissions: MANAGES },
    ),
  )
  const before = discord.visible(ROOM).length
  const id = people(discord).types('briefing', {}, { verb: 'pause' })
  await answered(id)
  expect(
    discord.messages.filter(({ interaction }) => interaction === id).map(({ hidden }) => hidden),
  ).toEqual([true])
  expect(discord.visible(ROOM)).toHaveLength(before)
})
