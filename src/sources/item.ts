import { createHash } from 'node:crypto'
import { plausibleDate } from './dates.ts'
import type { FeedItem } from './feed.ts'
import { linkIdentity } from './links.ts'

/** An entry of a feed as one poll saw it: with a name that outlasts the poll, and never without a title. */
export interface Item extends FeedItem {
  /** The same at every poll of this source, however the feed numbers its entries. At most 512 characters. */
  readonly key: string
  /** Another when what the entry says changed: title or text. A new date alone is no change. */
  readonly hash: string
  /** Not more than a day ahead of the poll: what claims to be is dated to the poll itself. */
  readonly publishedAt?: Date
}

/**
 * Names the entries of one poll. An entry is its link; only where several share a link (all pointing
 * to the front page, say) do guid and title tell them apart: guids change from poll to poll, or name
 * two entries at once, more often than links do.
 */
export function identify(entries: readonly FeedItem[], now: Date): Item[] {
  const times = new Map<string, number>()
  for (const { url } of entries) {
    if (url === undefined) continue
    const identity = linkIdentity(url)
    times.set(identity, (times.get(identity) ?? 0) + 1)
  }
  const items = new Map<string, Item>()
  for (const entry of entries) {
    const identity = entry.url === undefined ? undefined : linkIdentity(entry.url)
    const unique = identity !== undefined && times.get(identity) === 1
    const key = unique ? identity : distinct(entry, identity)
    const { publishedAt, ...rest } = entry
    const item = {
      ...rest,
      key,
      hash: digest([entry.title, entry.summary, entry.content ?? '']),
      title: titleOf(entry),
      ...(publishedAt && { publishedAt: plausibleDate(publishedAt, now) }),
    }
    // Feeds repeat entries; the first, which feeds put on top, is the newest.
    if (!items.has(key)) items.set(key, item)
  }
  return [...items.values()]
}

/** What tells a poll from another one: the same when every item is the same, in any order. */
export const fingerprint = (items: readonly Item[]): string =>
  digest(items.map(({ key, hash }) => `${key} ${hash}`).sort())

function distinct({ guid = '', title, summary }: FeedItem, identity = ''): string {
  return guid ? `guid:${digest([guid, identity])}` : `text:${digest([title || summary, identity])}`
}

/** A title, or the beginning of the text, or the host it is at. */
function titleOf({ title, summary, url }: FeedItem): string {
  if (title) return title
  const [line = ''] = summary.split('\n')
  if (line) return line.length <= 80 ? line : `${line.slice(0, 80).replace(/\s+\S*$/, '')}…`
  return (url && URL.parse(url)?.hostname) || 'Untitled'
}

const digest = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')
