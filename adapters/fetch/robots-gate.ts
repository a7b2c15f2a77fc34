import type { Fetched } from '../../src/sources/fetch.ts'
import { abortable } from './abort.ts'
import { Refused } from './refused.ts'
import { parseRobots, type Robots } from './robots.ts'

/** RFC 9309 §2.5: at least 500 KiB of a robots.txt are read; the rest is ignored. */
export const ROBOTS_BYTES = 500 * 2 ** 10

const DAY_MS = 24 * 3_600_000
/** How long a site whose robots.txt fails is left alone before we look again. */
const WHILE_MS = 30 * 60_000
const MOST_SITES = 2_000

interface Known {
  readonly until: number
  /** What the site allows, or why it is left alone. */
  readonly said: Robots | Refused
}

/**
 * Keeps us off what a site's robots.txt forbids. It is read through the client itself and kept for a
 * day. A 4xx or nonsense allows everything (RFC 9309 §2.3.1.3); a site that fails on it, is busy or
 * out of reach is not read at all for a while (§2.3.1.4).
 * @param get fetches a robots.txt, at most `ROBOTS_BYTES` of it
 */
export function robotsGate(
  token: string,
  get: (url: string) => Promise<Fetched>,
): { check(url: URL, signal: AbortSignal): Promise<void> } {
  const sites = new Map<string, Promise<Known>>()
  async function ask(origin: string): Promise<Known> {
    const said = interpret(await get(`${origin}/robots.txt`), token)
    return { said, until: Date.now() + (said instanceof Refused ? WHILE_MS : DAY_MS) }
  }
  async function known(origin: string): Promise<Known> {
    const kept = await sites.get(origin)
    if (kept && kept.until > Date.now()) return kept
    // Re-inserted at the end: a Map keeps insertion order, so the first key is the oldest.
    sites.delete(origin)
    const asking = ask(origin)
    sites.set(origin, asking)
    asking.catch(() => sites.delete(origin))
    const [oldest] = sites.keys()
    if (sites.size > MOST_SITES && oldest) sites.delete(oldest)
    return asking
  }
  return {
    async check(url, signal) {
      // The answer serves everybody who waits for it, so nobody's signal may end the asking.
      const { said } = await abortable(known(url.origin), signal)
      if (said instanceof Refused) throw new Refused(said.reason, said.message)
      if (!said(url.pathname + url.search))
        throw new Refused('robots', `${url.hostname} asks robots not to read this page`)
    },
  }
}

function interpret(got: Fetched, token: string): Robots | Refused {
  if (got.outcome === 'ok') return parseRobots(new TextDecoder().decode(got.bytes), token)
  if (got.outcome === 'retry')
    return new Refused(
      got.reason,
      'The site’s robots.txt can’t be read; it is left alone meanwhile',
    )
  if (got.outcome === 'reject' && OUT_OF_REACH.includes(got.reason))
    return new Refused(got.reason, got.detail)
  return () => true
}

const OUT_OF_REACH = ['ssrf_blocked', 'bad_url', 'unreachable', 'timeout', 'truncated']
