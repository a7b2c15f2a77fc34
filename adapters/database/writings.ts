import type { Kysely } from 'kysely'
import type { Writings } from '../../src/writing/writings.ts'
import type { Tables } from './tables.ts'

/** What models wrote, by what they were asked. */
export function writingStore(db: Kysely<Tables>): Writings {
  return {
    async find(workspace, key) {
      const row = await db
        .selectFrom('writing')
        .select('value')
        .where('workspace', '=', workspace)
        .where('key', '=', key)
        .executeTakeFirst()
      return row?.value
    },
    async keep(workspace, { key, model, value }, now) {
      await db
        .insertInto('writing')
        .values({ workspace, key, model, value: JSON.stringify(value), at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
  }
}
