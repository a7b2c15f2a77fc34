import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkEntry, checkTenant } from '../../adapters/slack/check.ts'
import { openSlack } from '../../adapters/slack/clients.ts'
import { firstOrder } from '../../src/briefings/order.ts'
import { silent } from '../engine/stores.ts'
import { type FakeSlack, startFakeSlack } from './fake.ts'
import { at } from './stages.ts'

let fake: FakeSlack
beforeAll(async () => {
  fake = await startFakeSlack()
})
afterAll(() => fake.close())

const reader = { language: 'en', zone: 'UTC' } as const
const look = (token: string, rooms: readonly string[]) =>
  checkTenant(
    { workspace: 'local', slack: openSlack(token, { api: fake.url, log: silent }) },
    rooms.map((room) => firstOrder(at(room), reader)),
  )

test('a token Slack refuses is told with where to get another, and never shown', async () => {
  const [only, ...more] = await look('xoxb-wrong', [])
  expect(only).toMatchObject({ verdict: 'fail', what: 'slack' })
  expect(only?.detail).toMatch(/refuses the token.*OAuth & Permissions/)
  expect(only?.detail).not.toContain('xoxb')
  expect(more).toEqual([])
})

test('a scope that is missing is named, with what is missing without it', async () => {
  fake.world.scopes.delete('users:read')
  fake.world.scopes.delete('commands')
  const found = await look(fake.world.token, [])
  const told = found.filter(({ what }) => what === 'scope')
  expect(told).toHaveLength(2)
  expect(told[0]).toMatchObject({ verdict: 'fail', detail: expect.stringMatching(/^commands/) })
  expect(told[1]).toMatchObject({ verdict: 'look', detail: expect.stringMatching(/administrator/) })
  fake.world.scopes.add('users:read').add('commands')
  expect((await look(fake.world.token, [])).map(({ verdict }) => verdict)).toEqual(['ok', 'ok'])
})

test('a channel that Sherpa is not in is told, with how to let it in', async () => {
  const found = await look(fake.world.token, ['C0BRIEF', 'C0NOTIN'])
  const rooms = found.filter(({ what }) => what === 'channel')
  expect(rooms[0]).toMatchObject({ verdict: 'ok', detail: '#briefings' })
  expect(rooms[1]).toMatchObject({ verdict: 'fail', detail: expect.stringMatching(/\/invite/) })
})

test('an app-level token that opens no socket is told', async () => {
  const entry = { appToken: 'xapp-wrong', port: 0 }
  expect(await checkEntry(entry, { log: silent, api: fake.url })).toMatchObject({
    verdict: 'fail',
    detail: expect.stringMatching(/connections:write/),
  })
})
