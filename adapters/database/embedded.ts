import type { Duplex } from 'node:stream'
import { Worker } from 'node:worker_threads'
import { Wrong } from '../../src/errors.ts'
import type { Log } from '../../src/log.ts'
import type { Client } from './hub.ts'
import type { FromThread, ThreadData, ToThread } from './hub-thread.ts'
import { hubStream } from './stream.ts'

/** PostgreSQL in a thread of this process. */
export interface Embedded {
  /** A new connection, for the `stream` option of `pg`. */
  stream(): Duplex
  close(): Promise<void>
}

/** The wait before a thread that ended is started again; it doubles while they end soon. */
const RESTART_MS = 100
const LONGEST_RESTART_MS = 10_000
const SOON_MS = 60_000
/** No statement of ours takes this long, and the embedded engine can not cancel one. */
const STUCK_MS = 10 * 60_000
const CLOSING_MS = 10_000

/**
 * Opens the store in a worker thread: its SQL runs synchronously and would hold up everything else
 * for seconds. If the thread dies or hangs, its connections end with an error that says so and
 * another thread is started; what was committed is in the folder. Throws `Wrong` when the folder
 * can not be opened in the first place.
 */
export async function openEmbedded(
  data: ThreadData & { log: Log; stuckMs?: number },
): Promise<Embedded> {
  const { log, stuckMs = STUCK_MS, ...workerData } = data
  const clients = new Map<number, Client>()
  const streams = new Set<Duplex>()
  let restartMs = RESTART_MS
  let closing = false
  let closed: (() => void) | undefined
  let next = 0
  let isOpen = false
  /** When the oldest question was asked that nothing has been heard after. */
  let askedAt: number | undefined
  let thread: Worker | undefined
  await new Promise<void>((resolve, reject) => {
    start(resolve, (why, cause) => {
      const hint = `${data.folder} can not be opened; if it is damaged, restore a backup`
      reject(new Wrong(`${hint} (${why})`, { cause }))
    })
  })
  const watch = setInterval(endIfStuck, stuckMs / 4)
  watch.unref()

  /** `failed` is called in place of `lose` when the thread ends before it is ready. */
  function start(ready: () => void, failed: (why: string, cause: unknown) => void): void {
    const url = new URL('./hub-thread.ts', import.meta.url)
    const worker = new Worker(url, { workerData, execArgv: [] })
    const startedAt = Date.now()
    let ended = failed
    let cause: unknown
    thread = worker
    isOpen = false
    worker.on('message', (message: FromThread) => {
      if (message !== 'ready') return hear(message)
      ended = (why) => lose(why, startedAt)
      isOpen = true
      if (askedAt !== undefined) askedAt = Date.now()
      ready()
    })
    worker.on('error', (error) => {
      cause = error
    })
    worker.on('exit', () => {
      thread = undefined
      askedAt = undefined
      closed?.()
      if (closing) return
      ended(`the store's thread ended${cause instanceof Error ? `: ${cause.message}` : ''}`, cause)
    })
  }

  function hear(message: FromThread): void {
    askedAt = undefined
    if (message === 'closed') closed?.()
    else if (typeof message === 'object' && 'to' in message) {
      clients.get(message.to)?.send(message.bytes)
    } else if (typeof message === 'object') {
      clients.get(message.end)?.end()
    }
  }

  /** The thread is gone: every connection is told, and another thread is started. */
  function lose(why: string, startedAt: number): void {
    const soon = Date.now() - startedAt < SOON_MS
    restartMs = soon ? Math.min(restartMs * 2, LONGEST_RESTART_MS) : RESTART_MS
    log.error({ why, againInMs: restartMs }, 'store lost')
    const error = new Error(why)
    for (const stream of [...streams]) stream.destroy(error)
    const again = (): void => {
      const since = Date.now()
      if (!closing)
        start(
          () => undefined,
          (why) => lose(why, since),
        )
    }
    setTimeout(again, restartMs)
  }

  function endIfStuck(): void {
    // Opening takes what it takes.
    if (!isOpen || askedAt === undefined || Date.now() - askedAt < stuckMs) return
    log.error({ ms: stuckMs }, 'store answers nothing: ended')
    void thread?.terminate()
  }

  function tell(message: ToThread): void {
    thread?.postMessage(message)
  }

  /** Bytes of their own, handed over: a view would be sent with all of the buffer it looks into. */
  function speak(from: number, said: Uint8Array): void {
    askedAt ??= Date.now()
    const bytes = new Uint8Array(said)
    thread?.postMessage({ from, bytes } satisfies ToThread, [bytes.buffer])
  }

  function stream(): Duplex {
    const id = next++
    const duplex = hubStream((client) => {
      clients.set(id, client)
      tell({ open: id })
      return {
        receive: (bytes) => speak(id, bytes),
        close: () => {
          clients.delete(id)
          streams.delete(duplex)
          tell({ gone: id })
        },
      }
    })
    streams.add(duplex)
    if (!thread) duplex.destroy(new Error("the store's thread ended and is being started again"))
    return duplex
  }

  async function close(): Promise<void> {
    closing = true
    clearInterval(watch)
    if (!thread) return
    const ended = new Promise<void>((resolve) => {
      closed = resolve
      setTimeout(resolve, CLOSING_MS).unref()
    })
    tell('close')
    await ended
    await thread?.terminate()
  }

  return { stream, close }
}
