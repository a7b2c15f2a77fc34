import type { Kysely, Selectable } from 'kysely'
import { sameOrder } from '../../src/briefings/order.ts'
import { DAYS, type Subscription, type Subscriptions } from '../../src/briefings/subscription.ts'
import type { Tables } from './tables.ts'
import { lockWorkspace, transaction } from './transaction.ts'

/** Standing orders, their history, and their slots. */
export function subscriptionStore(db: Kysely<Tables>): Subscriptions {
  return {
    change: (id, change, note) =>
      transaction(db, async (tx) => {
        // A row that is not there yet can not be locked.
        await lockWorkspace(tx, `order/${id}`)
        const row = await tx
          .selectFrom('subscription')
          .selectAll()
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst()
        const before = row && subscriptionFrom(row)
        const after = change(before)
        const { id: _, ...columns } = rowOf(after)
        await tx
          .insertInto('subscription')
          .values({ id, ...columns })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
          .execute()
        if (note && !(before && sameOrder(before, after)))
          await tx
            .insertInto('change')
            .values({ subscription: id, ...note })
            .execute()
        return after
      }),
    async byId(id) {
      const row = await db
        .selectFrom('subscription')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      return row && subscriptionFrom(row)
    },
    async list(workspace) {
      const rows = await db
        .selectFrom('subscription')
        .selectAll()
        .where('workspace', '=', workspace)
        .orderBy('room')
        .execute()
      return rows.map(subscriptionFrom)
    },
    async changes(id, limit) {
      return db
        .selectFrom('change')
        .select(['at', 'by', 'what'])
        .where('subscription', '=', id)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
    },
    async due(now, limit) {
      const rows = await db
        .selectFrom('subscription')
        .selectAll()
        .where('next_slot_at', '<=', now)
        .orderBy('next_slot_at')
        .limit(limit)
        .execute()
      return rows.map(subscriptionFrom)
    },
    takeSlot: (subscription, edition, next) =>
      transaction(db, async (tx) => {
        const moved = await tx
          .updateTable('subscription')
          .set({ next_slot_at: next ?? null, last_day: edition.slot })
          .where('id', '=', subscription.id)
          .where('next_slot_at', '=', subscription.nextSlotAt ?? null)
          .returning('id')
          .executeTakeFirst()
        if (!moved) return false
        const opened = await tx
          .insertInto('edition')
          .values({
            id: edition.id,
            subscription: subscription.id,
            slot: edition.slot,
            due_at: edition.dueAt,
          })
          .onConflict((conflict) => conflict.doNothing())
          .returning('id')
          .executeTakeFirst()
        return opened !== undefined
      }),
    async skipTo(subscription, next) {
      await db
        .updateTable('subscription')
        .set({ next_slot_at: next ?? null })
        .where('id', '=', subscription.id)
        .where('next_slot_at', '=', subscription.nextSlotAt ?? null)
        .execute()
    },
  }
}

function rowOf(subscription: Subscription) {
  return {
    id: subscription.id,
    workspace: subscription.room.workspace,
    platform: subscription.room.platform,
    room: subscription.room.room,
    topics: [...subscription.topics],
    hour: subscription.hour,
    zone: subscription.zone,
    days: [...subscription.days],
    language: subscription.language,
    length: subscription.length,
    paused: subscription.paused,
    last_day: subscription.lastDay ?? null,
    next_slot_at: subscription.nextSlotAt ?? null,
  }
}

function subscriptionFrom(row: Selectable<Tables['subscription']>): Subscription {
  return {
    id: row.id,
    room: { platform: row.platform, workspace: row.workspace, room: row.room },
    topics: row.topics,
    hour: row.hour,
    zone: row.zone,
    days: DAYS.filter((day) => row.days.includes(day)),
    language: row.language,
    length: row.length,
    paused: row.paused,
    ...(row.last_day ? { lastDay: row.last_day } : {}),
    ...(row.next_slot_at ? { nextSlotAt: row.next_slot_at } : {}),
  }
}
