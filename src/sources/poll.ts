import { createHash } from 'node:crypto'
import type { Draft } from '../articles/article.ts'
import type { Feed } from './feed.ts'
import type { Fetch, Fetched, Reason } from './fetch.ts'
import { fingerprint, type Item, identify } from './item.ts'
import { linkIdentity } from './links.ts'
import type { PageReader } from './page.ts'
import { type Result, schedule } from './schedule.ts'
import { newsIn, type Sitemap, worthReading } from './sitemap.ts'
import type { Source, SourceState } from './source.ts'

/** What a poll found. Its `state` is for `Sources.saveState`, after the items are in good hands. */
export interface Polled {
  readonly result: Result['outcome']
  readonly reason?: Reason
  /** Every item the source holds now; empty unless it was read. Those seen before are among them. */
  readonly items: readonly Item[]
  /** Whether any item is new or changed since the last poll that was read. */
  readonly changed: boolean
  /** Where the body came from after redirects. */
  readonly url?: string
  /** Where the source answers from now on: for `Sources.move`. */
  readonly movedTo?: string
  readonly state: SourceState
}

/** Reads feeds and sitemaps; which of them a document is, it says itself. */
export interface Feeds {
  read(document: {
    readonly bytes: Uint8Array
    readonly contentType?: string
    readonly url: string
  }): Promise<
    | { readonly outcome: 'feed'; readonly feed: Feed }
    | { readonly outcome: 'sitemap'; readonly sitemap: Sitemap }
    | { readonly outcome: 'rejected'; readonly reason: string; readonly detail: string }
  >
}

/** The world of a poll. */
export interface PollWorld {
  readonly fetch: Fetch
  readonly feeds: Feeds
  readonly pages: PageReader
  readonly now: () => Date
}

const DAY_MS = 86_400_000

/**
 * Asks a feed, a sitemap or a page once, conditionally, and decides what is there and when to ask again. Writes
 * nothing. A page is its own only item, changed when its text is, whatever surrounds it; of a
 * sitemap only what is news counts, and of an index the sitemaps worth reading are read with it.
 */
export async function poll(source: Source, world: PollWorld): Promise<Polled> {
  const { fetch, now } = world
  const validators = validatorsOf(source.state, now())
  const accept = source.kind === 'page' ? 'page' : 'feed'
  const fetched = await fetch.get(source.url, { accept, ...validators })
  const unconditional = Object.keys(validators).length === 0
  const { result, items = [] } = await look(source, fetched, unconditional, world)
  const state = schedule(source.state, result, now(), jitterOf(source, now()))
  const whole = fetched.outcome === 'ok' && result.outcome === 'read' ? fetched : undefined
  return {
    result: result.outcome,
    ...((result.outcome === 'retry' || result.outcome === 'reject') && { reason: result.reason }),
    items,
    changed: state.health === 'ok',
    ...(whole && { url: whole.url }),
    ...(whole?.permanentUrl && { movedTo: whole.permanentUrl }),
    state,
  }
}

/** What an answer says, and the items in it. */
async function look(
  source: Source,
  fetched: Fetched,
  unconditional: boolean,
  world: PollWorld,
): Promise<{ result: Result; items?: Item[] }> {
  if (fetched.outcome !== 'ok') return { result: fetched }
  const { feeds, pages, now } = world
  const { etag, lastModified } = fetched
  const read = (items: Item[], more: Partial<Extract<Result, { outcome: 'read' }>> = {}) => ({
    items,
    result: {
      outcome: 'read' as const,
      fingerprint: fingerprint(items),
      etag,
      lastModified,
      unconditional,
      ...more,
    },
  })
  const reject = (reason: Reason, detail: string): { result: Result } => ({
    result: { outcome: 'reject', reason, detail },
  })
  if (source.kind === 'page') {
    const page = await pages.read(fetched)
    if (page.outcome === 'article') return read([pageItem(source, page.draft)])
    return reject(REASONS[page.reason] ?? 'not_an_article', page.detail)
  }
  const reading = await feeds.read(fetched)
  if (reading.outcome === 'rejected')
    return reject(REASONS[reading.reason] ?? 'malformed', reading.detail)
  if (reading.outcome !== source.kind) return reject('not_a_feed', WRONG_KIND[reading.outcome])
  const feed = reading.outcome === 'feed' ? reading.feed : await newsOf(reading.sitemap, world)
  const isIndex = reading.outcome === 'sitemap' && reading.sitemap.sitemaps.length > 0
  return read(identify(feed.items, now()), {
    ...(feed.ttlMinutes && { ttlMs: feed.ttlMinutes * 60_000 }),
    ...(feed.truncated && { message: 'It broke off, or holds more than is kept of one poll' }),
    // An index stays the same while what it names changes: it is asked for anew each time.
    ...(isIndex && { etag: undefined, lastModified: undefined }),
  })
}

const WRONG_KIND = {
  feed: 'There is a feed now where a sitemap was; add it anew',
  sitemap: 'There is a sitemap where a feed was; add it anew',
}

/**
 * The news of a sitemap, and of those it names where it is an index; one of these that can't be read
 * now is left for the next time.
 */
export async function newsOf(
  sitemap: Sitemap,
  { fetch, feeds, now }: Pick<PollWorld, 'fetch' | 'feeds' | 'now'>,
): Promise<Feed> {
  const found = [newsIn(sitemap, now())]
  for (const url of worthReading(sitemap.sitemaps, now())) {
    const fetched = await fetch.get(url)
    if (fetched.outcome !== 'ok') continue
    const reading = await feeds.read(fetched)
    if (reading.outcome === 'sitemap') found.push(newsIn(reading.sitemap, now()))
  }
  return {
    ...found.find(({ title }) => title !== undefined),
    items: found.flatMap(({ items }) => items).slice(0, MOST),
    truncated: found.some(({ truncated }) => truncated),
  }
}

/** Items kept of one poll (security-rules B1). */
const MOST = 500

/** A reader's reasons in the vocabulary of health. */
const REASONS: Readonly<Record<string, Reason>> = {
  'not-a-feed': 'not_a_feed',
  'too-deep': 'too_deep',
  'too-large': 'too_large',
  timeout: 'timeout',
}

function pageItem({ url, name }: Source, { title, text }: Draft): Item {
  const hash = createHash('sha256')
    .update(JSON.stringify([title, text]))
    .digest('hex')
  return { key: linkIdentity(url), hash, url, title: title || name, summary: '' }
}

/** Validators for the request. Once a day none: some servers answer "not modified" for ever. */
function validatorsOf(state: SourceState, now: Date): { etag?: string; lastModified?: string } {
  const { etag, lastModified, lastUnconditionalAt } = state
  const age = now.getTime() - (lastUnconditionalAt?.getTime() ?? 0)
  if (age >= DAY_MS) return {}
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) }
}

/** Spreads sources added together; the same poll always gets the same, so that polling stays a plain rule. */
function jitterOf({ id }: Source, now: Date): number {
  const digest = createHash('sha256').update(`${id} ${now.getTime()}`).digest()
  return digest.readUInt32BE(0) / 2 ** 32
}
