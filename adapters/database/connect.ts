import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { Transient, Wrong } from '../../src/errors.ts'
import type { Log } from '../../src/log.ts'
import { backupEmbedded, backupPostgres } from './backup.ts'
import { openEmbedded } from './embedded.ts'
import { takeLock } from './lock.ts'
import { keepUp } from './maintain.ts'
import { migrate } from './migrate.ts'
import { createPool } from './pools.ts'
import { waitForPostgres } from './postgres.ts'
import { copyTemplate, template } from './template.ts'

/** The store, whichever engine keeps it: the same driver, the same SQL, the same types. */
export interface Database {
  readonly engine: 'embedded' | 'postgres'
  /** PostgreSQL's version, `18.6`. */
  readonly version: string
  /** For Sherpa's tables, which every statement names in full (`sherpa.article`). */
  readonly pool: pg.Pool
  /** For BullMQ: unqualified names mean the schema `bullmq`. */
  readonly queuePool: pg.Pool
  /** True when another process of this machine has the embedded store open and we speak to it. */
  readonly attached: boolean
  /** Where backups go; nowhere for a server's store, which its own people back up. */
  readonly backups: string | undefined
  /** Writes a copy of everything to a file, whole or not at all. Throws `Wrong` when it can not. */
  backup(file: string): Promise<void>
  close(): Promise<void>
}

export interface ConnectOptions {
  /** A PostgreSQL address; without one the store is embedded. */
  readonly url?: string | undefined
  /** The data folder: the embedded store, its lock and its backups. */
  readonly data: string
  /** A store of its own that is gone when closed: for tests. */
  readonly memory?: boolean
  /** How long to wait for a server, or for another process that is opening the store. */
  readonly deadlineMs?: number
  readonly log: Log
}

const DEADLINE_MS = 30_000
const CLOSING_MS = 5_000
/** BullMQ's listeners keep one connection each for life. */
const QUEUE_CONNECTIONS = 50
const APP_CONNECTIONS = 10

/** What an embedded store keeps where, below its data folder. */
export const places = (data: string) => ({
  folder: join(resolve(data), 'pg'),
  lock: join(resolve(data), 'sherpa.lock'),
  backups: join(resolve(data), 'backups'),
})

/**
 * Opens the store: PostgreSQL at an address, or the embedded one in the data folder; and if another
 * process has that open, a connection to it. Throws `Wrong` (what to change) or `Transient` (what
 * was not reached).
 */
export async function connect(options: ConnectOptions): Promise<Database> {
  if (options.url) return connectPostgres(options.url, options)
  if (options.memory) return openScratch(options)
  const { data, log, deadlineMs = DEADLINE_MS } = options
  const until = Date.now() + deadlineMs
  for (;;) {
    const socket = socketIn(data)
    const lock = await takeLock(places(data).lock, socket)
    if (lock.mine) return openLocked(data, socket, lock, log)
    // Its holder may still be opening the store, or be about to end.
    const { holder } = lock
    const attached = await attach(holder.socket, data, log).catch((error: unknown) => error)
    if (!(attached instanceof Error)) return attached as Database
    if (Date.now() > until) {
      const why = `process ${holder.pid} has the store in ${resolve(data)} open and does not answer`
      throw new Transient(why, { cause: attached })
    }
    await wait(200)
  }
}

async function openLocked(
  data: string,
  socket: string,
  lock: { release(): void },
  log: Log,
): Promise<Database> {
  const { folder, backups } = places(data)
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    log.info({}, 'preparing the store (first run only, about 5 s)')
  }
  try {
    const database = { ...(await openHere({ folder, socket, log })), backups }
    const rest = keepUp(database, backups, log)
    return {
      ...database,
      async close() {
        await rest()
        await database.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

async function connectPostgres(
  url: string,
  { log, deadlineMs }: ConnectOptions,
): Promise<Database> {
  const version = await waitForPostgres(url, deadlineMs ?? DEADLINE_MS)
  const base = { connectionString: url, connectionTimeoutMillis: 10_000 }
  const path = (schemas: string): string => `-c search_path=${schemas} -c timezone=UTC`
  const app = { ...base, max: APP_CONNECTIONS, options: path('sherpa,public') }
  const queue = { ...base, max: QUEUE_CONNECTIONS, options: path('bullmq') }
  return {
    ...pools(createPool(app, log), createPool(queue, log)),
    engine: 'postgres',
    version,
    attached: false,
    backups: undefined,
    backup: (file) => backupPostgres(url, file),
  }
}

/** A folder of its own, copied from a prepared one, removed when closed. */
async function openScratch({ log }: ConnectOptions): Promise<Database> {
  const scratch = mkdtempSync(join(tmpdir(), 'sherpa-'))
  copyTemplate(await prepared(log), join(scratch, 'pg'))
  const database = await openHere({ folder: join(scratch, 'pg'), log })
  return {
    ...database,
    async close() {
      await database.close()
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}

/** The folder of a migrated store that nobody opens, for copies. */
export function prepared(log: Log): Promise<string> {
  return template(async (folder) => {
    const database = await openHere({ folder, log })
    await migrate(database, { log })
    await database.close()
  })
}

async function openHere(data: { folder: string; socket?: string; log: Log }): Promise<Database> {
  const store = await openEmbedded(data)
  const database = await overHub({ stream: store.stream }, data.log, false)
  return {
    ...database,
    async close() {
      await database.close()
      await store.close()
    },
  }
}

/** Speaks to the process that has the store open. */
async function attach(socket: string, data: string, log: Log): Promise<Database> {
  const config = { host: dirname(socket), port: 5432, user: 'sherpa', database: 'sherpa' }
  const database = await overHub({ ...config, connectionTimeoutMillis: 10_000 }, log, true)
  return { ...database, backups: places(data).backups }
}

async function overHub(config: pg.PoolConfig, log: Log, attached: boolean): Promise<Database> {
  const lasting = { ...config, idleTimeoutMillis: 0 }
  const app = createPool({ ...lasting, max: APP_CONNECTIONS }, log)
  try {
    const { rows } = await app.query<{ version: string }>(
      `SELECT current_setting('server_version') AS version`,
    )
    return {
      ...pools(app, createPool({ ...lasting, max: QUEUE_CONNECTIONS }, log)),
      engine: 'embedded',
      version: rows[0]?.version ?? '',
      attached,
      backups: undefined,
      backup: (file) => backupEmbedded(app, file),
    }
  } catch (error) {
    await app.end()
    throw error
  }
}

function pools(pool: pg.Pool, queuePool: pg.Pool): Pick<Database, 'pool' | 'queuePool' | 'close'> {
  return {
    pool,
    queuePool,
    async close() {
      // A connection that a job still holds would be waited for without end.
      const ended = Promise.all([pool.end(), queuePool.end()])
      await Promise.race([ended, wait(CLOSING_MS, undefined, { ref: false })])
    },
  }
}

/**
 * Where the store's socket is: in a folder that only we may enter, named as PostgreSQL's tools look
 * for it. A unix socket's path is at most 103 bytes; a longer one moves to the temporary folder.
 */
function socketIn(data: string): string {
  const file = '.s.PGSQL.5432'
  const folder = join(resolve(data), 'socket')
  if (Buffer.byteLength(join(folder, file)) > 103)
    return join(mkdtempSync(join(tmpdir(), 's-')), file)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new Wrong(`the data folder ${resolve(data)} can not be written`, { cause })
  }
  return join(folder, file)
}
