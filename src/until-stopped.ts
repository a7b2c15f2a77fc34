import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from './log.ts'

const DRAIN_MS = 10_000
/** The exit code of a set-up that a platform refuses: starting again changes nothing (EX_CONFIG). */
const MISSET = 78

/**
 * Lets the process run until it is told to stop, a promise fails that no one waited for, or a
 * platform refuses what is set; then drains for ten seconds at most, and exits.
 */
export function runUntilStopped(stop: () => Promise<void>, refused: AbortSignal, log: Log): void {
  let stopping = false
  const end = async (code: number): Promise<void> => {
    if (stopping) return
    stopping = true
    const late = wait(DRAIN_MS, undefined, { ref: false }).then(() => process.exit(code))
    const ended = stop().catch((error: unknown) => {
      log.error({ err: error }, 'not everything ended well')
      process.exit(1)
    })
    await Promise.race([ended, late])
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(0))
  process.on('unhandledRejection', (error) => {
    log.error({ err: error }, 'a promise failed that no one waited for')
    void end(1)
  })
  refused.addEventListener('abort', () => void end(MISSET))
  if (refused.aborted) void end(MISSET)
}
