import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { afterEach, describe, expect, test } from 'vitest'
import { connect, type Database } from '../../adapters/database/connect.ts'
import { migrate } from '../../adapters/database/migrate.ts'
import { Wrong } from '../../src/errors.ts'
import { run } from './children.ts'
import { temporaryFolder } from './folders.ts'
import { silent, stores } from './stores.ts'

const log = silent
const creates = (table: string): Migration => ({
  up: (db) => sql`CREATE TABLE ${sql.table(table)} (a int)`.execute(db).then(() => undefined),
})
const tables = async (store: Database): Promise<string[]> =>
  (
    await store.pool.query(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`)
  ).rows.map(({ name }) => name)

let store: Database
afterEach(() => store?.close())

describe.each(stores)('on $name', ({ name, here, open, server }) => {
  test.runIf(here)('of two processes that start at once, one migrates', async () => {
    const data = temporaryFolder()
    const place = name === 'embedded' ? { data } : { url: await server() }
    store = await connect({ url: undefined, data, ...place, log })
    const children = [run('migrate', place), run('migrate', place), run('migrate', place)]
    await Promise.all(children.map((child) => child.said('ready')))
    for (const child of children) child.process.stdin?.end()
    const ran = await Promise.all(children.map((child) => child.said('ran')))
    expect(ran.filter((line) => line !== 'ran 0')).toHaveLength(1)
    expect(await migrate(store, { log })).toEqual([])
  })

  test.runIf(here)('a migration that fails leaves nothing of those before it', async () => {
    store = await open()
    const failing = { up: () => Promise.reject(new Error('no space')) }
    const ours = { '900-one': creates('public.one'), '901-two': failing }
    const all = { ...(await known(store)), ...ours }
    await expect(migrate(store, { log, migrations: all })).rejects.toThrow('no space')
    expect(await tables(store)).not.toContain('one')
  })

  test.runIf(here)('a store written by a newer Sherpa is refused', async () => {
    store = await open()
    await migrate(store, { log, migrations: { ...(await known(store)), '999-new': creates('x') } })
    await expect(migrate(store, { log })).rejects.toBeInstanceOf(Wrong)
    await expect(migrate(store, { log })).rejects.toThrow('999-new')
  })
})

/** Stand-ins for what has run already, so that more can be put after it. */
async function known(store: Database): Promise<Record<string, Migration>> {
  await migrate(store, { log })
  const { rows } = await store.pool.query('SELECT name FROM sherpa.kysely_migration')
  return Object.fromEntries(rows.map(({ name }) => [name, { up: () => Promise.resolve() }]))
}

test('a store that holds something is backed up before it changes', async () => {
  const data = temporaryFolder()
  store = await connect({ data, log })
  const one = { '001-one': creates('public.one') }
  await migrate(store, { log, migrations: one })
  expect(existsSync(join(data, 'backups'))).toBe(false)
  await migrate(store, { log, migrations: { ...one, '002-two': creates('public.two') } })
  expect(existsSync(join(data, 'backups', 'before-002-two.tar.gz'))).toBe(true)
  expect(await tables(store)).toEqual(expect.arrayContaining(['one', 'two']))
})
