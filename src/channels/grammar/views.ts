/** The parts of a dossier that can be asked for by name. */
export const VIEWS = ['quotes', 'commitments', 'timeline', 'sources'] as const
export type View = (typeof VIEWS)[number]

const CALLED: Readonly<Record<View, RegExp>> = {
  quotes: /^(?:quotes?|quotations?|citations?|인용|발언)$/iu,
  commitments: /^(?:commitments?|engagements?|약속|합의)$/iu,
  timeline: /^(?:timeline|chronologie|연표|일지)$/iu,
  sources: /^(?:sources?|출처)$/iu,
}

/** The part of a dossier that goes by a word, in any language of ours. */
export const viewCalled = (word: string): View | undefined =>
  VIEWS.find((view) => CALLED[view].test(word.trim().replace(/[.!]+$/, '')))
