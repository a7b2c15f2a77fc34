import { AsyncLocalStorage } from 'node:async_hooks'
import { type Kysely, sql, type Transaction } from 'kysely'

const inside = new AsyncLocalStorage<true>()

/**
 * Whether the caller runs inside a transaction of ours. A job must not be queued there: on the
 * embedded engine the queue would wait for the transaction that waits for the queue, and on any
 * engine a job could start before what it speaks of is committed.
 */
export const insideTransaction = (): boolean => inside.getStore() === true

/**
 * All or nothing; a failure rolls back and is thrown on. Work uses `tx` only: the embedded engine
 * has one session, and another connection would wait for this one to end (`kysely` throws then).
 */
export function transaction<Tables, T>(
  db: Kysely<Tables>,
  work: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  if (insideTransaction()) throw new Error('a transaction was begun inside another one')
  return db.transaction().execute((tx) => inside.run(true, () => work(tx)))
}

/** One writer a workspace until the transaction ends. */
export async function lockWorkspace<Tables>(
  tx: Transaction<Tables>,
  workspace: string,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('sherpa'), hashtext(${workspace}))`.execute(tx)
}
