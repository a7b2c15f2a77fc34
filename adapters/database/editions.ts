import type { Kysely, Selectable } from 'kysely'
import type { Edition, Editions } from '../../src/briefings/edition.ts'
import { messageFrom } from './messages.ts'
import type { Tables } from './tables.ts'
import { transaction } from './transaction.ts'

/** Editions: opened by a slot, frozen once, told when delivered. */
export function editionStore(db: Kysely<Tables>): Editions {
  return {
    async byId(id) {
      const row = await db.selectFrom('edition').selectAll().where('id', '=', id).executeTakeFirst()
      return row && editionFrom(row)
    },
    async open(edition) {
      const opened = await db
        .insertInto('edition')
        .values({
          id: edition.id,
          subscription: edition.subscription,
          slot: edition.slot,
          due_at: edition.dueAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst()
      return opened !== undefined
    },
    freeze: (edition, delivery) =>
      transaction(db, async (tx) => {
        const message = JSON.stringify(edition.message)
        const frozen = await tx
          .updateTable('edition')
          .set({
            composed_at: edition.composedAt ?? null,
            outcome: edition.outcome ?? null,
            message,
            claims: [...edition.claims],
          })
          .where('id', '=', edition.id)
          .where('composed_at', 'is', null)
          .returning('subscription')
          .executeTakeFirst()
        if (!frozen) return false
        const room = await tx
          .selectFrom('subscription')
          .select(['workspace', 'platform', 'room'])
          .where('id', '=', frozen.subscription)
          .executeTakeFirstOrThrow()
        await tx
          .insertInto('delivery')
          .values({
            ...room,
            id: delivery,
            thread: null,
            edition: edition.id,
            message,
            state: 'pending',
            created_at: edition.composedAt ?? edition.dueAt,
          })
          .execute()
        return true
      }),
    async unfinished(before, limit) {
      const rows = await db
        .selectFrom('edition')
        .selectAll()
        .where('composed_at', 'is', null)
        .where('due_at', '<', before)
        .orderBy('due_at')
        .limit(limit)
        .execute()
      return rows.map(editionFrom)
    },
    async lastDelivered(subscription) {
      const row = await db
        .selectFrom('edition')
        .innerJoin('delivery', 'delivery.edition', 'edition.id')
        .selectAll('edition')
        .where('edition.subscription', '=', subscription)
        .where('delivery.state', '=', 'sent')
        .orderBy('edition.composed_at', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row && editionFrom(row)
    },
    async told(subscription, since) {
      return db
        .selectFrom('told')
        .select(['claim', 'story', 'text', 'at'])
        .where('subscription', '=', subscription)
        .where('at', '>', since)
        .execute()
    },
  }
}

function editionFrom(row: Selectable<Tables['edition']>): Edition {
  return {
    id: row.id,
    subscription: row.subscription,
    slot: row.slot,
    dueAt: row.due_at,
    claims: row.claims,
    ...(row.composed_at ? { composedAt: row.composed_at } : {}),
    ...(row.outcome ? { outcome: row.outcome } : {}),
    ...(row.message ? { message: messageFrom(row.message) } : {}),
  }
}
