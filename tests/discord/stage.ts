import { discordApi } from '../../adapters/discord/api.ts'
import { discordChannel, type Speech } from '../../adapters/discord/channel.ts'
import { sealHandle } from '../../adapters/discord/handle.ts'
import { createSightings } from '../../adapters/discord/sightings.ts'
import type { Channel } from '../../src/channels/channel.ts'
import type { Address } from '../../src/channels/message.ts'
import { createSeal } from '../../src/seal.ts'
import { silent } from '../engine/stores.ts'
import { ADA, BOT, type FakeDiscord, ROOM, TOKEN } from './fake/server.ts'

export const seal = createSeal([{ id: 'test', key: Buffer.alloc(32, 7) }])

interface Options {
  readonly token?: string
  readonly now?: () => Date
  readonly refused?: () => void
  readonly timeoutMs?: number
}

/** A mouth on a server that is not Discord's, with its own account of what it posted. */
export function mouthOn(
  api: string,
  options: Options = {},
): { channel: Channel; speech: Speech; accounted: Set<string> } {
  const accounted = new Set<string>()
  const speech: Speech = {
    api: discordApi({
      token: options.token ?? TOKEN,
      api,
      log: silent,
      refused: options.refused ?? (() => undefined),
      ...(options.timeoutMs ? { timeoutMs: options.timeoutMs } : {}),
      pause: async () => undefined,
    }),
    seal,
    now: options.now ?? (() => new Date()),
    isAccounted: async (_, message) => accounted.has(message),
    sightings: createSightings(),
    pause: async () => undefined,
  }
  const mouth = discordChannel(speech)
  const channel: Channel = {
    ...mouth,
    async post(...letter) {
      const receipt = await mouth.post(...letter)
      accounted.add(receipt.id)
      return receipt
    },
  }
  return { channel, speech, accounted }
}

export const at = (room: string, more: Partial<Address> = {}): Address => ({
  platform: 'discord',
  workspace: 'local',
  room,
  ...more,
})

const EPHEMERAL = 64
const LOADING = 128

/** An interaction that was deferred, and the address that answers it. */
export function asked(discord: FakeDiscord, hidden: boolean, keys = seal): Address {
  const id = discord.nextId()
  const token = `token-${id}`
  const original = {
    id: discord.nextId(),
    channel: ROOM,
    author: BOT,
    interaction: id,
    hidden,
    body: {},
    flags: LOADING | (hidden ? EPHEMERAL : 0),
    edits: 0,
  }
  discord.messages.push(original)
  discord.interactions.set(id, {
    id,
    token,
    channel: ROOM,
    at: discord.now(),
    acknowledged: { type: 5, flags: hidden ? EPHEMERAL : 0, data: undefined },
    original: original.id,
  })
  const handle = { application: BOT, token, at: discord.now(), hidden }
  return at(ROOM, { person: ADA, reply: sealHandle(handle, 'local', keys) })
}
