import type { Kysely, Selectable } from 'kysely'
import type { Citation, Claim } from '../../src/claims/claim.ts'
import type { Summaries } from '../../src/summaries/summary.ts'
import type { Tables } from './tables.ts'
import { transaction } from './transaction.ts'

/** Claims by article version, and what the gate refused. */
export function summaryStore(db: Kysely<Tables>): Summaries {
  return {
    save: (workspace, summary) =>
      transaction(db, async (tx) => {
        const { article, version } = summary
        const first = await tx
          .insertInto('summary')
          .values({
            article,
            version,
            workspace,
            writer: summary.writer,
            dropped: JSON.stringify(summary.dropped),
            calls: JSON.stringify(summary.calls),
            at: summary.at,
          })
          .onConflict((conflict) => conflict.doNothing())
          .returning('article')
          .executeTakeFirst()
        // The job ran twice; the first run's claims may have been told already.
        if (!first) return
        if (summary.claims.length > 0) {
          await tx
            .insertInto('claim')
            .values(
              summary.claims.map((claim, rank) =>
                columns(claim, rank, workspace, article, version),
              ),
            )
            .onConflict((conflict) => conflict.doNothing())
            .execute()
        }
        await tx
          .updateTable('article')
          .set({ summarized: version })
          .where('id', '=', article)
          .where('summarized', '<', version)
          .execute()
      }),
    async claimsOf(articles) {
      if (articles.length === 0) return []
      const rows = await db
        .selectFrom('claim')
        .innerJoin('article', (join) =>
          join
            .onRef('article.id', '=', 'claim.article')
            .onRef('article.summarized', '=', 'claim.version'),
        )
        .selectAll('claim')
        .where('claim.article', 'in', articles)
        .orderBy('claim.article')
        .orderBy('claim.rank')
        .execute()
      return rows.flatMap((row) => claimFrom(row) ?? [])
    },
    async claim(workspace, id) {
      const row = await db
        .selectFrom('claim')
        .selectAll()
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .executeTakeFirst()
      return row && claimFrom(row)
    },
    async records(articles) {
      if (articles.length === 0) return []
      return db
        .selectFrom('summary')
        .innerJoin('article', (join) =>
          join
            .onRef('article.id', '=', 'summary.article')
            .onRef('article.summarized', '=', 'summary.version'),
        )
        .select(['article', 'summary.version', 'writer', 'dropped', 'calls', 'at'])
        .where('summary.article', 'in', articles)
        .execute()
    },
    async writtenAfter(workspace, topics, after) {
      if (topics.length === 0) return []
      const rows = await db
        .selectFrom('summary')
        .innerJoin('topic_article', 'topic_article.article', 'summary.article')
        .select('summary.article')
        .distinct()
        .where('summary.workspace', '=', workspace)
        .where('topic_article.workspace', '=', workspace)
        .where('topic_article.topic', 'in', topics)
        .where('summary.at', '>', after)
        .execute()
      return rows.map(({ article }) => article)
    },
  }
}

function columns(claim: Claim, rank: number, workspace: string, article: string, version: number) {
  return {
    id: claim.id,
    workspace,
    article,
    version,
    rank,
    kind: claim.kind,
    text: claim.text,
    speaker: claim.speaker ?? null,
    actor: claim.actor ?? null,
    due: claim.due ?? null,
    citations: JSON.stringify(claim.citations),
  }
}

/** A claim without a citation can not come out of here: it is left out. */
function claimFrom(row: Selectable<Tables['claim']>): Claim | undefined {
  const [first, ...rest]: Citation[] = row.citations
  if (!first) return undefined
  return {
    id: row.id,
    kind: row.kind,
    text: row.text,
    citations: [first, ...rest],
    ...(row.speaker ? { speaker: row.speaker } : {}),
    ...(row.actor ? { actor: row.actor } : {}),
    ...(row.due ? { due: row.due } : {}),
  }
}
