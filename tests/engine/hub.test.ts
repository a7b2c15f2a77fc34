import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepared } from '../../adapters/database/connect.ts'
import { openEngine } from '../../adapters/database/engine.ts'
import { createHub, type Engine, type Hub } from '../../adapters/database/hub.ts'
import { listening } from '../../adapters/database/listening.ts'
import { hubStream } from '../../adapters/database/stream.ts'
import { silent } from './stores.ts'

/** The hub in this thread, on a copy of a store, with little patience for idle transactions. */
const folder = mkdtempSync(join(tmpdir(), 'sherpa-hub-'))
let hub: Hub
let engine: Engine
let close: () => Promise<void>

beforeAll(async () => {
  cpSync(await prepared(silent), join(folder, 'pg'), { recursive: true })
  const store = await openEngine(join(folder, 'pg'))
  close = store.close
  engine = store.engine
  const broken = (error: Error): void => {
    throw error
  }
  hub = createHub({ ...store, broken, idleInTransactionMs: 200 })
})

afterAll(async () => {
  await close()
  rmSync(folder, { recursive: true })
})

async function client(): Promise<pg.Client> {
  const made = new pg.Client({ stream: () => hubStream(hub.open) })
  await made.connect()
  return made
}

test('a transaction left idle is ended when others wait, and they go on', async () => {
  const [idle, waiting] = [await client(), await client()]
  const ended = new Promise<Error>((resolve) => idle.on('error', resolve))
  await idle.query('BEGIN')
  await idle.query('CREATE TABLE public.never (a int)')
  const { rows } = await waiting.query(`SELECT to_regclass('public.never') AS table`)
  expect(rows).toEqual([{ table: null }])
  expect(await ended).toMatchObject({ code: '25P03' })
  await waiting.end()
})

test('a session that breaks off in a transaction is rolled back', async () => {
  const [gone, other] = [await client(), await client()]
  gone.on('error', () => undefined)
  await gone.query('BEGIN')
  await gone.query('CREATE TABLE public.half (a int)')
  const waiting = other.query(`SELECT to_regclass('public.half') AS table`)
  const { stream } = (gone as unknown as { connection: { stream: { destroy(): void } } }).connection
  stream.destroy()
  expect((await waiting).rows).toEqual([{ table: null }])
  await other.end()
})

test('rows that would have to be sent afterwards are refused, and nothing breaks', async () => {
  const one = await client()
  await one.query('CREATE TABLE public.copied (a int)')
  await expect(one.query('COPY public.copied FROM STDIN')).rejects.toMatchObject({ code: '0A000' })
  expect((await one.query('SELECT 1 AS alive')).rows).toEqual([{ alive: 1 }])
  await one.end()
})

test('while a backup is written, others are answered, and its own session waits for it', async () => {
  const written = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<string>()
  const slow = createHub({
    engine,
    backup: async () => async (file) => {
      begun.resolve(file)
      await written.promise
    },
    broken: (error) => {
      throw error
    },
  })
  const [saving, other] = [0, 1].map(
    () => new pg.Client({ stream: () => hubStream(slow.open) }),
  ) as [pg.Client, pg.Client]
  await Promise.all([saving.connect(), other.connect()])
  const answered: string[] = []
  const backup = saving.query("BACKUP TO '/x/b.tar.gz'").then(() => answered.push('backup'))
  const next = saving.query('SELECT 1').then(() => answered.push('next'))
  expect(await begun.promise).toBe('/x/b.tar.gz')
  expect((await other.query('SELECT 2 AS two')).rows).toEqual([{ two: 2 }])
  let rested = false
  const rest = slow.idle().then(() => {
    rested = true
  })
  await other.query('SELECT 3')
  expect([answered, rested]).toEqual([[], false])
  written.resolve()
  await Promise.all([backup, next, rest])
  expect(answered).toEqual(['backup', 'next'])
  await Promise.all([saving.end(), other.end()])
})

test('a message of many megabytes passes in pieces', async () => {
  const one = await client()
  const text = '가'.repeat(3_000_000)
  const { rows } = await one.query('SELECT length($1::text) AS long, $1::text AS same', [text])
  expect(rows[0].long).toBe(3_000_000)
  expect(rows[0].same === text).toBe(true)
  await one.end()
})

test.each([
  ['LISTEN jobs', ['jobs'], []],
  ['-- wait for jobs\nLISTEN Jobs;', ['jobs'], []],
  ['/* listen no */ listen "Two ""quoted"""', ['Two "quoted"'], []],
  ['SELECT 1; LISTEN a; UNLISTEN b', ['a'], ['b']],
  ['UNLISTEN *', [], '*'],
  [`SELECT 'we listen to nobody'`, [], []],
])('%s is understood', (sql, listened, unlistened) => {
  expect(listening([sql])).toEqual({ listened, unlistened })
})
