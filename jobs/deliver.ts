import { deliver } from '../src/channels/deliver.ts'
import type { Sherpa } from '../src/sherpa.ts'
import type { Job } from './queue.ts'

/** Posts a delivery. */
export const deliverJob: Job<'deliver', Sherpa> = {
  name: 'deliver',
  // A platform may be away for a day; a channel's next edition waits for this one.
  attempts: 100,
  backoffMs: 2_000,
  concurrency: 8,
  async run({ delivery }, sherpa, enqueue) {
    for (const id of await deliver(delivery, sherpa)) await enqueue('deliver', { delivery: id })
  },
}
