import { brief } from '../src/briefings/brief.ts'
import type { Sherpa } from '../src/sherpa.ts'
import type { Job } from './queue.ts'

/** Composes an edition, and queues its delivery. */
export const briefJob: Job<'brief', Sherpa> = {
  name: 'brief',
  attempts: 5,
  backoffMs: 5_000,
  concurrency: 4,
  async run({ edition }, sherpa, enqueue) {
    const delivery = await brief(edition, sherpa)
    if (delivery) await enqueue('deliver', { delivery })
  },
}
