import type { Feed } from '../../src/sources/feed.ts'
import type { Sitemap } from '../../src/sources/sitemap.ts'

export const REASONS = ['not-a-feed', 'too-deep', 'too-large', 'timeout', 'failed'] as const

export interface Rejection {
  readonly outcome: 'rejected'
  readonly reason: (typeof REASONS)[number]
  readonly detail: string
}

/** What came of one document. Nothing a document holds makes this an exception. */
export type FeedReading =
  | { readonly outcome: 'feed'; readonly feed: Feed }
  | { readonly outcome: 'sitemap'; readonly sitemap: Sitemap }
  | Rejection
