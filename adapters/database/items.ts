import { type Kysely, sql } from 'kysely'
import type { Item } from '../../src/sources/item.ts'
import type { Items } from '../../src/sources/items.ts'
import { notGivenUp } from './failures.ts'
import type { Tables } from './tables.ts'

/** Entries of sources that were seen. */
export function itemStore(db: Kysely<Tables>): Items {
  return {
    async keepNew(source, items, now) {
      if (items.length === 0) return []
      const kept = await db
        .insertInto('item')
        .values(
          items.map((item) => ({
            source,
            key: item.key,
            url: item.url ?? '',
            hash: item.hash,
            item: JSON.stringify(item),
            seen_at: now,
            done: false,
          })),
        )
        .onConflict((conflict) =>
          conflict
            .columns(['source', 'key'])
            .doUpdateSet({
              hash: sql<string>`excluded.hash`,
              item: sql<string>`excluded.item`,
              seen_at: now,
              done: false,
            })
            .whereRef('item.hash', '!=', sql`excluded.hash`),
        )
        .returning('key')
        .execute()
      const fresh = new Set(kept.map(({ key }) => key))
      return items.filter(({ key }) => fresh.has(key))
    },
    async byKey(source, key) {
      const row = await db
        .selectFrom('item')
        .select('item')
        .where('source', '=', source)
        .where('key', '=', key)
        .executeTakeFirst()
      return row && itemFrom(row.item)
    },
    async done(source, { key, hash }, lookAt) {
      await db
        .updateTable('item')
        .set({ done: true, look_at: lookAt ?? null })
        .where('source', '=', source)
        .where('key', '=', key)
        .where('hash', '=', hash)
        .execute()
    },
    async toLookAt(now, limit) {
      return db
        .selectFrom('item')
        .select(['source', 'key', 'url'])
        .where('look_at', '<=', now)
        .where('done', '=', true)
        .where(notGivenUp('ingest', sql<string>`item.source || ' ' || item.key`))
        .orderBy('look_at')
        .limit(limit)
        .execute()
    },
    async undone(before, limit) {
      return db
        .selectFrom('item')
        .select(['source', 'key'])
        .where('done', '=', false)
        .where(notGivenUp('ingest', sql<string>`item.source || ' ' || item.key`))
        .where('seen_at', '<', before)
        .orderBy('seen_at')
        .limit(limit)
        .execute()
    },
  }
}

/** Written by `keepNew` from an `Item`; JSON has no dates. */
function itemFrom(kept: object): Item {
  const item = kept as Item
  return item.publishedAt ? { ...item, publishedAt: new Date(item.publishedAt) } : item
}
