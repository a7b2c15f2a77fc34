import type { Address } from '../channels/message.ts'
import type { Task, Usage } from '../writing/model.ts'
import type { Limit } from './cap.ts'

/** One paid call: who it was for, and what it took. */
export interface Entry {
  readonly id: string
  readonly workspace: string
  /** The channel it was made for; none where it serves all of the workspace's. */
  readonly room?: Pick<Address, 'platform' | 'room'>
  readonly task: Task
  readonly model: string
  readonly usage: Usage
  /** US dollars. */
  readonly cost: number
  readonly at: Date
}

/** What was spent, added up by channel and task. */
export interface Spent {
  readonly room?: Pick<Address, 'platform' | 'room'>
  readonly task: Task
  readonly calls: number
  readonly input: number
  readonly output: number
  /** US dollars. */
  readonly cost: number
}

export interface Ledger {
  /**
   * Books what a call may take at most, before it is made. Answers false, and books nothing, when a
   * limit would be passed with it. One at a time in a workspace, so that calls made at once can not
   * pass a limit together.
   */
  reserve(entry: Entry, limits: readonly Limit[]): Promise<boolean>
  /** Puts what it took in the place of what it might have taken. */
  settle(id: string, usage: Usage, cost: number): Promise<void>
  spent(workspace: string, since: Date): Promise<Spent[]>
}
