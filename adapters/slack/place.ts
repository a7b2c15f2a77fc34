import type { Receipt } from '../../src/channels/channel.ts'
import type { Address } from '../../src/channels/message.ts'

/** What to post to: a channel, or a person. */
export const targetOf = ({ room }: Address): string => room.replace(/^@/, '')

/**
 * The receipt of a post. A message is a channel and its `ts`; where the address names a person, the
 * channel is only known once something was posted, so the receipt keeps it.
 */
export function receiptOf(ts: string, channel: string, { room }: Address): Receipt {
  return { id: room.startsWith('@') ? `${channel}/${ts}` : ts }
}

/** Where a receipt's post is. */
export function postedAt({ id }: Receipt, { room }: Address): { channel: string; ts: string } {
  const [channel = '', ts = ''] = id.split('/')
  return ts ? { channel, ts } : { channel: room, ts: id }
}
