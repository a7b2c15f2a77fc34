import type { Articles } from './articles/articles.ts'
import type { Provenances } from './articles/provenance.ts'
import type { Editions } from './briefings/edition.ts'
import type { Subscriptions } from './briefings/subscription.ts'
import type { Channel } from './channels/channel.ts'
import type { Deliveries } from './channels/delivery.ts'
import type { Policies } from './channels/policy.ts'
import type { Ledger } from './costs/ledger.ts'
import type { Failures } from './failures/failure.ts'
import type { Feedbacks } from './feedback/feedback.ts'
import type { Log } from './log.ts'
import type { Library } from './questions/library.ts'
import type { Questions } from './questions/question.ts'
import type { Fetch } from './sources/fetch.ts'
import type { Items } from './sources/items.ts'
import type { PageReader } from './sources/page.ts'
import type { Feeds } from './sources/poll.ts'
import type { Sources } from './sources/source.ts'
import type { Stories } from './stories/story.ts'
import type { Summaries } from './summaries/summary.ts'
import type { Topics } from './topics/topic.ts'
import type { Workspaces } from './workspaces/workspace.ts'
import type { Audits } from './writing/audit.ts'
import type { Writer } from './writing/write.ts'
import type { Writings } from './writing/writings.ts'

/** The kit: every port a verb may use. A verb's last argument picks from it what it needs. */
export interface Sherpa {
  readonly now: () => Date
  readonly log: Log
  /** The zone of a channel that set none (IANA). */
  readonly zone: string
  readonly fetch: Fetch
  readonly feeds: Feeds
  readonly pages: PageReader
  readonly sources: Sources
  readonly items: Items
  readonly articles: Articles
  readonly provenances: Provenances
  readonly stories: Stories
  readonly topics: Topics
  readonly summaries: Summaries
  readonly subscriptions: Subscriptions
  readonly editions: Editions
  readonly deliveries: Deliveries
  readonly policies: Policies
  readonly failures: Failures
  readonly questions: Questions
  readonly workspaces: Workspaces
  readonly feedbacks: Feedbacks
  readonly library: Library
  /** Absent where no model is set: the extractive writer writes all. */
  readonly writer?: Writer
  readonly writings: Writings
  readonly ledger: Ledger
  readonly audits: Audits
  /** The channel of a platform. @throws Permanent for a platform that is not switched on. */
  readonly channels: (platform: string) => Channel
}
