import { type Kysely, sql, type Transaction } from 'kysely'
import type { Article } from '../../src/articles/article.ts'
import { type Clustering, createStories } from '../../src/stories/clustering.ts'
import type { Stories } from '../../src/stories/story.ts'
import type { Tables } from './tables.ts'
import { lockWorkspace, transaction } from './transaction.ts'

/** Articles older than this open no story any more, and join none. */
const OPEN_MS = 7 * 86_400_000
const BATCH = 500
/** About 25 kB an article are held; past this many the clustering is read again from the store. */
const MOST = 20_000

/** A workspace's clustering in this process, and the last arrival it knows. */
interface Shelf {
  readonly clustering: Clustering
  arrived: string
  /** How many articles it holds: what decides when it is made anew. */
  placed: number
}

/**
 * Stories of articles. Every process clusters the same articles in the same order, that of their
 * arrival, one at a time a workspace; so all come to the same stories.
 */
export function storyStore(db: Kysely<Tables>): Stories {
  const shelves = new Map<string, Shelf>()

  async function join(tx: Transaction<Tables>, article: Article): Promise<string> {
    const { workspace } = article
    await lockWorkspace(tx, workspace)
    const shelf = shelves.get(workspace) ?? { clustering: createStories(), arrived: '0', placed: 0 }
    shelves.set(workspace, shelf)
    await catchUp(tx, article, shelf)
    // Made anew, it holds what arrived lately. Not closed by date: old news may arrive today.
    if (shelf.placed > MOST) shelves.delete(workspace)
    const row = await tx
      .selectFrom('article')
      .select('story')
      .where('id', '=', article.id)
      .executeTakeFirst()
    return row?.story ?? article.id
  }

  return {
    async join(article) {
      try {
        return await transaction(db, (tx) => join(tx, article))
      } catch (error) {
        // What was placed in memory was not kept: the next one starts over from what is.
        shelves.delete(article.workspace)
        throw error
      }
    },
    async origins(stories) {
      if (stories.length === 0) return new Map()
      const rows = await db
        .selectFrom('article')
        .innerJoin('article as first', 'first.id', 'article.origin')
        .select(['article.story', sql<string>`count(distinct first.outlet)`.as('origins')])
        .where('article.story', 'in', stories)
        .groupBy('article.story')
        .execute()
      return new Map(rows.map(({ story, origins }) => [story ?? '', Number(origins)]))
    },
  }
}

/** Places, in order, what arrived since this process last looked. */
async function catchUp(
  tx: Transaction<Tables>,
  { workspace, firstSeenAt }: Article,
  shelf: Shelf,
): Promise<void> {
  const open = new Date(firstSeenAt.getTime() - OPEN_MS)
  for (let more = true; more; ) {
    const rows = await tx
      .selectFrom('article')
      .innerJoin('version', (on) =>
        on
          .onRef('version.article', '=', 'article.id')
          .onRef('version.version', '=', 'article.version'),
      )
      .select([
        'article.id',
        'article.arrived',
        'article.story',
        'article.origin',
        'article.language',
        'article.published_at',
        'article.first_seen_at',
        'version.title',
        'version.text',
      ])
      .where('article.workspace', '=', workspace)
      .where('article.arrived', '>', shelf.arrived)
      .where('article.first_seen_at', '>', open)
      .orderBy('article.arrived')
      .limit(BATCH)
      .execute()
    for (const row of rows) {
      const arrived = {
        id: row.id,
        title: row.title,
        text: row.text,
        language: row.language,
        publishedAt: row.published_at ?? undefined,
        firstSeenAt: row.first_seen_at,
      }
      // What another process, or an earlier one, decided stands; only what is new is decided here.
      if (row.story !== null) {
        shelf.clustering.restore(arrived, { story: row.story, origin: row.origin ?? row.id })
      } else {
        const placed = shelf.clustering.add(arrived)
        await moveTo(tx, placed.story, [row.id], placed.origin)
        for (const { article, to } of placed.moves) await moveTo(tx, to, [article])
      }
      shelf.arrived = row.arrived
      shelf.placed++
    }
    more = rows.length === BATCH
  }
}

async function moveTo(
  tx: Transaction<Tables>,
  story: string,
  articles: readonly string[],
  origin?: string,
): Promise<void> {
  await tx
    .updateTable('article')
    .set({ story, ...(origin ? { origin } : {}) })
    .where('id', 'in', articles)
    .execute()
}
