import type { Message } from '../channels/message.ts'

export type Outcome = 'news' | 'quiet' | 'degraded' | 'broken'

/** What one channel is told in one slot, frozen when composed. Its id is `subscription@day`. */
export interface Edition {
  readonly id: string
  readonly subscription: string
  readonly slot: string
  readonly dueAt: Date
  readonly composedAt?: Date
  readonly outcome?: Outcome
  readonly message?: Message
  /** The claims it tells, for the record of what the channel knows once this is delivered. */
  readonly claims: readonly string[]
  /** Told lines that were held against a newer version for it, as `claim@version`. */
  readonly rechecked?: readonly string[]
}

/** A told claim whose article has a newer version, summarized, than the one it rests on. */
export interface Outdated {
  readonly claim: string
  readonly article: string
  readonly at: Date
}

/** A claim that a channel was told, and when: what makes the next edition a delta. */
export interface Told {
  readonly claim: string
  readonly story: string
  readonly text: string
  readonly at: Date
}

export interface Editions {
  byId(id: string): Promise<Edition | undefined>
  /** An edition outside the schedule, asked for by hand. */
  open(edition: Edition): Promise<boolean>
  /**
   * Freezes the edition and puts its delivery into the outbox, in one transaction. Changes nothing
   * when it was frozen before (`was`), while an earlier edition of its channel is on its way
   * (`waits`), and when the last one delivered is not the one it was composed after (`stale`).
   */
  freeze(
    edition: Edition,
    delivery: string,
    after: string | undefined,
  ): Promise<'frozen' | 'was' | 'waits' | 'stale'>
  /** Slots taken whose edition no one composed; a lost job leaves these behind. */
  unfinished(before: Date, limit: number): Promise<Edition[]>
  /** The last edition that reached the subscription's channel. */
  lastDelivered(subscription: string): Promise<Edition | undefined>
  /** What the subscription's channel was told since an instant. */
  told(subscription: string, since: Date): Promise<Told[]>
  /**
   * What of it rests on a version that is not the newest any more, and that no edition delivered to
   * the channel was `rechecked` against that one for; oldest first.
   */
  outdated(subscription: string, since: Date): Promise<Outdated[]>
}
