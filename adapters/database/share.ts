import { existsSync, mkdtempSync } from 'node:fs'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Duplex } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { Transient, Wrong } from '../../src/errors.ts'
import type { Log } from '../../src/log.ts'
import { makeFolder } from './disk.ts'
import { type Embedded, openEmbedded } from './embedded.ts'
import { answers, takeLock } from './lock.ts'
import { finishSwap } from './swap.ts'

/** What an embedded store keeps where, below its data folder. */
export const places = (data: string) => ({
  folder: join(resolve(data), 'pg'),
  lock: join(resolve(data), 'sherpa.lock'),
  backups: join(resolve(data), 'backups'),
})

/** This process's share in a store that one process at a time has open. */
export interface Share {
  /** A new connection, for the `stream` option of `pg`. */
  stream(): Duplex
  /** Whether another process has the store open. */
  attached(): boolean
  /** Ends the connections by `end` and, where the store is ours, closes it. */
  close(end: () => Promise<void>): Promise<void>
}

const PAUSE_MS = 200

/**
 * Opens the store of a data folder, or connects to the process that has it open. When that process
 * ends, by its will or not, one of those connected opens the store in its place: connections break
 * once, and new ones work. Throws `Transient` when the other process does not answer in time.
 */
export async function share(options: {
  data: string
  deadlineMs: number
  log: Log
}): Promise<Share> {
  const { data, deadlineMs, log } = options
  const { folder, lock: lockFile } = places(data)
  const socket = socketIn(data)
  let closing = false
  let mine: { store: Embedded; release(): void } | undefined
  let theirs = ''
  let moving: Promise<void> | undefined

  await settle(Date.now() + deadlineMs)

  /** Finds out where the store is; after this it is ours, or `theirs` is where it answers. */
  async function settle(until: number): Promise<void> {
    for (;;) {
      const lock = await takeLock(lockFile, socket)
      if (lock.mine) return open(lock.release)
      const { holder } = lock
      theirs = holder.socket
      // Who has the lock may still be opening the store, or be about to end.
      if (!holder.doing && (await answers(theirs))) return
      if (Date.now() > until) {
        const [who, where] = [`process ${holder.pid}`, `the store in ${resolve(data)}`]
        throw new Transient(
          holder.doing
            ? `${who} is busy with ${where} (${holder.doing}): try again when it is done`
            : `${who} has ${where} open and does not answer`,
        )
      }
      await wait(PAUSE_MS)
    }
  }

  async function open(release: () => void): Promise<void> {
    if (!existsSync(join(folder, 'PG_VERSION'))) {
      log.info({}, 'preparing the store (first run only, about 5 s)')
    }
    try {
      finishSwap(folder)
      mine = { store: await openEmbedded({ folder, socket, log }), release }
    } catch (error) {
      release()
      throw error
    }
  }

  /** A connection to another process is gone, and perhaps that process too. */
  function move(): void {
    if (closing || mine || moving !== undefined) return
    const moved = settle(Date.now() + deadlineMs).then(
      () => {
        if (mine) log.info({}, 'store taken over from a process that ended')
      },
      (error: Error) => log.error({ why: error.message }, 'store lost'),
    )
    moving = moved.finally(() => {
      moving = undefined
    })
  }

  function dial(): Duplex {
    const connection = new Socket()
    const connect = (): Socket => Socket.prototype.connect.call(connection, theirs)
    connection.on('close', move)
    return Object.assign(connection, { connect })
  }

  return {
    stream: () => (mine ? mine.store.stream() : dial()),
    attached: () => mine === undefined,
    async close(end) {
      closing = true
      await moving
      await end()
      await mine?.store.close()
      mine?.release()
    },
  }
}

/**
 * Where the store's socket is: in a folder that only we may enter, named as PostgreSQL's tools look
 * for it. A unix socket's path is at most 103 bytes; a longer one moves to the temporary folder.
 */
export function socketIn(data: string, file = '.s.PGSQL.5432'): string {
  const folder = join(resolve(data), 'socket')
  try {
    makeFolder(folder)
  } catch (cause) {
    throw new Wrong(`the data folder ${resolve(data)} can not be written`, { cause })
  }
  const path = join(folder, file)
  return Buffer.byteLength(path) <= 103 ? path : join(mkdtempSync(join(tmpdir(), 's-')), file)
}
