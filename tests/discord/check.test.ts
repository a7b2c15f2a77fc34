import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkDiscord } from '../../adapters/discord/check.ts'
import { register } from '../../adapters/discord/register.ts'
import { firstOrder } from '../../src/briefings/order.ts'
import { silent } from '../engine/stores.ts'
import { type FakeDiscord, fakeDiscord, GUILD, ROOM, TOKEN } from './fake/server.ts'
import { at, mouthOn } from './stage.ts'

const OTHER = '100000000000000030'
const order = (room: string) => firstOrder(at(room), { language: 'en', zone: 'UTC' })

let discord: FakeDiscord
beforeEach(async () => {
  discord = await fakeDiscord()
  await register(mouthOn(discord.api).speech.api)
})
afterEach(() => discord.close())

const look = async (orders = [order(ROOM)], guild = GUILD, token = TOKEN) => {
  const findings = await checkDiscord({ token, guild, orders, api: discord.api, log: silent })
  return findings.map(({ verdict, what, detail }) => `${verdict} ${what}: ${detail}`)
}
const faults = async (...args: Parameters<typeof look>) =>
  (await look(...args)).filter((line) => !line.startsWith('ok '))

describe('the doctor on Discord', () => {
  test('finds nothing amiss where nothing is', async () => {
    expect(await faults()).toEqual([])
    expect((await look()).join('\n')).toContain('#briefings is as it must be')
  })

  test('gives the link that invites the bot with what it needs and no more', async () => {
    const [invite = ''] = (await look()).filter((line) => line.includes('oauth2/authorize'))
    const link = new URL(invite.slice(invite.indexOf('https:')))
    expect(link.searchParams.get('scope')).toBe('bot applications.commands')
    const bits = [10n, 11n, 14n, 16n, 35n, 38n].reduce((all, bit) => all | (1n << bit), 0n)
    expect(link.searchParams.get('permissions')).toBe(String(bits))
  })

  test('says how to get another token where this one is refused', async () => {
    expect(await faults([], GUILD, 'a.wrong.token')).toEqual([
      expect.stringMatching(/^fail discord: .*DISCORD_TOKEN.*Reset Token/),
    ])
  })

  test('says that the bot is not on the server, and how it gets there', async () => {
    expect(await faults([], OTHER)).toEqual([
      expect.stringMatching(/^fail server: .*DISCORD_GUILD_ID.*oauth2\/authorize/),
    ])
  })

  test.each([
    ['Send Messages', 11n, 'fail'],
    ['View Channels', 10n, 'fail'],
    ['Embed Links', 14n, 'fail'],
    ['Read Message History', 16n, 'look'],
    ['Send Messages in Threads', 38n, 'look'],
  ])('names “%s” where a briefed channel lacks it', async (name, bit, verdict) => {
    const room = discord.rooms.get(ROOM)
    if (room) room.denied = 1n << bit
    const found = await faults()
    expect(found.some((line) => line.startsWith(`${verdict} channel: #briefings`))).toBe(true)
    expect(found.join('\n')).toContain(`“${name}”`)
  })

  test('says of a briefed channel that it is gone', async () => {
    expect(await faults([order(OTHER)])).toEqual([expect.stringContaining(`${OTHER} is briefed`)])
  })

  test('sees commands that Discord has of another version', async () => {
    discord.commands.pop()
    expect(await faults()).toEqual([expect.stringMatching(/^look commands: Discord knows others/)])
  })

  test('sees a server that was invited without commands', async () => {
    discord.hasCommands = false
    expect(await faults()).toEqual([expect.stringMatching(/^fail commands: .*invite .* again/)])
  })

  test('sees commands that go to an address, and an invitation that can not be used', async () => {
    Object.assign(discord.application, {
      interactions_endpoint_url: 'https://elsewhere.example',
      bot_require_code_grant: true,
    })
    expect(await faults()).toEqual([
      expect.stringMatching(/^fail commands: .*Interactions Endpoint URL/),
      expect.stringMatching(/^fail invite: .*Code Grant/),
    ])
  })

  test('says that Discord can not be reached, and throws nothing', async () => {
    await discord.close()
    expect(await faults()).toEqual([expect.stringMatching(/^fail discord: it can not be reached/)])
    discord = await fakeDiscord()
  })
})
