import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../adapters/database/connect.ts'
import { kysely } from '../../adapters/database/kysely.ts'
import type { Tables } from '../../adapters/database/tables.ts'
import { insideTransaction, transaction } from '../../adapters/database/transaction.ts'
import { startQueue } from '../../jobs/bullmq.ts'
import { type GivenUp, type JobName, jobNames, type Queues } from '../../jobs/queue.ts'
import { Permanent, Transient } from '../../src/errors.ts'
import { type Kit, openQueues, telling } from './queues.ts'
import { redisUrl, silent, stores } from './stores.ts'

const [embedded, postgres] = stores
const engines = [
  { ...embedded, redis: undefined, name: 'the embedded store' },
  { ...postgres, redis: undefined, name: 'postgres' },
  { ...embedded, redis: redisUrl, here: redisUrl !== undefined, name: 'redis' },
]

describe.each(engines)('on $name', ({ here, open, redis }) => {
  let store: Database
  let queues: Queues<Kit>
  let prefix: string
  let ran: string[]
  let givenUp: GivenUp[]
  let behave: Kit['did']
  const kit: Kit = {
    did: (name, payload, enqueue) => {
      ran.push(`${name} ${Object.values(payload as object).join(' ')}`.trim())
      return behave(name, payload, enqueue)
    },
  }
  const others: readonly JobName[] = jobNames.filter((name) => name !== 'tick')

  beforeAll(async () => {
    if (here) store = await (open as () => Promise<Database>)()
  })
  afterAll(() => store?.close())

  beforeEach(async () => {
    if (!here) return
    ran = []
    givenUp = []
    behave = () => undefined
    prefix = `test-${randomUUID()}`
    if (!redis) await store.pool.query('DROP SCHEMA IF EXISTS bullmq CASCADE')
    queues = await openQueues(store, {
      redisUrl: redis,
      prefix,
      inside: insideTransaction,
      givenUp,
    })
  })
  afterEach(async () => {
    if (here) await queues.close()
  })

  test.runIf(here)('a job queued before anyone works is done once someone does', async () => {
    await queues.enqueue('poll', { source: 's1' })
    expect(await queues.counts()).toMatchObject({ poll: { waiting: 1, active: 0 } })
    await queues.work(kit, others)
    await expect.poll(() => ran).toEqual(['poll s1'])
    await expect.poll(() => queues.counts()).toMatchObject({ poll: { waiting: 0, active: 0 } })
  })

  test.runIf(here)(
    'an idle worker takes up what is queued later, and what that queues',
    async () => {
      behave = (name, _payload, enqueue) =>
        name === 'poll' ? enqueue('deliver', { delivery: 'd1' }) : undefined
      await queues.work(kit, others)
      await wait(300)
      await queues.enqueue('poll', { source: 's1' })
      await expect.poll(() => ran).toEqual(['poll s1', 'deliver d1'])
    },
  )

  test.runIf(here)('a worker does only what it is for', async () => {
    await queues.work(kit, ['deliver'])
    await queues.enqueue('poll', { source: 's1' })
    await queues.enqueue('deliver', { delivery: 'd1' })
    await expect.poll(() => ran).toEqual(['deliver d1'])
    expect(await queues.counts()).toMatchObject({ poll: { waiting: 1 } })
  })

  test.runIf(here)(
    'of one subject one job waits or runs, and another may come afterwards',
    async () => {
      const source = 'https://a.example/?x=1'
      let release = (): void => undefined
      behave = () => new Promise((resolve) => (release = resolve))
      await queues.enqueue('poll', { source })
      await queues.enqueue('poll', { source })
      await queues.work(kit, others)
      await expect.poll(() => ran).toEqual([`poll ${source}`])
      await queues.enqueue('poll', { source })
      expect(await queues.counts()).toMatchObject({ poll: { waiting: 0, active: 1 } })
      release()
      await expect.poll(() => queues.counts()).toMatchObject({ poll: { active: 0 } })
      await queues.enqueue('poll', { source })
      await expect.poll(() => ran).toEqual([`poll ${source}`, `poll ${source}`])
      release()
    },
  )

  test.runIf(here)('what failed for good is told once, and may come again', async () => {
    behave = () => {
      throw new Permanent('gone for good')
    }
    await queues.work(kit, others)
    await queues.enqueue('poll', { source: 'a' })
    await expect.poll(() => givenUp).toHaveLength(1)
    expect(ran).toEqual(['poll a'])
    const told = { name: 'poll', payload: { source: 'a' }, why: 'gone for good', attempts: 1 }
    expect(givenUp[0]).toEqual(told)
    await queues.enqueue('poll', { source: 'a' })
    await expect.poll(() => givenUp).toHaveLength(2)
  })

  test.runIf(here)('what the world may still allow is not given up', async () => {
    behave = () => {
      throw new Transient('away')
    }
    await queues.work(kit, others)
    await queues.enqueue('poll', { source: 'a' })
    await expect.poll(() => ran).toEqual(['poll a', 'poll a', 'poll a'])
    await expect.poll(() => queues.counts()).toMatchObject({ poll: { active: 0, failed: 1 } })
    expect(givenUp).toEqual([])
  })

  test.runIf(here)('a bug or a busy world is tried as often as the job says', async () => {
    behave = () => {
      throw new Error('busy')
    }
    await queues.work(kit, others)
    await queues.enqueue('poll', { source: 'a' })
    await expect.poll(() => givenUp).toMatchObject([{ why: 'busy', attempts: 3 }])
    expect(ran).toEqual(['poll a', 'poll a', 'poll a'])
  })

  test.runIf(here)('the next try waits as long as the other side asked', async () => {
    const at: number[] = []
    behave = () => {
      at.push(Date.now())
      if (at.length === 1) throw new Transient('slow down', { retryAfterMs: 700 })
    }
    await queues.work(kit, others)
    await queues.enqueue('poll', { source: 'a' })
    await expect.poll(() => at.length, { timeout: 5_000 }).toBe(2)
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(700)
  })

  test.runIf(here)('a payload that does not fit is kept as failed and never run', async () => {
    await queues.work(kit, others)
    await queues.enqueue('poll', { nonsense: 1 } as unknown as { source: string })
    await expect.poll(() => givenUp).toMatchObject([{ name: 'poll', attempts: 1 }])
    expect(givenUp[0]?.why).toContain('source')
    expect(ran).toEqual([])
  })

  test.runIf(here)('a job put off runs afterwards and not before', async () => {
    await queues.work(kit, others)
    const queued = Date.now()
    let started = 0
    behave = () => {
      started = Date.now()
    }
    await queues.enqueue('poll', { source: 'later' }, { delayMs: 800 })
    expect(await queues.counts()).toMatchObject({ poll: { delayed: 1 } })
    await expect.poll(() => ran, { timeout: 10_000 }).toEqual(['poll later'])
    expect(started - queued).toBeGreaterThanOrEqual(790)
  })

  test.runIf(here)('no more run at once than the job allows', async () => {
    let [running, most] = [0, 0]
    behave = async () => {
      most = Math.max(most, ++running)
      await wait(20)
      running--
    }
    await queues.work(kit, others)
    await Promise.all(
      Array.from({ length: 12 }, (_, i) => queues.enqueue('poll', { source: String(i) })),
    )
    await expect.poll(() => ran.length).toBe(12)
    expect(most).toBe(2)
  })

  test.runIf(here)(
    'a tick comes by itself, and from two processes no more than from one',
    async () => {
      const second = await openQueues(store, { redisUrl: redis, prefix })
      await queues.work(kit)
      await second.work(kit)
      await expect.poll(() => ran).toEqual(['tick'])
      await wait(500)
      expect(ran).toEqual(['tick'])
      expect(await queues.counts()).toMatchObject({ tick: { delayed: 1, failed: 0 } })
      await second.close()
    },
  )

  test.runIf(here)('closing lets what runs end', async () => {
    let ended = false
    behave = async () => {
      await wait(500)
      ended = true
    }
    await queues.work(kit, others)
    await queues.enqueue('poll', { source: 'a' })
    await expect.poll(() => ran).toEqual(['poll a'])
    await queues.close()
    expect(ended).toBe(true)
    queues = await openQueues(store, { redisUrl: redis, prefix })
    expect(await queues.counts()).toMatchObject({ poll: { waiting: 0, active: 0, failed: 0 } })
  })

  test.runIf(here)('nothing can be queued inside a transaction', async () => {
    const db = kysely<Tables>(store)
    const queueing = transaction(db, () => queues.enqueue('poll', { source: 'a' }))
    await expect(queueing).rejects.toThrow('inside a transaction')
    await queues.enqueue('poll', { source: 'b' })
    expect(await queues.counts()).toMatchObject({ poll: { waiting: 1 } })
  })

  test.runIf(here && redis)('after Redis was emptied, ticks and jobs go on', async () => {
    await queues.work(kit)
    await expect.poll(() => ran).toEqual(['tick'])
    const admin = new Redis(redis ?? '')
    await admin.flushdb()
    await admin.quit()
    await queues.enqueue('poll', { source: 'after' })
    await expect.poll(() => ran).toContain('poll after')
    const ticks = (): number => ran.filter((name) => name === 'tick').length
    await expect.poll(ticks, { timeout: 40_000, interval: 500 }).toBeGreaterThanOrEqual(2)
  })
})

test('a Redis that is not there is named, without its password', async () => {
  const opening = startQueue({
    connection: { redisUrl: 'redis://user:s3cret@127.0.0.1:1', pool: {} as Database['pool'] },
    prefix: 'test',
    jobs: telling,
    insideTransaction: () => false,
    onGivenUp: async () => undefined,
    log: silent,
    deadlineMs: 500,
  })
  await expect(opening).rejects.toBeInstanceOf(Transient)
  await expect(opening).rejects.toThrow(/127\.0\.0\.1:1 was not reached in 500 ms/)
  await expect(opening).rejects.not.toThrow(/s3cret/)
})

test('what answers at its address and is no Redis is named', async () => {
  const server = createServer((_, answer) => answer.end('hello'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const opening = startQueue({
    connection: { redisUrl: `redis://127.0.0.1:${port}`, pool: {} as Database['pool'] },
    prefix: 'test',
    jobs: telling,
    insideTransaction: () => false,
    onGivenUp: async () => undefined,
    log: silent,
    deadlineMs: 5_000,
  })
  await expect(opening).rejects.toThrow(`What answers at 127.0.0.1:${port} is no Redis`)
  server.close()
})

test.runIf(redisUrl)('a Redis that throws jobs away when it is full is refused', async () => {
  const admin = new Redis(redisUrl ?? '')
  await admin.config('SET', 'maxmemory-policy', 'allkeys-lru')
  try {
    const opening = startQueue({
      connection: { redisUrl, pool: {} as Database['pool'] },
      prefix: 'test',
      jobs: telling,
      insideTransaction: () => false,
      onGivenUp: async () => undefined,
      log: silent,
    })
    await expect(opening).rejects.toThrow(/allkeys-lru.*noeviction/)
  } finally {
    await admin.config('SET', 'maxmemory-policy', 'noeviction')
    await admin.quit()
  }
})
