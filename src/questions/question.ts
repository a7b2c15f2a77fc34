import type { Address, Language } from '../channels/message.ts'

/** Something said to Sherpa in a channel: a command or a question, and its place. */
export interface Question {
  readonly id: string
  readonly from: Address
  readonly asker: string
  readonly text: string
  readonly language: Language
  readonly askedAt: Date
}

/** What was asked and told in a thread: what "he" and "there" may refer to. */
export interface Turn {
  readonly question: string
  readonly lines: readonly string[]
}

/** A reply kept with its question: what was told, and what was searched for it. */
export interface Answer {
  readonly question: string
  readonly topic?: string
  readonly refused: boolean
  readonly lines: readonly string[]
  readonly record: unknown
}

export interface Questions {
  /** Keeps a question before it is acknowledged; false when the same event came before. */
  add(question: Question): Promise<boolean>
  byId(id: string): Promise<Question | undefined>
  /** Keeps the answer with its question. */
  answered(answer: Answer): Promise<void>
  /** The thread so far, oldest first. */
  turns(thread: Address, limit: number): Promise<{ turns: Turn[]; topic?: string }>
  /** Questions that no one answered; a lost job leaves these behind. */
  unanswered(before: Date, limit: number): Promise<Question[]>
}
