import type { Sherpa } from '../src/sherpa.ts'
import { answer } from './answer.ts'
import { brief } from './brief.ts'
import { deliver } from './deliver.ts'
import { ingest } from './ingest.ts'
import { poll } from './poll.ts'
import type { Jobs } from './queue.ts'
import { summarize } from './summarize.ts'
import { tick } from './tick.ts'

/** Every job by name; a name without a job does not compile. */
export const jobs: Jobs<Sherpa> = { tick, poll, ingest, summarize, brief, deliver, answer }
