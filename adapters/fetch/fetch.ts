import type { Fetch, Fetched, FetchOptions } from '../../src/sources/fetch.ts'
import { type GuardOptions, guard } from './guard.ts'
import { type PolitenessOptions, politeness } from './politeness.ts'
import { follow } from './redirects.ts'
import { Refused } from './refused.ts'
import { requestOnce } from './request.ts'
import { ROBOTS_BYTES, robotsGate } from './robots-gate.ts'
import { stopwatch } from './stopwatch.ts'

const MAX_BYTES = 10 * 2 ** 20
const DEADLINE_MS = 20_000

/** What robots.txt files know us by. */
const TOKEN = 'Sherpa'

export interface GuardedFetchOptions extends GuardOptions, PolitenessOptions {
  /** Where a site's owner can complain: an address of a page or a mailbox, sent as `User-Agent`. */
  readonly contact: string
  /** The time a whole chain of redirects has, in ms, not counting the wait for a host's turn. */
  readonly deadlineMs?: number
}

/** A request as the client itself makes it. */
interface Asked extends FetchOptions {
  readonly signal: AbortSignal
  readonly accept: 'feed' | 'page'
  /** What is longer than `maxBytes` is cut there instead of refused. */
  readonly cut?: boolean
}

const ACCEPT = {
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
  page: 'text/html, application/xhtml+xml, */*;q=0.5',
}

/**
 * The one client for what users name. Knows no cookies, no referrer and no credentials; asks with one
 * fixed `User-Agent`. After `close`, requests under way and later ones reject.
 */
export function guardedFetch(options: GuardedFetchOptions): Fetch & { close(): void } {
  const { contact, deadlineMs = DEADLINE_MS } = options
  const { connect } = guard(options)
  const closing = new AbortController()
  const turn = politeness(options)
  const agent = `${TOKEN}/1.0 (+${contact})`

  async function chain(address: string, asked: Asked): Promise<Fetched> {
    const clock = stopwatch(deadlineMs)
    const { answer, url, moved } = await follow(address, options, async (url, first) => {
      if (asked.accept === 'page') await robots.check(url, asked.signal)
      return turn(url, asked.signal, () =>
        clock.run(asked.signal, (signal) =>
          requestOnce(url, {
            connect,
            headers: {
              'user-agent': agent,
              accept: ACCEPT[asked.accept],
              'accept-encoding': 'gzip, br',
              ...(first && asked.etag && { 'if-none-match': asked.etag }),
              ...(first && asked.lastModified && { 'if-modified-since': asked.lastModified }),
            },
            maxBytes: Math.min(asked.maxBytes ?? MAX_BYTES, MAX_BYTES),
            cut: asked.cut ?? false,
            signal,
          }),
        ),
      )
    })
    return answer.outcome === 'ok' && moved ? { ...answer, permanentUrl: url.href } : answer
  }

  /** The chain, its refusals as values. */
  async function get(address: string, asked: Asked): Promise<Fetched> {
    try {
      return await chain(address, asked)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return { outcome: 'reject', reason: error.reason, detail: error.message }
    }
  }
  const robots = robotsGate(TOKEN, (address) =>
    get(address, { accept: 'feed', maxBytes: ROBOTS_BYTES, cut: true, signal: closing.signal }),
  )
  return {
    get(address, { accept = 'feed', signal, ...rest } = {}) {
      const ending = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal
      return get(address, { ...rest, accept, signal: ending })
    },
    close: () => closing.abort(new Error('The fetcher was closed')),
  }
}
