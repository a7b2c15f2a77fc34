import { type Kysely, type Selectable, sql } from 'kysely'
import type { Topic, Topics } from '../../src/topics/topic.ts'
import type { Tables } from './tables.ts'
import { transaction } from './transaction.ts'

/** Topics, and which articles are on them. */
export function topicStore(db: Kysely<Tables>): Topics {
  return {
    async add(topic) {
      const added = await db
        .insertInto('topic')
        .values({
          workspace: topic.workspace,
          slug: topic.slug,
          name: topic.name,
          aliases: [...topic.aliases],
          created_at: topic.createdAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('slug')
        .executeTakeFirst()
      return added !== undefined
    },
    addAliases: (workspace, slug, aliases) =>
      transaction(db, async (tx) => {
        const row = await tx
          .selectFrom('topic')
          .selectAll()
          .where('workspace', '=', workspace)
          .where('slug', '=', slug)
          .forUpdate()
          .executeTakeFirst()
        if (!row) return undefined
        const merged = [...new Set([...row.aliases, ...aliases])]
        await tx
          .updateTable('topic')
          .set({ aliases: merged })
          .where('workspace', '=', workspace)
          .where('slug', '=', slug)
          .execute()
        return topicFrom({ ...row, aliases: merged })
      }),
    async remove(workspace, slug) {
      const removed = await db
        .deleteFrom('topic')
        .where('workspace', '=', workspace)
        .where('slug', '=', slug)
        .returning('slug')
        .executeTakeFirst()
      return removed !== undefined
    },
    list: (workspace) => list(db, workspace),
    async states(workspace) {
      const topics = await list(db, workspace)
      const counts = await db
        .selectFrom('topic_article')
        .innerJoin('article', 'article.id', 'topic_article.article')
        .select(({ fn }) => [
          'topic_article.topic',
          fn.countAll<string>().as('articles'),
          sql<string>`count(distinct coalesce(article.story, article.id))`.as('stories'),
          fn.max('article.published_at').as('newest'),
        ])
        .where('topic_article.workspace', '=', workspace)
        .groupBy('topic_article.topic')
        .execute()
      return topics.map((topic) => {
        const found = counts.find(({ topic: slug }) => slug === topic.slug)
        return {
          topic,
          articles: Number(found?.articles ?? 0),
          stories: Number(found?.stories ?? 0),
          ...(found?.newest ? { newestAt: found.newest } : {}),
        }
      })
    },
    match: (workspace, article, judged, on) =>
      transaction(db, async (tx) => {
        const off = judged.filter((slug) => !on.includes(slug))
        if (off.length > 0) {
          await tx
            .deleteFrom('topic_article')
            .where('workspace', '=', workspace)
            .where('article', '=', article)
            .where('topic', 'in', off)
            .execute()
        }
        if (on.length === 0) return
        // A topic that was just unfollowed is not matched any more.
        await tx
          .insertInto('topic_article')
          .columns(['workspace', 'topic', 'article'])
          .expression((from) =>
            from
              .selectFrom('topic')
              .select(['workspace', 'slug', sql<string>`${article}::text`.as('article')])
              .where('workspace', '=', workspace)
              .where('slug', 'in', on),
          )
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      }),
    async addMatch(workspace, article, slug) {
      await db
        .insertInto('topic_article')
        .values({ workspace, topic: slug, article })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    async articles(workspace, slugs) {
      if (slugs.length === 0) return []
      const rows = await db
        .selectFrom('topic_article')
        .innerJoin('article', 'article.id', 'topic_article.article')
        .select(['article.id', 'article.published_at', 'article.first_seen_at'])
        .distinct()
        .where('topic_article.workspace', '=', workspace)
        .where('topic_article.topic', 'in', slugs)
        .orderBy(sql`article.published_at desc nulls last`)
        .orderBy('article.first_seen_at', 'desc')
        .execute()
      return rows.map(({ id }) => id)
    },
  }
}

async function list(db: Kysely<Tables>, workspace: string): Promise<Topic[]> {
  const rows = await db
    .selectFrom('topic')
    .selectAll()
    .where('workspace', '=', workspace)
    .orderBy('created_at')
    .orderBy('slug')
    .execute()
  return rows.map(topicFrom)
}

function topicFrom(row: Selectable<Tables['topic']>): Topic {
  const { workspace, slug, name, aliases, created_at: createdAt } = row
  return { workspace, slug, name, aliases, createdAt }
}
