import {
  type Expression,
  type ExpressionBuilder,
  type Kysely,
  type Selectable,
  type SqlBool,
  sql,
  type Transaction,
} from 'kysely'
import type { Article, Listed, Sentence } from '../../src/articles/article.ts'
import type { Articles, Kept } from '../../src/articles/articles.ts'
import { readingOf } from '../../src/articles/wording.ts'
import { idOf } from '../../src/ids.ts'
import { notGivenUp } from './failures.ts'
import type { Tables } from './tables.ts'
import { lockWorkspace, transaction } from './transaction.ts'

type Row = Selectable<Tables['article']>
type VersionRow = Selectable<Tables['version']>

/** Articles, their versions and their sentences. */
export function articleStore(db: Kysely<Tables>): Articles {
  return {
    keep: (article) => transaction(db, (tx) => keep(tx, article)),
    async byId(id, version) {
      const row = await db.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirst()
      if (!row) return undefined
      const text = await db
        .selectFrom('version')
        .selectAll()
        .where('article', '=', id)
        .where('version', '=', version ?? row.version)
        .executeTakeFirst()
      return text && articleFrom(row, text)
    },
    async list({ workspace, topic, search, limit }) {
      const rows = await db
        .selectFrom('article')
        .selectAll()
        .where('workspace', '=', workspace)
        .$if(topic !== undefined, (query) =>
          query.where('id', 'in', (inner) =>
            inner
              .selectFrom('topic_article')
              .select('article')
              .where('workspace', '=', workspace)
              .where('topic', '=', topic ?? ''),
          ),
        )
        .$if(search !== undefined, (query) => query.where((eb) => holds(eb, search ?? '')))
        .orderBy(sql`published_at desc nulls last`)
        .orderBy('first_seen_at', 'desc')
        .limit(limit)
        .execute()
      return rows.map(listedFrom)
    },
    async listed(ids) {
      if (ids.length === 0) return []
      const rows = await db.selectFrom('article').selectAll().where('id', 'in', ids).execute()
      return rows.map(listedFrom)
    },
    async changedAfter(workspace, cursor, limit) {
      const rows = await db
        .selectFrom('article')
        .selectAll()
        .where('workspace', '=', workspace)
        .where('changed', '>', String(cursor))
        .orderBy('changed')
        .limit(limit)
        .execute()
      const texts = await versionsOf(db, rows)
      return {
        articles: rows.flatMap((row) => {
          const text = texts.get(row.id)
          return text ? [articleFrom(row, text)] : []
        }),
        cursor: Number(rows.at(-1)?.changed ?? cursor),
      }
    },
    async unsummarized(before, limit) {
      return db
        .selectFrom('article')
        .select(['id', 'version'])
        .whereRef('summarized', '<', 'version')
        .where(notGivenUp('summarize', sql<string>`article.id || ' ' || article.version`))
        .where('changed_at', '<', before)
        .orderBy('changed_at')
        .limit(limit)
        .execute()
    },
    async count(workspace) {
      const { count } = await db
        .selectFrom('article')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .where('workspace', '=', workspace)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    async countBySource(workspace) {
      const counts = await db
        .selectFrom('article')
        .select(({ fn }) => ['source', fn.countAll<string>().as('count')])
        .where('workspace', '=', workspace)
        .groupBy('source')
        .execute()
      return new Map(counts.map(({ source, count }) => [source, Number(count)]))
    },
    async versions(id) {
      return db
        .selectFrom('version')
        .select(['version', 'seen_at as at'])
        .where('article', '=', id)
        .orderBy('version')
        .execute()
    },
  }
}

/** Whether title, outlet or newest text hold what was typed, as it was typed. */
function holds(eb: ExpressionBuilder<Tables, 'article'>, typed: string): Expression<SqlBool> {
  const like = `%${typed.replace(/[\\%_]/g, '\\$&')}%`
  return eb.or([
    eb('title', 'ilike', like),
    eb('outlet', 'ilike', like),
    eb.exists(
      eb
        .selectFrom('version')
        .select('version.article')
        .whereRef('version.article', '=', 'article.id')
        .whereRef('version.version', '=', 'article.version')
        .where('version.text', 'ilike', like),
    ),
  ])
}

async function versionsOf(
  db: Kysely<Tables>,
  rows: readonly Row[],
): Promise<Map<string, VersionRow>> {
  if (rows.length === 0) return new Map()
  const texts = await db
    .selectFrom('version')
    .innerJoin('article', (join) =>
      join
        .onRef('article.id', '=', 'version.article')
        .onRef('article.version', '=', 'version.version'),
    )
    .selectAll('version')
    .where(
      'article.id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  return new Map(texts.map((text) => [text.article, text]))
}

async function keep(tx: Transaction<Tables>, article: Article): Promise<Kept> {
  // One writer a workspace: numbers of change then grow in the order of commits, and an index
  // that asks for what is newer than its last number never misses one.
  await lockWorkspace(tx, article.workspace)
  const hash = hashOf(article)
  const known = await tx
    .selectFrom('article')
    .selectAll()
    .where('id', '=', article.id)
    .executeTakeFirst()
  if (!known) {
    await tx
      .insertInto('article')
      .values({ ...columns(article), id: article.id, version: 1, hash })
      .execute()
    await addVersion(tx, article, 1, hash)
    return { status: 'new', article: { ...article, version: 1 } }
  }
  const kept = {
    ...article,
    ...listedFrom(known),
    text: article.text,
    sentences: article.sentences,
  }
  if (known.hash === hash) {
    const publishedAt = known.published_at ?? article.publishedAt
    if (publishedAt && !known.published_at) await date(tx, known.id, publishedAt)
    return { status: 'duplicate', article: { ...kept, ...(publishedAt ? { publishedAt } : {}) } }
  }
  const version = known.version + 1
  await tx
    .updateTable('article')
    .set({
      version,
      hash,
      title: article.title,
      language: article.language,
      changed: sql<string>`nextval('sherpa.changes')`,
      changed_at: article.firstSeenAt,
      // The date and the byline of the first reading stand until a page gives one.
      ...(known.published_at ? {} : { published_at: article.publishedAt ?? null }),
      ...(article.byline ? { byline: article.byline } : {}),
    })
    .where('id', '=', known.id)
    .execute()
  await addVersion(tx, { ...article, id: known.id }, version, hash)
  return { status: 'version', article: { ...kept, version, title: article.title } }
}

/** A page that named no date may name it later: then the same words are no longer undated. */
async function date(tx: Transaction<Tables>, id: string, publishedAt: Date): Promise<void> {
  await tx
    .updateTable('article')
    .set({ published_at: publishedAt, changed: sql<string>`nextval('sherpa.changes')` })
    .where('id', '=', id)
    .execute()
}

async function addVersion(
  tx: Transaction<Tables>,
  article: Article,
  version: number,
  hash: string,
): Promise<void> {
  await tx
    .insertInto('version')
    .values({
      article: article.id,
      version,
      title: article.title,
      text: article.text,
      hash,
      offsets: article.sentences.flatMap(({ start, end }) => [start, end]),
      seen_at: article.firstSeenAt,
    })
    .execute()
}

/** What a page changes around its words between two readings is no new version. */
const hashOf = (article: Pick<Article, 'title' | 'text'>): string => idOf('w', readingOf(article))

function columns(article: Article) {
  return {
    workspace: article.workspace,
    source: article.source,
    url: article.url,
    outlet: article.outlet,
    official: article.official,
    country: article.country ?? null,
    language: article.language,
    published_at: article.publishedAt ?? null,
    byline: article.byline ?? null,
    first_seen_at: article.firstSeenAt,
    changed_at: article.firstSeenAt,
    title: article.title,
  }
}

export function listedFrom(row: Row): Listed {
  return {
    id: row.id,
    workspace: row.workspace,
    source: row.source,
    url: row.url,
    outlet: row.outlet,
    official: row.official,
    language: row.language,
    firstSeenAt: row.first_seen_at,
    version: row.version,
    title: row.title,
    ...(row.country ? { country: row.country } : {}),
    ...(row.published_at ? { publishedAt: row.published_at } : {}),
    ...(row.byline ? { byline: row.byline } : {}),
    ...(row.story ? { story: row.story } : {}),
  }
}

function articleFrom(row: Row, { version, title, text, offsets }: VersionRow): Article {
  return { ...listedFrom(row), version, title, text, sentences: sentencesFrom(text, offsets) }
}

function sentencesFrom(text: string, offsets: readonly number[]): Sentence[] {
  const sentences: Sentence[] = []
  for (let at = 0; at + 1 < offsets.length; at += 2) {
    const [start = 0, end = 0] = offsets.slice(at, at + 2)
    sentences.push({ start, end, text: text.slice(start, end) })
  }
  return sentences
}
