import { Piscina } from 'piscina'
import type { PageInput, PageReader, PageReading } from '../../src/sources/page.ts'
import { rejected } from './read-safely.ts'

/** Milliseconds of wall time one page may take, and megabytes of heap. */
const DEADLINE = 3_000
const HEAP = 256

/**
 * Pages to articles. Bytes from outside are decoded and parsed in one worker thread with a heap of
 * its own, one page at a time; a page that takes longer than the deadline costs that thread its life
 * and the page its reading. `read` never throws for what a page holds. `close` ends the thread.
 */
export function pageReader({
  deadlineMs = DEADLINE,
}: {
  deadlineMs?: number
} = {}): PageReader & { close(): Promise<void> } {
  const pool = new Piscina<PageInput | undefined, PageReading>({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 30_000,
    // A small nursery: parsing makes much garbage, and a large one only holds it longer.
    resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: 16, stackSizeMb: 8 },
  })
  let turn: Promise<unknown> = Promise.resolve()

  /** Alone in the pool, so that the deadline counts this page's time and nobody's else. */
  async function alone(input: PageInput): Promise<PageReading> {
    // Starting a thread takes a while on a busy machine, and is not the page's fault.
    await pool.run(undefined)
    try {
      return await pool.run(input, { signal: AbortSignal.timeout(deadlineMs) })
    } catch (error) {
      return refusal(error, deadlineMs)
    }
  }

  return {
    read(input) {
      const reading = turn.then(() => alone(input))
      turn = reading.catch(() => undefined)
      return reading
    },
    async close() {
      await turn
      await pool.destroy()
    },
  }
}

/** What ended the thread, where it was the page. */
function refusal(error: unknown, deadlineMs: number): PageReading {
  const { name, code } = error as { name?: string; code?: string }
  if (name === 'AbortError' || name === 'TimeoutError') {
    return rejected('timeout', `not read within ${deadlineMs / 1_000} s`)
  }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return rejected('too-large', `needs over ${HEAP} MB`)
  throw error
}
