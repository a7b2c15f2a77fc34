import { type Kysely, sql } from 'kysely'
import type { Workspaces } from '../../src/workspaces/workspace.ts'
import type { Tables } from './tables.ts'
import { transaction } from './transaction.ts'

/**
 * Workspaces across all tables. Which tables those are the database itself says: what is added later
 * is forgotten too, and what has no workspace of its own hangs from a row that has one.
 */
export function workspaceStore(db: Kysely<Tables>): Workspaces {
  return {
    async holdings(workspace) {
      const counts = new Map<string, number>()
      for (const table of await tablesOf(db)) {
        const { rows } = await sql<{ count: string }>`
          select count(*) as count from ${sql.table(table)} where workspace = ${workspace}`.execute(
          db,
        )
        const count = Number(rows[0]?.count ?? 0)
        if (count > 0) counts.set(table.replace('sherpa.', ''), count)
      }
      return counts
    },
    forget: (workspace) =>
      transaction(db, async (tx) => {
        for (const table of await tablesOf(tx)) {
          await sql`delete from ${sql.table(table)} where workspace = ${workspace}`.execute(tx)
        }
      }),
  }
}

async function tablesOf(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'sherpa' and column_name = 'workspace'
    order by table_name`.execute(db)
  return rows.map(({ name }) => `sherpa.${name}`)
}
