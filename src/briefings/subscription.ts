import type { Address, Language } from '../channels/message.ts'

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Day = (typeof DAYS)[number]

export const LENGTHS = ['short', 'standard', 'full'] as const
export type Length = (typeof LENGTHS)[number]

/** When a briefing is due: an hour on the wall of an IANA zone, on some days of the week. */
export interface Schedule {
  /** `HH:MM`, 24 hours. */
  readonly hour: string
  readonly zone: string
  readonly days: readonly Day[]
}

/** A channel's standing order. One a room: its id follows from the address. */
export interface Subscription extends Schedule {
  readonly id: string
  readonly room: Address
  /** Slugs; none means every topic of the workspace. */
  readonly topics: readonly string[]
  readonly language: Language
  readonly length: Length
  readonly paused: boolean
  /** The local day of the last slot taken, `YYYY-MM-DD`. */
  readonly lastDay?: string
  /** The slot that is due next; absent while paused. */
  readonly nextSlotAt?: Date
}

/** A change someone made to a channel's briefing, for the channel's history. */
export interface Change {
  readonly at: Date
  readonly by: string
  readonly what: string
}

export interface Subscriptions {
  /**
   * Reads an order, changes it and writes it, in one transaction; nobody else changes it meanwhile.
   * Notes the change in the room's history where it is one. Answers the order as it stands.
   */
  change(
    id: string,
    change: (before: Subscription | undefined) => Subscription,
    note?: Change,
  ): Promise<Subscription>
  byId(id: string): Promise<Subscription | undefined>
  list(workspace: string): Promise<Subscription[]>
  changes(id: string, limit: number): Promise<Change[]>
  /** Those whose slot has come, earliest first. */
  due(now: Date, limit: number): Promise<Subscription[]>
  /**
   * Takes a slot and moves the subscription on to its next, in one transaction. Answers false, and
   * changes nothing, when another scheduler took the slot or the order changed meanwhile.
   */
  takeSlot(
    subscription: Subscription,
    edition: { readonly id: string; readonly slot: string; readonly dueAt: Date },
    next: Date | undefined,
  ): Promise<boolean>
  /** Moves on to the next slot without an edition, unless another scheduler did. */
  skipTo(subscription: Subscription, next: Date | undefined): Promise<void>
}
