import type { z } from 'zod'
import type { Gateway } from './gateway.ts'
import { Create, Direct, Edit, FollowUp, Thread } from './rules.ts'
import type { Body, Interaction, Room, Stored } from './state.ts'

export interface World {
  readonly now: () => number
  readonly nextId: () => string
  readonly bot: string
  readonly token: string
  readonly rooms: Map<string, Room>
  readonly messages: Stored[]
  readonly interactions: Map<string, Interaction>
  readonly commands: unknown[]
  /** By `GUILD/USER`. */
  readonly members: Map<string, { readonly roles: readonly string[] }>
  readonly guilds: Map<string, string>
  readonly roles: { readonly id: string; readonly permissions: string }[]
  /** What else the application says of itself. */
  readonly application: Record<string, unknown>
  /** Invited with the scope `applications.commands`. */
  hasCommands: boolean
  /** Who hears of each acknowledgement. */
  readonly ears: ((interaction: string) => void)[]
  /** The token was taken back. */
  revoked: boolean
}

export interface Request {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly text: string
  readonly signed: boolean
}

export class Refusal extends Error {
  readonly status: number
  readonly code: number
  constructor(status: number, code: number, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** Discord remembers a nonce for "a few minutes". */
const NONCE_MS = 3 * 60_000
const TOKEN_MS = 15 * 60_000
const ACK_MS = 3_000
const LOADING = 128
const EPHEMERAL = 64
const VIEW = 1n << 10n
const SEND = 1n << 11n
const HISTORY = 1n << 16n
const THREADS = 1n << 35n

/** The routes that a mouth, a door and a doctor call. */
export function routes(world: World, gateway: Gateway): (request: Request) => unknown {
  return (request) => {
    const { method, path, signed } = request
    const isOpen = /^\/(webhooks|interactions)\//.test(path)
    if (!signed && !isOpen) throw new Refusal(401, 0, '401: Unauthorized')
    for (const [verb, pattern, run] of table(world, gateway)) {
      const found = verb === method && pattern.exec(path)
      if (found) return run(request, ...found.slice(1))
    }
    throw new Refusal(404, 0, '404: Not Found')
  }
}

type Route = [string, RegExp, (request: Request, ...ids: string[]) => unknown]

function table(world: World, gateway: Gateway): Route[] {
  const { rooms, messages, interactions, nextId, now, bot } = world

  function room(id: string, needs: bigint): Room {
    const found = rooms.get(id)
    if (!found) throw new Refusal(404, 10003, 'Unknown Channel')
    const denied = found.denied ?? 0n
    if (denied & VIEW) throw new Refusal(403, 50001, 'Missing Access')
    if (denied & needs) throw new Refusal(403, 50013, 'Missing Permissions')
    return found
  }

  function parsed<T>(schema: z.ZodType<T>, text: string): T {
    const body = schema.safeParse(JSON.parse(text))
    if (!body.success) throw new Refusal(400, 50035, `Invalid Form Body ${body.error.message}`)
    return body.data
  }

  function add(stored: Omit<Stored, 'id' | 'edits'>): Stored {
    const message = { ...stored, id: nextId(), edits: 0 }
    messages.push(message)
    gateway.posted(shown(message), rooms.get(message.channel)?.guild)
    return message
  }

  function one(channel: string, id: string): Stored {
    const found = messages.find((message) => message.id === id && message.channel === channel)
    if (!found) throw new Refusal(404, 10008, 'Unknown Message')
    return found
  }

  function change(message: Stored, body: Body & { flags: number }): unknown {
    if (message.author !== bot) throw new Refusal(403, 50005, 'Cannot edit a message by another')
    const { flags, ...rest } = body
    message.body = rest
    message.flags = (message.flags & ~(LOADING | 4)) | (flags & 4)
    message.edits++
    return shown(message)
  }

  function interaction(token: string): Interaction {
    const found = [...interactions.values()].find((known) => known.token === token)
    if (!found || now() - found.at > TOKEN_MS) {
      throw new Refusal(401, 50027, 'Invalid Webhook Token')
    }
    if (!found.acknowledged) throw new Refusal(404, 10015, 'Unknown Webhook')
    return found
  }

  function replied(token: string, id: string): Stored {
    const found = interaction(token)
    const wanted = id === '@original' ? found.original : id
    const message = messages.find((known) => known.id === wanted)
    if (!message || message.interaction !== found.id) {
      throw new Refusal(404, 10008, 'Unknown Message')
    }
    return message
  }

  return [
    ['GET', /^\/users\/@me$/, () => ({ id: bot, username: 'sherpa', bot: true })],
    ['GET', /^\/gateway\/bot$/, () => gateway.information()],
    ['GET', /^\/applications\/@me$/, () => ({ id: bot, name: 'Sherpa', ...world.application })],
    ['GET', /^\/applications\/(\d+)\/commands$/, () => world.commands],
    [
      'GET',
      /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/,
      () => {
        if (world.hasCommands) return []
        throw new Refusal(403, 50001, 'Missing Access')
      },
    ],
    [
      'PUT',
      /^\/applications\/(\d+)\/commands$/,
      ({ text }) => {
        const given = JSON.parse(text) as object[]
        world.commands.length = 0
        world.commands.push(...given.map((command) => ({ ...command, id: nextId() })))
        return world.commands
      },
    ],
    [
      'GET',
      /^\/guilds\/(\d+)$/,
      (_, id) => {
        const name = world.guilds.get(id ?? '')
        if (!name) throw new Refusal(404, 10004, 'Unknown Guild')
        return { id, name, owner_id: '1', roles: world.roles }
      },
    ],
    ['GET', /^\/guilds\/(\d+)\/roles$/, () => world.roles],
    [
      'GET',
      /^\/guilds\/(\d+)\/channels$/,
      (_, guild) =>
        [...rooms.values()]
          .filter((known) => known.guild === guild && !known.parent)
          .map(({ id, type, name, denied }) => ({
            id,
            type,
            name,
            permission_overwrites: denied
              ? [{ id: bot, type: 1, allow: '0', deny: String(denied) }]
              : [],
          })),
    ],
    [
      'GET',
      /^\/guilds\/(\d+)\/members\/(\d+)$/,
      (_, guild, user) => {
        const member = world.members.get(`${guild}/${user}`) ?? (user === bot ? { roles: [] } : 0)
        if (!member) throw new Refusal(404, 10007, 'Unknown Member')
        return { ...member, user: { id: user, username: 'ada' }, joined_at: new Date(0) }
      },
    ],
    [
      'POST',
      /^\/users\/@me\/channels$/,
      ({ text }) => {
        const { recipient_id } = parsed(Direct, text)
        const known = [...rooms.values()].find(({ recipient }) => recipient === recipient_id)
        const inbox = known ?? { id: nextId(), type: 1, name: '', recipient: recipient_id }
        rooms.set(inbox.id, inbox)
        return { id: inbox.id, type: 1 }
      },
    ],
    [
      'GET',
      /^\/channels\/(\d+)$/,
      (_, id = '') => {
        const { type, name, parent, guild } = room(id, 0n)
        const last =
          messages.findLast(({ channel, hidden }) => channel === id && !hidden)?.id ?? null
        return { id, type, name, parent_id: parent, guild_id: guild, last_message_id: last }
      },
    ],
    [
      'GET',
      /^\/channels\/(\d+)\/messages$/,
      ({ query }, id = '') => {
        // Without the permission Discord lists nothing, and does not say so.
        if ((room(id, 0n).denied ?? 0n) & HISTORY) return []
        const after = BigInt(query.get('after') ?? 0)
        const all = messages.filter(
          (known) => known.channel === id && !known.hidden && BigInt(known.id) > after,
        )
        const limit = Number(query.get('limit') ?? 50)
        return (after ? all.slice(0, limit) : all.slice(-limit)).map(listed).toReversed()
      },
    ],
    [
      'POST',
      /^\/channels\/(\d+)\/messages$/,
      ({ text }, id = '') => {
        room(id, SEND)
        const { nonce, enforce_nonce: _, flags = 0, ...body } = parsed(Create, text)
        const twin = messages.find(
          (known) => known.nonce === nonce && now() - Number(instant(known.id)) < NONCE_MS,
        )
        if (twin) return shown(twin)
        return shown(add({ channel: id, author: bot, nonce, hidden: false, body, flags }))
      },
    ],
    [
      'PATCH',
      /^\/channels\/(\d+)\/messages\/(\d+)$/,
      ({ text }, channel = '', id = '') => {
        room(channel, 0n)
        const message = one(channel, id)
        if (message.hidden) throw new Refusal(404, 10008, 'Unknown Message')
        return change(message, parsed(Edit, text))
      },
    ],
    [
      'POST',
      /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/,
      ({ text }, channel = '', id = '') => {
        const parent = room(channel, THREADS)
        const { name } = parsed(Thread, text)
        if (parent.type !== 0) throw new Refusal(400, 50024, 'Cannot execute action on this type')
        one(channel, id)
        if (rooms.has(id)) throw new Refusal(400, 160004, 'A thread has already been created')
        const guild = parent.guild ? { guild: parent.guild } : {}
        rooms.set(id, { id, type: 11, parent: channel, name, ...guild })
        // The thread begins with a note under the name of whoever wrote what it hangs from.
        const { author } = one(channel, id)
        messages.push({
          id: nextId(),
          channel: id,
          author,
          note: 21,
          hidden: false,
          body: {},
          flags: 0,
          edits: 0,
        })
        return { id, type: 11, name, parent_id: channel }
      },
    ],
    ['POST', /^\/channels\/(\d+)\/typing$/, (_, id = '') => void room(id, SEND)],
    [
      'POST',
      /^\/interactions\/(\d+)\/([\w-]+)\/callback$/,
      ({ text }, id = '') => {
        const asked = interactions.get(id)
        if (!asked || now() - asked.at > ACK_MS) {
          throw new Refusal(404, 10062, 'Unknown interaction')
        }
        if (asked.acknowledged) {
          throw new Refusal(400, 40060, 'Interaction has already been acknowledged.')
        }
        const { type, data } = JSON.parse(text) as {
          type: number
          data?: Body & { flags?: number }
        }
        const flags = data?.flags ?? 0
        asked.acknowledged = { type, flags, data }
        for (const heard of world.ears) heard(id)
        if (type !== 4 && type !== 5) return undefined
        const { flags: _, ...body } = data ?? {}
        const original = add({
          channel: asked.channel,
          author: bot,
          interaction: id,
          hidden: (flags & EPHEMERAL) !== 0,
          body,
          flags: type === 5 ? flags | LOADING : flags,
        })
        asked.original = original.id
        return undefined
      },
    ],
    [
      'GET',
      /^\/webhooks\/\d+\/([\w-]+)\/messages\/([\w@]+)$/,
      (_, token = '', id = '') => shown(replied(token, id)),
    ],
    [
      'PATCH',
      /^\/webhooks\/\d+\/([\w-]+)\/messages\/([\w@]+)$/,
      ({ text }, token = '', id = '') => change(replied(token, id), parsed(Edit, text)),
    ],
    [
      'DELETE',
      /^\/webhooks\/\d+\/([\w-]+)\/messages\/([\w@]+)$/,
      (_, token = '', id = '') => {
        messages.splice(messages.indexOf(replied(token, id)), 1)
        return undefined
      },
    ],
    [
      'POST',
      /^\/webhooks\/\d+\/([\w-]+)$/,
      ({ text }, token = '') => {
        const { id, channel, original } = interaction(token)
        const { flags = 0, ...body } = parsed(FollowUp, text)
        const waiting = messages.find((known) => known.id === original && known.flags & LOADING)
        // A first follow-up to what is deferred fills that, and its own flags count for nothing.
        if (waiting) return change(waiting, { ...body, flags })
        const hidden = (flags & EPHEMERAL) !== 0
        return shown(add({ channel, author: bot, interaction: id, hidden, body, flags }))
      },
    ],
  ]
}

function instant(id: string): bigint {
  return (BigInt(id) >> 22n) + 1_420_070_400_000n
}

/** A message as an answer to its posting has it; a list gives no nonce. */
function shown(message: Stored): Record<string, unknown> {
  return { ...listed(message), ...(message.nonce ? { nonce: message.nonce } : {}) }
}

const asked = (id: string) => ({
  id,
  type: 2,
  user: { id: '1', username: 'someone', discriminator: '0', avatar: null },
  authorizing_integration_owners: {},
})

function listed({ id, channel, author, interaction, note, body, flags }: Stored) {
  // Components without an id are numbered by Discord.
  let next = 0
  const components = (body.components ?? []).map((row) => ({ id: ++next, ...row }))
  return {
    id,
    channel_id: channel,
    type: note ?? 0,
    author: { id: author, username: 'sherpa', bot: true, discriminator: '0', avatar: null },
    content: body.content ?? '',
    embeds: body.embeds ?? [],
    components,
    flags,
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    edited_timestamp: null,
    timestamp: new Date(Number(instant(id))).toISOString(),
    ...(interaction ? { interaction_metadata: asked(interaction) } : {}),
  }
}
