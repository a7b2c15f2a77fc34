import { cleanTitle } from '../../src/articles/clean.ts'
import { parseDate } from '../../src/sources/dates.ts'
import type { Head } from './head.ts'
import { ARTICLE, isA, namesIn, type Thing, textIn } from './json-ld.ts'
import { findAll, type Node, textOf } from './tree.ts'

export interface Metadata {
  readonly title: string
  readonly byline?: string
  readonly publishedAt?: Date
  readonly outlet?: string
  /** As the page declares it. */
  readonly lang?: string
}

export function metadataOf(root: Node, head: Head, things: readonly Thing[]): Metadata {
  const article = things.find((thing) => isA(thing, ARTICLE))
  const byline = namesIn(article?.author).join(', ') || head.meta.get('author')
  const publishedAt = [
    textIn(article?.datePublished),
    head.meta.get('article:published_time'),
    head.meta.get('datepublished'),
    head.meta.get('date'),
    head.meta.get('dc.date'),
  ]
    .map((text) => (text ? parseDate(text) : undefined))
    .find((date) => date !== undefined)
  const outlet = head.meta.get('og:site_name') ?? textIn(article?.publisher)
  return {
    title: titleOf(root, head, article),
    ...(byline && { byline }),
    ...(publishedAt && { publishedAt }),
    ...(outlet && { outlet: cleanTitle(outlet) }),
    ...(head.lang && { lang: head.lang }),
  }
}

function titleOf(root: Node, head: Head, article: Thing | undefined): string {
  const headings = findAll(root, (node) => node.tag === 'h1').map(textOf)
  const said = textIn(article?.headline) ?? head.meta.get('og:title') ?? head.title
  const [only] = headings
  return cleanTitle((headings.length === 1 && only) || said || only || '')
}
