import type { Receipt } from './channel.ts'
import type { Address, Message } from './message.ts'

export type DeliveryState = 'pending' | 'sending' | 'sent' | 'failed' | 'unknown'

/** One post of a message: begun at an instant, and with a receipt once it is known to be visible. */
export interface Piece {
  readonly number: number
  readonly startedAt: Date
  readonly receipt?: Receipt
}

/** One message to one place, once, with its receipts: a row of the outbox. */
export interface Delivery {
  readonly id: string
  readonly to: Address
  readonly message: Message
  readonly state: DeliveryState
  /** How often it was taken: who took it last may go on, and no one else. */
  readonly attempts: number
  /** The pieces begun so far, by number. */
  readonly pieces: readonly Piece[]
  readonly edition?: string
  readonly startedAt?: Date
  readonly sentAt?: Date
  readonly error?: string
}

/** A delivery as whoever took it holds it. */
export type Taken = Pick<Delivery, 'id' | 'attempts'>

export interface Deliveries {
  /** Puts a message into the outbox; false when its id is there already. */
  add(delivery: Pick<Delivery, 'id' | 'to' | 'message'>, now: Date): Promise<boolean>
  byId(id: string): Promise<Delivery | undefined>
  /** What we posted at a place, by the platform's id of any piece: what a thread may hang from. */
  byReceipt(at: Address, receipt: string): Promise<Delivery | undefined>
  /**
   * Takes a delivery to send it: pending, unknown, or left in `sending` longer than a lease.
   * Undefined when it is sent, failed or in other hands.
   */
  begin(id: string, now: Date): Promise<Delivery | undefined>
  /**
   * Notes that a piece is about to be posted, and holds the delivery for another lease. False when
   * it was taken by someone else meanwhile: then nothing may be posted.
   */
  beginPiece(taken: Taken, number: number, now: Date): Promise<boolean>
  /** The piece is visible. */
  posted(taken: Taken, number: number, receipt: Receipt): Promise<void>
  /** The piece surely is not: nothing needs looking for. */
  unposted(taken: Taken, number: number): Promise<void>
  /** To be tried again: pending, or unknown while a piece may be visible. */
  release(taken: Taken, error: string): Promise<void>
  /** All posted. What an edition told becomes what the channel was told, in the same transaction. */
  sent(taken: Taken, now: Date): Promise<void>
  fail(taken: Taken, error: string): Promise<void>
  /** A failed one waits to be sent again. */
  reopen(id: string): Promise<void>
  /** A newer state of a message that was sent: what a reader sees now. */
  replace(id: string, message: Message): Promise<void>
  /** Waiting, doubtful or abandoned ones, oldest first; a lost job leaves these behind. */
  waiting(before: Date, limit: number): Promise<Delivery[]>
}
