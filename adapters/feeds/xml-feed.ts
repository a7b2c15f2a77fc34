import { cleanTitle } from '../../src/articles/clean.ts'
import type { Feed } from '../../src/sources/feed.ts'
import { type FeedDocument, ITEMS, readDocument } from './document.ts'
import type { Element } from './element.ts'
import { textIn } from './element.ts'
import { readEntry } from './entry.ts'
import { type Place, siteLink } from './link.ts'
import type { Rejection } from './reading.ts'
import { atomWording, plainWording, rssWording } from './wording.ts'

/** RSS 0.9x–2.0, RDF, Atom 0.3 and 1.0. A cut document gives what it holds, marked truncated. */
export function readXmlFeed(xml: string, address: string): Feed | Rejection {
  const document = readDocument(xml, address)
  if (document === 'not-a-feed') {
    return { outcome: 'rejected', reason: document, detail: 'neither RSS, RDF, Atom nor JSON Feed' }
  }
  if (document === 'too-deep') {
    return { outcome: 'rejected', reason: document, detail: 'elements nested deeper than 512' }
  }
  const { format, head, entries, truncated } = document
  const bare: Place = { format, address }
  const url = siteLink(head, bare)
  const place: Place = { ...bare, ...(url && { site: url }) }
  const title = titleOf(document)
  const language = languageOf(head)
  const ttlMinutes = ttlOf(head)
  return {
    ...(title && { title }),
    ...(url && { url }),
    ...(language && { language }),
    items: entries.slice(0, ITEMS).map((entry) => readEntry(entry, format, place)),
    ...(ttlMinutes !== undefined && { ttlMinutes }),
    ...(truncated && { truncated }),
  }
}

const field = (head: readonly Element[], name: string): Element | undefined =>
  head.find((element) => element.name === name && textIn(element).trim() !== '')

function titleOf({ head, format }: FeedDocument): string {
  const title = field(head, 'title') ?? field(head, 'dc:title')
  if (!title) return ''
  return cleanTitle(plainWording(format === 'atom' ? atomWording(title) : rssWording(title)))
}

function languageOf(head: readonly Element[]): string | undefined {
  const element = field(head, 'language') ?? field(head, 'dc:language')
  const written = element && textIn(element).trim().toLowerCase().replaceAll('_', '-')
  return written && /^[a-z]{2,3}(?:-[a-z\d]+)*$/.test(written) ? written : undefined
}

/** In minutes. */
const PERIODS: ReadonlyMap<string, number> = new Map([
  ['hourly', 60],
  ['daily', 1440],
  ['weekly', 10_080],
  ['monthly', 43_200],
  ['yearly', 525_600],
])

/** RSS `ttl`, or the syndication module's "so many times a period". */
function ttlOf(head: readonly Element[]): number | undefined {
  const ttl = Number(textOf(field(head, 'ttl')))
  if (Number.isFinite(ttl) && ttl > 0) return Math.round(ttl)
  const period = PERIODS.get(textOf(field(head, 'sy:updateperiod')).toLowerCase())
  const frequency = Number(textOf(field(head, 'sy:updatefrequency')) || 1)
  return period && frequency >= 1 ? Math.round(period / frequency) : undefined
}

const textOf = (element: Element | undefined): string => (element ? textIn(element).trim() : '')
