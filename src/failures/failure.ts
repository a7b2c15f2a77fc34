/** Work that was given up: a bug of ours, or the world refused. Nobody tries it again unasked. */
export interface Failure {
  readonly job: string
  /** What the work was about: one failure is kept for each. */
  readonly subject: string
  /** What would queue it again. */
  readonly payload: object
  /** For people; holds no secret. */
  readonly reason: string
  readonly attempts: number
  readonly at: Date
}

export interface Failures {
  /** Keeps a failure, in place of an earlier one of the same subject. */
  keep(failure: Failure): Promise<void>
  /** Newest first. */
  list(limit: number): Promise<Failure[]>
  /** Takes a failure out, to try it again; undefined when it is not there. */
  take(job: string, subject: string): Promise<Failure | undefined>
  /** Forgets failures of work that has changed or succeeded since. */
  clear(job: string, subjects: readonly string[]): Promise<void>
}
