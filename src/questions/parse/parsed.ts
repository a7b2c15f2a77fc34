/** A stretch of the question, in UTF-16 code units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** How a question is built, as far as its words show; what is missing could not be told. */
export interface Parsed {
  /** Asks whether something is so. */
  readonly whether: boolean
  /** "when", "how many", "which company": the question word with its noun. */
  readonly wh?: Stretch
  /** What kind of thing is asked for: "company", "submarines". */
  readonly noun?: Stretch
  readonly auxiliary?: Stretch
  /** Who or what does, or is, what is asked. Missing where that is what is asked for. */
  readonly subject?: Stretch
  /** The verb; missing where it is only "be". */
  readonly verb?: Stretch
  /** "was held", "is shipped": the subject does not do it. */
  readonly passive?: boolean
  /** What follows the verb, its subject matter included. */
  readonly rest?: Stretch
  /** What is spoken about: after "about", "on", "sur", before 에 대해. */
  readonly about?: Stretch
}
