import { deliver as post } from '../src/channels/deliver.ts'
import type { Sherpa } from '../src/sherpa.ts'
import type { Job } from './queue.ts'

/** Posts a delivery. */
export const deliver: Job<'deliver', Sherpa> = {
  name: 'deliver',
  attempts: 8,
  backoffMs: 2_000,
  concurrency: 8,
  async run({ delivery }, sherpa, enqueue) {
    for (const id of await post(delivery, sherpa))
      await enqueue('deliver', { delivery: id }, { id })
  },
}
