import pg from 'pg'
import type { Log } from '../../src/log.ts'

/**
 * A pool that no lost connection can end the process with. `keepAlive` also tells BullMQ that a
 * silent loss is noticed, so that its idle workers sleep instead of asking every ten seconds.
 */
export function createPool(config: pg.PoolConfig, log: Log): pg.Pool {
  const pool = new pg.Pool({ keepAlive: true, ...config })
  // Each queue and worker listens for errors on the pool it is given.
  pool.setMaxListeners(0)
  let told = { why: '', at: 0 }
  // All connections are lost at once, for one reason.
  const lost = ({ message: why }: Error): void => {
    if (why !== told.why || Date.now() - told.at > 1_000) log.warn({ why }, 'store connection lost')
    told = { why, at: Date.now() }
  }
  pool.on('error', lost)
  pool.on('connect', (client) => {
    client.on('error', lost)
  })
  return pool
}
