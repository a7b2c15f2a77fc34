import {
  type Job as BullJob,
  createPostgresBackend,
  type PostgresConnectionOptions,
  Queue,
  type QueueOptions,
  runMigrations,
  UnrecoverableError,
  Worker,
  type WorkerOptions,
} from 'bullmq'
import type { Redis } from 'ioredis'
import type pg from 'pg'
import { z } from 'zod'
import { Permanent, Transient, Wrong } from '../src/errors.ts'
import { type Log, redact } from '../src/log.ts'
import { errorLog } from './complain.ts'
import { answered, within } from './deadline.ts'
import {
  type Counts,
  type Enqueue,
  type GivenUp,
  type Job,
  type JobName,
  type Jobs,
  jobNames,
  type Payloads,
  payloads,
  type Queues,
  subjectOf,
} from './queue.ts'
import { connectRedis } from './redis.ts'

/** A lost worker is noticed after the lock and two looks: well within 30 s. */
const LOCK_MS = 10_000
const STALLED_LOOK_MS = 5_000
const MAX_STALLS = 3
const RETRY_LOOP_MS = 1_000
/** An idle worker asks again after this long, should a wake-up have been lost. */
const IDLE_S = 10

const TICK_MS = 15_000
const DRAIN_MS = 10_000
const MAX_BACKOFF_MS = 15 * 60_000
/** Failures are kept in the store; these are for whoever looks into the queue itself. */
const KEPT_FAILED = 100
/** BullMQ's event stream, which we do not read. */
const KEPT_EVENTS = 100

export interface QueueConnection {
  /** Redis, when set; else the store's Postgres, whose pool finds the schema `bullmq` first. */
  readonly redisUrl?: string | undefined
  readonly pool: pg.Pool
}

/**
 * Opens the queues, one a job, on Redis or on the store. The queue only wakes us: whatever it loses
 * is made again from our tables. Throws `Wrong` or `Transient` when it can not be opened in time.
 */
export async function startQueue<Kit>(options: {
  connection: QueueConnection
  /** Sets apart several installations on one Redis; a Postgres database belongs to one. */
  prefix: string
  jobs: Jobs<Kit>
  insideTransaction: () => boolean
  /** Keeps what nobody tries again unasked. */
  onGivenUp: (given: GivenUp) => Promise<void>
  log: Log
  deadlineMs?: number
}): Promise<Queues<Kit>> {
  const { jobs, log } = options
  const deadlineMs = options.deadlineMs ?? 30_000
  const where = await open(options.connection, options.prefix, deadlineMs, log)
  const complain = errorLog(log)
  const queues = new Map<JobName, Queue>()
  const workers: Worker[] = []
  let waker: NodeJS.Timeout | undefined

  for (const name of jobNames) {
    const queue = where.queue(name)
    queue.on('error', (error) => complain(name, error))
    queues.set(name, queue)
  }
  await within(
    deadlineMs,
    Promise.all([...queues.values()].map((queue) => queue.waitUntilReady())),
    'the queues were not ready',
  )

  function queueOf(name: JobName): Queue {
    const queue = queues.get(name)
    if (!queue) throw new Error(`no queue ${name}`)
    return queue
  }

  const enqueue: Enqueue = async (name, payload, { delayMs } = {}) => {
    if (options.insideTransaction()) {
      throw new Error(`a ${name} was queued inside a transaction: queue it after the commit`)
    }
    const adding = queueOf(name).add(name, payload, {
      ...jobOptions(jobs[name]),
      ...(delayMs ? { delay: delayMs } : {}),
      // Not a job id: that would stay taken while a failed job is kept. BullMQ joins ids by colons.
      deduplication: { id: encodeURIComponent(subjectOf(payload) || name) },
    })
    await answered(adding, `the queue did not take a ${name}`)
  }

  function workOn<N extends JobName>(name: N, kit: Kit): Worker {
    const job: Job<N, Kit> = jobs[name]
    const worker = where.worker(name, (bull) => run(job, bull, kit, enqueue), {
      concurrency: job.concurrency,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_LOOK_MS,
      maxStalledCount: MAX_STALLS,
      runRetryDelay: RETRY_LOOP_MS,
      drainDelay: IDLE_S,
      settings: { backoffStrategy: (tries, _type, error) => backoff(job.backoffMs, tries, error) },
    })
    worker.on('error', (error) => complain(name, error))
    worker.on('stalled', (id) => log.warn({ job: name, id }, 'job lost its worker'))
    worker.on('failed', (bull, error) => {
      const final = !bull || bull.finishedOn !== undefined
      const facts = { job: name, id: bull?.id, attempt: bull?.attemptsMade, why: error.message }
      if (!final) {
        log.warn(facts, 'job will be tried again')
        return
      }
      log.error(facts, 'job given up')
      // What the world may still allow is found in the store and queued again by a tick.
      if (error instanceof Transient) return
      const why = redact(error.message)
      const attempts = bull?.attemptsMade ?? 0
      options
        .onGivenUp({ name, payload: bull?.data ?? {}, why, attempts })
        .catch((cause: Error) => log.error({ ...facts, err: cause }, 'a failure was not kept'))
    })
    return worker
  }

  async function work(kit: Kit, names: readonly JobName[] = jobNames): Promise<void> {
    const started = names.map((name) => workOn(name, kit))
    workers.push(...started)
    const ready = Promise.all(started.map((worker) => worker.waitUntilReady()))
    await within(deadlineMs, ready, 'the workers were not ready')
    if (!names.includes('tick')) return
    await wakeUp(queueOf('tick'), jobs.tick)
    // Redis may be emptied at any time, and its schedule with it.
    waker = setInterval(() => {
      wakeUp(queueOf('tick'), jobs.tick).catch((error: Error) => complain('tick', error))
    }, TICK_MS)
  }

  async function counts(): Promise<Record<JobName, Counts>> {
    const counting = jobNames.map(async (name) => {
      const found = await queueOf(name).getJobCounts()
      const { waiting = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = found
      return [name, { waiting: waiting + prioritized, active, delayed, failed }] as const
    })
    const all = await answered(Promise.all(counting), 'the queue did not count')
    return Object.fromEntries(all) as Record<JobName, Counts>
  }

  async function close(): Promise<void> {
    clearInterval(waker)
    const drained = Promise.all(workers.map((worker) => worker.close()))
    await within(DRAIN_MS, drained, 'jobs still ran').catch(async (error: Error) => {
      log.warn({ why: error.message }, 'workers left')
      await Promise.all(workers.map((worker) => worker.disconnect().catch(() => undefined)))
    })
    await Promise.all([...queues.values()].map((queue) => queue.close().catch(() => undefined)))
    where.close()
  }

  return { enqueue, work, counts, close }
}

/** Makes queues and workers on one engine. */
interface Place {
  queue(name: JobName): Queue
  worker(
    name: JobName,
    run: (bull: BullJob) => Promise<void>,
    options: Omit<WorkerOptions, 'connection'>,
  ): Worker
  close(): void
}

async function open(
  { redisUrl, pool }: QueueConnection,
  prefix: string,
  deadlineMs: number,
  log: Log,
): Promise<Place> {
  const streams = { events: { maxLen: KEPT_EVENTS } }
  if (redisUrl) {
    const redis: Redis = await connectRedis(redisUrl, deadlineMs, log)
    // Our ioredis is a newer major than the one BullMQ's types were built with; it runs on both.
    const connection = redis as unknown as QueueOptions['connection']
    return {
      queue: (name) => new Queue(name, { connection, prefix, streams }),
      worker: (name, run, options) => new Worker(name, run, { ...options, connection, prefix }),
      close: () => redis.disconnect(),
    }
  }
  await within(deadlineMs, migrate(pool), 'the schema bullmq was not ready')
  // A ready pool is taken at run time; its type lacks the index signature that BullMQ's asks for.
  const connection = pool as unknown as PostgresConnectionOptions
  // Which backend a queue is on shows in its type, and nothing we call depends on it.
  return {
    queue: (name) =>
      new Queue(name, { connection, streams }, createPostgresBackend) as unknown as Queue,
    worker: (name, run, options) =>
      new Worker(name, run, { ...options, connection }, createPostgresBackend) as unknown as Worker,
    close: () => undefined,
  }
}

/** BullMQ's own tables; one transaction under its own lock. */
async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await runMigrations(client)
  } finally {
    client.release()
  }
}

function jobOptions(job: { attempts: number }) {
  return {
    attempts: job.attempts,
    backoff: { type: 'custom' },
    removeOnComplete: true,
    removeOnFail: { count: KEPT_FAILED },
  }
}

async function run<N extends JobName, Kit>(
  job: Job<N, Kit>,
  bull: BullJob,
  kit: Kit,
  enqueue: Enqueue,
): Promise<void> {
  const parsed = payloads[job.name].safeParse(bull.data)
  if (!parsed.success)
    throw new UnrecoverableError(`no ${job.name}: ${z.prettifyError(parsed.error)}`)
  try {
    // The schema of this name is the schema of this payload; the compiler can not tie the two.
    const isLastTry = bull.attemptsMade + 1 >= job.attempts
    await job.run(parsed.data as Payloads[N], kit, enqueue, isLastTry)
  } catch (error) {
    if (!(error instanceof Permanent || error instanceof Wrong)) throw error
    const final = new UnrecoverableError(error.message)
    final.stack = error.stack ?? error.message
    throw final
  }
}

/** Doubles from the job's own wait; never sooner than the other side asked for. */
function backoff(firstMs: number, tries: number, error: unknown): number {
  const own = Math.min(firstMs * 2 ** (tries - 1), MAX_BACKOFF_MS)
  const asked = error instanceof Transient ? (error.retryAfterMs ?? 0) : 0
  return Math.max(own, asked)
}

/** Makes sure that a tick is to come, and leaves a schedule that works alone. */
async function wakeUp(queue: Queue, job: { attempts: number }): Promise<void> {
  const schedule = await queue.getJobScheduler('tick')
  const overdue = Date.now() - (schedule?.next ?? 0) > 3 * TICK_MS
  if (schedule?.every === TICK_MS && !overdue) return
  const template = { name: 'tick', data: {}, opts: jobOptions(job) }
  await queue.upsertJobScheduler('tick', { every: TICK_MS }, template)
}
