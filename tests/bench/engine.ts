// Figures of the engines: `node tests/bench/engine.ts`. TEST_DATABASE_URL and TEST_REDIS_URL add
// PostgreSQL and Redis. One JSON line a measurement: times in ms, memory in MB, rates a second.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { connect, type Database } from '../../adapters/database/connect.ts'
import { migrate } from '../../adapters/database/migrate.ts'
import { startQueue } from '../../jobs/bullmq.ts'
import { type Jobs, jobNames } from '../../jobs/queue.ts'
import { createLog } from '../../src/log.ts'

const log = createLog({ level: 'error', readable: false })
const JOBS = 1_000
const CONCURRENCY = 10
const round = (n: number, digits = 0): number => Number(n.toFixed(digits))
const megabytes = (): number => round(process.memoryUsage().rss / 1e6)

function tell(engine: string, what: string, figures: object): void {
  console.log(JSON.stringify({ engine, what, ...figures }))
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; cpuMs: number; result: T }> {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const { user, system } = process.cpuUsage(cpu)
  return { ms: round(performance.now() - start), cpuMs: round((user + system) / 1000), result }
}

/** Opening and migrating an embedded store that is not there yet, and opening it again. */
async function starts(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'sherpa-bench-'))
  for (const what of ['first start', 'second start']) {
    const { result, ...took } = await timed(async () => {
      const store = await connect({ data, log })
      await migrate(store, { log })
      return store
    })
    tell('embedded', what, { ...took, rss: megabytes() })
    await result.close()
  }
  rmSync(data, { recursive: true })
}

/** How long one small question takes, one after the other. */
async function questions(engine: string, store: Database): Promise<void> {
  const times: number[] = []
  for (let i = 0; i < 500; i++) {
    const start = performance.now()
    await store.pool.query('SELECT $1::int AS n', [i])
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (share: number): number => round(times[Math.floor(times.length * share)] ?? 0, 2)
  tell(engine, 'small query', { p50: at(0.5), p99: at(0.99) })
}

/** What the main thread feels while the store works hard: text search over long articles. */
async function heavySql(engine: string, store: Database): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const { ms } = await timed(async () => {
    await store.pool.query(`
      CREATE TABLE public.bench AS
        SELECT i, (SELECT string_agg('word' || (i * j) % 5000, ' ') FROM generate_series(1, 500) j) AS body
          FROM generate_series(1, 2000) i`)
    const search = `SELECT count(*) FROM public.bench
       WHERE to_tsvector('english', body) @@ websearch_to_tsquery('english', $1)`
    for (let i = 0; i < 2; i++) await store.pool.query(search, [`word${i}`])
  })
  delay.disable()
  await store.pool.query('DROP TABLE public.bench')
  const max = round(delay.max / 1e6)
  tell(engine, 'heavy SQL', {
    ms,
    loopDelayP99: round(delay.percentile(99) / 1e6),
    loopDelayMax: max,
  })
}

/** Jobs that do nothing, in and out: the ceiling of every pipeline on this engine. */
async function rate(engine: string, store: Database, redisUrl?: string): Promise<void> {
  let ran = 0
  const counting = {
    attempts: 1,
    backoffMs: 1000,
    concurrency: CONCURRENCY,
    run: async () => ran++,
  }
  const jobs = Object.fromEntries(
    jobNames.map((name) => [name, { ...counting, name }]),
  ) as unknown as Jobs<null>
  const prefix = `bench-${process.pid}`
  const insideTransaction = (): boolean => false
  const connection = { pool: store.queuePool, redisUrl }
  const onGivenUp = async (): Promise<void> => undefined
  const queues = await startQueue({ connection, prefix, jobs, insideTransaction, onGivenUp, log })
  const added = await timed(() =>
    Promise.all(
      Array.from({ length: JOBS }, (_, i) => queues.enqueue('deliver', { delivery: String(i) })),
    ),
  )
  const done = await timed(async () => {
    await queues.work(null, ['deliver'])
    while (ran < JOBS) await new Promise((resolve) => setTimeout(resolve, 5))
  })
  tell(engine, `${JOBS} jobs`, {
    addsPerSecond: round((JOBS / added.ms) * 1000),
    jobsPerSecond: round((JOBS / done.ms) * 1000),
    cpuMsPerJob: round((added.cpuMs + done.cpuMs) / JOBS, 2),
    rss: megabytes(),
  })
  await queues.close()
}

async function measure(engine: string, store: Database, redisUrl?: string): Promise<void> {
  if (!redisUrl) {
    await questions(engine, store)
    await heavySql(engine, store)
  }
  await rate(engine, store, redisUrl)
  await store.close()
}

const { TEST_DATABASE_URL: url, TEST_REDIS_URL: redisUrl } = process.env
await starts()
await measure('embedded', await connect({ data: '', memory: true, log }))
if (url) await measure('postgres', await connect({ url, data: '', log }))
if (redisUrl) await measure('redis', await connect({ data: '', memory: true, log }), redisUrl)
