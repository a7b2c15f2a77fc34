import { cleanTitle } from '../../src/articles/clean.ts'
import { parseDate } from '../../src/sources/dates.ts'
import type { FeedItem } from '../../src/sources/feed.ts'
import { bylineOf } from './byline.ts'
import type { Format } from './document.ts'
import { type Element, named, textIn } from './element.ts'
import { entryLink, type Place } from './link.ts'
import { atomWording, plainWording, rssWording, type Wording } from './wording.ts'
import { TEXT } from './xml.ts'

/** One entry of RSS, RDF or Atom as our item. */
export function readEntry(entry: Element, format: Format, place: Place): FeedItem {
  const words = (names: readonly string[]): Wording[] =>
    names.flatMap((name) => find(entry, name)).map((element) => wordingOf(element, format))
  const summary = firstText(words(SUMMARIES)) || firstText(words(BODIES)) || firstText(words(LAST))
  const body = words(BODIES).find((wording) => plainWording(wording) !== '')
  const url = entryLink(entry, place)
  const guid = firstRaw(entry, ['guid', 'id', 'atom:id', 'dc:identifier'])
  const publishedAt = dateOf(entry)
  const byline = bylineOf(entry)
  return {
    ...(url && { url }),
    ...(guid && { guid }),
    title: cleanTitle(firstText(words(TITLES))),
    summary,
    ...(body && { content: ('html' in body ? body.html : body.text).slice(0, TEXT) }),
    ...(publishedAt && { publishedAt }),
    ...(byline && { byline }),
  }
}

const TITLES = ['title', 'atom:title', 'dc:title', 'media:title', 'itunes:title']
const SUMMARIES = ['description', 'summary', 'atom:summary', 'dc:description', 'dcterms:abstract']
const BODIES = [
  'content:encoded',
  'content',
  'atom:content',
  'xhtml:body',
  'body',
  'fullitem',
  'xhtml:div',
]
const LAST = ['itunes:summary', 'media:description', 'itunes:subtitle', 'tagline', 'subtitle']

/** When it was published; failing that, when it was last changed. */
const DATES = [
  ['pubdate', 'published', 'issued', 'dc:date', 'dcterms:issued', 'atom:published', 'atom:issued'],
  ['dcterms:created', 'dcterms:date', 'created', 'atom:created', 'date'],
  ['updated', 'modified', 'atom:updated', 'atom:modified', 'dcterms:modified', 'lastbuilddate'],
].flat()

/** Direct children first; a player's title and text stand in a group of its own. */
function find(entry: Element, name: string): Element[] {
  const own = named(entry, name)
  if (own.length > 0 || !name.startsWith('media:')) return own
  return ['media:group', 'media:content']
    .flatMap((group) => named(entry, group))
    .flatMap((group) => named(group, name))
}

function wordingOf(element: Element, format: Format): Wording {
  const isAtom =
    element.name.startsWith('atom:') || (format === 'atom' && !element.name.includes(':'))
  return isAtom ? atomWording(element) : rssWording(element)
}

const firstText = (wordings: readonly Wording[]): string => {
  for (const wording of wordings) {
    const text = plainWording(wording)
    if (text) return text
  }
  return ''
}

function firstRaw(entry: Element, names: readonly string[]): string {
  for (const name of names) {
    for (const element of named(entry, name)) {
      const text = textIn(element).trim()
      if (text) return text.slice(0, 2048)
    }
  }
  return ''
}

/** Of several dates under one name the first in time: the others tell of later changes. */
function dateOf(entry: Element): Date | undefined {
  for (const name of DATES) {
    const dates = named(entry, name).flatMap((element) => parseDate(textIn(element)) ?? [])
    if (dates.length > 0) return new Date(Math.min(...dates.map(Number)))
  }
  return undefined
}
