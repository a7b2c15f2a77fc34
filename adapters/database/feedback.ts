import type { Kysely, Selectable } from 'kysely'
import type { Feedback, Feedbacks } from '../../src/feedback/feedback.ts'
import type { Tables } from './tables.ts'

/** What people thought of answers and claims. */
export function feedbackStore(db: Kysely<Tables>): Feedbacks {
  return {
    async keep(feedback) {
      const { kept, reason, ...columns } = feedback
      const values = { ...columns, reason: reason ?? null, kept: JSON.stringify(kept) }
      await db
        .insertInto('feedback')
        .values(values)
        .onConflict((conflict) =>
          conflict.columns(['workspace', 'about', 'by']).doUpdateSet(values),
        )
        .execute()
    },
    async withdraw(workspace, about, by) {
      const gone = await db
        .deleteFrom('feedback')
        .where('workspace', '=', workspace)
        .where('about', '=', about)
        .where('by', '=', by)
        .returning('about')
        .executeTakeFirst()
      return gone !== undefined
    },
    async lastBy(workspace, room, by) {
      const row = await db
        .selectFrom('feedback')
        .select('about')
        .where('workspace', '=', workspace)
        .where('room', '=', room)
        .where('by', '=', by)
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row?.about
    },
    async list(workspace, after, limit) {
      const own = db.selectFrom('feedback').selectAll().where('workspace', '=', workspace)
      const rest = after
        ? own.where(({ eb, refTuple, tuple }) =>
            eb(refTuple('at', 'about', 'by'), '>', tuple(after.at, after.about, after.by)),
          )
        : own
      const rows = await rest.orderBy('at').orderBy('about').orderBy('by').limit(limit).execute()
      return rows.map(feedbackFrom)
    },
  }
}

function feedbackFrom(row: Selectable<Tables['feedback']>): Feedback {
  const { reason, kept, ...columns } = row
  // Written from a `Case`, by us, whole.
  return { ...columns, kept: kept as Feedback['kept'], ...(reason ? { reason } : {}) }
}
