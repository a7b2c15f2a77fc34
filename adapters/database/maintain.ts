import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { Log } from '../../src/log.ts'

const MINUTE_MS = 60_000
const CHECKPOINT_MS = 5 * MINUTE_MS
const KEPT_BACKUPS = 7
const NAME = /^sherpa-\d{4}-\d{2}-\d{2}\.tar\.gz$/

/**
 * What a PostgreSQL server's own processes do and the embedded one has none to do: vacuum and
 * analyze by autovacuum's rule, a checkpoint every five minutes if something was written, a backup
 * a day. It is left to the process that has the store open: `ours` says whether that is this one.
 * Returns how to stop.
 */
export function keepUp(
  database: { readonly pool: pg.Pool; backup(file: string): Promise<void> },
  backups: string,
  ours: () => boolean,
  log: Log,
): () => Promise<void> {
  let working: Promise<void> = Promise.resolve()
  let checkpointed = { at: Date.now(), position: '' }
  const timer = setInterval(() => {
    working = working.then(minute).catch((error: unknown) => {
      log.warn({ why: error instanceof Error ? error.message : String(error) }, 'upkeep failed')
    })
  }, MINUTE_MS)
  timer.unref()

  async function minute(): Promise<void> {
    if (!ours()) return
    await vacuum(database.pool)
    if (Date.now() - checkpointed.at >= CHECKPOINT_MS) {
      const position = await written(database.pool)
      if (position !== checkpointed.position) await database.pool.query('CHECKPOINT')
      checkpointed = { at: Date.now(), position: await written(database.pool) }
    }
    await backUpToday(database, backups, log)
  }

  return async () => {
    clearInterval(timer)
    await working
  }
}

/**
 * Vacuums each table with more than 50 + 20 % dead rows and analyzes each with more than 50 + 10 %
 * changed ones: autovacuum's defaults
 * (https://www.postgresql.org/docs/current/routine-vacuuming.html#AUTOVACUUM). One table a
 * statement, so that others get their turn in between.
 */
export async function vacuum(pool: pg.Pool): Promise<string[]> {
  // What was counted in the last second is not told yet.
  await pool.query('SELECT pg_stat_force_next_flush()')
  const { rows } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, relname) AS name FROM pg_stat_user_tables
      WHERE n_dead_tup > 50 + 0.2 * n_live_tup OR n_mod_since_analyze > 50 + 0.1 * n_live_tup`,
  )
  for (const { name } of rows) await pool.query(`VACUUM (ANALYZE) ${name}`)
  return rows.map(({ name }) => name)
}

/** How far the write-ahead log has come. */
async function written(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ at: string }>('SELECT pg_current_wal_lsn()::text AS at')
  return rows[0]?.at ?? ''
}

/** Keeps the last seven days' backups, one a day (UTC). */
export async function backUpToday(
  database: { backup(file: string): Promise<void> },
  backups: string,
  log: Log,
  today: Date = new Date(),
): Promise<void> {
  mkdirSync(backups, { recursive: true, mode: 0o700 })
  const name = `sherpa-${today.toISOString().slice(0, 10)}.tar.gz`
  const kept = readdirSync(backups).filter((file) => NAME.test(file))
  if (kept.includes(name)) return
  await database.backup(join(backups, name))
  log.info({ file: name }, 'store backed up')
  for (const old of [...kept, name].sort().slice(0, -KEPT_BACKUPS)) rmSync(join(backups, old))
}
