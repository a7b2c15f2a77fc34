import type { Kysely } from 'kysely'
import type { Writings } from '../../src/writing/writings.ts'
import type { Tables } from './tables.ts'

/** What a model said is kept a fortnight: the claims made of it stay with their articles. */
const LIFE_MS = 14 * 86_400_000

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
      const stale = new Date(now.getTime() - LIFE_MS)
      await db
        .deleteFrom('writing')
        .where('workspace', '=', workspace)
        .where('at', '<', stale)
        .execute()
    },
  }
}
