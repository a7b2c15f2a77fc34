import type { Language } from './message.ts'

/** Whom a message is for: what our own words and its dates are written in. */
export interface Reader {
  readonly language: Language
  /** IANA. */
  readonly zone: string
}
