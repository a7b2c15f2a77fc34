import { setTimeout as sleep } from 'node:timers/promises'
import { abortable } from './abort.ts'
import { isExempt } from './policy.ts'

export interface PolitenessOptions {
  /** The least time between the end of one request to a host and the start of the next, in ms. */
  readonly gapMs?: number
  /** Exact `host:port` origins that need no gap: our own sample world. Still one at a time. */
  readonly noGap?: readonly string[]
  /** A clock that only goes forward, in ms, and a wait on it. */
  readonly now?: () => number
  readonly wait?: (ms: number) => Promise<unknown>
}

/** Runs a request when it is its host's turn. Rejects with the signal's reason if that aborts before. */
export type Turn = <T>(url: URL, signal: AbortSignal, run: () => Promise<T>) => Promise<T>

interface Host {
  /** Settles when the last one in line is through. */
  line: Promise<unknown>
  /** When the next one may begin. */
  freeAt: number
}

/**
 * One request at a time to each host, at least a second apart, whoever asks: all workspaces of this
 * process stand in one line. The ports of a host are one host, for the machine behind them is.
 */
export function politeness(options: PolitenessOptions = {}): Turn {
  const { gapMs = 1_000, noGap = [], now = () => performance.now(), wait = sleep } = options
  const hosts = new Map<string, Host>()
  return async (url, signal, run) => {
    const host = hosts.get(url.hostname) ?? { line: Promise.resolve(), freeAt: 0 }
    hosts.set(url.hostname, host)
    const before = host.line
    const { promise: through, resolve: leave } = Promise.withResolvers<void>()
    // One that gives up while waiting must not let the next in before those ahead of it are through.
    const line = before.then(() => through)
    host.line = line
    try {
      await abortable(before, signal)
      const early = host.freeAt - now()
      if (early > 0) await abortable(wait(early), signal)
      try {
        return await run()
      } finally {
        host.freeAt = now() + (isExempt(url, { allow: noGap }) ? 0 : gapMs)
      }
    } finally {
      leave()
      const forget = (): void => {
        if (host.line === line) hosts.delete(url.hostname)
      }
      // Only the memory of a host waits for this timer; it must not keep the process alive.
      line.then(() => setTimeout(forget, gapMs).unref(), forget)
    }
  }
}
