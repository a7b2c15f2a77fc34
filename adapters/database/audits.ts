import { type Kysely, type Selectable, sql } from 'kysely'
import type { Audit, Audits } from '../../src/writing/audit.ts'
import type { Tables } from './tables.ts'

/** How editions and answers came about. */
export function auditStore(db: Kysely<Tables>): Audits {
  return {
    async save({ id, workspace, of, room, about, at, ...record }) {
      const row = { kind: of, room, about, record: JSON.stringify(record), at }
      await db
        .insertInto('audit')
        .values({ id, workspace, ...row })
        .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet(row))
        .execute()
    },
    async byId(workspace, id) {
      const row = await db
        .selectFrom('audit')
        .selectAll()
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .executeTakeFirst()
      return row && auditFrom(row)
    },
    async line(workspace, claim) {
      const row = await db
        .selectFrom('audit')
        .select('record')
        .where('workspace', '=', workspace)
        .where(sql<boolean>`record @> ${JSON.stringify({ lines: [{ claim }] })}::jsonb`)
        .orderBy('at', 'desc')
        .executeTakeFirst()
      return row?.record.lines.find((line) => line.claim === claim)
    },
    async list(workspace, limit) {
      const rows = await db
        .selectFrom('audit')
        .selectAll()
        .where('workspace', '=', workspace)
        .orderBy('at', 'desc')
        .limit(limit)
        .execute()
      return rows.map(auditFrom)
    },
  }
}

function auditFrom({ kind, record, ...row }: Selectable<Tables['audit']>): Audit {
  return { ...row, of: kind, ...record }
}
