import { type Kysely, sql } from 'kysely'

/** What models wrote, what that cost, and how each edition and answer came about. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table sherpa.writing (
    workspace text not null,
    key text not null,
    model text not null,
    value jsonb not null,
    at timestamptz not null,
    primary key (workspace, key)
  )`,
  `create index writing_at on sherpa.writing (at)`,
  `create table sherpa.spending (
    id text primary key,
    workspace text not null,
    platform text,
    room text,
    task text not null,
    model text not null,
    input int not null,
    cached int not null,
    output int not null,
    cost numeric not null,
    at timestamptz not null
  )`,
  `create index spending_at on sherpa.spending (workspace, at)`,
  `create table sherpa.audit (
    workspace text not null,
    id text not null,
    kind text not null,
    room text not null,
    about text not null,
    record jsonb not null,
    at timestamptz not null,
    primary key (workspace, id)
  )`,
  `create index audit_at on sherpa.audit (workspace, at desc)`,
  `alter table sherpa.summary add column calls jsonb not null default '[]'`,
]
