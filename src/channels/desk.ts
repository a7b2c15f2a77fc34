import type { Article } from '../articles/article.ts'
import type { Audit } from '../writing/audit.ts'
import type { Action, Message } from './message.ts'

/** A channel as the page lists it. */
export interface Room {
  readonly id: string
  /** Without the leading `#`. */
  readonly name: string
  /** One line: what it follows and when it is briefed. */
  readonly about?: string
}

/** One message on the page: ours as a `message`, a person's as `text`. */
export interface Shown {
  readonly id: string
  readonly room: string
  /** The message whose thread this one is in. */
  readonly thread?: string
  readonly author: 'sherpa' | 'you'
  readonly at: Date
  readonly message?: Message
  readonly text?: string
  /** How many answers hang from this one. */
  readonly replies?: number
  /** Of one in a thread that came or was edited: how many answers that thread has by now. */
  readonly inThread?: number
}

/** A message that came or was edited; numbers only grow, so a page that lost touch can go on. */
export interface Change {
  readonly number: number
  readonly shown: Shown
}

/** What may follow what is typed: `text` is the whole line as it would read. */
export interface Completion {
  readonly text: string
  readonly label: string
  readonly detail?: string
}

/** An article in a list. */
export interface Listed {
  readonly id: string
  readonly title: string
  readonly outlet: string
  readonly official: boolean
  readonly language: string
  readonly publishedAt?: Date
  readonly firstSeenAt: Date
  readonly version: number
}

export interface ArticlePage {
  readonly article: Article
  /** Every version we hold, oldest first. */
  readonly versions: readonly { readonly version: number; readonly at: Date }[]
}

export type Health = 'well' | 'new' | 'late' | 'failing' | 'paused' | 'gone'

/** A source and how it does; `words` says so in a sentence, with what would help. */
export interface SourceState {
  readonly id: string
  readonly name: string
  readonly url?: string
  readonly official: boolean
  readonly country?: string
  readonly language?: string
  readonly articles: number
  readonly lastReadAt?: Date
  readonly nextReadAt?: Date
  readonly health: Health
  readonly words: string
}

/** A job that finally failed. `reason` is for people and holds no secret. */
export interface Failure {
  readonly id: string
  readonly job: string
  readonly about?: string
  readonly reason: string
  readonly attempts: number
  readonly at: Date
}

/** What the page on localhost can see and do. */
export interface Desk {
  rooms(): Promise<readonly Room[]>
  /**
   * A room's messages, or one thread's with the message it hangs from first; oldest first. `number`
   * is that of the newest change they contain. `undefined` where there is no such room or thread.
   */
  messages(
    room: string,
    thread?: string,
  ): Promise<{ readonly number: number; readonly shown: readonly Shown[] } | undefined>
  /**
   * A person typed a command or a question. Throws `Wrong` when it can not be taken: it is too
   * long, or there is no such room, or no such thread in it.
   */
  say(room: string, text: string, thread?: string): Promise<{ readonly id: string }>
  /** A person pressed a button. Throws `Wrong` as `say` does. */
  press(room: string, action: Action, thread?: string): Promise<void>
  /** What changed after a number and what changes from now on, in order, until aborted. */
  changes(after: number, signal: AbortSignal): AsyncIterable<Change>
  /** What may follow, best first, from the one grammar. */
  complete(text: string, room: string): Promise<readonly Completion[]>
  /** Newest first; `search` matches titles, outlets and text. */
  articles(filter: { readonly search?: string; readonly limit: number }): Promise<readonly Listed[]>
  /** The newest version unless one is named. */
  article(id: string, version?: number): Promise<ArticlePage | undefined>
  sources(): Promise<readonly SourceState[]>
  /** How the latest editions and answers came about, newest first. */
  audits(): Promise<readonly Audit[]>
  /** Newest first. */
  failures(): Promise<readonly Failure[]>
  /** Puts a failed job back; false where it is not there any more. */
  retry(failure: string): Promise<boolean>
}
