import { type Kysely, sql } from 'kysely'

/**
 * What following the web needs: the order in which articles were placed in stories and moved, so that
 * every process catches up with the others; and when an entry that was read is looked at again, for
 * outlets correct what they published; and what told lines an edition held against newer versions.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create sequence sherpa.placements`,
  `alter table sherpa.article add column placed bigint`,
  `update sherpa.article set placed = arrived where story is not null`,
  `select setval('sherpa.placements', (select coalesce(max(arrived), 0) + 1 from sherpa.article))`,
  `create index article_placed on sherpa.article (workspace, placed)`,
  `create index article_unplaced on sherpa.article (workspace, arrived) where story is null`,
  `drop index sherpa.article_arrived`,
  `alter table sherpa.item add column look_at timestamptz`,
  `create index item_look on sherpa.item (look_at) where look_at is not null`,
  `alter table sherpa.edition add column rechecked text[] not null default '{}'`,
]
