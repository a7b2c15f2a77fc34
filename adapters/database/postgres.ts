import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { Transient, Wrong } from '../../src/errors.ts'

/** The oldest PostgreSQL we run on. */
const OLDEST_MAJOR = 15

/** Refusals that waiting does not change, by SQLSTATE, and what to do about them. */
const REFUSED: Record<string, string> = {
  '28P01': 'the password is wrong for that user',
  '28000': 'that user may not connect (pg_hba.conf)',
  '3D000': 'there is no such database: create it first',
  '42501': 'that user may not use that database',
}

/** `host:port/database` of an address, without user and password. */
export function whereIs(url: string): string {
  if (!/^postgres(?:ql)?:\/\/./i.test(url) || !URL.canParse(url)) {
    throw new Wrong('DATABASE_URL is no address like postgres://user:password@host:5432/name')
  }
  const { host, port, database } = new pg.Client({ connectionString: url })
  return `${host}:${port}/${database ?? ''}`
}

/**
 * Waits for a PostgreSQL server to take connections and returns its version. Throws `Wrong` for
 * what the address or the server will never allow, `Transient` when the deadline passes.
 */
export async function waitForPostgres(url: string, deadlineMs: number): Promise<string> {
  const where = whereIs(url)
  const until = Date.now() + deadlineMs
  for (;;) {
    const connectionTimeoutMillis = Math.max(until - Date.now(), 1)
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis })
    client.on('error', () => undefined)
    try {
      await client.connect()
      const { rows } = await client.query<{ version: string }>(
        `SELECT current_setting('server_version') AS version`,
      )
      return checked(rows[0]?.version ?? '', where)
    } catch (error) {
      if (error instanceof Wrong) throw error
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      const refused = REFUSED[code]
      if (refused) throw new Wrong(`PostgreSQL at ${where}: ${refused}`)
      if (Date.now() + 500 > until) {
        const why = code || (error instanceof Error ? error.message : 'no answer')
        throw new Transient(`PostgreSQL at ${where} was not reached in ${deadlineMs} ms (${why})`)
      }
      await wait(500)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

function checked(version: string, where: string): string {
  if (Number.parseInt(version, 10) >= OLDEST_MAJOR) return version
  throw new Wrong(`PostgreSQL at ${where} is ${version}: Sherpa needs ${OLDEST_MAJOR} or newer`)
}
