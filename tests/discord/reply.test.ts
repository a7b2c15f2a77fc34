import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Channel } from '../../src/channels/channel.ts'
import type { Address, Message } from '../../src/channels/message.ts'
import { Permanent, Transient, Unknown } from '../../src/errors.ts'
import { createSeal } from '../../src/seal.ts'
import { line, message } from '../web/messages.ts'
import { ADA, type FakeDiscord, fakeDiscord, GUILD, ROOM, textOf } from './fake/server.ts'
import { asked, at, mouthOn, seal } from './stage.ts'

const MINUTE = 60_000
const LOADING = 128
const PATCH = /^\/webhooks\/.*@original$/
const FOLLOW_UP = /^\/webhooks\/\d+\/[\w-]+$/

const words = (text: string, more: Partial<Message> = {}): Message =>
  message([{ type: 'text', text: [{ text }] }], more)
const alone = (text: string): Message => words(text, { private: true })
const long = (more: Partial<Message> = {}): Message =>
  message(
    Array.from({ length: 80 }, (_, n) => line({ claim: `c${n}`, text: `Line ${n} ends here.` })),
    more,
  )

let discord: FakeDiscord
let channel: Channel
let minutes = 0
const now = (): number => Date.now() + minutes * MINUTE

beforeEach(async () => {
  minutes = 0
  discord = await fakeDiscord(now)
  channel = mouthOn(discord.api, { now: () => new Date(now()) }).channel
})
afterEach(() => discord.close())

const deferred = (hidden: boolean, keys = seal): Address => asked(discord, hidden, keys)

/** All that anyone sees in the room or in direct messages: its text, and whether it is for one alone. */
const seen = (): [string, boolean][] =>
  discord.messages
    .filter(({ flags }) => !(flags & LOADING))
    .map(({ body, hidden }) => [textOf(body), hidden])
const inbox = (): string[] => {
  const room = [...discord.rooms.values()].find(({ recipient }) => recipient === ADA)
  return room ? discord.visible(room.id) : []
}

describe('an answer to an interaction', () => {
  test('fills what was deferred, and is one message however often it is posted', async () => {
    const to = deferred(false)
    const receipts = [
      await channel.post(words('Here it is.'), 0, to, 'k'),
      await channel.post(words('Here it is.'), 0, to, 'k'),
    ]
    expect(receipts[0]).toEqual(receipts[1])
    expect(seen()).toEqual([['Here it is.', false]])
  })

  test('that is private is seen by its asker alone', async () => {
    await channel.post(alone('For you.'), 0, deferred(true), 'k')
    expect(seen()).toEqual([['For you.', true]])
  })

  test('that turns out private goes beside what was deferred for all, which is taken away', async () => {
    await channel.post(alone('For you.'), 0, deferred(false), 'k')
    expect(seen()).toEqual([['For you.', true]])
    expect(discord.messages).toHaveLength(1)
  })

  test('that turns out public goes beside what was deferred for one', async () => {
    await channel.post(words('For all.'), 0, deferred(true), 'k')
    expect(seen()).toEqual([['For all.', false]])
    expect(discord.messages).toHaveLength(1)
  })

  test('that is long goes on in further messages, for as many eyes', async () => {
    for (const isPrivate of [false, true]) {
      const to = deferred(isPrivate)
      const whole = long(isPrivate ? { private: true } : {})
      const pieces = channel.pieces(whole)
      expect(pieces).toBeGreaterThan(1)
      for (let n = 0; n < pieces; n++) {
        await channel.post(whole, n, to, n === 0 ? `k${isPrivate}` : `k${isPrivate}#${n + 1}`)
      }
      const shown = seen().filter(([, hidden]) => hidden === isPrivate)
      expect(shown).toHaveLength(pieces)
    }
  })

  test('whose answer is lost is found in what was deferred', async () => {
    const to = deferred(false)
    for (let tries = 0; tries < 4; tries++) discord.fail('PATCH', PATCH, { after: 'a reset' })
    await expect(channel.post(words('Once.'), 0, to, 'k')).rejects.toThrow(Transient)
    const found = await channel.find('k', to, new Date(now()))
    expect(found).toMatchObject({ id: discord.messages[0]?.id })
    expect(seen()).toEqual([['Once.', false]])
  })

  test('that nobody posted yet is not found in what still waits', async () => {
    expect(await channel.find('k', deferred(false), new Date(now()))).toBe('absent')
    expect(await channel.find('k', deferred(true), new Date(now()))).toBe('absent')
  })

  test('a hidden follow-up whose answer is lost is never sent again', async () => {
    const to = deferred(false)
    discord.fail('POST', FOLLOW_UP, { after: 'a 500' })
    await expect(channel.post(alone('For you.'), 0, to, 'k')).rejects.toThrow(Unknown)
    expect(await channel.find('k', to, new Date(now()))).toBe('unseen')
    expect(seen()).toEqual([['For you.', true]])
  })

  test('is told in the channel once its interaction is over', async () => {
    const to = deferred(false)
    minutes = 14
    await channel.post(words('Late.'), 0, to, 'k')
    expect(discord.visible(ROOM)).toEqual(['Late.'])
    expect(discord.requests.some((request) => request.includes('/webhooks/'))).toBe(false)
  })

  test('that is private goes to direct messages once its interaction is over', async () => {
    const to = deferred(true)
    minutes = 14
    const receipt = await channel.post(alone('Late, for you.'), 0, to, 'k')
    expect(discord.visible(ROOM)).toEqual([])
    expect(inbox()).toEqual(['Late, for you.'])
    await channel.edit(receipt, alone('Later, for you.'), 0, to)
    expect(inbox()).toEqual(['Later, for you.'])
    // As one whose receipt was never saved.
    const begun = new Date(now())
    minutes = 20
    const later = mouthOn(discord.api, { now: () => new Date(now()) }).channel
    expect(await later.find('k', to, begun)).toEqual(receipt)
  })

  test('that may have filled a reply whose time has run out is never called absent', async () => {
    const to = deferred(false)
    await channel.post(words('In time.'), 0, to, 'k')
    // As one whose receipt was never saved.
    const begun = new Date(now())
    minutes = 20
    const later = mouthOn(discord.api, { now: () => new Date(now()) }).channel
    expect(await later.find('k', to, begun)).toBe('unseen')
  })

  test('that was never acknowledged is told in the channel', async () => {
    const to = deferred(false)
    const [interaction] = [...discord.interactions.values()]
    if (interaction) delete interaction.acknowledged
    discord.messages.length = 0
    await channel.post(words('Here.'), 0, to, 'k')
    expect(seen()).toEqual([['Here.', false]])
  })

  test('whose deferred message someone deleted is told in the channel', async () => {
    const to = deferred(false)
    discord.messages.length = 0
    await channel.post(words('Here.'), 0, to, 'k')
    expect(discord.visible(ROOM)).toEqual(['Here.'])
  })

  test('whose way was sealed with a key that is gone is told in the channel', async () => {
    const lost = createSeal([{ id: 'lost', key: Buffer.alloc(32, 9) }])
    await channel.post(words('Here.'), 0, deferred(false, lost), 'k')
    expect(discord.visible(ROOM)).toEqual(['Here.'])
  })

  test('reaches its asker where the bot itself may not speak', async () => {
    const to = deferred(false)
    const room = discord.rooms.get(ROOM)
    if (room) room.denied = 1n << 11n
    const whole = long()
    for (let n = 0; n < channel.pieces(whole); n++) {
      await channel.post(whole, n, to, n === 0 ? 'k' : `k#${n + 1}`)
    }
    expect(seen()).toHaveLength(channel.pieces(whole))
  })

  test('for nobody in particular can not be private', async () => {
    await expect(channel.post(alone('?'), 0, at(ROOM), 'k')).rejects.toThrow(Permanent)
  })
})

describe('a message that grows on Discord', () => {
  test('ends as its last state, whatever states were skipped', async () => {
    const to = deferred(false)
    const states = ['One.', 'One. Two.', 'One. Two. Three.'].map((text) =>
      words(text, { unfinished: true }),
    )
    const [first = words('')] = states
    const receipt = await channel.post(first, 0, to, 'k')
    for (const state of states) await channel.edit(receipt, state, 0, to)
    await channel.edit(receipt, words('One. Two. Three. Four.'), 0, to)
    expect(seen()).toEqual([['One. Two. Three. Four.', false]])
    // The first filled it, the last ended it; what came sooner than Discord likes was skipped.
    expect(discord.messages[0]?.edits).toBe(2)
  })

  test('shows its embeds though it began as plain words', async () => {
    const receipt = await channel.post(words('…', { unfinished: true }), 0, at(ROOM), 'k')
    expect(discord.messages[0]?.flags).toBe(4)
    await channel.edit(receipt, message([line()]), 0, at(ROOM))
    expect(discord.messages[0]?.flags).toBe(0)
    expect(discord.messages[0]?.body.embeds).toHaveLength(1)
  })

  test('is edited in its channel when its interaction is over', async () => {
    const to = deferred(false)
    const receipt = await channel.post(words('Early.'), 0, to, 'k')
    minutes = 20
    await channel.edit(receipt, words('Late.'), 0, to)
    expect(seen()).toEqual([['Late.', false]])
  })

  test('that someone deleted stays deleted', async () => {
    const receipt = await channel.post(words('Here.'), 0, at(ROOM), 'k')
    discord.messages.length = 0
    await channel.edit(receipt, words('Again.'), 0, at(ROOM))
    expect(discord.messages).toEqual([])
  })

  test('is edited again after an answer that was lost', async () => {
    const receipt = await channel.post(words('Here.'), 0, at(ROOM), 'k')
    discord.fail('PATCH', /messages/, { after: 'a reset' })
    discord.fail('PATCH', /messages/, { before: 'a reset' })
    await channel.edit(receipt, words('Changed.'), 0, at(ROOM))
    expect(seen()).toEqual([['Changed.', false]])
  })
})

describe('a thread on Discord', () => {
  const FORUM = '100000000000000020'

  test('is opened from the message it answers, once', async () => {
    const root = await channel.post(words('The edition.'), 0, at(ROOM), 'root')
    const inside = at(ROOM, { thread: root.id })
    await channel.post(words('An answer.'), 0, inside, 'a')
    await channel.post(words('Another.'), 0, inside, 'b')
    expect(discord.visible(root.id)).toEqual(['An answer.', 'Another.'])
    expect(discord.rooms.get(root.id)).toMatchObject({ parent: ROOM, type: 11 })
  })

  test('that begins with Discord’s own note is not taken for an answer of ours', async () => {
    const root = await channel.post(words('The edition.'), 0, at(ROOM), 'root')
    const inside = at(ROOM, { thread: root.id })
    await channel.post(words('An answer.'), 0, inside, 'a')
    minutes = 5
    expect(await channel.find('b', inside, new Date(now()))).toBe('absent')
  })

  test('that can not be opened leaves the answer in its room', async () => {
    const room = discord.rooms.get(ROOM)
    if (room) room.denied = 1n << 35n
    const root = await channel.post(words('The edition.'), 0, at(ROOM), 'root')
    const inside = at(ROOM, { thread: root.id })
    const receipt = await channel.post(words('An answer.'), 0, inside, 'a')
    await channel.edit(receipt, words('A better one.'), 0, inside)
    expect(discord.visible(ROOM)).toEqual(['The edition.', 'A better one.'])
  })

  test('of a message that is gone leaves the answer in its room', async () => {
    await channel.post(words('An answer.'), 0, at(ROOM, { thread: '100000000000000021' }), 'a')
    expect(discord.visible(ROOM)).toEqual(['An answer.'])
  })

  test('is a place of its own in a forum', async () => {
    discord.rooms.set(FORUM, { id: FORUM, type: 11, guild: GUILD, parent: '1', name: 'post' })
    await channel.post(words('Here.'), 0, at(FORUM), 'a')
    expect(discord.visible(FORUM)).toEqual(['Here.'])
  })
})

test('a direct message finds its way by the person alone', async () => {
  await channel.post(words('Paused.'), 0, at(`@${ADA}`), 'k')
  await channel.post(words('Paused.'), 0, at(`@${ADA}`), 'k')
  expect(inbox()).toEqual(['Paused.'])
})
