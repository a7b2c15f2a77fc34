import type { Draft } from '../../src/articles/article.ts'
import { clean } from '../../src/articles/clean.ts'
import { withoutFurniture } from '../../src/articles/furniture.ts'
import { languageOf } from '../../src/articles/language.ts'
import { decode } from '../../src/sources/decode.ts'
import { cleanLink } from '../../src/sources/links.ts'
import { bodyOf } from './body.ts'
import { headOf } from './head.ts'
import { jsonLd } from './json-ld.ts'
import { headlineIn, metadataOf } from './metadata.ts'
import { rejectionOf, THIN, type Verdict } from './rejection.ts'
import { titleOf } from './title.ts'
import { parseTree } from './tree.ts'

/** All that a page says, whether or not it is worth keeping. */
export interface Page {
  readonly draft: Draft
  readonly canonicalUrl?: string
  /** Feeds the page names, as absolute addresses. */
  readonly feeds: readonly string[]
  /** Why this is no article to summarise, where it is none. */
  readonly rejection?: Verdict
}

/** Reads a page's HTML. Throws `Unreadable` for what is too deep or too large. */
export async function readPage(html: string, url: string): Promise<Page> {
  const root = parseTree(html)
  const head = headOf(root)
  const things = jsonLd(root)
  const { text: title, node: headline } = titleOf(root, head, url, headlineIn(things))
  const body = bodyOf(root, url, headline)
  const where = { root, head, things, url, html, headline, body: body.node }
  const { byline, publishedAt, outlet, lang } = metadataOf(where)
  const blocks = withoutFurniture(body.blocks, { title, byline })
  const text = clean(blocks.map((block) => block.text).join('\n\n'))
  // A page without a text is refused for that: it is not worth waking the language model.
  const language = await languageOf(text.length < THIN ? '' : text, lang)
  const base = URL.parse(head.base ?? url, url)?.href ?? url
  const canonicalUrl = head.canonical && cleanLink(head.canonical, base)
  const feeds = head.feeds.flatMap((href) => cleanLink(href, base) ?? [])
  const draft: Draft = {
    url,
    title,
    text,
    language,
    ...(publishedAt && { publishedAt }),
    ...(byline && { byline }),
    ...(outlet && { outlet }),
  }
  const rejection = rejectionOf({ draft, root, head, things })
  return { draft, feeds, ...(canonicalUrl && { canonicalUrl }), ...(rejection && { rejection }) }
}

/** The same from bytes: the charset is settled first. */
export function readBytes(
  bytes: Uint8Array,
  contentType: string | undefined,
  url: string,
): Promise<Page> {
  return readPage(decode(bytes, { contentType, kind: 'html' }).text, url)
}
