import type { Database } from '../../adapters/database/connect.ts'
import { startQueue } from '../../jobs/bullmq.ts'
import {
  type Enqueue,
  type GivenUp,
  type JobName,
  type Jobs,
  jobNames,
  type Queues,
} from '../../jobs/queue.ts'
import type { Log } from '../../src/log.ts'
import { silent } from './stores.ts'

/** What a test's jobs are given: where they say what they do. */
export interface Kit {
  did(name: JobName, payload: unknown, enqueue: Enqueue): Promise<void> | void
}

/** Jobs that tell the kit, with short waits between tries. */
export const telling = Object.fromEntries(
  jobNames.map((name) => [
    name,
    {
      name,
      attempts: 3,
      backoffMs: 50,
      concurrency: 2,
      run: (payload: unknown, kit: Kit, enqueue: Enqueue) => kit.did(name, payload, enqueue),
    },
  ]),
) as unknown as Jobs<Kit>

export function openQueues(
  store: Database,
  options: {
    redisUrl?: string | undefined
    prefix?: string
    log?: Log
    inside?: () => boolean
    givenUp?: GivenUp[]
  },
): Promise<Queues<Kit>> {
  return startQueue({
    connection: { pool: store.queuePool, redisUrl: options.redisUrl },
    prefix: options.prefix ?? 'test',
    jobs: telling,
    insideTransaction: options.inside ?? (() => false),
    onGivenUp: async (given) => void options.givenUp?.push(given),
    log: options.log ?? silent,
  })
}
