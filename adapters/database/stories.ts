import { type Kysely, sql, type Transaction } from 'kysely'
import type { Article } from '../../src/articles/article.ts'
import { type Clustering, createStories } from '../../src/stories/clustering.ts'
import type { Stories } from '../../src/stories/story.ts'
import type { Tables } from './tables.ts'
import { lockWorkspace, transaction } from './transaction.ts'

/** A story that no article joined for so long is closed; what was seen before opens none. */
const OPEN_MS = 7 * 86_400_000
/** Articles taken over at a time: between two batches, whoever waits for this process gets a turn. */
const BATCH = 25
/**
 * The reports held in this process at most, all workspaces together: about 25 kB each, and after a
 * start a millisecond to read. A thousand sources bring that many in half a day; a story that goes on
 * is touched within hours, and one let go is opened anew when it comes back.
 */
const MOST = 6_000
/** What a workspace may always hold. */
const LEAST = 1_000

/** A workspace's clustering in this process, and the last placing it knows. */
interface Shelf {
  readonly clustering: Clustering
  placed: string
  /** What was seen before is no longer placed. */
  open: Date
}

/**
 * Stories of articles. One article at a time is placed in a workspace, by whichever process has the
 * turn; every placing and every move has a number, and a process first catches up with the numbers
 * it has not seen. So all come to the same stories, and what an article costs depends on what
 * happened since the last one, not on how many there are.
 */
export function storyStore(db: Kysely<Tables>, { most = MOST } = {}): Stories {
  const shelves = new Map<string, Shelf>()
  const turns = new Map<string, Promise<unknown>>()

  async function shelfOf({ workspace, firstSeenAt }: Article): Promise<Shelf> {
    const known = shelves.get(workspace)
    const shelf = known && !(await isFarBehind(known, workspace)) ? known : await fresh(workspace)
    shelves.set(workspace, shelf)
    const open = firstSeenAt.getTime() - OPEN_MS
    if (open > shelf.open.getTime()) shelf.open = new Date(open)
    return shelf
  }

  const fresh = async (workspace: string): Promise<Shelf> => ({
    clustering: createStories(),
    placed: await startOf(db, workspace, most),
    open: new Date(0),
  })

  /** Others placed more than a shelf may hold: it is sooner made anew than caught up. */
  async function isFarBehind({ placed }: Shelf, workspace: string): Promise<boolean> {
    const row = await db
      .selectFrom('article')
      .select('placed')
      .where('workspace', '=', workspace)
      .where('placed', '>', placed)
      .orderBy('placed')
      .offset(most)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  }

  const share = (): number => Math.max(Math.min(LEAST, most), Math.floor(most / shelves.size))

  async function place(article: Article): Promise<string> {
    const { workspace } = article
    const shelf = await shelfOf(article)
    // Most of it is done before the lock is taken: after a start it may be a week of articles.
    await catchUp(db, workspace, shelf)
    const story = await transaction(db, async (tx) => {
      await lockWorkspace(tx, workspace)
      await catchUp(tx, workspace, shelf)
      await placeNew(tx, workspace, shelf)
      return storyOf(tx, article.id)
    })
    shelf.clustering.close(shelf.open)
    shelf.clustering.shrink(share())
    return story ?? article.id
  }

  /** One at a time a workspace in this process too: a shelf takes over in order. */
  function inTurn(article: Article): Promise<string> {
    const { workspace } = article
    const placing = (turns.get(workspace) ?? Promise.resolve()).then(() => place(article))
    // What was placed in memory was not kept: the next one starts over from what is.
    const turn = placing.catch(() => shelves.delete(workspace))
    turns.set(workspace, turn)
    return placing
  }

  return {
    async join(article) {
      return (await storyOf(db, article.id)) ?? inTurn(article)
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

async function storyOf(db: Kysely<Tables>, article: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('article')
    .select('story')
    .where('id', '=', article)
    .executeTakeFirst()
  return row?.story ?? undefined
}

/** Where a shelf begins: with the latest placings, as many as it may hold. */
async function startOf(db: Kysely<Tables>, workspace: string, most: number): Promise<string> {
  const oldest = await db
    .selectFrom('article')
    .select('placed')
    .where('workspace', '=', workspace)
    .where('placed', 'is not', null)
    .orderBy('placed', 'desc')
    .offset(most)
    .limit(1)
    .executeTakeFirst()
  return oldest?.placed ?? '0'
}

const rowsOf = (db: Kysely<Tables>, workspace: string, shelf: Shelf) =>
  db
    .selectFrom('article')
    .innerJoin('version', (on) =>
      on
        .onRef('version.article', '=', 'article.id')
        .onRef('version.version', '=', 'article.version'),
    )
    .select([
      'article.id',
      'article.placed',
      'article.story',
      'article.origin',
      'article.language',
      'article.published_at',
      'article.first_seen_at',
      'version.title',
      'version.text',
    ])
    .where('article.workspace', '=', workspace)
    .where('article.first_seen_at', '>', shelf.open)
    .limit(BATCH)

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

const arrivalOf = (row: Row) => ({
  id: row.id,
  title: row.title,
  text: row.text,
  language: row.language,
  publishedAt: row.published_at ?? undefined,
  firstSeenAt: row.first_seen_at,
})

/** Takes over, in order, what other processes placed and moved since this one last looked. */
async function catchUp(db: Kysely<Tables>, workspace: string, shelf: Shelf): Promise<void> {
  for (let more = true; more; ) {
    const rows = await rowsOf(db, workspace, shelf)
      .where('article.placed', '>', shelf.placed)
      .orderBy('article.placed')
      .execute()
    for (const row of rows) {
      const { id, story, origin, placed } = row
      if (story) shelf.clustering.restore(arrivalOf(row), { story, origin: origin ?? id })
      shelf.placed = placed ?? shelf.placed
    }
    more = rows.length === BATCH
  }
}

/** Places, in the order of their arrival, the articles that are in no story yet. */
async function placeNew(tx: Transaction<Tables>, workspace: string, shelf: Shelf): Promise<void> {
  for (let more = true; more; ) {
    const rows = await rowsOf(tx, workspace, shelf)
      .where('article.story', 'is', null)
      .orderBy('article.arrived')
      .execute()
    for (const row of rows) {
      const { story, origin, moves } = shelf.clustering.add(arrivalOf(row))
      shelf.placed = await put(tx, story, [row.id], origin)
      // An article may have moved twice; the last move stands.
      const ends = new Map(moves.map(({ article, to }) => [article, to]))
      for (const [to, moved] of Map.groupBy(ends, ([, end]) => end)) {
        const articles = moved.map(([article]) => article)
        shelf.placed = await put(tx, to, articles)
      }
    }
    more = rows.length === BATCH
  }
}

/** Answers the last number given. */
async function put(
  tx: Transaction<Tables>,
  story: string,
  articles: readonly string[],
  origin?: string,
): Promise<string> {
  const rows = await tx
    .updateTable('article')
    .set({
      story,
      placed: sql<string>`nextval('sherpa.placements')`,
      ...(origin ? { origin } : {}),
    })
    .where('id', 'in', articles)
    .returning('placed')
    .execute()
  const numbers = rows.map(({ placed }) => BigInt(placed ?? 0))
  return String(numbers.reduce((a, b) => (a > b ? a : b), 0n))
}
