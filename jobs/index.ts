import type { Sherpa } from '../src/sherpa.ts'
import { answerJob } from './answer.ts'
import { briefJob } from './brief.ts'
import { deliverJob } from './deliver.ts'
import { ingestJob } from './ingest.ts'
import { pollJob } from './poll.ts'
import type { Jobs } from './queue.ts'
import { summarizeJob } from './summarize.ts'
import { tickJob } from './tick.ts'

/** Every job by name; a name without a job does not compile. */
export const jobs: Jobs<Sherpa> = {
  tick: tickJob,
  poll: pollJob,
  ingest: ingestJob,
  summarize: summarizeJob,
  brief: briefJob,
  deliver: deliverJob,
  answer: answerJob,
}
