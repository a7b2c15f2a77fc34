import type { Traits } from './lexicon.ts'

export type Time = 'past' | 'present' | 'future' | 'infinitive'

/** How a language writes: all that turning its text into tokens has to know. */
export interface Tongue {
  /** A word, a number or a sign in folded text; global. */
  readonly pattern: RegExp
  /**
   * The words in one match, each with the part of the match it covers and its one spelling.
   * @param scales the match stands right behind a number
   */
  readonly split: (raw: string, scales: boolean) => readonly Piece[]
  readonly numberOf: (word: string) => number | undefined
  readonly stem: (word: string) => string
  readonly traits: (word: string, stem: string) => Traits
  /** The time a verb form speaks of, where the form shows it. */
  readonly timeOf: (word: string) => Time | undefined
  /** What a case ending makes of a word: who does, what is done to, to whom, from where. */
  readonly caseOf: (word: string) => string | undefined
  /** Two words that are one, by both of them. */
  readonly compounds: ReadonlyMap<string, string>
  /** Does a full stop behind this word end no sentence? */
  readonly isShort: (raw: string) => boolean
}

export interface Piece {
  readonly raw: string
  readonly word: string
}
