import type { Kysely } from 'kysely'
import type { Installations } from '../../src/channels/installation.ts'
import type { Tables } from './tables.ts'

/** Who let Sherpa in, a row a workspace. */
export function installationStore(db: Kysely<Tables>): Installations {
  return {
    async save(installation) {
      const { workspace, sealed, at } = installation
      await db
        .insertInto('installation')
        .values(installation)
        .onConflict((conflict) =>
          conflict.columns(['platform', 'id']).doUpdateSet({ workspace, sealed, at }),
        )
        .execute()
    },
    byId: (platform, id) =>
      db
        .selectFrom('installation')
        .selectAll()
        .where('platform', '=', platform)
        .where('id', '=', id)
        .executeTakeFirst(),
    async list(platform) {
      const all = db.selectFrom('installation').selectAll().orderBy('at').orderBy('id')
      return (platform ? all.where('platform', '=', platform) : all).execute()
    },
    async remove(platform, id) {
      await db
        .deleteFrom('installation')
        .where('platform', '=', platform)
        .where('id', '=', id)
        .execute()
    },
    async reseal({ platform, id, sealed: before }, sealed) {
      const changed = await db
        .updateTable('installation')
        .set({ sealed })
        .where('platform', '=', platform)
        .where('id', '=', id)
        .where('sealed', '=', before)
        .returning('id')
        .executeTakeFirst()
      return changed !== undefined
    },
  }
}
