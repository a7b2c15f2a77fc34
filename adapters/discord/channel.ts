import { setTimeout as wait } from 'node:timers/promises'
import type { Channel } from '../../src/channels/channel.ts'
import type { Address } from '../../src/channels/message.ts'
import type { Seal } from '../../src/seal.ts'
import type { Api } from './api.ts'
import { editPost } from './edit.ts'
import { findPost } from './find.ts'
import { createPace } from './pace.ts'
import { post } from './post.ts'
import { renderDiscord } from './render.ts'
import type { Sightings } from './sightings.ts'

/** What the mouth needs of the world. */
export interface Speech {
  readonly api: Api
  /** Opens the handles that the door sealed. */
  readonly seal: Seal
  readonly now: () => Date
  /** Whether a message of ours there is accounted for: it is the receipt of something. */
  readonly isAccounted: (at: Address, message: string) => Promise<boolean>
  /** What the gateway of this process saw us post, where it has one. */
  readonly sightings?: Sightings
  readonly pause?: (ms: number) => Promise<unknown>
}

/**
 * Discord's mouth. Every post carries a nonce made from its key, which Discord keeps for some minutes,
 * and a number that stays with its components; what answers an interaction fills its deferred reply,
 * which is the same reply however often it is filled.
 */
export function discordChannel(speech: Speech): Channel {
  const pace = createPace(speech.pause ?? wait, speech.now)
  return {
    pieces: (message) => renderDiscord(message).length,
    post: async (message, piece, to, key) => {
      const receipt = await post({ message, piece, to, key }, speech)
      pace.shown(receipt.id)
      return receipt
    },
    find: (key, to, since) => findPost(key, to, since, speech),
    async edit(receipt, message, piece, to) {
      const isDue = await pace.turn(receipt.id, message.unfinished === true)
      if (isDue) await editPost({ receipt, message, piece, to }, speech)
    },
  }
}
