import { cleanTitle } from '../../src/articles/clean.ts'
import { bylineOf } from './bylines.ts'
import { publishedAt, type Where } from './dates.ts'
import { ARTICLE, isA, textIn } from './json-ld.ts'
import { titleOf } from './title.ts'

export interface Metadata {
  readonly title: string
  readonly byline?: string
  readonly publishedAt?: Date
  readonly outlet?: string
  /** As the page declares it. */
  readonly lang?: string
}

export function metadataOf(page: Omit<Where, 'headline'>): Metadata {
  const { root, head, things, url } = page
  const article = things.find((thing) => isA(thing, ARTICLE))
  const title = titleOf(root, head, url, textIn(article?.headline))
  const where = { ...page, headline: title.node }
  const date = publishedAt(where)
  const byline = bylineOf(where)
  const outlet = head.meta.get('og:site_name') ?? textIn(article?.publisher)
  return {
    title: title.text,
    ...(byline && { byline }),
    ...(date && { publishedAt: date }),
    ...(outlet && { outlet: cleanTitle(outlet) }),
    ...(head.lang && { lang: head.lang }),
  }
}
