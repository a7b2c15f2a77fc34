import { z } from 'zod'
import { cleanTitle } from '../../src/articles/clean.ts'
import { parseDate } from '../../src/sources/dates.ts'
import type { Feed, FeedItem } from '../../src/sources/feed.ts'
import { cleanLink } from '../../src/sources/links.ts'
import { ITEMS } from './document.ts'
import { plainText } from './plain.ts'
import type { Rejection } from './reading.ts'
import { plainWording } from './wording.ts'
import { TEXT } from './xml.ts'

const text = z.string().optional().catch(undefined)
const Author = z.object({ name: text })
const Authors = z
  .array(Author.catch({ name: undefined }))
  .optional()
  .catch(undefined)

/** JSON Feed 1.0 and 1.1; a field of the wrong kind is no field, an item that is no object no item. */
const Item = z.object({
  id: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  date_modified: text,
  authors: Authors,
  author: Author.optional().catch(undefined),
})
const Document = z.object({
  version: z.union([z.string(), z.number()]).optional().catch(undefined),
  title: text,
  home_page_url: text,
  language: text,
  authors: Authors,
  items: z.array(z.unknown()),
})

/** @param address where the feed was fetched from; may be empty */
export function readJsonFeed(json: string, address: string): Feed | Rejection {
  const whole = parse(json)
  const document = Document.safeParse(whole ?? parse(salvage(json)))
  if (!document.success) {
    return { outcome: 'rejected', reason: 'not-a-feed', detail: 'JSON, but no JSON Feed' }
  }
  const { title, home_page_url, language, items } = document.data
  const url = home_page_url && link(home_page_url, undefined, address)
  return {
    ...(title && { title: cleanTitle(title) }),
    ...(url && { url }),
    ...(language && { language: language.toLowerCase() }),
    items: items.slice(0, ITEMS).flatMap((item) => readItem(item, url || undefined, address)),
    ...((whole === undefined || items.length > ITEMS) && { truncated: true }),
  }
}

function readItem(raw: unknown, site: string | undefined, address: string): FeedItem[] {
  const parsed = Item.safeParse(raw)
  if (!parsed.success) return []
  const item = parsed.data
  const { id, content_html: html, content_text: plain } = item
  const written = [item.url, item.external_url, /^https?:/i.test(id ?? '') ? id : undefined]
  const url = written.flatMap((href) => (href && link(href, site, address)) || [])[0]
  const publishedAt = parseDate(item.date_published ?? '') ?? parseDate(item.date_modified ?? '')
  const names = (item.authors ?? (item.author ? [item.author] : [])).flatMap(
    ({ name }) => name || [],
  )
  const summary =
    plainWording({ html: item.summary ?? '' }) ||
    plainWording({ text: plain ?? '' }) ||
    plainText(html ?? '')
  const content = html ?? plain
  return [
    {
      ...(url && { url }),
      ...(id && { guid: id.slice(0, 2048) }),
      title: cleanTitle(plainWording({ html: item.title ?? '' })),
      summary: summary.slice(0, TEXT),
      ...(content && { content: content.slice(0, TEXT) }),
      ...(publishedAt && { publishedAt }),
      ...(names.length > 0 && { byline: cleanTitle(names.join(', ')) }),
    },
  ]
}

function link(href: string, site: string | undefined, address: string): string | undefined {
  const url = URL.parse(href.trim(), address || site || undefined)
  return url ? cleanLink(url.href, address || undefined) : undefined
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** A document that was cut: everything up to the last item that is whole, closed again. */
function salvage(json: string): string {
  let depth = 0
  let end = 0
  let quoted = false
  for (let at = 0; at < json.length; at++) {
    const character = json[at]
    if (quoted) {
      if (character === '\\') at++
      else if (character === '"') quoted = false
    } else if (character === '"') quoted = true
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') {
      depth--
      // Inside the document and its list of items: an item has just ended.
      if (depth === 2 && character === '}') end = at + 1
    }
  }
  return end > 0 ? `${json.slice(0, end)}]}` : ''
}
