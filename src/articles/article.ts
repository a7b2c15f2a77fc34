/** A slice of an article version. `version.text.slice(start, end) === text`; UTF-16 code units. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * What a page, a file or a feed item said, before it is ours. `text` is plain, its blocks parted
 * by one blank line; `publishedAt` is there only when the page or the feed said so.
 */
export interface Draft {
  readonly url: string
  readonly title: string
  readonly text: string
  readonly language?: string
  readonly publishedAt?: Date
  readonly byline?: string
  readonly outlet?: string
}

/** One article in one of its versions: what claims cite and questions search. */
export interface Article {
  readonly id: string
  readonly workspace: string
  readonly source: string
  readonly url: string
  readonly outlet: string
  readonly official: boolean
  readonly country?: string
  /** ISO 639-1; `und` where neither the page nor the text tells. */
  readonly language: string
  readonly publishedAt?: Date
  readonly byline?: string
  readonly firstSeenAt: Date
  /** Counts from 1; a newer version has other sentences. */
  readonly version: number
  readonly title: string
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly story?: string
}

/** An article without its text, for lists. */
export type Listed = Omit<Article, 'text' | 'sentences'>
