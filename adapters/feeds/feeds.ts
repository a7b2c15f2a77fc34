import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { Document } from './read.ts'
import type { FeedReading } from './reading.ts'

export type { FeedReading } from './reading.ts'

export interface FeedReader {
  /** Never throws for what the document holds. */
  read(document: Document): Promise<FeedReading>
  close(): Promise<void>
}

/** What the fetcher lets through (security-rules A6); of more, we read the beginning. */
export const BYTES = 10_485_760

/**
 * Feeds to items, in threads that end after `timeoutMs` (security-rules B1–B3).
 * @param threads how many documents may be read at once
 */
export function feedReader({ timeoutMs = 3_000, threads = 2 } = {}): FeedReader {
  const pool = new Piscina<Document, FeedReading>({
    filename: fileURLToPath(new URL('./worker.ts', import.meta.url)),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 },
  })
  return {
    async read({ bytes, contentType, url }) {
      // A copy of our own: it can be handed to the thread, and no larger buffer goes along with it.
      const kept = Uint8Array.from(bytes.subarray(0, BYTES))
      const isCut = kept.length < bytes.length
      try {
        const reading = await pool.run(
          { bytes: kept, contentType, url },
          { signal: AbortSignal.timeout(timeoutMs), transferList: [kept.buffer] },
        )
        return isCut ? cut(reading) : reading
      } catch (error) {
        return rejected(error, timeoutMs)
      }
    },
    close: () => pool.close({ force: true }),
  }
}

function cut(reading: FeedReading): FeedReading {
  if (reading.outcome !== 'feed') return reading
  return { outcome: 'feed', feed: { ...reading.feed, truncated: true } }
}

function rejected(error: unknown, timeoutMs: number): FeedReading {
  const { name, code } = error as { name?: string; code?: string }
  if (name === 'AbortError' || name === 'TimeoutError') {
    return { outcome: 'rejected', reason: 'timeout', detail: `not read within ${timeoutMs} ms` }
  }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return { outcome: 'rejected', reason: 'too-large', detail: 'more than a reading may take' }
  }
  // A fault of ours on one document must not stop the others; the poll reports it.
  return {
    outcome: 'rejected',
    reason: 'failed',
    detail: `could not be read (${name ?? 'unknown'})`,
  }
}
