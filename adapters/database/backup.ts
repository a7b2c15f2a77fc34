import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { Wrong } from '../../src/errors.ts'
import { makeFolder, publish } from './disk.ts'

/** The hub's own statement: whichever process has the store open writes the file. */
export async function backupEmbedded(pool: pg.Pool, file: string): Promise<void> {
  try {
    await pool.query(`BACKUP TO '${resolve(file).replaceAll("'", "''")}'`)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Wrong(`no backup was written to ${file}: ${why}`, { cause })
  }
}

/** Writes a copy of the embedded store, zipped: whole, or not at all. */
export async function writeBackup(copy: Blob, file: string): Promise<void> {
  const part = `${file}.part`
  makeFolder(dirname(file))
  try {
    const bytes = Readable.fromWeb(copy.stream())
    await pipeline(bytes, createGzip(), createWriteStream(part, { mode: 0o600 }))
    await publish(part, file)
  } finally {
    await rm(part, { force: true })
  }
}

/**
 * Runs `pg_dump` in its custom format, for `pg_restore`. The password goes by a file that only we
 * can read: arguments are for all to see.
 */
export async function backupPostgres(url: string, file: string): Promise<void> {
  const part = `${resolve(file)}.part`
  const passwords = `${part}.pass`
  const address = new URL(url)
  const password = decodeURIComponent(address.password)
  address.password = ''
  if (password) address.searchParams.set('passfile', passwords)
  makeFolder(dirname(part))
  try {
    await writeFile(passwords, `*:*:*:*:${password.replace(/[\\:]/g, '\\$&')}\n`, { mode: 0o600 })
    const failure = await dump(['--format=custom', '--no-password', '-f', part, '-d', address.href])
    if (failure !== undefined) {
      const advice = 'install the client tools of your PostgreSQL, or back it up on its server'
      throw new Wrong(`no backup was written to ${file}: ${failure} (${advice})`)
    }
    await publish(part, resolve(file))
  } finally {
    await rm(passwords, { force: true })
    await rm(part, { force: true })
  }
}

/** Undefined when pg_dump ended well, else what was wrong. */
function dump(args: string[]): Promise<string | undefined> {
  const child = spawn('pg_dump', args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  return new Promise((done) => {
    child.on('error', (error) =>
      done('code' in error && error.code === 'ENOENT' ? 'pg_dump is not installed' : error.message),
    )
    child.on('close', (code) => done(code === 0 ? undefined : said.trim()))
  })
}
