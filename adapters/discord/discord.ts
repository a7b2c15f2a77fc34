import type { Channel } from '../../src/channels/channel.ts'
import type { Finding } from '../../src/channels/finding.ts'
import { type Heard, hear } from '../../src/channels/hear.ts'
import type { Address } from '../../src/channels/message.ts'
import type { Log } from '../../src/log.ts'
import type { Seal } from '../../src/seal.ts'
import type { Sherpa } from '../../src/sherpa.ts'
import { discordApi } from './api.ts'
import { discordChannel } from './channel.ts'
import { checkDiscord } from './check.ts'
import { type Door, type DoorKit, openDoor } from './door.ts'
import { createSightings } from './sightings.ts'
import type { Home } from './where.ts'

export interface DiscordOptions {
  readonly token: string
  readonly home: Home
  readonly seal: Seal
  readonly log: Log
  readonly now: () => Date
  /** Whether a message of ours at a place is the receipt of something. */
  readonly isAccounted: (at: Address, message: string) => Promise<boolean>
  /** Called once when Discord refuses what is set: nothing will work until it is set anew. */
  readonly gaveUp: (why: string) => void
  /** Another server than Discord's, for tests: the address before `/v10`. */
  readonly api?: string
}

/** Where what is heard is kept, and what is followed is known. */
export type House = Pick<Sherpa, 'questions' | 'subscriptions' | 'topics' | 'now'>

/** What a process has of Discord: its mouth, and its door where it is the one to listen. */
export interface Discord {
  readonly channel: Channel
  /** Lets Discord in; `answer` queues the answer to a question. */
  open(answer: DoorKit['answer'], house: House): Door
  /** Looks whether what is set works. */
  check(house: Pick<Sherpa, 'subscriptions'>): Promise<Finding[]>
}

/** Discord by its REST API and its gateway, for the one bot of a token. */
export function connectDiscord(options: DiscordOptions): Discord {
  const { token, home, seal, log, now, isAccounted } = options
  const server = options.api ? { api: options.api } : {}
  const sightings = createSightings()
  let isOver = false
  const gaveUp = (why: string): void => {
    if (isOver) return
    isOver = true
    options.gaveUp(why)
  }
  const refused = (): void => gaveUp('Discord refuses DISCORD_TOKEN')
  const api = discordApi({ token, log, refused, ...server })
  return {
    channel: discordChannel({ api, seal, now, isAccounted, sightings }),
    open(answer, house) {
      const kept = async (heard: Heard): Promise<boolean> =>
        (await hear(heard, house)) !== undefined
      const topics = (workspace: string) => house.topics.list(workspace)
      return openDoor(
        { hear: kept, answer, topics, home, seal, log, now, api },
        { token, commands: api, sightings, gaveUp, ...server },
      )
    },
    async check({ subscriptions }) {
      const orders = await subscriptions.list(home.workspace)
      return checkDiscord({ token, log, guild: home.guild, orders, ...server })
    },
  }
}
