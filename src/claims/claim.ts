/** Where a claim stands: one stored sentence of one article version, by offset. */
export interface Citation {
  readonly article: string
  readonly version: number
  readonly start: number
  readonly end: number
  /** The sentence itself: `version.text.slice(start, end)`. */
  readonly sentence: string
}

export const KINDS = ['fact', 'quote', 'commitment', 'number', 'position'] as const
export type Kind = (typeof KINDS)[number]

/**
 * One statement of ours and the sentences that carry it.
 * A quote's `text` is the words between the quotation marks, without the marks, and has a speaker.
 */
export interface Claim {
  readonly id: string
  readonly kind: Kind
  readonly text: string
  /** Who says a quote, or whose position it is, as the article writes the name. */
  readonly speaker?: string
  /** A commitment: who will do it, and by when, in the article's own words. */
  readonly actor?: string
  readonly due?: string
  readonly citations: readonly [Citation, ...Citation[]]
}
