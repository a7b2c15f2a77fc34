import type { Sherpa } from '../sherpa.ts'
import type { Failure } from './failure.ts'

/**
 * Takes up what was given up; answers it, to be queued again. Undefined when it is not there any
 * more. A refused delivery waits to be sent again.
 */
export async function retry(
  { job, subject }: Pick<Failure, 'job' | 'subject'>,
  { failures, deliveries }: Pick<Sherpa, 'failures' | 'deliveries'>,
): Promise<Failure | undefined> {
  const failure = await failures.take(job, subject)
  if (failure?.job === 'deliver') await deliveries.reopen(subject)
  return failure
}
