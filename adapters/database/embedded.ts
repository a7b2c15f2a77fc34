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

/** A store that ends more often than this within a minute is not started again. */
const RESTARTS_A_MINUTE = 5
const CLOSING_MS = 10_000

/**
 * Opens the store in a worker thread: its SQL runs synchronously and would hold up everything else
 * for seconds. If the thread dies, its connections end with an error that says so and another
 * thread is started; what was committed is in the folder.
 */
export async function openEmbedded(data: ThreadData & { log: Log }): Promise<Embedded> {
  const { log, ...workerData } = data
  const clients = new Map<number, Client>()
  const streams = new Set<Duplex>()
  const deaths: number[] = []
  let closing = false
  let closed: (() => void) | undefined
  let next = 0
  let thread = start()
  await thread.ready

  function start(): { worker: Worker; ready: Promise<void> } {
    const worker = new Worker(new URL('./hub-thread.ts', import.meta.url), {
      workerData,
      execArgv: [],
    })
    const ready = new Promise<void>((resolve, reject) => {
      let cause: unknown
      let opened = false
      worker.on('message', (message: FromThread) => {
        if (message === 'ready') {
          opened = true
          resolve()
        } else hear(message)
      })
      worker.on('error', (error) => {
        cause = error
      })
      worker.on('exit', () => {
        closed?.()
        if (closing) return
        const why = `the store's thread ended${cause instanceof Error ? `: ${cause.message}` : ''}`
        if (!opened && deaths.length === 0) {
          const hint = `${data.folder} can not be opened; if it is damaged, restore a backup`
          return reject(new Wrong(`${hint} (${why})`, { cause }))
        }
        resolve()
        lose(why)
      })
    })
    return { worker, ready }
  }

  function hear(message: FromThread): void {
    if (message === 'closed') closed?.()
    else if (typeof message === 'object' && 'to' in message) {
      clients.get(message.to)?.send(message.bytes)
    } else if (typeof message === 'object') {
      clients.get(message.end)?.end()
    }
  }

  /** The thread is gone: every connection is told, and another thread is started. */
  function lose(why: string): void {
    const now = Date.now()
    deaths.push(now)
    const often = deaths.filter((at) => at > now - 60_000).length > RESTARTS_A_MINUTE
    log.error({ why, again: !often }, 'store lost')
    if (!often) thread = start()
    const error = new Error(often ? `${why}, too often to start it again` : why)
    for (const stream of [...streams]) stream.destroy(error)
  }

  function tell(message: ToThread): void {
    thread.worker.postMessage(message)
  }

  /** Bytes of their own, handed over: a view would be sent with all of the buffer it looks into. */
  function speak(from: number, said: Uint8Array): void {
    const bytes = new Uint8Array(said)
    thread.worker.postMessage({ from, bytes } satisfies ToThread, [bytes.buffer])
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
    return duplex
  }

  async function close(): Promise<void> {
    closing = true
    const ended = new Promise<void>((resolve) => {
      closed = resolve
      setTimeout(resolve, CLOSING_MS).unref()
    })
    tell('close')
    await ended
    await thread.worker.terminate()
  }

  return { stream, close }
}
