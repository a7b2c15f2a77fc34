import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import type { Log } from '../../src/log.ts'
import { backupEmbedded, backupPostgres } from './backup.ts'
import { openEmbedded } from './embedded.ts'
import { keepUp } from './maintain.ts'
import { migrate } from './migrate.ts'
import { createPool } from './pools.ts'
import { waitForPostgres } from './postgres.ts'
import { places, share } from './share.ts'
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
  /** Whether another process of this machine has the embedded store open and we speak to it. */
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

/**
 * Opens the store: PostgreSQL at an address, or the embedded one in the data folder; and if another
 * process has that open, a connection to it. Throws `Wrong` (what to change) or `Transient` (what
 * was not reached).
 */
export async function connect(options: ConnectOptions): Promise<Database> {
  const { url, data, memory, log, deadlineMs = DEADLINE_MS } = options
  if (url) return connectPostgres(url, deadlineMs, log)
  if (memory) return openScratch(log)
  const store = await share({ data, deadlineMs, log })
  const close = store.close
  const config = { stream: store.stream, connectionTimeoutMillis: deadlineMs }
  const database = await overHub(config, log, close)
  const { backups } = places(data)
  const rest = keepUp(database, backups, () => !store.attached(), log)
  return {
    ...database,
    backups,
    get attached() {
      return store.attached()
    },
    async close() {
      await rest()
      await database.close()
    },
  }
}

async function connectPostgres(url: string, deadlineMs: number, log: Log): Promise<Database> {
  const version = await waitForPostgres(url, deadlineMs)
  const base = { connectionString: url, connectionTimeoutMillis: 10_000 }
  // What is acknowledged is on disk, whatever the server is set to.
  const settings = (path: string): string =>
    `-c search_path=${path} -c timezone=UTC -c synchronous_commit=on`
  const pool = createPool(
    { ...base, max: APP_CONNECTIONS, options: settings('sherpa,public') },
    log,
  )
  const queuePool = createPool(
    { ...base, max: QUEUE_CONNECTIONS, options: settings('bullmq') },
    log,
  )
  return {
    engine: 'postgres',
    version,
    pool,
    queuePool,
    attached: false,
    backups: undefined,
    backup: (file) => backupPostgres(url, file),
    close: () => endPools(pool, queuePool),
  }
}

/** A folder of its own, copied from a prepared one, removed when closed. */
async function openScratch(log: Log): Promise<Database> {
  const scratch = mkdtempSync(join(tmpdir(), 'sherpa-'))
  copyTemplate(await prepared(log), join(scratch, 'pg'))
  const database = await openAlone(join(scratch, 'pg'), log)
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
    const database = await openAlone(folder, log)
    await migrate(database, { log })
    await database.close()
  })
}

/** A store that no other process can come to. */
async function openAlone(folder: string, log: Log): Promise<Database> {
  const store = await openEmbedded({ folder, log })
  return overHub({ stream: store.stream }, log, async (end) => {
    await end()
    await store.close()
  })
}

/** `close` ends the pools when it is time to, and whatever they speak to. */
async function overHub(
  config: pg.PoolConfig,
  log: Log,
  close: (end: () => Promise<void>) => Promise<void>,
): Promise<Database> {
  const lasting = { ...config, idleTimeoutMillis: 0 }
  const pool = createPool({ ...lasting, max: APP_CONNECTIONS }, log)
  const queuePool = createPool({ ...lasting, max: QUEUE_CONNECTIONS }, log)
  const end = (): Promise<void> => endPools(pool, queuePool)
  try {
    const { rows } = await pool.query<{ version: string }>(
      `SELECT current_setting('server_version') AS version`,
    )
    return {
      engine: 'embedded',
      version: rows[0]?.version ?? '',
      pool,
      queuePool,
      attached: false,
      backups: undefined,
      backup: (file) => backupEmbedded(pool, file),
      close: () => close(end),
    }
  } catch (error) {
    await close(end)
    throw error
  }
}

/** Waits for connections that are in use, but not without end for one that nobody gives back. */
async function endPools(...pools: pg.Pool[]): Promise<void> {
  const ended = Promise.all(pools.map((pool) => pool.end()))
  await Promise.race([ended, wait(CLOSING_MS, undefined, { ref: false })])
}
