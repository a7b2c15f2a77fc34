import { setTimeout } from 'node:timers/promises'
import { Transient } from '../../src/errors.ts'

/** Time as pacing sees it, in milliseconds; tests bring their own. */
export interface Clock {
  now(): number
  wait(ms: number): Promise<void>
}

export const realClock: Clock = {
  now: () => performance.now(),
  wait: async (ms) => void (await setTimeout(ms)),
}

/** Keeps one workspace's calls within what Slack takes. */
export interface Pace {
  /**
   * Waits for this call's turn.
   * @throws Transient when that is too long to wait for, and while Slack told us to rest.
   */
  turn(method: string, channel: string): Promise<void>
  /** Slack said how long this method must rest in this channel. */
  rest(method: string, channel: string, ms: number): void
}

/** A message a second and channel (docs.slack.dev/apis/web-api/rate-limits). */
const CHANNEL = { everyMs: 1_000, burst: 1 }
/** "Several hundred" a minute and workspace: we keep below the least of that. */
const WORKSPACE = { everyMs: 300, burst: 20 }
/** Tier 3: fifty a minute and method. */
const UPDATE = { everyMs: 1_200, burst: 10 }
/** Tier 2: twenty a minute. */
const STREAM = { everyMs: 3_000, burst: 5 }

/** Tier 4: a hundred a minute. */
const APPEND = { everyMs: 600, burst: 10 }

/** Longer than this a call is tried again later: whoever posts holds a lease of half a minute. */
const LONGEST_MS = 10_000
/** So that those who waited for the same instant do not all call at it. */
const JITTER_MS = 1_000
const MOST_KEPT = 5_000

/** One pace a workspace and process; what several processes do at once, Slack's 429 settles. */
export function createPace(clock: Clock = realClock): Pace {
  const arrivals = new Map<string, number>()
  const rests = new Map<string, number>()

  /** When a call may be made by the generic cell rate algorithm (ITU-T I.371), and books it. */
  function book(
    limits: readonly (readonly [string, { everyMs: number; burst: number }])[],
  ): number {
    const now = clock.now()
    const free = limits.map(
      ([key, { everyMs, burst }]) => (arrivals.get(key) ?? now) - (burst - 1) * everyMs,
    )
    const at = Math.max(now, ...free)
    if (at - now > LONGEST_MS) throw tooLong(at - now)
    for (const [key, { everyMs }] of limits) {
      arrivals.set(key, Math.max(arrivals.get(key) ?? 0, at) + everyMs)
    }
    return at - now
  }

  return {
    async turn(method, channel) {
      forget(arrivals, clock.now())
      const left = (rests.get(`${method} ${channel}`) ?? 0) - clock.now()
      if (left > 0) throw tooLong(left)
      const ms = book(limitsOf(method, channel))
      if (ms > 0) await clock.wait(ms)
    },
    rest(method, channel, ms) {
      forget(rests, clock.now())
      rests.set(`${method} ${channel}`, clock.now() + ms)
    },
  }
}

function limitsOf(method: string, channel: string) {
  if (method === 'chat.update') return [[method, UPDATE]] as const
  if (method === 'chat.appendStream' || method === 'chat.stopStream')
    return [[method, APPEND]] as const
  if (method === 'chat.startStream') {
    return [
      [method, STREAM],
      ['workspace', WORKSPACE],
    ] as const
  }
  return [
    [channel, CHANNEL],
    ['workspace', WORKSPACE],
  ] as const
}

const tooLong = (ms: number): Transient =>
  new Transient('slack: not before its turn', { retryAfterMs: jitter(ms) })

/** A wait, and up to a second more. */
export const jitter = (ms: number): number => Math.ceil(ms + Math.random() * JITTER_MS)

/** What has passed need not be remembered. */
function forget(instants: Map<string, number>, now: number): void {
  if (instants.size < MOST_KEPT) return
  for (const [key, at] of instants) if (at <= now) instants.delete(key)
}
