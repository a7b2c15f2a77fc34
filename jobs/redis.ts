import { Redis } from 'ioredis'
import { Transient, Wrong } from '../src/errors.ts'
import type { Log } from '../src/log.ts'

/** Refusals that waiting does not change. */
const REFUSED = /^(WRONGPASS|NOAUTH|NOPERM|ERR AUTH|ERR invalid password|ERR DB index)/i

/** What the parser says of an answer in another protocol. */
const FOREIGN = /RESP type|Protocol error/i

/**
 * Connects to Redis and looks whether jobs are safe there. Throws `Wrong` for an address, a password
 * or an eviction policy that has to be changed, `Transient` when it is not reached in time; no
 * message holds the password.
 */
export async function connectRedis(url: string, deadlineMs: number, log: Log): Promise<Redis> {
  const redis = create(url)
  const where = redis.options.path ?? `${redis.options.host}:${redis.options.port}`
  let why = 'no answer'
  redis.on('error', (error) => {
    if (error.message !== why) log.warn({ why: error.message, where }, 'redis connection lost')
    why = error.message
  })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Transient(`Redis at ${where} was not reached in ${deadlineMs} ms (${why})`))
    }, deadlineMs)
  })
  try {
    await Promise.race([check(redis, where, log), late])
    return redis
  } catch (error) {
    redis.disconnect()
    if (error instanceof Error && REFUSED.test(error.message)) {
      throw new Wrong(`Redis at ${where} refused the user, password or database of REDIS_URL`)
    }
    if (error instanceof Error && FOREIGN.test(error.message)) {
      throw new Wrong(`What answers at ${where} is no Redis: REDIS_URL names something else`)
    }
    throw error
  } finally {
    clearTimeout(timer)
  }
}

function create(url: string): Redis {
  if (!/^rediss?:\/\//i.test(url) || !URL.canParse(url)) {
    throw new Wrong('REDIS_URL is no address like redis://user:password@host:6379/0')
  }
  return new Redis(url, {
    // BullMQ's own rule for workers: a command waits for Redis to come back.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(100 * times, 2_000),
  })
}

/** A queue that may be evicted loses work silently; one that is not saved loses it at a restart. */
async function check(redis: Redis, where: string, log: Log): Promise<void> {
  const info = await redis.info()
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1]
  if (policy && policy !== 'noeviction') {
    const advice = `CONFIG SET maxmemory-policy noeviction`
    throw new Wrong(`Redis at ${where} may throw jobs away (policy ${policy}): ${advice}`)
  }
  if (/^aof_enabled:1/m.test(info)) return
  const save = await saves(redis)
  if (save === '') {
    const advice = 'jobs are lost when it restarts, and made again from the store: appendonly yes'
    log.warn({ where }, `redis keeps nothing on disk: ${advice}`)
  }
}

/** When Redis writes snapshots; empty for never, undefined where it does not say (managed ones). */
async function saves(redis: Redis): Promise<string | undefined> {
  try {
    const [, value] = (await redis.config('GET', 'save')) as string[]
    return value
  } catch {
    return undefined
  }
}
