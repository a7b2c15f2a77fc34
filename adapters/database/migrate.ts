import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { Wrong } from '../../src/errors.ts'
import type { Log } from '../../src/log.ts'
import type { Database } from './connect.ts'
import { migrations as ours } from './migrations/index.ts'

/** Our own advisory lock: the letters of "sherpa", read as a number. */
const LOCK = 0x736865727061

/**
 * Brings the schema `sherpa` to what this program knows, all in one transaction under one lock, so
 * that of two processes starting at once the second finds nothing to do. A store that holds
 * something is backed up before it changes. Returns the names that ran; throws `Wrong` when the
 * store is newer than this program.
 */
export async function migrate(
  database: Pick<Database, 'pool' | 'backup' | 'backups'>,
  options: { log: Log; migrations?: Readonly<Record<string, Migration>> },
): Promise<string[]> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: database.pool }) })
  const migrations: Record<string, Migration> = { ...(options.migrations ?? ours) }
  const provider = { getMigrations: async () => migrations }
  const known = Object.keys(migrations)
  const done = await executed(db)
  const pending = known.filter((name) => !done.includes(name))
  const unknown = done.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new Wrong(`the store was written by a newer Sherpa (${unknown.join()}): update this one`)
  }
  if (pending.length === 0) return []
  if (done.length > 0 && database.backups) {
    await database.backup(join(database.backups, `before-${pending[0]}.tar.gz`))
  }
  const ran = await db.transaction().execute(async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx)
    await prepare(tx)
    const migrator = new Migrator({ db: tx, provider, migrationTableSchema: 'sherpa' })
    const { error, results = [] } = await migrator.migrateToLatest()
    if (error) throw error
    return results.map(({ migrationName }) => migrationName)
  })
  if (ran.length > 0) options.log.info({ migrations: ran }, 'store migrated')
  return ran
}

async function executed(db: Kysely<unknown>): Promise<string[]> {
  const { rows: found } = await sql<{ found: boolean }>`
    SELECT to_regclass('sherpa.kysely_migration') IS NOT NULL AS found`.execute(db)
  if (!found[0]?.found) return []
  const { rows } = await sql<{ name: string }>`SELECT name FROM sherpa.kysely_migration`.execute(db)
  return rows.map(({ name }) => name)
}

/** Our schema, and the extensions that search needs; both come with PostgreSQL itself. */
async function prepare(tx: Kysely<unknown>): Promise<void> {
  await sql`CREATE SCHEMA IF NOT EXISTS sherpa`.execute(tx)
  for (const name of ['pg_trgm', 'unaccent']) {
    try {
      await sql`CREATE EXTENSION IF NOT EXISTS ${sql.ref(name)} WITH SCHEMA public`.execute(tx)
    } catch (cause) {
      const advice = `let its owner run CREATE EXTENSION ${name}`
      throw new Wrong(`the extension ${name} is missing from the database: ${advice}`, { cause })
    }
  }
}
