import type { Address, Language } from '../channels/message.ts'
import type { Turn } from './thread.ts'

/** What the platform says of whoever asked. */
export interface Powers {
  readonly admin: boolean
  /** The platform's ids of the roles and groups they are in. */
  readonly roles: readonly string[]
}

/** Something said to Sherpa in a channel: a command or a question, and its place. */
export interface Question {
  readonly id: string
  readonly from: Address
  readonly asker: string
  readonly powers: Powers
  readonly text: string
  readonly language: Language
  readonly askedAt: Date
}

/** A reply kept with its question: what was told, and what was searched for it. */
export interface Answer {
  readonly question: string
  readonly topic?: string
  readonly refused: boolean
  readonly lines: readonly string[]
  /** The claims it shows, so that one can be traced to where it was told. */
  readonly claims: readonly string[]
  readonly record: object
}

/** A question with its reply, as they were kept. */
export interface Replied extends Answer {
  readonly asked: Question
  readonly answeredAt: Date
}

export interface Questions {
  /** Keeps a question before it is acknowledged; false when the same event came before. */
  add(question: Question): Promise<boolean>
  byId(id: string): Promise<Question | undefined>
  /** Keeps the answer with its question. */
  answered(answer: Answer, now: Date): Promise<void>
  /** The thread so far, oldest first. */
  thread(thread: Address, limit: number): Promise<(Turn & { readonly topic?: string })[]>
  /** What a question of ours was about and what was told, for a thread that hangs from the answer. */
  turn(id: string): Promise<(Turn & { readonly topic?: string }) | undefined>
  /** A reply given in a room, by its question. Another room's is not told. */
  replied(at: Address, id: string): Promise<Replied | undefined>
  /** The last question answered in a thread, or in a room; a dossier or a setting is none. */
  lastReplied(at: Address): Promise<Replied | undefined>
  /** The last reply in a room that shows a claim. */
  showing(at: Address, claim: string): Promise<Replied | undefined>
  /** Questions that no one answered; a lost job leaves these behind. */
  unanswered(before: Date, limit: number): Promise<Question[]>
}
