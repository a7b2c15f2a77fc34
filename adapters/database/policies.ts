import type { Kysely } from 'kysely'
import { OPEN, type Policies } from '../../src/channels/policy.ts'
import type { Tables } from './tables.ts'

/** Who may change things, a row a workspace. */
export function policyStore(db: Kysely<Tables>): Policies {
  return {
    async of(workspace) {
      const row = await db
        .selectFrom('policy')
        .select(['who', 'names'])
        .where('workspace', '=', workspace)
        .executeTakeFirst()
      return row ?? OPEN
    },
    async save(workspace, { who, names }) {
      const columns = { who, names: [...names] }
      await db
        .insertInto('policy')
        .values({ workspace, ...columns })
        .onConflict((conflict) => conflict.column('workspace').doUpdateSet(columns))
        .execute()
    },
  }
}
