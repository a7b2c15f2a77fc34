import type { Sherpa } from '../src/sherpa.ts'
import { summarize } from '../src/summaries/summarize.ts'
import type { Job } from './queue.ts'

/** Writes the claims of an article version. */
export const summarizeJob: Job<'summarize', Sherpa> = {
  name: 'summarize',
  attempts: 3,
  backoffMs: 5_000,
  concurrency: 2,
  async run({ article, version }, sherpa) {
    await summarize(article, version, sherpa)
  },
}
