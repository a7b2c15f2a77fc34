import { type Kysely, sql } from 'kysely'
import type { Considered, Provenance, Provenances } from '../../src/articles/provenance.ts'
import { listedFrom } from './articles.ts'
import type { Tables } from './tables.ts'

/** How many articles of the same story are named. */
const OTHERS = 3

/** An article's way through, read from what every step of it kept. */
export function provenanceStore(db: Kysely<Tables>): Provenances {
  return {
    of: (workspace, article) => provenance(db, workspace, article),
    considered: (article, subscription, limit) => considered(db, article, subscription, limit),
  }
}

async function provenance(
  db: Kysely<Tables>,
  workspace: string,
  id: string,
): Promise<Provenance | undefined> {
  const row = await db
    .selectFrom('article')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const source = await db
    .selectFrom('source')
    .select(['name', 'kind', 'url'])
    .where('id', '=', row.source)
    .executeTakeFirst()
  const item = await db
    .selectFrom('item')
    .select(({ fn }) => fn.min('seen_at').as('at'))
    .where('source', '=', row.source)
    .where('url', '=', row.url)
    .executeTakeFirst()
  const versions = await db
    .selectFrom('version')
    .select(['version', 'seen_at as at'])
    .where('article', '=', id)
    .orderBy('version')
    .execute()
  const topics = await db
    .selectFrom('topic_article')
    .select('topic')
    .where('workspace', '=', workspace)
    .where('article', '=', id)
    .orderBy('topic')
    .execute()
  const story = row.story ? await storyOf(db, row.story, id, row.origin) : undefined
  const summary = await summaryOf(db, id)
  return {
    article: listedFrom(row),
    ...(source ? { source } : {}),
    ...(item?.at ? { listedAt: item.at } : {}),
    versions,
    ...(story ? { story } : {}),
    topics: topics.map(({ topic }) => topic),
    ...(summary ? { summary } : {}),
  }
}

async function storyOf(
  db: Kysely<Tables>,
  story: string,
  id: string,
  origin: string | null,
): Promise<NonNullable<Provenance['story']>> {
  const { count } = await db
    .selectFrom('article')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('story', '=', story)
    .executeTakeFirstOrThrow()
  const others = await db
    .selectFrom('article')
    .selectAll()
    .where('story', '=', story)
    .where('id', '!=', id)
    .orderBy('arrived')
    .limit(OTHERS)
    .execute()
  const first =
    origin && origin !== id
      ? await db.selectFrom('article').selectAll().where('id', '=', origin).executeTakeFirst()
      : undefined
  return {
    articles: Number(count),
    others: others.map(listedFrom),
    ...(first ? { origin: listedFrom(first) } : {}),
  }
}

async function summaryOf(db: Kysely<Tables>, id: string): Promise<Provenance['summary']> {
  const row = await db
    .selectFrom('summary')
    .selectAll()
    .where('article', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { count } = await db
    .selectFrom('claim')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('article', '=', id)
    .where('version', '=', row.version)
    .executeTakeFirstOrThrow()
  const { version, writer, at, dropped } = row
  return { version, writer, at, claims: Number(count), dropped }
}

async function considered(
  db: Kysely<Tables>,
  article: string,
  subscription: string,
  limit: number,
): Promise<Considered[]> {
  const rows = await db
    .selectFrom('edition')
    .leftJoin('delivery', 'delivery.edition', 'edition.id')
    .select([
      'edition.id as edition',
      'edition.slot',
      'edition.composed_at',
      'delivery.state',
      'delivery.sent_at',
      sql<string>`(select count(*) from sherpa.claim
        where claim.id = any(edition.claims) and claim.article = ${article})`.as('told'),
      sql<string>`(select count(*) from sherpa.claim
        join sherpa.article as teller on teller.id = claim.article
        join sherpa.article as own on own.story = teller.story
        where claim.id = any(edition.claims) and own.id = ${article}
          and teller.id <> own.id)`.as('of_story'),
    ])
    .where('edition.subscription', '=', subscription)
    .where('edition.composed_at', '>=', ({ selectFrom }) =>
      selectFrom('summary')
        .select(({ fn }) => fn.min('summary.at').as('at'))
        .where('summary.article', '=', article),
    )
    .orderBy('edition.composed_at')
    .limit(limit)
    .execute()
  return rows.flatMap(({ edition, slot, composed_at, state, sent_at, told, of_story }) =>
    composed_at
      ? [
          {
            edition,
            slot,
            composedAt: composed_at,
            told: Number(told),
            toldOfStory: Number(of_story),
            ...(state ? { state } : {}),
            ...(sent_at ? { sentAt: sent_at } : {}),
          },
        ]
      : [],
  )
}
