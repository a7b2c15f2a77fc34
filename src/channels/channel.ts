import type { Address, Message } from './message.ts'

/** Where a post ended up: the platform's own id of the message. */
export interface Receipt {
  readonly id: string
}

/**
 * A place that can be spoken in. Throws `Transient` when surely nothing was posted, `Permanent` when
 * it never will be, `Unknown` when the answer was lost and the post may be visible.
 */
export interface Channel {
  /** Posts a message under a key of ours that the platform keeps with it. */
  post(message: Message, to: Address, key: string): Promise<Receipt>
  /** Finds what was posted under a key, for when a post's answer was lost. */
  find(key: string, to: Address): Promise<Receipt | undefined>
  /** Replaces a message by a newer state of it. */
  edit(receipt: Receipt, message: Message, to: Address): Promise<void>
}
