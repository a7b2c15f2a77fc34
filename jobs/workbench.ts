import type { Workbench } from '../src/channels/open-desk.ts'
import { retry } from '../src/failures/retry.ts'
import type { Sherpa } from '../src/sherpa.ts'
import {
  type GivenUp,
  isJobName,
  type Payloads,
  payloads,
  type Queues,
  subjectOf,
} from './queue.ts'

const MOST_FAILURES = 100

/** What the page needs of the queue: work is queued, what failed is listed and tried again. */
export function workbench(
  { enqueue }: Pick<Queues<Sherpa>, 'enqueue'>,
  { failures, deliveries }: Pick<Sherpa, 'failures' | 'deliveries'>,
): Workbench {
  return {
    answer: (question) => enqueue('answer', { question }),
    failures: () => failures.list(MOST_FAILURES),
    async retry(failed) {
      const failure = await retry(failed, { failures, deliveries })
      if (failure && isJobName(failure.job)) {
        const payload = payloads[failure.job].parse(failure.payload)
        // The schema of this name is the schema of this payload; the compiler can not tie the two.
        await enqueue(failure.job, payload as Payloads[typeof failure.job])
      }
      return failure !== undefined
    },
  }
}

/** Keeps what the queue gave up, where it is listed and can be tried again. */
export function keepGivenUp(
  { name, payload, why, attempts }: GivenUp,
  { failures, now }: Pick<Sherpa, 'failures' | 'now'>,
): Promise<void> {
  const subject = subjectOf(payload)
  return failures.keep({ job: name, subject, payload, reason: why, attempts, at: now() })
}
