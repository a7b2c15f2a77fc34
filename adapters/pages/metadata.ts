import { cleanTitle } from '../../src/articles/clean.ts'
import { bylineOf } from './bylines.ts'
import { publishedAt, type Where } from './dates.ts'
import { ARTICLE, isA, type Thing, textIn } from './json-ld.ts'

export interface Metadata {
  readonly byline?: string
  readonly publishedAt?: Date
  readonly outlet?: string
  /** As the page declares it. */
  readonly lang?: string
}

export function metadataOf(where: Where): Metadata {
  const { head, things } = where
  const article = things.find((thing) => isA(thing, ARTICLE))
  const date = publishedAt(where)
  const byline = bylineOf(where)
  const outlet = head.meta.get('og:site_name') ?? textIn(article?.publisher)
  return {
    ...(byline && { byline }),
    ...(date && { publishedAt: date }),
    ...(outlet && { outlet: cleanTitle(outlet) }),
    ...(head.lang && { lang: head.lang }),
  }
}

/** What a page's own data call its article. */
export function headlineIn(things: readonly Thing[]): string | undefined {
  return textIn(things.find((thing) => isA(thing, ARTICLE))?.headline)
}
