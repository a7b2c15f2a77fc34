import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Edition, Editions } from '../../src/briefings/edition.ts'
import { notGivenUp } from './failures.ts'
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
    freeze: (edition, delivery, after) =>
      transaction(db, (tx) => freeze(tx, edition, delivery, after)),
    async unfinished(before, limit) {
      const rows = await db
        .selectFrom('edition')
        .selectAll()
        .where('composed_at', 'is', null)
        .where('due_at', '<', before)
        .where(({ ref }) => notGivenUp('brief', ref('edition.id')))
        .orderBy('due_at')
        .limit(limit)
        .execute()
      return rows.map(editionFrom)
    },
    async lastDelivered(subscription) {
      const row = await lastSent(db, subscription)
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
    async outdated(subscription, since) {
      return db
        .selectFrom('told')
        .innerJoin('claim', 'claim.id', 'told.claim')
        .innerJoin('article', 'article.id', 'claim.article')
        .select(['told.claim', 'claim.article', 'told.at'])
        .where('told.subscription', '=', subscription)
        .where('told.at', '>', since)
        .whereRef('article.version', '>', 'claim.version')
        .whereRef('article.summarized', '=', 'article.version')
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('edition')
                .innerJoin('delivery', 'delivery.edition', 'edition.id')
                .select('edition.id')
                .where('edition.subscription', '=', subscription)
                .where('delivery.state', '=', 'sent')
                .where(sql<boolean>`claim.id || '@' || article.version = any(edition.rechecked)`),
            ),
          ),
        )
        .orderBy('told.at')
        .orderBy('claim.rank')
        .execute()
    },
  }
}

async function freeze(
  tx: Transaction<Tables>,
  edition: Edition,
  delivery: string,
  after: string | undefined,
): Promise<'frozen' | 'was' | 'waits' | 'stale'> {
  // One at a time a channel: what an edition tells is new only against those before it.
  const room = await tx
    .selectFrom('subscription')
    .select(['workspace', 'platform', 'room'])
    .where('id', '=', edition.subscription)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const known = await tx
    .selectFrom('edition')
    .select('composed_at')
    .where('id', '=', edition.id)
    .executeTakeFirstOrThrow()
  if (known.composed_at) return 'was'
  const onItsWay = await tx
    .selectFrom('edition')
    .innerJoin('delivery', 'delivery.edition', 'edition.id')
    .select('edition.id')
    .where('edition.subscription', '=', edition.subscription)
    .where('delivery.state', 'in', ['pending', 'sending', 'unknown'])
    .executeTakeFirst()
  if (onItsWay) return 'waits'
  if ((await lastSent(tx, edition.subscription))?.id !== after) return 'stale'
  const message = JSON.stringify(edition.message)
  await tx
    .updateTable('edition')
    .set({
      composed_at: edition.composedAt ?? null,
      outcome: edition.outcome ?? null,
      message,
      claims: [...edition.claims],
      rechecked: [...(edition.rechecked ?? [])],
    })
    .where('id', '=', edition.id)
    .execute()
  await tx
    .insertInto('delivery')
    .values({
      ...room,
      id: delivery,
      edition: edition.id,
      message,
      state: 'pending',
      created_at: edition.composedAt ?? edition.dueAt,
    })
    .execute()
  return 'frozen'
}

function lastSent(db: Kysely<Tables>, subscription: string) {
  return db
    .selectFrom('edition')
    .innerJoin('delivery', 'delivery.edition', 'edition.id')
    .selectAll('edition')
    .where('edition.subscription', '=', subscription)
    .where('delivery.state', '=', 'sent')
    .orderBy('edition.composed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
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
