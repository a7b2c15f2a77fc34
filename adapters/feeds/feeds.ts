import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { BYTES, type Document } from './read.ts'
import type { FeedReading } from './reading.ts'

export { BYTES } from './read.ts'
export type { FeedReading } from './reading.ts'

export interface FeedReader {
  /** Never throws for what the document holds. */
  read(document: Document): Promise<FeedReading>
  close(): Promise<void>
}

/**
 * Feeds to items, in one thread that ends when a document takes longer than `timeoutMs`
 * (security-rules B1–B3). One document at a time, so that the deadline counts its own time only.
 */
export function feedReader({ timeoutMs = 3_000 } = {}): FeedReader {
  const pool = new Piscina<Document | undefined, FeedReading>({
    filename: fileURLToPath(new URL('./worker.ts', import.meta.url)),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 },
  })
  let turn: Promise<unknown> = Promise.resolve()

  async function alone({ bytes, contentType, url }: Document): Promise<FeedReading> {
    // A copy of our own: it can be handed to the thread, and no larger buffer goes along with it.
    const kept = Uint8Array.from(bytes.subarray(0, BYTES))
    const isCut = kept.length < bytes.length
    try {
      // Starting a thread takes a while on a busy machine, and is not the document's fault.
      await pool.run(undefined)
      const reading = await pool.run(
        { bytes: kept, contentType, url },
        { signal: AbortSignal.timeout(timeoutMs), transferList: [kept.buffer] },
      )
      return isCut ? cut(reading) : reading
    } catch (error) {
      return rejected(error, timeoutMs)
    }
  }

  return {
    read(document) {
      const reading = turn.then(() => alone(document))
      turn = reading
      return reading
    },
    close: () => pool.close({ force: true }),
  }
}

function cut(reading: FeedReading): FeedReading {
  if (reading.outcome === 'feed') return { ...reading, feed: { ...reading.feed, truncated: true } }
  if (reading.outcome === 'sitemap')
    return { ...reading, sitemap: { ...reading.sitemap, truncated: true } }
  return reading
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
