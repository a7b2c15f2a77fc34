import { mayPass, type Reason } from './fetch.ts'
import { CAP_MS, FLOOR_MS, type Health, type SourceState } from './source.ts'

/** What one poll came to, as far as the next one is concerned. */
export type Result =
  | {
      readonly outcome: 'read'
      readonly fingerprint: string
      readonly etag?: string | undefined
      readonly lastModified?: string | undefined
      /** Asked without validators. */
      readonly unconditional: boolean
      /** The least wait the publisher asks for, in milliseconds. */
      readonly ttlMs?: number | undefined
      /** What the owner should know though it was read. */
      readonly message?: string | undefined
    }
  | { readonly outcome: 'not_modified' }
  | {
      readonly outcome: 'retry'
      readonly retryAfterMs: number
      readonly reason: Reason
      readonly detail: string
    }
  | {
      readonly outcome: 'reject'
      readonly reason: Reason
      readonly detail: string
      readonly status?: number | undefined
    }
  | { readonly outcome: 'gone'; readonly reason: string }

/** Looks between two changes of a source: a new piece is found after a twelfth of its usual silence. */
const LOOKS = 12
const NOT_FOUND_DAYS = 10
const DAY_MS = 86_400_000

/**
 * The state after a poll, and with it when the next one is: never sooner than 15 minutes, never later
 * than a day, unless the source is gone.
 * @param jitter 0 to 1: spreads sources that would fall together over up to a tenth of their wait more
 */
export function schedule(state: SourceState, result: Result, now: Date, jitter = 0): SourceState {
  switch (result.outcome) {
    case 'read':
    case 'not_modified':
      return well(state, result, now, jitter)
    case 'gone':
      return { ...state, lastPolledAt: now, health: 'gone', message: result.reason }
    default:
      return unwell(state, result, now, jitter)
  }
}

type Good = Extract<Result, { outcome: 'read' | 'not_modified' }>
type Bad = Extract<Result, { outcome: 'retry' | 'reject' }>

function well(state: SourceState, result: Good, now: Date, jitter: number): SourceState {
  const read = result.outcome === 'read'
  const changed = read && result.fingerprint !== state.fingerprint
  const intervalMs = pace(state, changed, now)
  const wait = Math.max(intervalMs, (read && result.ttlMs) || 0)
  const { message, failingSince, notFoundSince, ...kept } = state
  const { etag, lastModified, ...unvalidated } = kept
  return {
    // Validators are those of the last whole answer, or none; older ones would be for other words.
    ...(read ? unvalidated : kept),
    ...(read && result.etag && { etag: result.etag }),
    ...(read && result.lastModified && { lastModified: result.lastModified }),
    ...(read && { fingerprint: result.fingerprint }),
    ...(read && result.unconditional && { lastUnconditionalAt: now }),
    ...(read && result.message && { message: result.message }),
    ...(changed && { lastChangedAt: now }),
    health: changed ? 'ok' : 'unchanged',
    failures: 0,
    intervalMs,
    lastPolledAt: now,
    lastOkAt: now,
    nextPollAt: after(wait, now, jitter),
  }
}

/**
 * The pace follows what the source does: half way towards a twelfth of the time between its last two
 * changes, and at least a twelfth of its present silence (as RFC 9111 §4.2.2 guesses freshness from age).
 */
function pace({ intervalMs, lastChangedAt }: SourceState, changed: boolean, now: Date): number {
  if (!lastChangedAt) return intervalMs
  const look = (now.getTime() - lastChangedAt.getTime()) / LOOKS
  return bounded(changed ? (intervalMs + look) / 2 : Math.max(intervalMs, look))
}

function unwell(state: SourceState, result: Bad, now: Date, jitter: number): SourceState {
  const failures = state.failures + 1
  const { notFoundSince, ...kept } = state
  const missing = result.outcome === 'reject' && result.status === 404
  const since = missing ? (notFoundSince ?? now) : undefined
  const lost = since !== undefined && now.getTime() - since.getTime() >= NOT_FOUND_DAYS * DAY_MS
  const asked = result.outcome === 'retry' ? result.retryAfterMs : 0
  const wait = Math.max(asked, FLOOR_MS * 2 ** Math.min(failures - 1, 10))
  return {
    ...kept,
    ...(since && { notFoundSince: since }),
    failures,
    failingSince: state.failingSince ?? now,
    lastPolledAt: now,
    health: lost ? 'gone' : healthOf(result),
    message: lost ? `Not found for ${NOT_FOUND_DAYS} days` : result.detail,
    nextPollAt: after(wait, now, jitter),
  }
}

function healthOf({ reason }: Bad): Health {
  if (reason === 'rate_limited') return 'slow-down'
  return mayPass(reason) ? 'failing' : 'rejected'
}

const bounded = (ms: number): number => Math.min(Math.max(ms, FLOOR_MS), CAP_MS)

const after = (wait: number, now: Date, jitter: number): Date =>
  new Date(now.getTime() + bounded(bounded(wait) * (1 + jitter / 10)))
