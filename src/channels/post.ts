import type { Message } from './message.ts'

/** A message in the web channel: ours as a `message`, a person's as `text`. */
export interface Post {
  /** Ours: the key it was posted under. A person's: made from what was said. */
  readonly id: string
  readonly workspace: string
  readonly room: string
  /** The post whose thread this one is in. */
  readonly thread?: string
  readonly author: 'sherpa' | 'person'
  readonly at: Date
  readonly message?: Message
  readonly text?: string
}

/** A post and the number of its last change; numbers only grow. */
export interface Numbered {
  readonly number: number
  readonly post: Post
  /** Of one in a thread: how many posts that thread has by now. */
  readonly inThread?: number
}

/** A room of the web channel. */
export interface WebRoom {
  readonly workspace: string
  readonly id: string
  readonly name: string
}

/** What the web channel keeps: it is a platform of its own, so it has a memory of its own. */
export interface Posts {
  /** Keeps a post; false, and nothing changes, when its id is there already. */
  add(post: Post): Promise<boolean>
  byId(workspace: string, id: string): Promise<Post | undefined>
  edit(workspace: string, id: string, message: Message): Promise<void>
  /** A room's newest posts outside threads, or a thread with what it hangs from; oldest first. */
  list(
    workspace: string,
    room: string,
    thread?: string,
  ): Promise<(Numbered & { replies: number })[]>
  /** What came or changed after a number, in order. */
  changedAfter(workspace: string, number: number, limit: number): Promise<Numbered[]>
  newest(workspace: string): Promise<number>
  rooms(workspace: string): Promise<WebRoom[]>
  /** Opens a room; nothing changes when it is there. */
  open(room: WebRoom): Promise<void>
}
