import type { ColumnType, Generated } from 'kysely'
import type { Outcome } from '../../src/briefings/edition.ts'
import type { Length } from '../../src/briefings/subscription.ts'
import type { DeliveryState } from '../../src/channels/delivery.ts'
import type { Language, Message } from '../../src/channels/message.ts'
import type { Who } from '../../src/channels/policy.ts'
import type { Citation, Kind } from '../../src/claims/claim.ts'
import type { Judgement } from '../../src/feedback/feedback.ts'
import type { Dropped } from '../../src/summaries/summary.ts'
import type { Audit } from '../../src/writing/audit.ts'
import type { Call } from '../../src/writing/write.ts'

/** Written as JSON text, read back parsed. */
type Json<T extends object | null> = ColumnType<T, string, string>
type MaybeJson<T extends object> = ColumnType<T | null, string | null | undefined, string | null>
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>
type Moment = ColumnType<Date, Date, Date>
type MaybeMoment = ColumnType<Date | null, Date | null | undefined, Date | null>

interface SourceTable {
  id: string
  workspace: string
  kind: string
  url: string
  name: string
  country: Maybe<string>
  language: Maybe<string>
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
  /** When it is read again, for what its page says may have changed. */
  look_at: MaybeMoment
}

interface ArticleTable {
  id: string
  workspace: string
  source: string
  url: string
  outlet: string
  official: boolean
  country: Maybe<string>
  language: string
  published_at: MaybeMoment
  byline: Maybe<string>
  first_seen_at: Moment
  version: number
  title: string
  hash: string
  story: Maybe<string>
  /** The first article of the report it repeats; its own id where it repeats none. */
  origin: Maybe<string>
  /** Grows in the order in which articles first came. */
  arrived: Generated<string>
  /** Grows with every placing in a story, the first and each move; null while it is in none. */
  placed: Maybe<string>
  /** The version a summary was written for; behind `version` when one is due. */
  summarized: Generated<number>
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
  speaker: Maybe<string>
  actor: Maybe<string>
  due: Maybe<string>
  citations: Json<Citation[]>
}

interface SummaryTable {
  article: string
  version: number
  workspace: string
  writer: string
  dropped: Json<Dropped[]>
  /** What a model was asked for it. */
  calls: ColumnType<Call[], string | undefined, string>
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
  last_day: Maybe<string>
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
  outcome: ColumnType<Outcome | null, Outcome | null | undefined, Outcome | null>
  message: MaybeJson<Message>
  claims: Generated<string[]>
  rechecked: Generated<string[]>
}

interface DeliveryTable {
  id: string
  workspace: string
  platform: string
  room: string
  thread: Maybe<string>
  edition: Maybe<string>
  message: Json<Message>
  state: DeliveryState
  attempts: Generated<number>
  person: Maybe<string>
  reply: Maybe<string>
  error: Maybe<string>
  created_at: Moment
  started_at: MaybeMoment
  sent_at: MaybeMoment
}

interface PieceTable {
  delivery: string
  number: number
  started_at: Moment
  receipt: Maybe<string>
}

interface PolicyTable {
  workspace: string
  who: Who
  names: string[]
}

interface FailureTable {
  job: string
  subject: string
  payload: Json<object>
  reason: string
  attempts: number
  at: Moment
}

interface InstallationTable {
  platform: string
  id: string
  workspace: string
  /** The platform's own record of it, tokens and all, encrypted. */
  sealed: string
  at: Moment
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
  thread: Maybe<string>
  asker: string
  text: string
  language: Language
  person: Maybe<string>
  reply: Maybe<string>
  admin: Generated<boolean>
  roles: Generated<string[]>
  asked_at: Moment
  answered_at: MaybeMoment
  topic: Maybe<string>
  refused: Maybe<boolean>
  lines: Generated<string[]>
  claims: Generated<string[]>
  record: MaybeJson<object>
}

interface FeedbackTable {
  workspace: string
  platform: string
  room: string
  about: string
  by: string
  verdict: Judgement
  reason: Maybe<string>
  at: Moment
  kept: Json<object>
}

interface PostTable {
  id: string
  seq: Generated<string>
  workspace: string
  room: string
  thread: Maybe<string>
  author: 'sherpa' | 'person'
  at: Moment
  message: MaybeJson<Message>
  text: Maybe<string>
}

interface RoomTable {
  workspace: string
  id: string
  name: string
  at: Generated<Date>
}

interface WritingTable {
  workspace: string
  key: string
  model: string
  value: Json<object>
  at: Moment
}

interface SpendingTable {
  id: string
  workspace: string
  platform: Maybe<string>
  room: Maybe<string>
  task: string
  model: string
  input: number
  cached: number
  output: number
  /** US dollars; exact, so it is read as text. */
  cost: ColumnType<string, number, number>
  at: Moment
}

interface AuditTable {
  workspace: string
  id: string
  kind: Audit['of']
  room: string
  about: string
  record: Json<Pick<Audit, 'lines' | 'dropped' | 'calls'>>
  at: Moment
}

export interface Tables {
  source: SourceTable
  item: ItemTable
  article: ArticleTable
  version: VersionTable
  topic: TopicTable
  topic_article: TopicArticleTable
  claim: ClaimTable
  summary: SummaryTable
  subscription: SubscriptionTable
  change: ChangeTable
  edition: EditionTable
  delivery: DeliveryTable
  piece: PieceTable
  policy: PolicyTable
  installation: InstallationTable
  failure: FailureTable
  told: ToldTable
  question: QuestionTable
  feedback: FeedbackTable
  post: PostTable
  room: RoomTable
  writing: WritingTable
  spending: SpendingTable
  audit: AuditTable
}
