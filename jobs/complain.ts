import type { Log } from '../src/log.ts'

const REPEATED_ERROR_MS = 10_000

/** Logs an error of the connection, and the same one again only after a while. */
export function errorLog(log: Log): (queue: string, error: Error) => void {
  const last = new Map<string, number>()
  return (queue, error) => {
    const now = Date.now()
    if (now - (last.get(error.message) ?? 0) < REPEATED_ERROR_MS) return
    last.set(error.message, now)
    log.warn({ queue, why: error.message }, 'queue connection failed')
  }
}
