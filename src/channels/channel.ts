import type { Address, Message } from './message.ts'

/** Where a post ended up: the platform's own id of the message. */
export interface Receipt {
  readonly id: string
}

/**
 * A place that can be spoken in. A message takes one or more pieces there: posts of the platform,
 * numbered from 0. Throws `Transient` when surely nothing was posted, `Unknown` when the answer was
 * lost and the post may be visible, `Closed` when nobody can post there any more, and any other
 * `Permanent` when this message never will be posted.
 */
export interface Channel {
  /** How many pieces a message takes here, at least one. Pure. */
  pieces(message: Message): number
  /** Posts one piece under a key of ours that the platform keeps with it. */
  post(message: Message, piece: number, to: Address, key: string): Promise<Receipt>
  /**
   * Looks for what was posted under a key at or after an instant, for when a post's answer was lost.
   * `unseen`: the platform does not let us look, so it is not known.
   * @throws Transient when it is too early to tell.
   */
  find(key: string, to: Address, since: Date): Promise<Receipt | 'absent' | 'unseen'>
  /** Replaces a piece by that of a newer state of its message. */
  edit(receipt: Receipt, message: Message, piece: number, to: Address): Promise<void>
}
