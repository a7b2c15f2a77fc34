import {
  errorFrame,
  type Frame,
  frame,
  readyFrame,
  simpleQuery,
  startupPacket,
  strings,
  takeFrames,
} from './frames.ts'
import { type Batch, createInbox } from './inbox.ts'
import { listening } from './listening.ts'
import { createSettings, type Settings } from './settings.ts'

/** One PostgreSQL backend that answers a batch of protocol bytes with its reply, synchronously. */
export type Engine = (batch: Uint8Array) => Buffer

/** The other end of a session: a socket, or a stream in another thread. */
export interface Client {
  send(bytes: Uint8Array): void
  end(): void
}

export interface Session {
  receive(bytes: Uint8Array): void
  /** The client is gone: what it had begun is rolled back, what it still asked for is dropped. */
  close(): void
}

export interface Hub {
  open(client: Client): Session
  /** Resolves when nothing is running or waiting to run. */
  idle(): Promise<void>
}

/** What the hub knows of a session. */
interface Seat {
  readonly client: Client
  readonly channels: Set<string>
  readonly settings: Settings
  gone: boolean
  /** Its backup is being written: what it asks next waits for that, and nobody else does. */
  saving: boolean
  activeAt: number
}

interface Turn extends Batch {
  readonly session: Seat
}

/** An owner of the backend that says nothing for this long, while others wait, is ended. */
const IDLE_IN_TRANSACTION_MS = 15_000

/**
 * Lets many sessions share one backend. Each session speaks the wire protocol; what it sends up to
 * a Query, Sync or Flush runs as one batch, so that batches never interleave; a session inside a
 * transaction owns the backend until the transaction ends; notifications go to whoever listens.
 * `backup` answers the statement `BACKUP TO 'file'`, which only we understand: the copy is taken
 * between two batches, zipping and writing it hold nobody up.
 */
export function createHub(options: {
  engine: Engine
  backup: () => Promise<(file: string) => Promise<void>>
  /** The engine failed in a way that leaves its state unknown: nothing may be asked of it again. */
  broken: (error: Error) => void
  idleInTransactionMs?: number
}): Hub {
  const { engine, broken } = options
  const patience = options.idleInTransactionMs ?? IDLE_IN_TRANSACTION_MS
  const seats = new Set<Seat>()
  const waiting: Turn[] = []
  const resting: (() => void)[] = []
  let owner: Seat | undefined
  let running = false
  let saving: Promise<void> = Promise.resolve()
  let saves = 0
  let watch: NodeJS.Timeout | undefined

  // The backend is greeted once; its answer, with all it reports, greets every session.
  const greeting = engine(startupPacket)
  const settings = createSettings(takeFrames(greeting).frames)
  // The first statement reports some settings again, and no session has asked for that.
  run(simpleQuery('SELECT 1'))

  /** Runs bytes on the backend, sends notifications where they belong, returns the other frames. */
  function run(bytes: Buffer, session?: Seat): Frame[] {
    return takeFrames(engine(bytes)).frames.filter((frame) => {
      if (frame.type === 'A') notify(frame.bytes)
      settings.report(frame, session?.settings)
      return frame.type !== 'A'
    })
  }

  function notify(notification: Buffer): void {
    const [channel = ''] = strings(notification.subarray(9), 1)
    for (const seat of seats) if (seat.channels.has(channel)) seat.client.send(notification)
  }

  async function answer({ session, bytes, last, sql }: Turn): Promise<void> {
    const file = sql.map(backupFile).find((file) => file !== undefined)
    if (file !== undefined) return answerBackup(session, file)
    if (sql.some(copiesIn)) return refuse(session, 'COPY FROM STDIN does not work here: use INSERT')
    if (owner !== session) for (const sql of settings.toBecome(session.settings)) run(sql)
    const { listened, unlistened } = listening(sql)
    for (const channel of listened) session.channels.add(channel)
    for (const channel of unlistened === '*' ? [...session.channels] : unlistened) {
      session.channels.delete(channel)
    }
    const frames = run(bytes, session)
    session.activeAt = Date.now()
    const ready = frames.findLast(({ type }) => type === 'Z')
    if (!ready && last !== 'H') throw new Error('the engine ended without an answer')
    // After a Flush the client has not said Sync: it keeps the backend, and is not told to go on.
    const asked = last === 'H' ? frames.filter(({ type }) => type !== 'Z') : frames
    if (!session.gone) session.client.send(Buffer.concat(asked.map((frame) => frame.bytes)))
    owner = last === 'H' || ready?.bytes[5] !== 0x49 ? session : undefined
    if (unlistened.length > 0) listenAgain()
  }

  /** One backend means one list of channels: what others still listen to is asked for again. */
  function listenAgain(): void {
    const channels = new Set([...seats].flatMap((seat) => [...seat.channels]))
    for (const channel of channels) {
      run(simpleQuery(`LISTEN "${channel.replaceAll('"', '""')}"`))
    }
  }

  async function answerBackup(session: Seat, file: string): Promise<void> {
    try {
      run(simpleQuery('CHECKPOINT'))
      save(session, file, await options.backup())
    } catch (error) {
      refuse(session, error instanceof Error ? error.message : String(error))
    }
  }

  /** One file after the other, beside the batches of everybody else. */
  function save(session: Seat, file: string, write: (file: string) => Promise<void>): void {
    session.saving = true
    saves++
    saving = saving
      .then(() => write(file))
      .then(
        () => session.client.send(Buffer.concat([frame('C', 'BACKUP'), readyFrame])),
        (error: unknown) => refuse(session, error instanceof Error ? error.message : String(error)),
      )
      .then(() => {
        session.saving = false
        saves--
        void pump()
      })
  }

  function refuse(session: Seat, why: string): void {
    session.client.send(Buffer.concat([errorFrame('ERROR', '0A000', why), readyFrame]))
  }

  function rollBack(): void {
    owner = undefined
    run(simpleQuery('ROLLBACK'))
  }

  /** Runs what waits, one batch at a time, and lets messages and sockets in between. */
  async function pump(): Promise<void> {
    if (running) return
    running = true
    try {
      for (let batch = next(); batch; batch = next()) {
        await answer(batch)
        await new Promise((resolve) => setImmediate(resolve))
      }
    } catch (error) {
      // `running` stays true: a broken engine is asked nothing more.
      broken(error instanceof Error ? error : new Error(String(error)))
      return
    }
    running = false
    guardAgainstIdleOwner()
    if (saves === 0) for (const rested of resting.splice(0)) rested()
  }

  function next(): Turn | undefined {
    if (owner?.gone) rollBack()
    const at = waiting.findIndex(
      ({ session }) => !session.saving && (owner === undefined || session === owner),
    )
    return at < 0 ? undefined : waiting.splice(at, 1)[0]
  }

  function guardAgainstIdleOwner(): void {
    clearTimeout(watch)
    const idle = owner
    if (!idle || waiting.length === 0) return
    const left = idle.activeAt + patience - Date.now()
    watch = setTimeout(() => {
      if (owner !== idle || running) return
      if (Date.now() - idle.activeAt < patience) return guardAgainstIdleOwner()
      const why = `a transaction was left open and idle for ${patience / 1000} s while others waited`
      idle.client.send(errorFrame('FATAL', '25P03', why))
      idle.client.end()
      leave(idle)
    }, left)
  }

  function leave(seat: Seat): void {
    if (seat.gone) return
    seat.gone = true
    seats.delete(seat)
    for (let i = waiting.length - 1; i >= 0; i--) {
      if (waiting[i]?.session === seat) waiting.splice(i, 1)
    }
    void pump()
  }

  function enter(client: Client): Session {
    const session: Seat = {
      client,
      channels: new Set(),
      settings: new Map(),
      gone: false,
      saving: false,
      activeAt: 0,
    }
    seats.add(session)
    const receive = createInbox({
      encrypt: () => client.send(Buffer.from('N')),
      start: () => client.send(greeting),
      batch(batch) {
        waiting.push({ ...batch, session })
        if (!running) guardAgainstIdleOwner()
        void pump()
      },
      end() {
        client.end()
        leave(session)
      },
    })
    return {
      receive: (bytes) => {
        if (!session.gone) receive(bytes)
      },
      close: () => leave(session),
    }
  }

  return {
    open: enter,
    idle: () =>
      running || waiting.length > 0 || saves > 0
        ? new Promise((resolve) => resting.push(resolve))
        : Promise.resolve(),
  }
}

/** The file of a `BACKUP TO 'file'`, undefined for any other statement. */
function backupFile(sql: string): string | undefined {
  return /^\s*BACKUP TO '((?:[^']|'')+)'\s*;?\s*$/i.exec(sql)?.[1]?.replaceAll("''", "'")
}

/** The backend would read rows that have not arrived, and end with the stream. */
function copiesIn(sql: string): boolean {
  return /(?:^|;)\s*copy\s[^;]*\bfrom\s+stdin\b/i.test(sql)
}
