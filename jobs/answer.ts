import { answer } from '../src/questions/answer.ts'
import type { Sherpa } from '../src/sherpa.ts'
import type { Job } from './queue.ts'

/** Answers what was said in a channel, and queues the edition it may have asked for. */
export const answerJob: Job<'answer', Sherpa> = {
  name: 'answer',
  attempts: 4,
  backoffMs: 1_000,
  concurrency: 8,
  async run({ question }, sherpa, enqueue) {
    const { edition } = await answer(question, sherpa)
    if (edition) await enqueue('brief', { edition })
  },
}
