import { type Sighting, sightings } from './date-sightings.ts'
import { dateIn, dateInUrl, machineDate, type Order } from './date-text.ts'
import type { Head } from './head.ts'
import { ARTICLE, isA, type Thing, textIn } from './json-ld.ts'
import type { Node } from './tree.ts'

export interface Where {
  readonly root: Node
  readonly head: Head
  readonly things: readonly Thing[]
  readonly url: string
  /** The page itself: some keep their dates in the data of their scripts. */
  readonly html?: string
  /** The element that shows the title, and the one that holds the writing. */
  readonly headline?: Node | undefined
  readonly body?: Node | undefined
}

/**
 * When a page says that it was published: in its metadata, beside its headline, in its address, in
 * this order. Where it tells nothing else, the day it says it was last changed. Undefined where it
 * says neither; a day alone is midnight UTC.
 */
export function publishedAt(where: Where): Date | undefined {
  const { head, things, url } = where
  const order = orderOf(head, url)
  const read = (text: string | undefined): Date | undefined => machineDate(text, order)
  const stated =
    first(metas(head, META_PUBLISHED), read) ?? first(statedIn(things, PUBLISHED), read)
  if (stated) return stated
  const seen = sightings(where, (text) => dateIn(text, order), read)
  return (
    seen.find(({ score, changed }) => score >= 70 && !changed)?.date ??
    dateInUrl(head.canonical ?? url) ??
    dateInUrl(url) ??
    seen.find(({ score, changed }) => score >= 40 && !changed)?.date ??
    leader(seen) ??
    read(IN_SCRIPT.exec(where.html ?? '')?.[1]) ??
    first(metas(head, META_DATE), read) ??
    first(statedIn(things, ['dateModified']), read) ??
    first(metas(head, META_CHANGED), read) ??
    seen.find(({ score }) => score >= 40)?.date
  )
}

/** A sighting that is weak in itself, where no other comes near it. */
function leader(seen: readonly Sighting[]): Date | undefined {
  const [first] = seen
  if (!first || first.changed || first.score < 20) return undefined
  const next = seen.find(({ date }) => Math.abs(date.getTime() - first.date.getTime()) >= DAY)
  return (next?.score ?? 0) <= first.score - 20 ? first.date : undefined
}

const DAY = 86_400_000

/** A publication date among the data that a page's own program was given. */
const IN_SCRIPT =
  /["'](?:date_?published|published_?(?:at|date|time)|publish_?(?:date|time)|publication_?date|date_?created|created_?at)["']\s*:\s*["'](\d{4}-\d\d-\d\d[^"']{0,25})["']/i
const PUBLISHED = ['datePublished', 'dateCreated', 'uploadDate']
const META_PUBLISHED =
  /^(?:og:)?(?:article:)?published_time$|publi(?:sh|c|k)|(?:^|[.:_-])(?:pub[_-]?date|issued)$|^posted$/
/** Names that are used for the day of publication, but also for others: better than nothing. */
const META_DATE =
  /(?:^|[.:_-])(?:created|date|datum|fecha|release[_-]?date)$|datecreated|original[_-]?date|displaydate|^article\.created$/
const META_CHANGED = /modified|updated|last[_-]?mod|revised|changed/
const NOT_DATES =
  /publisher|publicid|expir|copyright|image|video|tags?$|section|status|author|published?_by/

/** JSON-LD of an article first, then of the page; never of comments, events and products. */
function* statedIn(
  things: readonly Thing[],
  names: readonly string[],
): Generator<string | undefined> {
  for (const types of [ARTICLE, /^(?:\w*Page|CreativeWork|PodcastEpisode|VideoObject)$/i]) {
    for (const name of names) {
      // A page may show many videos; only its own first one can be what it is about.
      for (const thing of things) if (isA(thing, types)) yield textIn(thing[name])
    }
  }
}

function* metas({ meta }: Head, names: RegExp): Generator<string> {
  for (const [name, value] of meta) {
    if (names.test(name) && !NOT_DATES.test(name) && /\d/.test(value)) yield value
  }
}

function first<T>(texts: Iterable<T>, read: (text: T) => Date | undefined): Date | undefined {
  for (const text of texts) {
    const date = read(text)
    if (date) return date
  }
  return undefined
}

/** By the page's language and country, or by the country of its address. */
function orderOf(head: Head, url: string): Order {
  const locale = (head.meta.get('og:locale') ?? head.lang ?? '').toLowerCase().replace('_', '-')
  const country = URL.parse(url)?.hostname.split('.').at(-1) ?? ''
  if (/^(?:uk|au|nz|ie|in|za|sg|my|ng|ke)$/.test(country)) return 'day-first'
  if (/^en-(?:gb|au|nz|ie|in|za)/.test(locale)) return 'day-first'
  if (/^en-us|^(?:en-)?ph/.test(locale) || /^(?:us|gov|mil|edu)$/.test(country))
    return 'month-first'
  if (locale === '' || locale.startsWith('en')) return undefined
  return 'day-first'
}
