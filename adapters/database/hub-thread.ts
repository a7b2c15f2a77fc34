import { chmodSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import { openEngine } from './engine.ts'
import { createHub, type Hub, type Session } from './hub.ts'

/** What the thread is started with. */
export interface ThreadData {
  readonly folder: string
  /** Where other processes of this machine find the store, if anywhere. */
  readonly socket?: string
}

/** From the main thread: a stream begins, speaks, ends; or the store is to be closed. */
export type ToThread =
  | { open: number }
  | { from: number; bytes: Uint8Array }
  | { gone: number }
  | 'close'

/** To the main thread. */
export type FromThread = { to: number; bytes: Uint8Array } | { end: number } | 'ready' | 'closed'

if (!parentPort) throw new Error('hub-thread runs in a worker thread')
const port = parentPort
const { folder, socket } = workerData as ThreadData
const tell = (message: FromThread): void => port.postMessage(message)

// The socket is there before the store is: whoever finds the lock taken can wait on it.
const opening = open()
const server = createServer((client) => void opening.then(({ hub }) => serve(hub, client)))
if (socket) {
  rmSync(socket, { force: true })
  server.listen(socket, () => chmodSync(socket, 0o600))
}

const { hub, close } = await opening
const sessions = new Map<number, Session>()
port.on('message', (message: ToThread) => {
  if (message === 'close') return void shut()
  if ('open' in message) {
    const id = message.open
    const end = (): void => tell({ end: id })
    sessions.set(id, hub.open({ send: (bytes) => speak(id, bytes), end }))
  } else if ('from' in message) {
    sessions.get(message.from)?.receive(message.bytes)
  } else {
    sessions.get(message.gone)?.close()
    sessions.delete(message.gone)
  }
})
tell('ready')

/** Bytes of their own, handed over: a view would be sent with all of the buffer it looks into. */
function speak(to: number, said: Uint8Array): void {
  const bytes = new Uint8Array(said)
  port.postMessage({ to, bytes } satisfies FromThread, [bytes.buffer])
}

async function open(): Promise<{ hub: Hub; close: () => Promise<void> }> {
  const { engine, backup, close } = await openEngine(folder)
  // A broken engine ends the thread; the main thread then starts another.
  const broken = (error: Error): void => {
    process.nextTick(() => {
      throw error
    })
  }
  return { hub: createHub({ engine, backup, broken }), close }
}

function serve(hub: Hub, client: Socket): void {
  const session = hub.open({ send: (bytes) => client.write(bytes), end: () => client.end() })
  client.on('data', (bytes) => session.receive(bytes))
  client.on('close', () => session.close())
  // A client that breaks off is closed next, and that is all there is to do.
  client.on('error', () => undefined)
}

async function shut(): Promise<void> {
  await hub.idle()
  server.close()
  if (socket) rmSync(socket, { force: true })
  await close()
  tell('closed')
  process.exit(0)
}
