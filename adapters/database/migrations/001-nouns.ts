import { type Kysely, sql } from 'kysely'

/**
 * The nouns. What makes *once* true are the keys: a source by workspace and address, an article by an
 * id that follows from both, a version by its number, an edition by subscription and local day, a delivery and a web post by
 * the key of what they carry, a claim told by channel.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table sherpa.source (
    id text primary key,
    workspace text not null,
    kind text not null,
    url text not null,
    name text not null,
    country text,
    language text,
    official boolean not null default false,
    state jsonb not null,
    next_poll_at timestamptz,
    created_at timestamptz not null default now(),
    unique (workspace, kind, url)
  )`,
  `create index source_due on sherpa.source (next_poll_at)`,
  `create table sherpa.item (
    source text not null references sherpa.source on delete cascade,
    key text not null,
    url text not null,
    hash text not null,
    item jsonb not null,
    seen_at timestamptz not null,
    done boolean not null default false,
    primary key (source, key)
  )`,
  `create index item_undone on sherpa.item (seen_at) where not done`,
  `create sequence sherpa.changes`,
  `create sequence sherpa.arrivals`,
  `create table sherpa.article (
    id text primary key,
    workspace text not null,
    source text not null,
    url text not null,
    outlet text not null,
    official boolean not null default false,
    country text,
    language text not null,
    published_at timestamptz,
    byline text,
    first_seen_at timestamptz not null,
    version int not null,
    title text not null,
    hash text not null,
    story text,
    origin text,
    arrived bigint not null default nextval('sherpa.arrivals'),
    summarized int not null default 0,
    changed bigint not null default nextval('sherpa.changes'),
    changed_at timestamptz not null
  )`,
  `create index article_changed on sherpa.article (workspace, changed)`,
  `create index article_newest on sherpa.article (workspace, first_seen_at desc)`,
  `create index article_arrived on sherpa.article (workspace, arrived)`,
  `create index article_story on sherpa.article (story)`,
  `create index article_unsummarized on sherpa.article (changed_at) where summarized < version`,
  `create table sherpa.version (
    article text not null references sherpa.article on delete cascade,
    version int not null,
    title text not null,
    text text not null,
    hash text not null,
    offsets int[] not null,
    seen_at timestamptz not null,
    primary key (article, version)
  )`,
  `create table sherpa.topic (
    workspace text not null,
    slug text not null,
    name text not null,
    aliases text[] not null,
    created_at timestamptz not null,
    primary key (workspace, slug)
  )`,
  `create table sherpa.topic_article (
    workspace text not null,
    topic text not null,
    article text not null references sherpa.article on delete cascade,
    primary key (workspace, topic, article),
    foreign key (workspace, topic) references sherpa.topic (workspace, slug) on delete cascade
  )`,
  `create index topic_article_article on sherpa.topic_article (article)`,
  `create table sherpa.claim (
    id text primary key,
    workspace text not null,
    article text not null,
    version int not null,
    rank int not null,
    kind text not null,
    text text not null,
    speaker text,
    actor text,
    due text,
    citations jsonb not null,
    foreign key (article, version) references sherpa.version on delete cascade
  )`,
  `create index claim_article on sherpa.claim (article, version, rank)`,
  `create table sherpa.summary (
    article text not null,
    version int not null,
    workspace text not null,
    writer text not null,
    dropped jsonb not null,
    at timestamptz not null,
    primary key (article, version),
    foreign key (article, version) references sherpa.version on delete cascade
  )`,
  `create index summary_at on sherpa.summary (workspace, at)`,
  `create table sherpa.subscription (
    id text primary key,
    workspace text not null,
    platform text not null,
    room text not null,
    topics text[] not null,
    hour text not null,
    zone text not null,
    days text[] not null,
    language text not null,
    length text not null,
    paused boolean not null,
    next_slot_at timestamptz,
    unique (workspace, platform, room)
  )`,
  `create index subscription_due on sherpa.subscription (next_slot_at)`,
  `create table sherpa.change (
    id int generated always as identity primary key,
    subscription text not null references sherpa.subscription on delete cascade,
    at timestamptz not null,
    by text not null,
    what text not null
  )`,
  `create index change_subscription on sherpa.change (subscription, id)`,
  `create table sherpa.edition (
    id text primary key,
    subscription text not null references sherpa.subscription on delete cascade,
    slot text not null,
    due_at timestamptz not null,
    composed_at timestamptz,
    outcome text,
    message jsonb,
    claims text[] not null default '{}',
    unique (subscription, slot)
  )`,
  `create index edition_unfinished on sherpa.edition (due_at) where composed_at is null`,
  `create table sherpa.delivery (
    id text primary key,
    workspace text not null,
    platform text not null,
    room text not null,
    thread text,
    edition text unique references sherpa.edition on delete cascade,
    message jsonb not null,
    state text not null,
    attempts int not null default 0,
    receipt text,
    error text,
    created_at timestamptz not null,
    started_at timestamptz,
    sent_at timestamptz
  )`,
  `create index delivery_waiting on sherpa.delivery (created_at) where state in ('pending', 'sending', 'unknown')`,
  `create index delivery_receipt on sherpa.delivery (workspace, platform, room, receipt)`,
  `create table sherpa.told (
    subscription text not null references sherpa.subscription on delete cascade,
    claim text not null,
    story text not null,
    text text not null,
    at timestamptz not null,
    primary key (subscription, claim)
  )`,
  `create index told_at on sherpa.told (subscription, at)`,
  `create table sherpa.question (
    id text primary key,
    workspace text not null,
    platform text not null,
    room text not null,
    thread text,
    asker text not null,
    text text not null,
    language text not null,
    asked_at timestamptz not null,
    answered_at timestamptz,
    topic text,
    refused boolean,
    lines text[] not null default '{}',
    record jsonb
  )`,
  `create index question_thread on sherpa.question (workspace, platform, room, thread, asked_at)`,
  `create index question_unanswered on sherpa.question (asked_at) where answered_at is null`,
  `create table sherpa.room (
    workspace text not null,
    id text not null,
    name text not null,
    at timestamptz not null default now(),
    primary key (workspace, id)
  )`,
  `create sequence sherpa.posts`,
  `create table sherpa.post (
    id text primary key,
    seq bigint not null default nextval('sherpa.posts'),
    workspace text not null,
    room text not null,
    thread text,
    author text not null,
    at timestamptz not null,
    message jsonb,
    text text
  )`,
  `create index post_seq on sherpa.post (workspace, seq)`,
  `create index post_room on sherpa.post (workspace, room, at)`,
]
