import { setTimeout as wait } from 'node:timers/promises'
import {
  Client,
  DiscordAPIError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
} from 'discord.js'
import type { Heard } from '../../src/channels/hear.ts'
import type { Log } from '../../src/log.ts'
import type { Seal } from '../../src/seal.ts'
import type { Topic } from '../../src/topics/topic.ts'
import type { Api } from './api.ts'
import { isFatal, tellClosing } from './closing.ts'
import { onInteraction } from './interactions.ts'
import { createMembers } from './members.ts'
import { onMessage } from './mentions.ts'
import { createPatience } from './patience.ts'
import { register } from './register.ts'
import type { Sightings } from './sightings.ts'
import { createTopicMemory } from './topic-memory.ts'
import { passUnread } from './unread.ts'
import { type Home, workspaceOf } from './where.ts'

/** What the door needs of the house behind it. */
export interface DoorKit {
  readonly home: Home
  readonly log: Log
  readonly seal: Seal
  readonly now: () => Date
  readonly api: Pick<Api, 'openThread' | 'create' | 'place' | 'rolesOf'>
  /** Keeps what was said; false when the same event came before. */
  readonly hear: (heard: Heard) => Promise<boolean>
  /** Queues the answer to what was heard, by its id. */
  readonly answer: (question: string) => Promise<void>
  readonly topics: (workspace: string) => Promise<readonly Topic[]>
}

export interface DoorOptions {
  readonly token: string
  /** Another server than Discord's, for tests: the address before `/v10`. */
  readonly api?: string
  readonly commands: Pick<Api, 'commands' | 'replaceCommands'>
  readonly sightings: Sightings
  /** Called once when Discord will never let us in with what is set. */
  readonly gaveUp: (why: string) => void
}

export interface Door {
  /** Resolves when Discord let us in for the first time. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

/** Waits between tries to get in, in milliseconds; the last for all that follow. */
const AGAIN_MS = [2_000, 5_000, 15_000, 60_000]

/**
 * Discord's door: the gateway, without the intent to read every message. It resumes by itself when a
 * connection breaks, and comes back for as long as Discord can not be reached.
 */
export function openDoor(kit: DoorKit, options: DoorOptions): Door {
  const { log } = kit
  const closing = new AbortController()
  const mayAsk = createPatience(kit.now)
  let client: Client | undefined
  let enter: () => void = () => undefined
  const ready = new Promise<void>((resolve) => {
    enter = resolve
  })

  async function connect(): Promise<void> {
    for (let tries = 0; !closing.signal.aborted; tries++) {
      const trying = createClient(options)
      client = trying
      passUnread(trying, log)
      listen(trying)
      try {
        await trying.login(options.token)
        return
      } catch (error) {
        if (closing.signal.aborted) return
        if (isRefused(error)) return giveUp('Discord refuses DISCORD_TOKEN')
        log.warn({ err: error }, 'discord is out of reach')
        await trying.destroy().catch(() => undefined)
        const ms = AGAIN_MS[Math.min(tries, AGAIN_MS.length - 1)]
        await wait(ms, undefined, { signal: closing.signal }).catch(() => undefined)
      }
    }
  }

  function giveUp(why: string): void {
    log.error({ why }, 'discord gave up')
    options.gaveUp(why)
  }

  function listen(to: Client): void {
    const topics = createTopicMemory(kit.topics, kit.now)
    const members = createMembers(to, kit.home.guild, kit)
    const within = { kit, members, topics, mayAsk }
    to.on(Events.InteractionCreate, (interaction) => void onInteraction(interaction, within))
    to.on(Events.MessageCreate, (message) => {
      const { author, nonce, id, channelId } = message
      if (author.id === to.user?.id && nonce !== null) {
        options.sightings.saw(String(nonce), { id, channel: channelId })
      }
      void onMessage(message, within)
    })
    to.on(Events.ClientReady, ({ guilds }) => {
      enter()
      log.info({ guilds: guilds.cache.size }, 'discord let us in')
      if (!guilds.cache.has(kit.home.guild)) {
        log.error({ guild: kit.home.guild }, 'not on the server of DISCORD_GUILD_ID: invite it')
      }
      for (const guild of guilds.cache.keys()) void topics.refresh(workspaceOf(guild, kit.home))
      register(options.commands).then(
        (changed) => log.info({ changed }, 'discord knows our commands'),
        (error: unknown) => log.error({ err: error }, 'discord did not take our commands'),
      )
    })
    to.on(Events.GuildCreate, ({ id }) => void topics.refresh(workspaceOf(id, kit.home)))
    to.on(Events.ShardDisconnect, ({ code }) => {
      if (isFatal(code)) giveUp(tellClosing(code))
    })
    to.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'discord: connecting again'))
    to.on(Events.ShardResume, (shard, missed) => log.info({ shard, missed }, 'discord: resumed'))
    to.on(Events.ShardError, (error) => log.warn({ err: error }, 'discord: connection failed'))
    to.on(Events.Error, (error) => log.error({ err: error }, 'discord: client failed'))
    to.on(Events.Warn, (warning) => log.warn({ warning }, 'discord: client warns'))
  }

  connect().catch((error: unknown) => log.error({ err: error }, 'discord: door failed'))
  return {
    ready,
    async close() {
      closing.abort()
      await client?.destroy()
    },
  }
}

/** A client that keeps nothing it is told but servers, channels and roles. */
function createClient({ api }: DoorOptions): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    // The channel of a direct message is not known before its first one.
    partials: [Partials.Channel],
    shards: 'auto',
    allowedMentions: { parse: [], repliedUser: false },
    rest: { ...(api ? { api } : {}), retries: 1, timeout: 5_000 },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      GuildMemberManager: {
        maxSize: 1_000,
        keepOverLimit: ({ id, client }) => id === client.user.id,
      },
      UserManager: { maxSize: 1_000, keepOverLimit: ({ id, client }) => id === client.user.id },
    }),
  })
}

function isRefused(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401
  return (
    error instanceof Error && 'code' in error && error.code === DiscordjsErrorCodes.TokenInvalid
  )
}
