import { z } from 'zod'

/** What each queue carries: ids and small facts. Jobs outlive deploys, so it is parsed on arrival. */
export const payloads = {
  tick: z.object({}),
  poll: z.object({ source: z.string() }),
  ingest: z.object({ source: z.string(), item: z.string() }),
  summarize: z.object({ article: z.string(), version: z.number() }),
  brief: z.object({ edition: z.string() }),
  deliver: z.object({ delivery: z.string() }),
  answer: z.object({ question: z.string() }),
}

export type JobName = keyof typeof payloads
export type Payloads = { [N in JobName]: z.infer<(typeof payloads)[N]> }

export const jobNames = Object.keys(payloads) as readonly JobName[]

export function isJobName(name: string): name is JobName {
  return jobNames.some((known) => known === name)
}

/** What a job is about: its payload's own words. Of one subject a queue holds one job at a time. */
export function subjectOf(payload: object): string {
  return Object.values(payload).join(' ')
}

/**
 * Adds a job, unless one of that name and subject waits or runs; once it has ended, well or not, it
 * may be added again. Throws `Transient` when the queue does not answer, and a plain error inside a
 * database transaction.
 */
export type Enqueue = <N extends JobName>(
  name: N,
  payload: Payloads[N],
  options?: { delayMs?: number },
) => Promise<void>

/** A job is data plus one call. Every job may run twice; once is the store's promise. */
export interface Job<N extends JobName, Kit> {
  readonly name: N
  /** How often it is tried in all. `Permanent` and `Wrong` are not tried again. */
  readonly attempts: number
  /** The wait before the second try, in milliseconds; it doubles with each further one. */
  readonly backoffMs: number
  /** How many run at once in one process. */
  readonly concurrency: number
  /** `isLastTry`: a failure now is final. */
  run(payload: Payloads[N], kit: Kit, enqueue: Enqueue, isLastTry: boolean): Promise<void>
}

export type Jobs<Kit> = { readonly [N in JobName]: Job<N, Kit> }

/** A job that nobody tries again unasked: refused for good, or a bug. */
export interface GivenUp {
  readonly name: JobName
  readonly payload: object
  /** Holds no secret. */
  readonly why: string
  readonly attempts: number
}

export interface Counts {
  readonly waiting: number
  readonly active: number
  readonly delayed: number
  readonly failed: number
}

export interface Queues<Kit> {
  readonly enqueue: Enqueue
  /** Begins to work on the named queues, all by default. `tick` also wakes itself every 15 s. */
  work(kit: Kit, names?: readonly JobName[]): Promise<void>
  counts(): Promise<Record<JobName, Counts>>
  /** Lets running jobs end, for ten seconds at most. What then still runs is run again elsewhere. */
  close(): Promise<void>
}
