import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Deliveries, Delivery } from '../../src/channels/delivery.ts'
import { addressColumns, addressFrom } from './address.ts'
import { messageFrom } from './messages.ts'
import type { Tables } from './tables.ts'
import { transaction } from './transaction.ts'

/** A delivery left in `sending` this long belongs to nobody: its worker died, or its answer was lost. */
const LEASE_MS = 30_000

/** The outbox. */
export function deliveryStore(db: Kysely<Tables>): Deliveries {
  const settle = async (id: string, state: 'pending' | 'unknown' | 'failed', error: string) => {
    await db
      .updateTable('delivery')
      .set({ state, error })
      .where('id', '=', id)
      .where('state', '=', 'sending')
      .execute()
  }
  return {
    async add({ id, to, message }, now) {
      const added = await db
        .insertInto('delivery')
        .values({
          id,
          ...addressColumns(to),
          message: JSON.stringify(message),
          state: 'pending',
          created_at: now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst()
      return added !== undefined
    },
    async byId(id) {
      const row = await db
        .selectFrom('delivery')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      return row && deliveryFrom(row)
    },
    async byReceipt(at, receipt) {
      const row = await db
        .selectFrom('delivery')
        .selectAll()
        .where('workspace', '=', at.workspace)
        .where('platform', '=', at.platform)
        .where('room', '=', at.room)
        .where('receipt', '=', receipt)
        .executeTakeFirst()
      return row && deliveryFrom(row)
    },
    begin: (id, now) =>
      transaction(db, async (tx) => {
        const row = await tx
          .selectFrom('delivery')
          .selectAll()
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst()
        const abandoned = (row?.started_at?.getTime() ?? 0) < now.getTime() - LEASE_MS
        const free =
          row &&
          (row.state === 'pending' ||
            row.state === 'unknown' ||
            (row.state === 'sending' && abandoned))
        if (!free) return undefined
        await tx
          .updateTable('delivery')
          .set({ state: 'sending', started_at: now, attempts: sql<number>`attempts + 1` })
          .where('id', '=', id)
          .execute()
        return deliveryFrom(row)
      }),
    release: (id, error) => settle(id, 'pending', error),
    doubt: (id, error) => settle(id, 'unknown', error),
    fail: (id, error) => settle(id, 'failed', error),
    sent: (id, receipt, now) => transaction(db, (tx) => markSent(tx, id, receipt.id, now)),
    async waiting(before, limit) {
      const rows = await db
        .selectFrom('delivery')
        .selectAll()
        .where('state', 'in', ['pending', 'sending', 'unknown'])
        .where(({ or, eb }) => or([eb('started_at', 'is', null), eb('started_at', '<', before)]))
        .where('created_at', '<', before)
        .orderBy('created_at')
        .limit(limit)
        .execute()
      return rows.map(deliveryFrom)
    },
  }
}

async function markSent(
  tx: Transaction<Tables>,
  id: string,
  receipt: string,
  now: Date,
): Promise<void> {
  const sent = await tx
    .updateTable('delivery')
    .set({ state: 'sent', receipt, sent_at: now, error: null })
    .where('id', '=', id)
    .where('state', '!=', 'sent')
    .returning('edition')
    .executeTakeFirst()
  if (!sent?.edition) return
  await tx
    .insertInto('told')
    .columns(['subscription', 'claim', 'story', 'text', 'at'])
    .expression((from) =>
      from
        .selectFrom('edition')
        .innerJoin('claim', (join) => join.on(sql<boolean>`claim.id = any(edition.claims)`))
        .innerJoin('article', 'article.id', 'claim.article')
        .select([
          'edition.subscription',
          'claim.id',
          sql<string>`coalesce(article.story, article.id)`.as('story'),
          'claim.text',
          sql<Date>`${now}::timestamptz`.as('at'),
        ])
        .where('edition.id', '=', sent.edition),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function deliveryFrom(row: Selectable<Tables['delivery']>): Delivery {
  return {
    id: row.id,
    to: addressFrom(row),
    message: messageFrom(row.message),
    state: row.state,
    attempts: row.attempts,
    ...(row.edition ? { edition: row.edition } : {}),
    ...(row.receipt ? { receipt: { id: row.receipt } } : {}),
    ...(row.started_at ? { startedAt: row.started_at } : {}),
    ...(row.sent_at ? { sentAt: row.sent_at } : {}),
    ...(row.error ? { error: row.error } : {}),
  }
}
