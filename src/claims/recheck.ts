import type { Article, Sentence } from '../articles/article.ts'
import { fateOf } from '../articles/changes.ts'
import type { Claim } from './claim.ts'
import { gate } from './gate.ts'

/** What a newer version of its article says of a claim. */
export type Recheck =
  | { readonly fate: 'stands' }
  /** The sentence reads otherwise now, and no longer carries the claim. */
  | { readonly fate: 'reworded'; readonly now: Sentence }
  | { readonly fate: 'gone' }

/**
 * Holds a claim against a newer version of its article. It stands where its sentence stands anywhere
 * in it, and where the sentence was reworded so that it still passes the gate: a better style
 * corrects nothing, another figure, name or negation does.
 */
export function recheck(claim: Claim, newest: Article): Recheck {
  const found = fateOf(claim.citations[0].sentence, newest.sentences)
  if (found.fate !== 'reworded') return found
  const { language, publishedAt } = newest
  const verdict = gate(claim, {
    cited: [found.now.text],
    source: newest.text,
    language,
    ...(publishedAt ? { publishedAt } : {}),
  })
  return verdict.supported ? { fate: 'stands' } : found
}
