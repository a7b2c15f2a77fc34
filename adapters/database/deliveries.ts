import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Deliveries, Delivery, Piece, Taken } from '../../src/channels/delivery.ts'
import { addressColumns, addressFrom } from './address.ts'
import { notGivenUp } from './failures.ts'
import { messageFrom } from './messages.ts'
import type { Tables } from './tables.ts'
import { transaction } from './transaction.ts'

/** A delivery left in `sending` this long belongs to nobody: its worker died, or its answer was lost. */
const LEASE_MS = 30_000

/** The outbox. */
export function deliveryStore(db: Kysely<Tables>): Deliveries {
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
    byId: async (id) => (await deliveries(db, [id])).at(0),
    async byReceipt(at, receipt) {
      const row = await db
        .selectFrom('piece')
        .innerJoin('delivery', 'delivery.id', 'piece.delivery')
        .select('delivery.id')
        .where('piece.receipt', '=', receipt)
        .where('workspace', '=', at.workspace)
        .where('platform', '=', at.platform)
        .where('room', '=', at.room)
        .executeTakeFirst()
      return row && (await deliveries(db, [row.id])).at(0)
    },
    begin: (id, now) => transaction(db, (tx) => begin(tx, id, now)),
    beginPiece: (taken, number, now) => transaction(db, (tx) => beginPiece(tx, taken, number, now)),
    async posted({ id }, number, { id: receipt }) {
      await db
        .updateTable('piece')
        .set({ receipt })
        .where('delivery', '=', id)
        .where('number', '=', number)
        .where('receipt', 'is', null)
        .execute()
    },
    async unposted({ id, attempts }, number) {
      // Whoever took it after us may have begun the piece anew: theirs may be visible.
      await db
        .deleteFrom('piece')
        .where('delivery', '=', id)
        .where('number', '=', number)
        .where('receipt', 'is', null)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('delivery')
              .select('delivery.id')
              .whereRef('delivery.id', '=', 'piece.delivery')
              .where('delivery.attempts', '=', attempts),
          ),
        )
        .execute()
    },
    async release({ id, attempts }, error) {
      const isDoubtful = sql<'pending' | 'unknown'>`case when exists (
        select from sherpa.piece where delivery = ${id} and receipt is null
      ) then 'unknown' else 'pending' end`
      await held(db, id, attempts).set({ state: isDoubtful, error }).execute()
    },
    async fail({ id, attempts }, error) {
      await held(db, id, attempts).set({ state: 'failed', error }).execute()
    },
    async reopen(id) {
      await db
        .updateTable('delivery')
        .set({ state: 'pending' })
        .where('id', '=', id)
        .where('state', '=', 'failed')
        .execute()
    },
    sent: (taken, now) => transaction(db, (tx) => markSent(tx, taken, now)),
    async replace(id, message) {
      await db
        .updateTable('delivery')
        .set({ message: JSON.stringify(message) })
        .where('id', '=', id)
        .execute()
    },
    async waiting(before, limit) {
      const rows = await db
        .selectFrom('delivery')
        .select('id')
        .where('state', 'in', ['pending', 'sending', 'unknown'])
        .where(({ or, eb }) => or([eb('started_at', 'is', null), eb('started_at', '<', before)]))
        .where('created_at', '<', before)
        .where(({ ref }) => notGivenUp('deliver', ref('delivery.id')))
        .orderBy('created_at')
        .limit(limit)
        .execute()
      return deliveries(
        db,
        rows.map(({ id }) => id),
      )
    },
  }
}

/** Only while it is ours: someone who took it after us goes on with it. */
function held(db: Kysely<Tables>, id: string, attempts: number) {
  return db
    .updateTable('delivery')
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'sending')
}

async function begin(
  tx: Transaction<Tables>,
  id: string,
  now: Date,
): Promise<Delivery | undefined> {
  const row = await tx
    .selectFrom('delivery')
    .select(['state', 'started_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const abandoned = (row?.started_at?.getTime() ?? 0) < now.getTime() - LEASE_MS
  const free =
    row?.state === 'pending' || row?.state === 'unknown' || (row?.state === 'sending' && abandoned)
  if (!free) return undefined
  await tx
    .updateTable('delivery')
    .set({ state: 'sending', started_at: now, attempts: sql<number>`attempts + 1` })
    .where('id', '=', id)
    .execute()
  return (await deliveries(tx, [id])).at(0)
}

/** A message that was sent may grow by a piece; one that is begun is begun again only by its holder. */
async function beginPiece(
  tx: Transaction<Tables>,
  { id, attempts }: Taken,
  number: number,
  now: Date,
): Promise<boolean> {
  const mine = await tx
    .updateTable('delivery')
    .set({ started_at: now })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', 'in', ['sending', 'sent'])
    .returning('state')
    .executeTakeFirst()
  if (!mine) return false
  const begun = await tx
    .insertInto('piece')
    .values({ delivery: id, number, started_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['delivery', 'number'])
        .doUpdateSet({ started_at: now })
        .where('piece.receipt', 'is', null)
        .where(({ eb, or, lit }) =>
          or([
            lit(mine.state === 'sending'),
            eb('piece.started_at', '<', new Date(now.getTime() - LEASE_MS)),
          ]),
        ),
    )
    .returning('number')
    .executeTakeFirst()
  return begun !== undefined
}

async function markSent(
  tx: Transaction<Tables>,
  { id, attempts }: Taken,
  now: Date,
): Promise<void> {
  const sent = await tx
    .updateTable('delivery')
    .set({ state: 'sent', sent_at: now, error: null })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'sending')
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

/** Deliveries with their pieces, in the order asked for. */
async function deliveries(db: Kysely<Tables>, ids: readonly string[]): Promise<Delivery[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('delivery').selectAll().where('id', 'in', ids).execute()
  const pieces = await db
    .selectFrom('piece')
    .selectAll()
    .where('delivery', 'in', ids)
    .orderBy('number')
    .execute()
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id)
    const own = pieces.filter(({ delivery }) => delivery === id)
    return row ? [deliveryFrom(row, own.map(pieceFrom))] : []
  })
}

function pieceFrom({ number, started_at, receipt }: Selectable<Tables['piece']>): Piece {
  return { number, startedAt: started_at, ...(receipt ? { receipt: { id: receipt } } : {}) }
}

function deliveryFrom(row: Selectable<Tables['delivery']>, pieces: readonly Piece[]): Delivery {
  return {
    id: row.id,
    to: addressFrom(row),
    message: messageFrom(row.message),
    state: row.state,
    attempts: row.attempts,
    pieces,
    ...(row.edition ? { edition: row.edition } : {}),
    ...(row.started_at ? { startedAt: row.started_at } : {}),
    ...(row.sent_at ? { sentAt: row.sent_at } : {}),
    ...(row.error ? { error: row.error } : {}),
  }
}
