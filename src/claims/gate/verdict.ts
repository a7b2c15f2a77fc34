/** Why a stretch of a statement does not stand in its cited sentences. */
export const REASONS = [
  'name',
  'number',
  'unit',
  'currency',
  'date',
  'place',
  'title',
  'speaker',
  'quote-not-found',
  'quote-misattributed',
  'negation',
  'modality',
  'attribution-dropped',
  'condition-dropped',
  'qualifier-dropped',
  'quantifier',
  'comparative',
  'antonym',
  'role',
  'role-swap',
  'tense',
  'pronoun',
  'word',
  'low-overlap',
  'language',
  'broken-check',
] as const
export type Reason = (typeof REASONS)[number]

/** One thing wrong with a statement; offsets are UTF-16 code units of the statement's text. */
export interface Finding {
  readonly start: number
  readonly end: number
  readonly reason: Reason
  /** How much support it takes away; one or more fails the statement by itself. */
  readonly weight: number
}

/** What settles a statement alone. */
export const FATAL = 1.2
