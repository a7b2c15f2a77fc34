const FLOOR_MS = 60_000
const CAP_MS = 24 * 3_600_000
const UNASKED_MS = 15 * 60_000

export interface Wait {
  /** At least a minute, at most a day; a quarter of an hour where none was named. */
  readonly retryAfterMs: number
  /** As asked for, in milliseconds, when that was more than a day. */
  readonly tooLongMs?: number
}

/**
 * How long a site asks us to stay away, from `Retry-After`: seconds or an HTTP date (RFC 9110 §10.2.3).
 * Anything else counts as not named: one bad header must neither silence a source nor make us hammer it.
 */
export function retryAfter(header: string | undefined, now: Date): Wait {
  const asked = parse(header?.trim() ?? '', now)
  if (asked === undefined) return { retryAfterMs: UNASKED_MS }
  const retryAfterMs = Math.min(Math.max(asked, FLOOR_MS), CAP_MS)
  return asked > CAP_MS ? { retryAfterMs, tooLongMs: asked } : { retryAfterMs }
}

function parse(header: string, now: Date): number | undefined {
  if (/^\d+$/.test(header)) return Number(header) * 1_000
  // Date.parse reads far more than HTTP dates ("-5" is a date); those begin with a weekday's name.
  const date = /^[A-Za-z]{3,9},? /.test(header) ? Date.parse(header) : Number.NaN
  return Number.isNaN(date) ? undefined : date - now.getTime()
}
