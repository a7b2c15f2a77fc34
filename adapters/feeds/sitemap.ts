import { cleanTitle } from '../../src/articles/clean.ts'
import { parseDate } from '../../src/sources/dates.ts'
import { cleanLink } from '../../src/sources/links.ts'
import type { Listing, Sitemap, SitemapPage } from '../../src/sources/sitemap.ts'
import { ITEMS } from './document.ts'
import { canonicalName, type Scope, scopeOf } from './names.ts'
import type { Rejection } from './reading.ts'
import { scan, TEXT } from './xml.ts'

/** The protocol allows so many entries in one sitemap; it allows no depth to speak of. */
const ENTRIES = 50_000
const DEPTH = 64

/** Whether a document is a sitemap or an index of them, by its first element. */
export const isSitemap = (xml: string): boolean =>
  /^(?:\s|<\?[^>]*>|<!--[\s\S]{0,5000}?-->)*<(?:[\w-]{1,20}:)?(?:urlset|sitemapindex)[\s>]/i.test(
    xml.slice(0, 20_000),
  )

/**
 * Sitemaps 0.9 (sitemaps.org), their indexes, and Google's news extension. Only whole entries count;
 * a page is dated by its news extension, else by its last change.
 * @param address where it was fetched from
 */
export function readSitemap(xml: string, address: string): Sitemap | Rejection {
  const { entries, truncated } = entriesOf(xml)
  if (entries === 'too-deep') {
    return {
      outcome: 'rejected',
      reason: 'too-deep',
      detail: `elements nested deeper than ${DEPTH}`,
    }
  }
  const pages = entries.filter(({ kind }) => kind === 'url')
  const named = pages.find(({ fields }) => fields.has('news:name'))?.fields
  const title = cleanTitle(named?.get('news:name') ?? '')
  const language = named?.get('news:language')?.toLowerCase()
  return {
    ...(title && { title }),
    ...(language && /^[a-z]{2,3}(?:-[a-z\d]+)*$/.test(language) && { language }),
    pages: newestFirst(pages.flatMap(({ fields }) => pageOf(fields, address) ?? [])).slice(
      0,
      ITEMS,
    ),
    sitemaps: entries
      .filter(({ kind }) => kind === 'sitemap')
      .flatMap(({ fields }) => listingOf(fields, address) ?? [])
      .slice(0, ITEMS),
    ...(truncated && { truncated }),
  }
}

interface Entry {
  readonly kind: 'url' | 'sitemap'
  /** The first text of each field that is the protocol's own or the news extension's. */
  readonly fields: ReadonlyMap<string, string>
}

const FIELDS = new Set([
  'loc',
  'lastmod',
  'news:name',
  'news:language',
  'news:title',
  'news:publication_date',
])

function entriesOf(xml: string): { entries: Entry[] | 'too-deep'; truncated: boolean } {
  const stack: { readonly name: string; readonly tag: string; readonly scope: Scope }[] = []
  const entries: Entry[] = []
  let fields: Map<string, string> | undefined
  let deep = false
  const whole = scan(xml, {
    open(tag, attributes) {
      const scope = scopeOf(attributes, stack.at(-1)?.scope ?? new Map())
      const name = canonicalName(tag, scope, 'sitemap')
      if (stack.length >= DEPTH) deep = true
      if (name === 'url' || name === 'sitemap') fields = new Map()
      stack.push({ name, tag, scope })
    },
    text(piece) {
      const name = stack.at(-1)?.name ?? ''
      if (!fields || !FIELDS.has(name)) return
      fields.set(name, ((fields.get(name) ?? '') + piece).slice(0, TEXT))
    },
    close(tag) {
      const index = stack.findLastIndex((open) => open.tag === tag)
      if (index < 0) return
      for (const { name } of stack.splice(index)) {
        if ((name !== 'url' && name !== 'sitemap') || !fields) continue
        entries.push({ kind: name, fields })
        fields = undefined
      }
    },
    innermost: () => stack.at(-1)?.tag,
    done: () => deep || entries.length >= ENTRIES,
  })
  const truncated = !whole || stack.length > 0
  return { entries: deep ? 'too-deep' : entries, truncated }
}

function pageOf(fields: ReadonlyMap<string, string>, address: string): SitemapPage | undefined {
  const url = cleanLink(fields.get('loc') ?? '', address)
  if (!url) return undefined
  const publishedAt = parseDate(fields.get('news:publication_date') ?? '')
  const changedAt = parseDate(fields.get('lastmod') ?? '')
  const title = cleanTitle(fields.get('news:title') ?? '')
  return {
    item: { url, title, summary: '', ...(publishedAt && { publishedAt }) },
    ...(changedAt && { changedAt }),
  }
}

function listingOf(fields: ReadonlyMap<string, string>, address: string): Listing | undefined {
  const url = cleanLink(fields.get('loc') ?? '', address)
  const changedAt = parseDate(fields.get('lastmod') ?? '')
  return url ? { url, ...(changedAt && { changedAt }) } : undefined
}

/** What is undated comes last; equals stay in the document's order. */
function newestFirst(pages: readonly SitemapPage[]): SitemapPage[] {
  const at = ({ item, changedAt }: SitemapPage): number =>
    (item.publishedAt ?? changedAt)?.getTime() ?? 0
  return pages.toSorted((a, b) => at(b) - at(a))
}
