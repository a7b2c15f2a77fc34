import type { Receipt } from '../../src/channels/channel.ts'

/** Where a post of ours is: `hidden` ones only its reader sees; `channel` where it is elsewhere than its address. */
export interface Posted {
  readonly id: string
  readonly hidden?: true
  readonly channel?: string
}

/** A message's id alone, so that a thread which hangs from it is known by it; else `~ID`, `CHANNEL/ID`. */
export function receiptOf({ id, hidden, channel }: Posted): Receipt {
  return { id: hidden ? `~${id}` : channel ? `${channel}/${id}` : id }
}

export function readReceipt({ id }: Receipt): Posted {
  if (id.startsWith('~')) return { id: id.slice(1), hidden: true }
  const [first = '', second] = id.split('/')
  return second ? { id: second, channel: first } : { id: first }
}
