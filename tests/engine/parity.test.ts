import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../adapters/database/connect.ts'
import { kysely } from '../../adapters/database/kysely.ts'
import { migrate } from '../../adapters/database/migrate.ts'
import { transaction } from '../../adapters/database/transaction.ts'
import { silent, stores } from './stores.ts'

describe.each(stores)('on $name', ({ here, open }) => {
  let store: Database
  beforeAll(async () => {
    if (here) store = await open()
  })
  afterAll(() => store?.close())

  test.runIf(here)('a value has the type that the pg driver gives it', async () => {
    const { rows } = await store.pool.query(
      `SELECT 1::int4 AS int4, 9007199254740993::int8 AS int8, 1.50::numeric AS "numeric",
              0.5::float8 AS float8, true AS bool, 'ö'::text AS "text", null::text AS "null",
              '{"a": [1, "b"]}'::jsonb AS jsonb, ARRAY['x', 'y, z', null] AS texts,
              ARRAY[1, 2]::int8[] AS int8s, '\\x00ff'::bytea AS bytea,
              '2026-11-25T08:00:00+09:00'::timestamptz AS moment, '1 day 02:00'::interval AS span`,
    )
    expect(rows[0]).toMatchObject({
      int4: 1,
      int8: '9007199254740993',
      numeric: '1.50',
      float8: 0.5,
      bool: true,
      text: 'ö',
      null: null,
      jsonb: { a: [1, 'b'] },
      texts: ['x', 'y, z', null],
      int8s: ['1', '2'],
      bytea: Buffer.from([0, 255]),
      moment: new Date('2026-11-24T23:00:00Z'),
      span: { days: 1, hours: 2 },
    })
  })

  test.runIf(here)('parameters go in as they come out', async () => {
    const moment = new Date('2026-03-29T01:30:00.123Z')
    const { rows } = await store.pool.query(
      'SELECT $1::jsonb AS json, $2::timestamptz AS moment, $3::text[] AS texts, $4::bytea AS bytes',
      [JSON.stringify({ 한: '국' }), moment, ['a"b', '{}', ''], Buffer.from('é')],
    )
    const expected = {
      json: { 한: '국' },
      moment,
      texts: ['a"b', '{}', ''],
      bytes: Buffer.from('é'),
    }
    expect(rows[0]).toEqual(expected)
  })

  test.runIf(here)('dates are counted in UTC, whatever the server is set to', async () => {
    const { rows } = await store.pool.query(
      `SELECT '2026-11-25T23:30:00Z'::timestamptz::date::text AS day`,
    )
    expect(rows[0]).toEqual({ day: '2026-11-25' })
  })

  test.runIf(here)('a broken rule names its code and its constraint', async () => {
    await store.pool.query('CREATE SCHEMA IF NOT EXISTS sherpa')
    await store.pool.query('CREATE TABLE sherpa.once (id text CONSTRAINT only_once PRIMARY KEY)')
    const insert = `INSERT INTO sherpa.once VALUES ('a')`
    await store.pool.query(insert)
    const refusal = { code: '23505', constraint: 'only_once', name: 'error' }
    await expect(store.pool.query(insert)).rejects.toMatchObject(refusal)
    await expect(store.pool.query('SELEC 1')).rejects.toMatchObject({ code: '42601' })
    const counted = await store.pool.query(`UPDATE sherpa.once SET id = 'b'`)
    expect(counted.rowCount).toBe(1)
  })

  test.runIf(here)('a transaction that fails leaves nothing', async () => {
    await migrate(store, { log: silent })
    const db = kysely<{ list: { a: number } }>(store)
    await store.pool.query('CREATE TABLE sherpa.list (a int)')
    const failing = transaction(db, async (tx) => {
      await tx.insertInto('list').values({ a: 1 }).execute()
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    const astray = transaction(db, async (tx) => {
      await tx.insertInto('list').values({ a: 2 }).execute()
      await db.selectFrom('list').selectAll().execute()
    })
    await expect(astray).rejects.toThrow('from inside a transaction')
    expect(await db.selectFrom('list').selectAll().execute()).toEqual([])
  })

  test.runIf(here)('many transactions at once never see half of each other', async () => {
    await store.pool.query('CREATE TABLE IF NOT EXISTS sherpa.tally (n int)')
    await store.pool.query('INSERT INTO sherpa.tally VALUES (0)')
    const add = async (): Promise<void> => {
      const client = await store.pool.connect()
      await client.query('BEGIN')
      const { rows } = await client.query('SELECT n FROM sherpa.tally FOR UPDATE')
      await client.query('UPDATE sherpa.tally SET n = $1', [rows[0].n + 1])
      await client.query('COMMIT')
      client.release()
    }
    const reads = Array.from({ length: 40 }, (_, i) =>
      store.pool.query('SELECT $1::int + $2::int AS sum', [i, 1]),
    )
    await Promise.all(Array.from({ length: 20 }, add))
    const sums = (await Promise.all(reads)).map(({ rows }) => rows[0].sum)
    expect(sums).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
    expect((await store.pool.query('SELECT n FROM sherpa.tally')).rows).toEqual([{ n: 20 }])
  })

  test.runIf(here)('a notification reaches those who listen, and nobody else', async () => {
    const [listener, other] = [await store.pool.connect(), await store.pool.connect()]
    const heard: string[] = []
    listener.on('notification', ({ channel, payload }) => heard.push(`${channel} ${payload}`))
    other.on('notification', () => heard.push('overheard'))
    await listener.query(`-- a comment first\nLISTEN "News"; LISTEN plain`)
    await store.queuePool.query(`SELECT pg_notify('News', 'one'), pg_notify('other', 'no')`)
    await other.query(`NOTIFY PLAIN, 'two'`)
    await expect.poll(() => heard).toEqual(['News one', 'plain two'])
    await listener.query('UNLISTEN "News"')
    await store.pool.query(`SELECT pg_notify('News', 'three')`)
    await store.pool.query(`SELECT pg_notify('plain', 'four')`)
    await expect.poll(() => heard).toEqual(['News one', 'plain two', 'plain four'])
    listener.release(true)
    other.release()
  })

  test.runIf(here)('what one session sets, another does not see', async () => {
    const [one, two] = [await store.pool.connect(), await store.pool.connect()]
    await one.query(`SET search_path TO pg_catalog; SET TIME ZONE 'Asia/Seoul'`)
    const ask = `SELECT current_setting('search_path') AS path, current_setting('TimeZone') AS zone`
    expect((await two.query(ask)).rows[0]).not.toMatchObject({ path: 'pg_catalog' })
    expect((await two.query(ask)).rows[0]).toMatchObject({ zone: 'UTC' })
    expect((await one.query(ask)).rows[0]).toEqual({ path: 'pg_catalog', zone: 'Asia/Seoul' })
    one.release(true)
    two.release()
  })

  test.runIf(here)('words are found by the text search and by likeness', async () => {
    await migrate(store, { log: silent })
    const { rows } = await store.pool.query(
      `SELECT to_tsvector('english', 'The summits ended') @@ websearch_to_tsquery('english', 'summit')
                AS stemmed,
              similarity('정상회담을', '정상회담') > 0.5 AS alike, unaccent('élysée') AS plain`,
    )
    expect(rows[0]).toEqual({ stemmed: true, alike: true, plain: 'elysee' })
  })
})
