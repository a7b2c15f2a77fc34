import type { Draft } from '../../src/articles/article.ts'
import type { Rejection } from './read-safely.ts'

export interface Verdict {
  readonly reason: Rejection
  readonly detail: string
}

/** Characters of text under which nothing can be told from a page. */
export const THIN = 140

/** Why a page that could be read is no article to summarise; undefined where it is one. */
export function rejectionOf(draft: Draft): Verdict | undefined {
  if (draft.text === '') return { reason: 'empty', detail: 'no running text' }
  if (draft.text.length < THIN)
    return { reason: 'thin', detail: `${draft.text.length} characters of text` }
  return undefined
}
