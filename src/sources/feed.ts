/** One entry of a feed, its text already plain and cleaned. */
export interface FeedItem {
  /** Absolute http(s) address of the article, when the entry names one. */
  readonly url?: string
  /** The feed's own name for the entry: any text, unique in one feed at best. Never an object key. */
  readonly guid?: string
  /** One line, at most 300 characters; empty when the entry has none. */
  readonly title: string
  /** Plain text; empty when the entry has none. */
  readonly summary: string
  /** HTML of the body, where the feed carries more than a summary. Untrusted. */
  readonly content?: string
  /** Only what the entry itself says. May lie in the future: see `plausibleDate`. */
  readonly publishedAt?: Date
  readonly byline?: string
}

/** What a feed said on one poll: RSS, RDF, Atom or JSON Feed, entries in document order. */
export interface Feed {
  readonly title?: string
  /** The site the feed belongs to. */
  readonly url?: string
  /** As the feed writes it, lower case: `en`, `ko-kr`. */
  readonly language?: string
  readonly items: readonly FeedItem[]
  /** How long the publisher asks us to wait between polls, in minutes. */
  readonly ttlMinutes?: number
  /** The document broke off, or held more than we keep: what stands here is complete, more was there. */
  readonly truncated?: boolean
}
