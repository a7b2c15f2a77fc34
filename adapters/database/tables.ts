import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Outcome } from '../../src/briefings/edition.ts'
import type { Length } from '../../src/briefings/subscription.ts'
import type { DeliveryState } from '../../src/channels/delivery.ts'
import type { Language, Message } from '../../src/channels/message.ts'
import type { Citation, Kind } from '../../src/claims/claim.ts'
import type { Dropped } from '../../src/summaries/summary.ts'

/** Written as JSON text, read back parsed. */
type Json<T extends object | null> = JSONColumnType<T, string, string>
/** Our arrays of scalars are Postgres arrays; `pg` reads and writes them as arrays. */
type Moment = ColumnType<Date, Date, Date>
type MaybeMoment = ColumnType<Date | null, Date | null | undefined, Date | null>

interface SourceTable {
  id: string
  workspace: string
  kind: string
  url: string
  name: string
  country: string | null
  language: string | null
  official: boolean
  state: Json<object>
  next_poll_at: MaybeMoment
  created_at: Generated<Date>
}

interface ItemTable {
  source: string
  key: string
  url: string
  hash: string
  seen_at: Moment
  done: boolean
  item: Json<object>
}

interface ArticleTable {
  id: string
  workspace: string
  source: string
  url: string
  outlet: string
  official: boolean
  country: string | null
  language: string
  published_at: MaybeMoment
  byline: string | null
  first_seen_at: Moment
  version: number
  title: string
  hash: string
  story: string | null
  /** The version a summary was written for; behind `version` when one is due. */
  summarized: number
  /** Grows with every change, so that an index can ask what is new to it. */
  changed: Generated<string>
  changed_at: Moment
}

interface VersionTable {
  article: string
  version: number
  title: string
  text: string
  hash: string
  /** Starts and ends of the sentences in turn, UTF-16 code units. */
  offsets: number[]
  seen_at: Moment
}

interface StoryTable {
  id: string
  workspace: string
  snapshot: Json<object>
  origins: number
  last_at: Moment
  changed: Generated<string>
}

interface TopicTable {
  workspace: string
  slug: string
  name: string
  aliases: string[]
  created_at: Moment
}

interface TopicArticleTable {
  workspace: string
  topic: string
  article: string
}

interface ClaimTable {
  id: string
  workspace: string
  article: string
  version: number
  rank: number
  kind: Kind
  text: string
  speaker: string | null
  actor: string | null
  due: string | null
  citations: Json<Citation[]>
}

interface SummaryTable {
  article: string
  version: number
  workspace: string
  writer: string
  dropped: Json<Dropped[]>
  at: Moment
}

interface SubscriptionTable {
  id: string
  workspace: string
  platform: string
  room: string
  topics: string[]
  hour: string
  zone: string
  days: string[]
  language: Language
  length: Length
  paused: boolean
  next_slot_at: MaybeMoment
}

interface ChangeTable {
  id: Generated<number>
  subscription: string
  at: Moment
  by: string
  what: string
}

interface EditionTable {
  id: string
  subscription: string
  slot: string
  due_at: Moment
  composed_at: MaybeMoment
  outcome: Outcome | null
  message: Json<Message | null>
  claims: string[]
}

interface DeliveryTable {
  id: string
  workspace: string
  platform: string
  room: string
  thread: string | null
  edition: string | null
  message: Json<Message>
  state: DeliveryState
  attempts: Generated<number>
  receipt: string | null
  error: string | null
  created_at: Moment
  started_at: MaybeMoment
  sent_at: MaybeMoment
}

interface ToldTable {
  subscription: string
  claim: string
  story: string
  text: string
  at: Moment
}

interface QuestionTable {
  id: string
  workspace: string
  platform: string
  room: string
  thread: string | null
  asker: string
  text: string
  language: Language
  asked_at: Moment
  answered_at: MaybeMoment
  topic: string | null
  refused: boolean | null
  lines: string[]
  record: Json<object | null>
}

interface PostTable {
  id: string
  seq: Generated<string>
  workspace: string
  room: string
  thread: string | null
  author: 'sherpa' | 'person'
  at: Moment
  message: Json<Message | null>
  text: string | null
}

export interface Tables {
  source: SourceTable
  item: ItemTable
  article: ArticleTable
  version: VersionTable
  story: StoryTable
  topic: TopicTable
  topic_article: TopicArticleTable
  claim: ClaimTable
  summary: SummaryTable
  subscription: SubscriptionTable
  change: ChangeTable
  edition: EditionTable
  delivery: DeliveryTable
  told: ToldTable
  question: QuestionTable
  post: PostTable
}
