import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { connect } from '../../adapters/database/connect.ts'
import { openEmbedded } from '../../adapters/database/embedded.ts'
import { createPool } from '../../adapters/database/pools.ts'
import { run } from './children.ts'
import { dataFolder } from './folders.ts'
import { openQueues } from './queues.ts'
import { redisUrl, silent, stores } from './stores.ts'

const RECOVERY_MS = 30_000

test('kill -9 under load loses nothing that was acknowledged', async () => {
  const data = await dataFolder()
  const rows: string[] = []
  const jobs: string[] = []
  for (let round = 0; round < 3; round++) {
    const child = run('load', { data })
    await child.said('job')
    await wait(500 + 400 * round)
    child.process.kill('SIGKILL')
    await child.ended
    for (const line of child.lines) (line.startsWith('row') ? rows : jobs).push(line.slice(4))
  }
  const store = await connect({ data, log: silent })
  const ids = async (table: string): Promise<string[]> =>
    (await store.pool.query(`SELECT id FROM public.${table}`)).rows.map(({ id }) => id)
  expect(rows.length).toBeGreaterThan(0)
  const kept = new Set(await ids('row'))
  expect(rows.filter((id) => !kept.has(id))).toEqual([])
  const queues = await openQueues(store, {})
  const done = new Set(await ids('done'))
  await queues.work({ did: (_, payload) => void done.add(Object.values(payload ?? {})[0]) }, [
    'deliver',
  ])
  const missing = (): string[] => jobs.filter((id) => !done.has(id))
  await expect.poll(missing, { timeout: RECOVERY_MS, interval: 250 }).toEqual([])
  await queues.close()
  await store.close()
}, 180_000)

const [, postgres] = stores
const url = process.env.TEST_DATABASE_URL
describe.each([
  { name: 'the embedded store', here: true },
  { name: 'postgres', here: postgres?.here, url },
  { name: 'redis', here: redisUrl !== undefined, redisUrl },
])('on $name', ({ here, ...engine }) => {
  test.runIf(here)(
    'a job whose worker was killed runs again within 30 s',
    async () => {
      const data = await dataFolder()
      const prefix = `crash-${process.pid}`
      const store = await connect({ url: undefined, ...engine, data, log: silent })
      const queues = await openQueues(store, { ...engine, prefix })
      await queues.enqueue('poll', { source: prefix })
      const child = run('work', { ...engine, data, prefix })
      await child.said('began poll')
      child.process.kill('SIGKILL')
      await child.ended
      const again: unknown[] = []
      await queues.work({ did: (_, payload) => void again.push(payload) }, ['poll'])
      const poll = { timeout: RECOVERY_MS, interval: 250 }
      await expect.poll(() => again, poll).toEqual([{ source: prefix }])
      await queues.close()
      await store.close()
    },
    90_000,
  )
})

test('when the thread of the store dies, what was committed is there and work goes on', async () => {
  const store = await connect({ data: '', memory: true, log: silent })
  const queues = await openQueues(store, {})
  const ran: unknown[] = []
  await queues.work({ did: (_, payload) => void ran.push(payload) }, ['poll'])
  await store.pool.query('CREATE TABLE public.kept (a int)')
  await store.pool.query('INSERT INTO public.kept VALUES (1)')
  // Endless recursion overflows the stack that PostgreSQL has in WebAssembly.
  await store.pool.query(
    `CREATE FUNCTION public.deep(i int) RETURNS int LANGUAGE plpgsql
       AS $$ BEGIN RETURN public.deep(i + 1); END $$`,
  )
  await expect(store.pool.query('SELECT public.deep(1)')).rejects.toThrow(/thread ended/)
  const kept = async (): Promise<unknown> =>
    (await store.pool.query('SELECT a FROM public.kept').catch(() => undefined))?.rows
  await expect.poll(kept, { timeout: RECOVERY_MS }).toEqual([{ a: 1 }])
  await queues.enqueue('poll', { source: 'after' })
  await expect.poll(() => ran, { timeout: RECOVERY_MS }).toEqual([{ source: 'after' }])
  await queues.close()
  await store.close()
})

test('a statement that never ends is ended with its thread, and others go on', async () => {
  const data = await dataFolder()
  const store = await openEmbedded({ folder: join(data, 'pg'), log: silent, stuckMs: 2_000 })
  const pool = createPool({ stream: store.stream }, silent)
  const endless = 'SELECT count(*) FROM generate_series(1, 1000000000000) AS n'
  await expect(pool.query(endless)).rejects.toThrow(/thread ended/)
  const alive = async (): Promise<unknown> =>
    (await pool.query('SELECT 1 AS alive').catch(() => undefined))?.rows
  await expect.poll(alive, { timeout: 20_000 }).toEqual([{ alive: 1 }])
  await pool.end()
  await store.close()
})
