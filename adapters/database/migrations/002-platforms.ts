import { type Kysely, sql } from 'kysely'

/**
 * What platforms need: a message may take several posts, each with a receipt of its own; who may
 * change things; what a workspace of many is opened with. What was given up, and a channel's last day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table sherpa.piece (
    delivery text not null references sherpa.delivery on delete cascade,
    number int not null,
    started_at timestamptz not null,
    receipt text,
    primary key (delivery, number)
  )`,
  `insert into sherpa.piece (delivery, number, started_at, receipt)
    select id, 0, coalesce(started_at, created_at), receipt from sherpa.delivery
    where receipt is not null or state in ('sending', 'unknown')`,
  `create index piece_receipt on sherpa.piece (receipt)`,
  `drop index sherpa.delivery_receipt`,
  `alter table sherpa.delivery drop column receipt, add column person text, add column reply text`,
  `alter table sherpa.question
    add column person text,
    add column reply text,
    add column admin boolean not null default false,
    add column roles text[] not null default '{}'`,
  `create table sherpa.policy (
    workspace text primary key,
    who text not null,
    names text[] not null
  )`,
  `create table sherpa.failure (
    job text not null,
    subject text not null,
    payload jsonb not null,
    reason text not null,
    attempts int not null,
    at timestamptz not null,
    primary key (job, subject)
  )`,
  `alter table sherpa.subscription add column last_day text`,
  `update sherpa.subscription set last_day = (
    select max(slot) from sherpa.edition
    where subscription = subscription.id and slot ~ '^\\d{4}-\\d\\d-\\d\\d$'
  )`,
  `create table sherpa.installation (
    platform text not null,
    id text not null,
    workspace text not null,
    sealed text not null,
    at timestamptz not null,
    primary key (platform, id)
  )`,
]
