import type { Receipt } from '../../src/channels/channel.ts'
import type { Address, Message } from '../../src/channels/message.ts'
import type { Speech } from './channel.ts'
import { codeOf, isStale } from './failure.ts'
import { openHandle } from './handle.ts'
import { inAny, isAbsent, placesOf } from './place.ts'
import { readReceipt } from './receipt.ts'
import { renderDiscord } from './render.ts'

/**
 * Replaces a post. What someone deleted meanwhile stays deleted, and what only its reader sees can
 * not be reached any more once its interaction is over.
 */
export async function editPost(
  letter: { receipt: Receipt; message: Message; piece: number; to: Address },
  speech: Speech,
): Promise<void> {
  const body = renderDiscord(letter.message)[letter.piece]
  if (!body) return
  const { api } = speech
  const { id, hidden, channel } = readReceipt(letter.receipt)
  const handle = channel ? undefined : openHandle(letter.to, speech)
  if (handle) {
    try {
      await api.editReply(handle, id, body)
      return
    } catch (error) {
      // Not the interaction's own: it was posted beside it.
      if (!isStale(codeOf(error))) throw error
    }
  }
  if (hidden) return
  const places = channel ? [channel] : await placesOf(letter.to, api)
  try {
    await inAny(places, (place) => api.edit(place, id, body))
  } catch (error) {
    if (!isAbsent(error)) throw error
  }
}
