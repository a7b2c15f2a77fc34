import type { DeliveryState } from '../channels/delivery.ts'
import type { Dropped } from '../summaries/summary.ts'
import type { Listed } from './article.ts'

/** What the store remembers of an article's way through; what it does not remember is absent. */
export interface Provenance {
  readonly article: Listed
  readonly source?: { readonly name: string; readonly kind: string; readonly url: string }
  /** When its entry stood in the feed or the list for the first time. */
  readonly listedAt?: Date
  readonly versions: readonly { readonly version: number; readonly at: Date }[]
  readonly story?: {
    /** How many articles tell it, this one among them. */
    readonly articles: number
    /** Some of the others, earliest first. */
    readonly others: readonly Listed[]
    /** The report it repeats, where it is a reprint. */
    readonly origin?: Listed
  }
  readonly topics: readonly string[]
  /** Absent while no one has summarized its newest version. */
  readonly summary?: {
    readonly version: number
    readonly writer: string
    readonly at: Date
    readonly claims: number
    readonly dropped: readonly Dropped[]
  }
}

/** An edition composed after an article was summarized, and what it told of it. */
export interface Considered {
  readonly edition: string
  readonly slot: string
  readonly composedAt: Date
  /** How many claims it tells of the article, and of the other articles of its story. */
  readonly told: number
  readonly toldOfStory: number
  readonly state?: DeliveryState
  readonly sentAt?: Date
}

export interface Provenances {
  /** Undefined where the workspace has no such article. */
  of(workspace: string, article: string): Promise<Provenance | undefined>
  /**
   * A subscription's editions since an article was first summarized, oldest first: those that told it
   * or its story, and the first that did neither.
   */
  considered(article: string, subscription: string, limit: number): Promise<Considered[]>
}
