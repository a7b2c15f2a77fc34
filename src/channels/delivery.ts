import type { Receipt } from './channel.ts'
import type { Address, Message } from './message.ts'

export type DeliveryState = 'pending' | 'sending' | 'sent' | 'failed' | 'unknown'

/** One message to one place, once, with its receipt: a row of the outbox. */
export interface Delivery {
  readonly id: string
  readonly to: Address
  readonly message: Message
  readonly state: DeliveryState
  readonly attempts: number
  readonly edition?: string
  readonly receipt?: Receipt
  readonly startedAt?: Date
  readonly sentAt?: Date
  readonly error?: string
}

export interface Deliveries {
  /** Puts a message into the outbox; false when its id is there already. */
  add(delivery: Pick<Delivery, 'id' | 'to' | 'message'>, now: Date): Promise<boolean>
  byId(id: string): Promise<Delivery | undefined>
  /** What we posted at a place, by the platform's id of it: what a thread may hang from. */
  byReceipt(at: Address, receipt: string): Promise<Delivery | undefined>
  /**
   * Takes a delivery to send it: pending, unknown, or left in `sending` longer than a lease.
   * Answers the row as it was before, or undefined when it is sent, failed or in other hands.
   */
  begin(id: string, now: Date): Promise<Delivery | undefined>
  /** Nothing was posted: back to pending. */
  release(id: string, error: string): Promise<void>
  /** Whether it was posted is not known. */
  doubt(id: string, error: string): Promise<void>
  /** Posted. What an edition told becomes what the channel was told, in the same transaction. */
  sent(id: string, receipt: Receipt, now: Date): Promise<void>
  fail(id: string, error: string): Promise<void>
  /** Waiting, doubtful or abandoned ones, oldest first; a lost job leaves these behind. */
  waiting(before: Date, limit: number): Promise<Delivery[]>
}
