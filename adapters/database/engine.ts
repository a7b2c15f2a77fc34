import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import type { Engine } from './hub.ts'

/**
 * PostgreSQL in this thread, on a folder. Its one session finds BullMQ's tables first, so that
 * BullMQ, which names none of its schemas, always means its own; our SQL always says `sherpa`.
 * Write-ahead files are kept few: the folder is one team's store, not a cluster's.
 */
export async function openEngine(folder: string): Promise<{
  engine: Engine
  backup: (file: string) => Promise<void>
  close: () => Promise<void>
}> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const settings = ['max_wal_size=64MB', 'min_wal_size=32MB', 'timezone=UTC']
  const db = await PGlite.create(folder, {
    extensions: { pg_trgm, unaccent },
    startParams: [...PGlite.defaultStartParams, ...settings.flatMap((setting) => ['-c', setting])],
  })
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
    backup: async (file) => {
      const dump = await db.dumpDataDir('gzip')
      await mkdir(dirname(file), { recursive: true, mode: 0o700 })
      // Whole or not at all: a backup that stops half-way must not look like one.
      await writeFile(`${file}.part`, Buffer.from(await dump.arrayBuffer()), { mode: 0o600 })
      await rename(`${file}.part`, file)
    },
    close: () => db.close(),
  }
}
