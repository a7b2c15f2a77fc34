import type { Feedback } from '../feedback/feedback.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Out } from './out.ts'

const PAGE = 500

/**
 * Writes every judgement as a test case, one JSON object a line: what was asked in which scope, the
 * sentences it was answered from, the verdict, what was said, and what a reader thought of it. Who
 * the reader was is not written.
 */
export async function exportFeedback({
  workspace,
  sherpa,
  out,
}: {
  workspace: string
  sherpa: Pick<Sherpa, 'feedbacks'>
  out: Out
}): Promise<boolean> {
  let last: Feedback | undefined
  for (let more = true; more; ) {
    const page = await sherpa.feedbacks.list(workspace, last, PAGE)
    for (const feedback of page) out.write(`${JSON.stringify(testCase(feedback))}\n`)
    last = page.at(-1)
    more = page.length === PAGE
  }
  return true
}

const testCase = ({ about, verdict, reason, at, kept }: Feedback): object => ({
  about,
  judged: verdict,
  reason: reason ?? null,
  at: at.toISOString(),
  ...kept,
})
