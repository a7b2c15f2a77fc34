import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { writeBackup } from './backup.ts'
import type { Engine } from './hub.ts'

/** Buffers and write-ahead files for one team's store: the defaults are a server's. */
const SETTINGS = ['shared_buffers=32MB', 'max_wal_size=64MB', 'min_wal_size=32MB', 'timezone=UTC']

/**
 * PostgreSQL in this thread, on a folder. Its one session finds BullMQ's tables first, so that
 * BullMQ, which names none of its schemas, always means its own; our SQL always says `sherpa`.
 * A backup, where one is given, is what an empty folder is filled with.
 */
export async function openEngine(
  folder: string,
  backup?: Blob,
): Promise<{
  engine: Engine
  /** Copies everything as it is now, and answers how to write that to a file. */
  backup: () => Promise<(file: string) => Promise<void>>
  close: () => Promise<void>
}> {
  if (!backup && !existsSync(join(folder, 'PG_VERSION'))) await prepare(folder)
  const db = await start(folder, backup)
  await db.exec('SET search_path TO bullmq, sherpa, public')
  let reply: Buffer[] = []
  // The streaming call: the other one keeps every message it ever parsed.
  const onRawData = (bytes: Uint8Array) => void reply.push(Buffer.from(bytes))
  const engine: Engine = (batch) => {
    reply = []
    // Only the (empty) file system sync after the call is asynchronous; the answer is here already.
    void db.execProtocolRawStream(batch, { onRawData, syncToFs: false })
    return Buffer.concat(reply)
  }
  return {
    engine,
    backup: async () => {
      const copy = await db.dumpDataDir('none')
      return (file) => writeBackup(copy, file)
    },
    close: () => db.close(),
  }
}

async function start(folder: string, backup?: Blob): Promise<PGlite> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return PGlite.create(folder, {
    extensions: { pg_trgm, unaccent },
    startParams: [...PGlite.defaultStartParams, ...SETTINGS.flatMap((setting) => ['-c', setting])],
    ...(backup ? { loadDataDir: backup } : {}),
  })
}

/** Makes a new store beside its place: a first run that is broken off leaves none, not half a one. */
async function prepare(folder: string): Promise<void> {
  const coming = `${folder}.new`
  await rm(coming, { recursive: true, force: true })
  const db = await start(coming)
  await db.close()
  await rename(coming, folder)
}
