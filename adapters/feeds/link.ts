import { cleanLink } from '../../src/sources/links.ts'
import type { Format } from './document.ts'
import { type Element, named, textIn } from './element.ts'

/** What an entry's addresses may be relative to. */
export interface Place {
  readonly format: Format
  /** Where the feed was fetched from; may be empty. */
  readonly address: string
  /** The site the feed says it belongs to. */
  readonly site?: string
}

/** The page of an entry: its own link before its permalink, HTML before other media types. */
export function entryLink(entry: Element, place: Place): string | undefined {
  const candidates = [
    ...named(entry, 'feedburner:origlink').map((element) => [element, textIn(element)] as const),
    ...hrefs(entry, place.format === 'atom' ? ['link', 'atom:link'] : ['atom:link', 'link'], place),
    ...permalinks(entry, place.format),
  ]
  for (const [element, href] of candidates) {
    const link = absolute(element, href, place)
    if (link) return link
  }
  return undefined
}

/** The site of a feed: where a reader would go, not where the feed itself lives. */
export function siteLink(head: readonly Element[], place: Place): string | undefined {
  const links = head.filter((element) => element.name === 'link')
  for (const element of links) {
    const { href, rel } = linkOf(element)
    if (rel !== 'alternate' || !href) continue
    const link = absolute(element, href, place)
    if (link) return link
  }
  return undefined
}

type Candidate = readonly [Element, string]

function hrefs(entry: Element, names: readonly string[], place: Place): Candidate[] {
  const links = names
    .flatMap((name) => named(entry, name))
    .map((element) => ({ element, ...linkOf(element) }))
  const alternates = links.filter(({ rel, href }) => rel === 'alternate' && href)
  // RSS's own element carries its address as text; Atom's says what it leads to.
  const plain =
    place.format === 'atom'
      ? []
      : alternates.filter(({ type, element }) => !type && !element.attributes.has('href'))
  const pages = alternates.filter(({ type }) => !type || type.includes('html'))
  return [...plain, ...pages, ...alternates].map(({ element, href }) => [element, href] as const)
}

function linkOf(element: Element): { href: string; rel: string; type: string } {
  const { attributes } = element
  return {
    href: (attributes.get('href') ?? textIn(element)).trim(),
    rel: attributes.get('rel')?.trim().toLowerCase() || 'alternate',
    type: attributes.get('type')?.trim().toLowerCase() ?? '',
  }
}

function permalinks(entry: Element, format: Format): Candidate[] {
  const guids = named(entry, 'guid').filter(
    ({ attributes }) => attributes.get('ispermalink')?.trim().toLowerCase() !== 'false',
  )
  const ids = format === 'atom' ? named(entry, 'id') : []
  const texts = [...guids, ...ids]
    .map((element) => [element, textIn(element).trim()] as const)
    .filter(([, text]) => /^https?:\/\//i.test(text))
  const about = entry.attributes.get('rdf:about') ?? ''
  return about ? [...texts, [entry, about]] : texts
}

/**
 * RSS has no base but for `xml:base`, and what is relative in it was written for the site; in Atom
 * the base is the document (RFC 4287 §2).
 */
function absolute(
  element: Element,
  href: string,
  { format, address, site }: Place,
): string | undefined {
  const own = element.base !== address ? element.base : undefined
  const base = own ?? (format === 'atom' ? address || site : site || address)
  const url = URL.parse(href.trim(), base || undefined)
  return url ? cleanLink(url.href, address || undefined) : undefined
}
