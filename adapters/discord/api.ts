import { setTimeout as wait } from 'node:timers/promises'
import { RESTJSONErrorCodes, Routes } from 'discord.js'
import { z } from 'zod'
import { Transient, Unknown } from '../../src/errors.ts'
import type { DiscordCommand } from './commands.ts'
import { codeOf, failureOf, isLost, isUnauthorized } from './failure.ts'
import type { Handle } from './handle.ts'
import type { DiscordPost } from './payload.ts'
import { discordRest, type RestOptions } from './rest.ts'

/** A message as we read it back. */
export const Found = z.object({
  id: z.string(),
  author: z.object({ id: z.string() }),
  /** 0 for what somebody wrote; others are Discord's own notes, under the name of whoever caused them. */
  type: z.number().default(0),
  flags: z.number().default(0),
  /** Given where the message answers an interaction. */
  interaction_metadata: z.unknown().optional(),
  components: z.array(z.object({ id: z.number().optional() })).default([]),
})
export type Found = z.infer<typeof Found>
const Made = z.object({ id: z.string() })
const Room = z.object({ last_message_id: z.string().nullish() })
const Place = z.object({ id: z.string(), type: z.number(), parent_id: z.string().nullish() })
const Member = z.object({ roles: z.array(z.string()) })

/** The calls that a mouth makes. Failures are `Transient`, `Unknown`, `Closed` or `Permanent`. */
export interface Api {
  /** Our own user's id. */
  self(): Promise<string>
  /** Posts once for a nonce, for some minutes: asked again, Discord answers with the first. */
  create(channel: string, post: DiscordPost, nonce: string): Promise<string>
  edit(channel: string, message: string, post: DiscordPost): Promise<void>
  /** Messages after an id, at most 100, and the newest where no id is given. */
  list(channel: string, after?: string): Promise<Found[]>
  /** Whether a channel says that it holds messages, whoever may read them. */
  holdsAny(channel: string): Promise<boolean>
  /** Opens a thread that hangs from a message; nothing changes where it is open. */
  openThread(channel: string, message: string, name: string): Promise<void>
  /** The channel of direct messages with a person. */
  direct(person: string): Promise<string>
  /** The first answer to an interaction: a deferred one is filled by editing it. */
  original(handle: Handle): Promise<Found>
  editReply(handle: Handle, message: string, post: DiscordPost): Promise<string>
  deleteReply(handle: Handle): Promise<void>
  /** A further answer. It has no nonce, so it is sent once and never again. */
  followUp(handle: Handle, post: DiscordPost, flags: number): Promise<string>
  /** What a channel is, and what it hangs in. */
  place(channel: string): Promise<z.infer<typeof Place>>
  /** The roles of a server's member; undefined for a stranger. */
  rolesOf(guild: string, person: string): Promise<readonly string[] | undefined>
  /** The commands that Discord has of us, with their names in all languages. */
  commands(): Promise<unknown[]>
  replaceCommands(commands: readonly DiscordCommand[]): Promise<void>
}

export interface ApiOptions extends RestOptions {
  /** Called when Discord refuses the token: from then on it refuses everything. */
  readonly refused: () => void
  readonly pause?: (ms: number) => Promise<unknown>
}

/** Waits between tries after an answer that was lost on the way, in milliseconds. */
const AGAIN_MS = [250, 1_000, 3_000]
/** Discord closes a thread that was silent this long, in minutes; it opens again by itself. */
const ARCHIVED_AFTER = 1_440

export function discordApi(options: ApiOptions): Api {
  const rest = discordRest(options, 1)
  const single = discordRest(options, 0)
  const pause = options.pause ?? wait
  let own: Promise<string> | undefined

  /** Asks, and once more for each answer that was lost; what is asked must bear to be repeated. */
  async function ask<T>(request: () => Promise<T>): Promise<T> {
    for (const ms of AGAIN_MS) {
      try {
        return await request()
      } catch (error) {
        if (!isLost(error)) throw told(failureOf(error))
        await pause(ms)
      }
    }
    return once(request)
  }

  async function once<T>(request: () => Promise<T>): Promise<T> {
    try {
      return await request()
    } catch (error) {
      throw told(failureOf(error))
    }
  }

  function told(failure: Error): Error {
    if (isUnauthorized(failure)) options.refused()
    return failure
  }

  async function application(): Promise<string> {
    return Made.parse(await repeatable(ask(() => rest.get(Routes.currentApplication())))).id
  }

  const reply = ({ application, token }: Handle, message = '@original') => ({
    route: Routes.webhookMessage(application, token, message),
    // The token in the address is all that is asked for.
    unsigned: { auth: false },
  })

  return {
    self() {
      own ??= repeatable(ask(() => rest.get(Routes.user()))).then((user) => Made.parse(user).id)
      own.catch(() => {
        own = undefined
      })
      return own
    },
    async create(channel, post, nonce) {
      const body = { ...post, nonce, enforce_nonce: true }
      return Made.parse(await ask(() => rest.post(Routes.channelMessages(channel), { body }))).id
    },
    async edit(channel, message, post) {
      const body = edited(post)
      await repeatable(ask(() => rest.patch(Routes.channelMessage(channel, message), { body })))
    },
    async list(channel, after) {
      const query = new URLSearchParams({ limit: '100', ...(after ? { after } : {}) })
      const listed = ask(() => rest.get(Routes.channelMessages(channel), { query }))
      return z.array(Found).parse(await repeatable(listed))
    },
    async holdsAny(channel) {
      const room = await repeatable(ask(() => rest.get(Routes.channel(channel))))
      return Boolean(Room.parse(room).last_message_id)
    },
    async openThread(channel, message, name) {
      const body = { name, auto_archive_duration: ARCHIVED_AFTER }
      try {
        await repeatable(ask(() => rest.post(Routes.threads(channel, message), { body })))
      } catch (error) {
        if (codeOf(error) !== RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage) throw error
      }
    },
    async direct(person) {
      const body = { recipient_id: person }
      return Made.parse(await repeatable(ask(() => rest.post(Routes.userChannels(), { body })))).id
    },
    async original(handle) {
      const { route, unsigned } = reply(handle)
      return Found.parse(await repeatable(ask(() => rest.get(route, unsigned))))
    },
    async editReply(handle, message, post) {
      const { route, unsigned } = reply(handle, message)
      const body = edited(post)
      return Made.parse(await repeatable(ask(() => rest.patch(route, { body, ...unsigned })))).id
    },
    async deleteReply(handle) {
      const { route, unsigned } = reply(handle)
      await repeatable(ask(() => rest.delete(route, unsigned)))
    },
    async followUp({ application, token }, post, flags) {
      const body = { ...post, flags: (post.flags ?? 0) | flags }
      const query = new URLSearchParams({ wait: 'true' })
      const route = Routes.webhook(application, token)
      return Made.parse(await once(() => single.post(route, { body, query, auth: false }))).id
    },
    async place(channel) {
      return Place.parse(await repeatable(ask(() => rest.get(Routes.channel(channel)))))
    },
    async rolesOf(guild, person) {
      try {
        const member = await repeatable(ask(() => rest.get(Routes.guildMember(guild, person))))
        return Member.parse(member).roles
      } catch (error) {
        if (codeOf(error) === RESTJSONErrorCodes.UnknownMember) return undefined
        throw error
      }
    },
    async commands() {
      const route = Routes.applicationCommands(await application())
      const query = new URLSearchParams({ with_localizations: 'true' })
      return z.array(z.unknown()).parse(await repeatable(ask(() => rest.get(route, { query }))))
    },
    async replaceCommands(commands) {
      const route = Routes.applicationCommands(await application())
      await repeatable(ask(() => rest.put(route, { body: commands })))
    },
  }
}

/** An edit says all: what a plain post suppressed would hide the embeds it becomes. */
const edited = (post: DiscordPost) => ({ ...post, flags: post.flags ?? 0 })

/** What may simply be asked again leaves nothing unknown behind. */
async function repeatable<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (!(error instanceof Unknown)) throw error
    throw new Transient(error.message, { cause: error.cause })
  }
}
