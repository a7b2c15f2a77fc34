import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Door, type DoorKit, openDoor } from '../../adapters/discord/door.ts'
import { openHandle } from '../../adapters/discord/handle.ts'
import { createSightings } from '../../adapters/discord/sightings.ts'
import type { Heard } from '../../src/channels/hear.ts'
import { createLog } from '../../src/log.ts'
import type { Topic } from '../../src/topics/topic.ts'
import { MANAGES, people } from './fake/people.ts'
import {
  ADA,
  ADMINS,
  BOT,
  type FakeDiscord,
  fakeDiscord,
  GUILD,
  ROOM,
  TOKEN,
} from './fake/server.ts'
import { mouthOn, seal } from './stage.ts'

const THREAD = '100000000000000010'
const INBOX = '100000000000000011'
const STRANGER = '100000000000000012'
const ELSEWHERE = '100000000000000013'

const topics = [
  { workspace: 'local', slug: 'korea-canada', name: 'Korea–Canada', aliases: ['한국–캐나다'] },
] as unknown as Topic[]

let discord: FakeDiscord
let door: Door
let heard: Heard[]
let answered: string[]
let gone: string[]
let lines: string[]
let store: DoorKit['hear']

function open(token = TOKEN): Door {
  const { api } = discord
  return openDoor(
    {
      home: { guild: GUILD, workspace: 'local' },
      seal,
      log: createLog({ level: 'debug', readable: false, write: (each) => void lines.push(each) }),
      now: () => new Date(discord.now()),
      api: mouthOn(api).speech.api,
      hear: (each) => store(each),
      answer: async (question) => void answered.push(question),
      topics: async (workspace) => (workspace === 'local' ? topics : []),
    },
    {
      token,
      api,
      commands: mouthOn(api, { token }).speech.api,
      sightings: createSightings(),
      gaveUp: (why) => void gone.push(why),
    },
  )
}

beforeEach(async () => {
  heard = []
  answered = []
  gone = []
  lines = []
  store = async (each) => {
    if (heard.some(({ id }) => id === each.id)) return false
    heard.push(each)
    return true
  }
  discord = await fakeDiscord()
  discord.rooms.set(THREAD, { id: THREAD, type: 11, guild: GUILD, parent: ROOM, name: 'thread' })
  discord.rooms.set(INBOX, { id: INBOX, type: 1, name: '', recipient: ADA })
  door = open()
  await door.ready
})
afterEach(async () => {
  await door.close()
  await discord.close()
})

const until = (check: () => unknown): Promise<unknown> =>
  // Discord's client identifies once in five seconds.
  vi.waitFor(() => expect(check()).toBeTruthy(), { timeout: 15_000 })
const taken = (id: string): Promise<unknown> => until(() => answered.includes(id))
const acknowledged = (id: string) => discord.interactions.get(id)?.acknowledged
const EPHEMERAL = 64

describe('a command on Discord', () => {
  test('is stored, deferred at once and queued', async () => {
    const id = people(discord).types('summit', { topic: 'korea-canada' })
    await taken(id)
    expect(acknowledged(id)).toMatchObject({ type: 5, flags: 0 })
    expect(heard).toHaveLength(1)
    expect(heard[0]).toMatchObject({
      id,
      text: '/summit korea-canada',
      asker: ADA,
      from: { platform: 'discord', workspace: 'local', room: ROOM, person: ADA },
      powers: { admin: false, roles: [] },
    })
  })

  test('brings the way to answer it, which only our key opens', async () => {
    const id = people(discord).types('help')
    await taken(id)
    const [{ from }] = heard as [Heard]
    const token = discord.interactions.get(id)?.token ?? ''
    expect(from.reply).toBeTruthy()
    expect(JSON.stringify(from)).not.toContain(token)
    const world = { seal, now: () => new Date(discord.now()) }
    expect(openHandle(from, world)).toMatchObject({ application: BOT, token, hidden: false })
  })

  test.each([
    ['catchup', {}],
    ['why', {}],
    ['feedback', { verb: 'useful' }],
    ['briefing', { verb: 'now' }],
  ])('/%s is deferred for one pair of eyes', async (command, doing) => {
    const id = people(discord).types(command, {}, doing)
    await taken(id)
    expect(acknowledged(id)).toMatchObject({ type: 5, flags: EPHEMERAL })
  })

  test('with a verb is the line that would have been typed', async () => {
    const filled = { time: '08:00', zone: 'Asia/Seoul' }
    await taken(people(discord).types('briefing', filled, { verb: 'at' }))
    expect(heard[0]?.text).toBe('/briefing at 08:00 Asia/Seoul')
  })

  test('in a thread belongs to the channel of the thread', async () => {
    await taken(people(discord).types('summit', {}, { channel: THREAD }))
    expect(heard[0]?.from).toMatchObject({ room: ROOM, thread: THREAD })
  })

  test('of a member who manages the server comes with powers', async () => {
    const doing = { permissions: MANAGES, roles: [ADMINS] }
    await taken(people(discord).types('briefing', {}, { verb: 'pause', ...doing }))
    expect(heard[0]?.powers).toEqual({ admin: true, roles: [ADMINS] })
  })

  test('that Discord tells of twice is taken once', async () => {
    const ada = people(discord)
    const id = ada.types('summit')
    await taken(id)
    ada.types('summit', {}, { again: id })
    const last = ada.types('help')
    await taken(last)
    expect(heard.map((each) => each.id)).toEqual([id, last])
    expect(answered).toEqual([id, last])
  })

  test('that can not be stored is answered with an apology, to its asker alone', async () => {
    store = () => Promise.reject(new Error('the store is gone'))
    const id = people(discord).types('summit', {}, { locale: 'ko' })
    await until(() => acknowledged(id))
    expect(acknowledged(id)).toMatchObject({ type: 4, flags: EPHEMERAL })
    expect(JSON.stringify(acknowledged(id))).toContain('다시 시도해')
    expect(answered).toEqual([])
  })

  test('is deferred in time even while the store is slow', async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const fast = store
    store = async (each) => {
      await held
      return fast(each)
    }
    const id = people(discord).types('summit')
    await until(() => acknowledged(id))
    expect(answered).toEqual([])
    release()
    await taken(id)
  })

  test('for a briefing where we may not post is told so at once', async () => {
    const room = discord.rooms.get(ROOM)
    if (room) room.denied = 1n << 14n
    const id = people(discord).types('briefing', { time: '08:00' }, { verb: 'at' })
    await until(() => acknowledged(id))
    expect(acknowledged(id)).toMatchObject({ type: 4, flags: EPHEMERAL })
    expect(JSON.stringify(acknowledged(id))).toContain('Embed Links')
    await taken(people(discord).types('summit'))
    expect(heard.map(({ text }) => text)).toEqual(['/summit'])
  })

  test('of someone who asks and asks is put off, theirs alone', async () => {
    const ada = people(discord)
    const ids = Array.from({ length: 21 }, () => ada.types('help'))
    const last = ids.at(-1) ?? ''
    await until(() => acknowledged(last))
    expect(acknowledged(last)).toMatchObject({ type: 4, flags: EPHEMERAL })
    await taken(people(discord).types('help', {}, { person: STRANGER }))
    expect(heard.filter(({ asker }) => asker === ADA)).toHaveLength(20)
  })

  test('leaves no secret in the log, whatever fails', async () => {
    discord.fail('POST', /callback$/, { status: 404, code: 10062 })
    const id = people(discord).types('summit')
    await taken(id)
    await until(() => lines.some((each) => each.includes('not acknowledged')))
    const token = discord.interactions.get(id)?.token ?? ''
    expect(token).not.toBe('')
    for (const secret of [token, TOKEN]) expect(lines.join('')).not.toContain(secret)
  })

  test('whose acknowledgement is lost is answered all the same, once', async () => {
    discord.fail('POST', /callback$/, { after: 'a 500' })
    const id = people(discord).types('summit')
    await taken(id)
    expect(answered).toEqual([id])
  })

  test('of another server belongs to a workspace of its own', async () => {
    discord.guilds.set(ELSEWHERE, 'Elsewhere')
    await taken(people(discord).types('summit', {}, { guild: ELSEWHERE }))
    expect(heard[0]?.from.workspace).toBe(`discord-${ELSEWHERE}`)
  })
})

describe('a button on Discord', () => {
  test('is the command it stands for, answered in a message of its own', async () => {
    const id = people(discord).presses('v1:command:/summit korea-canada quotes', '5')
    await taken(id)
    expect(heard[0]?.text).toBe('/summit korea-canada quotes')
    expect(acknowledged(id)).toMatchObject({ type: 5, flags: 0 })
  })

  test('for a proof asks where the line comes from, for one pair of eyes', async () => {
    const ada = people(discord)
    const ids = [ada.presses('v1:proof:c_12', '5'), ada.chooses('v1:proof-menu:1', 'c_34', '5')]
    for (const id of ids) {
      await taken(id)
      expect(acknowledged(id)).toMatchObject({ type: 5, flags: EPHEMERAL })
    }
    expect(heard.map(({ text }) => text).sort()).toEqual(['/why c_12', '/why c_34'])
  })

  test.each(['v0:proof:1', 'else', 'v1:proof', 'v1:nothing:1'])(
    'that is not ours of today (%s) is answered, and taken for nothing',
    async (custom) => {
      const id = people(discord).presses(custom, '5')
      await until(() => acknowledged(id))
      expect(acknowledged(id)).toMatchObject({ type: 4, flags: EPHEMERAL })
      expect(heard).toEqual([])
    },
  )
})

describe('words on Discord', () => {
  test('that name us are a question, and their thread is opened under them', async () => {
    const id = people(discord).writes(`<@${BOT}> When does the first shipment arrive?`)
    await taken(id)
    expect(heard[0]).toMatchObject({ text: 'When does the first shipment arrive?', asker: ADA })
    expect(heard[0]?.from).toEqual({
      platform: 'discord',
      workspace: 'local',
      room: ROOM,
      person: ADA,
    })
    expect(discord.rooms.get(id)?.name).toBe('When does the first shipment arrive?')
  })

  test('that answer a message of ours belong under it', async () => {
    await taken(people(discord).writes('And Canada?', { replyTo: '77' }))
    expect(heard[0]).toMatchObject({ text: 'And Canada?', from: { room: ROOM, thread: '77' } })
  })

  test('that only name us ask for help', async () => {
    await taken(people(discord).writes(`<@${BOT}>`))
    expect(heard[0]?.text).toBe('/help')
  })

  test('that do not name us, or are a bot’s, are not ours to hear', async () => {
    const ada = people(discord)
    ada.writes('good morning')
    ada.writes(`<@${BOT}> hello`, { bot: true, person: STRANGER })
    await taken(ada.writes(`<@${BOT}> last`))
    expect(heard.map(({ text }) => text)).toEqual(['last'])
  })

  test('said to us alone by a member belong to the home workspace', async () => {
    await taken(people(discord).writes('/summit', { channel: INBOX, guild: null }))
    expect(heard[0]?.from).toEqual({
      platform: 'discord',
      workspace: 'local',
      room: `@${ADA}`,
      thread: INBOX,
      person: ADA,
    })
  })

  test('said to us alone by a stranger are refused, and kept nowhere', async () => {
    const doing = { channel: INBOX, guild: null, person: STRANGER }
    people(discord).writes('/summit', doing)
    await until(() => discord.visible(INBOX).some((text) => text.includes('members of the server')))
    const id = people(discord).types('summit', {}, doing)
    await until(() => acknowledged(id))
    expect(acknowledged(id)).toMatchObject({ type: 4, flags: EPHEMERAL })
    expect(heard).toEqual([])
  })
})

describe('while an option is typed', () => {
  test('topics are offered from memory', async () => {
    const id = people(discord).isTyping('summit', 'topic', '캐나')
    await until(() => acknowledged(id))
    const choice = { name: 'Korea–Canada · korea-canada', value: 'korea-canada' }
    expect(acknowledged(id)).toMatchObject({ type: 8, data: { choices: [choice] } })
  })

  test('nothing is offered where nothing is known, and no error is', async () => {
    const id = people(discord).isTyping('summit', 'topic', 'x', { guild: ELSEWHERE })
    await until(() => acknowledged(id))
    expect(acknowledged(id)).toMatchObject({ type: 8, data: { choices: [] } })
  })
})

describe('the gateway', () => {
  test('is asked for no message that does not concern us', () => {
    const MESSAGE_CONTENT = 1 << 15
    expect(discord.gateway.intents).toBe((1 << 0) | (1 << 9) | (1 << 12))
    expect((discord.gateway.intents ?? 0) & MESSAGE_CONTENT).toBe(0)
  })

  test('is resumed when it breaks, and what was missed is heard once', async () => {
    discord.gateway.drop()
    const id = people(discord).writes(`<@${BOT}> in between`)
    await taken(id)
    expect(discord.gateway.counts).toEqual({ identified: 1, resumed: 1 })
    expect(heard).toHaveLength(1)
  })

  test('that tells of something odd is listened to further', async () => {
    const odd = { id: '1', channel_id: ROOM, guild_id: GUILD, interaction_metadata: {} }
    discord.gateway.dispatch('MESSAGE_CREATE', odd)
    discord.gateway.dispatch('INTERACTION_CREATE', { id: '2', type: 2 })
    await taken(people(discord).writes(`<@${BOT}> still there?`))
    expect(lines.some((each) => each.includes('could not be read'))).toBe(true)
  })

  test('is told our commands once, and not again while they are the same', async () => {
    const puts = () => discord.requests.filter((request) => request.startsWith('PUT /applications'))
    await until(() => puts().length === 1)
    await door.close()
    door = open()
    await door.ready
    const listings = () => discord.requests.filter((request) => /^GET .*commands$/.test(request))
    await until(() => listings().length === 2)
    expect(puts()).toHaveLength(1)
  })

  test.each([4004, 4010, 4011, 4012, 4013, 4014])('that closes with %i is final', async (code) => {
    discord.gateway.refuse(code)
    await until(() => gone.length > 0)
    expect(gone).toHaveLength(1)
    expect(gone[0]).toContain(String(code))
  })

  test.each([4000, 4007, 4009])('that closes with %i is come back to', async (code) => {
    const comings = () => discord.gateway.counts.identified + discord.gateway.counts.resumed
    discord.gateway.refuse(code)
    discord.gateway.welcome()
    await until(() => comings() === 2)
    await taken(people(discord).writes(`<@${BOT}> still there?`))
    expect(gone).toEqual([])
  })

  test('that refuses the token at first is final', async () => {
    discord.revoked = true
    const other = open('another.token.of-tests')
    await until(() => gone.length > 0)
    expect(gone[0]).toContain('DISCORD_TOKEN')
    await other.close()
  })
})
