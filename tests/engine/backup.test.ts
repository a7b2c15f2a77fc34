import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { backupPostgres } from '../../adapters/database/backup.ts'
import { connect, prepared } from '../../adapters/database/connect.ts'
import { backUpToday, vacuum } from '../../adapters/database/maintain.ts'
import { restore } from '../../adapters/database/restore.ts'
import { Wrong } from '../../src/errors.ts'
import { dataFolder, temporaryFolder } from './folders.ts'
import { silent, stores } from './stores.ts'

const log = silent

test('what a backup held is what restoring it brings back, and what was there is kept', async () => {
  const data = await dataFolder()
  const file = join(data, 'mine.tar.gz')
  const store = await connect({ data, log })
  await store.pool.query('CREATE TABLE public.kept (a int)')
  await store.pool.query('INSERT INTO public.kept VALUES (1)')
  const beside = await connect({ data, log })
  await beside.backup(file)
  await beside.close()
  await store.pool.query('INSERT INTO public.kept VALUES (2)')
  await expect(restore(file, data)).rejects.toThrow(`open in process ${process.pid}`)
  await store.close()

  const aside = await restore(file, data)
  const restored = await connect({ data, log })
  expect((await restored.pool.query('SELECT a FROM public.kept')).rows).toEqual([{ a: 1 }])
  await restored.close()
  expect(readdirSync(aside ?? '')).toContain('PG_VERSION')
})

test('a start beside a restore waits for it, and opens what it brought', async () => {
  const data = await dataFolder()
  const file = join(data, 'b.tar.gz')
  const store = await connect({ data, log })
  await store.pool.query('CREATE TABLE public.kept AS SELECT 1 AS a')
  await store.backup(file)
  await store.pool.query('DROP TABLE public.kept')
  await store.close()
  const restoring = restore(file, data)
  while (!existsSync(join(data, 'pg.restoring'))) await wait(5)
  const beside = await connect({ data, log })
  await restoring
  expect((await beside.pool.query('SELECT a FROM public.kept')).rows).toEqual([{ a: 1 }])
  await beside.close()
})

/** A data folder as a restore leaves it that is killed at a moment, by what lies in its folder. */
async function brokenOff(...left: readonly ('pg' | 'pg.restored' | 'half' | 'pg.before-1')[]) {
  const data = temporaryFolder()
  for (const name of left) {
    if (name === 'half') mkdirSync(join(data, 'pg.restoring'))
    else cpSync(await prepared(silent), join(data, name), { recursive: true })
    if (name !== 'half') writeFileSync(join(data, name, 'mark'), name)
  }
  return data
}
const open = async (data: string): Promise<string> => {
  const store = await connect({ data, log })
  await store.close()
  return readFileSync(join(data, 'pg', 'mark'), 'utf8')
}

test('a restore killed while it fills leaves the store that was there', async () => {
  const data = await brokenOff('pg', 'half')
  expect(await open(data)).toBe('pg')
  expect(readdirSync(data)).not.toContain('pg.restoring')
})

test('a restore killed before the two change places leaves the store that was there', async () => {
  const data = await brokenOff('pg', 'pg.restored')
  expect(await open(data)).toBe('pg')
  expect(readdirSync(data)).not.toContain('pg.restored')
})

test('a restore killed between moving one away and the other in is finished by the next start', async () => {
  const data = await brokenOff('pg.restored', 'pg.before-1')
  expect(await open(data)).toBe('pg.restored')
  expect(readdirSync(data)).toContain('pg.before-1')
})

test('where half a store is all there is, none is made in its place, and what to do is said', async () => {
  const data = await brokenOff('half', 'pg.before-1')
  const opening = connect({ data, log })
  await expect(opening).rejects.toBeInstanceOf(Wrong)
  await expect(opening).rejects.toThrow(/Restore the backup again, or rename pg\.before-1 to pg/)
  expect(readdirSync(data)).not.toContain('pg')
  const from = await brokenOff('pg')
  const store = await connect({ data: from, log })
  await store.backup(join(from, 'b.tar.gz'))
  await store.close()
  expect(await restore(join(from, 'b.tar.gz'), data)).toBeUndefined()
  expect(await open(data)).toBe('pg')
})

test('a store can be restored where there is none', async () => {
  const from = await dataFolder()
  const store = await connect({ data: from, log })
  await store.backup(join(from, 'b.tar.gz'))
  await store.close()
  const data = temporaryFolder()
  expect(await restore(join(from, 'b.tar.gz'), data)).toBeUndefined()
  const restored = await connect({ data, log })
  expect((await restored.pool.query('SELECT count(*) FROM sherpa.article')).rowCount).toBe(1)
  await restored.close()
})

test.each([
  ['text', Buffer.from('not a backup')],
  ['an empty file', Buffer.alloc(0)],
  ['zipped text', gzipSync('not a backup')],
  ['half a zip', gzipSync(Buffer.alloc(100_000, 'x')).subarray(0, 60)],
])('%s is no backup, and leaves the store as it was', async (_, bytes) => {
  const data = temporaryFolder()
  const file = join(data, 'bad.tar.gz')
  writeFileSync(file, bytes)
  await expect(restore(file, data)).rejects.toBeInstanceOf(Wrong)
  expect(readdirSync(data)).toEqual(['bad.tar.gz'])
  await expect(restore(join(data, 'none.tar.gz'), data)).rejects.toThrow('none.tar.gz')
})

test('a backup that can not be written says so, and the store goes on', async () => {
  const store = await connect({ data: '', memory: true, log })
  const file = join(temporaryFolder(), 'a file')
  writeFileSync(file, '')
  await expect(store.backup(join(file, 'b.tar.gz'))).rejects.toThrow(/no backup was written/)
  expect((await store.pool.query('SELECT 1 AS alive')).rows).toEqual([{ alive: 1 }])
  await store.close()
})

test('where no folder can be made, no backup hangs, and the store goes on', async () => {
  const store = await connect({ data: '', memory: true, log })
  // /proc refuses with ENOENT, which sends a recursive mkdir round for ever.
  await expect(store.backup('/proc/nowhere/b.tar.gz')).rejects.toThrow(/no backup was written/)
  expect((await store.pool.query('SELECT 1 AS alive')).rows).toEqual([{ alive: 1 }])
  await store.close()
  await expect(connect({ data: '/proc/nowhere', log })).rejects.toThrow(/can not be written/)
})

test('two backups to one file at once leave one that is whole', async () => {
  const data = await dataFolder()
  const file = join(data, 'b.tar.gz')
  const store = await connect({ data, log })
  await Promise.all([store.backup(file), store.backup(file)])
  await store.close()
  expect(readdirSync(data).filter((name) => name.includes('.part'))).toEqual([])
  expect(await restore(file, data)).toMatch(/before/)
})

test('one backup a day is made, and the last seven are kept', async () => {
  const backups = temporaryFolder()
  const made: string[] = []
  const backup = async (file: string): Promise<void> => {
    made.push(file)
    writeFileSync(file, 'x')
  }
  writeFileSync(join(backups, 'before-002-two.tar.gz'), 'x')
  for (let day = 1; day <= 10; day++) {
    const today = new Date(Date.UTC(2026, 10, day, 5))
    await backUpToday({ backup }, backups, log, today)
    await backUpToday({ backup }, backups, log, new Date(today.getTime() + 3_600_000))
  }
  expect(made).toHaveLength(10)
  expect(readdirSync(backups).sort()).toEqual([
    'before-002-two.tar.gz',
    ...[4, 5, 6, 7, 8, 9].map((day) => `sherpa-2026-11-0${day}.tar.gz`),
    'sherpa-2026-11-10.tar.gz',
  ])
})

test('tables that have changed much are vacuumed, others are left alone', async () => {
  const store = await connect({ data: '', memory: true, log })
  await vacuum(store.pool)
  await store.pool.query('CREATE TABLE public."Much" AS SELECT generate_series(1, 500) AS a')
  await store.pool.query('CREATE TABLE public.little AS SELECT 1 AS a')
  await store.pool.query('DELETE FROM public."Much" WHERE a > 100')
  expect(await vacuum(store.pool)).toEqual(['public."Much"'])
  expect(await vacuum(store.pool)).toEqual([])
  await store.close()
})

const [, postgres] = stores
const dumps = spawnSync('pg_dump', ['--version']).status === 0
test.runIf(postgres?.here && dumps)('a server is backed up by its own tool', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'b.dump')
  await backupPostgres(process.env.TEST_DATABASE_URL ?? '', file)
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('PGDMP')
  expect(readdirSync(folder)).toEqual(['b.dump'])
})

test.runIf(dumps)('a server that can not be dumped is named, without its password', async () => {
  const folder = temporaryFolder()
  const dumping = backupPostgres('postgres://me:s3cret@127.0.0.1:1/x', join(folder, 'b.dump'))
  await expect(dumping).rejects.toThrow(/127\.0\.0\.1/)
  await expect(dumping).rejects.not.toThrow(/s3cret/)
  expect(readdirSync(folder)).toEqual([])
})
