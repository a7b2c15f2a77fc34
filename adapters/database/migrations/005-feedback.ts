import { type Kysely, sql } from 'kysely'

/**
 * What people thought of an answer or a claim: one judgement a person and thing. And the claims that
 * a reply shows, so that a claim is traced to where it was told.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `alter table sherpa.question add column claims text[] not null default '{}'`,
  `create index question_claims on sherpa.question using gin (claims)`,
  `create table sherpa.feedback (
    workspace text not null,
    platform text not null,
    room text not null,
    about text not null,
    by text not null,
    verdict text not null,
    reason text,
    at timestamptz not null,
    kept jsonb not null,
    primary key (workspace, about, by)
  )`,
  `create index feedback_at on sherpa.feedback (workspace, at)`,
]
