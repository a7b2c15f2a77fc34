import type { Address } from '../../src/channels/message.ts'
import { Transient } from '../../src/errors.ts'
import { failureOf } from './failures.ts'
import { type Clock, createPace, type Pace } from './pace.ts'
import { targetOf } from './place.ts'

/** Makes one call about a place, in its turn. @throws what `failure` makes of what it threw. */
export type Call = <T>(
  method: string,
  to: Address,
  work: () => Promise<T>,
  failure?: typeof failureOf,
) => Promise<T>

/** What Slack says of its limits holds for that method in that channel alone. */
export function createCall(clock: Clock): Call {
  const paces = new Map<string, Pace>()
  return async (method, to, work, failure = failureOf) => {
    const pace = paces.get(to.workspace) ?? createPace(clock)
    paces.set(to.workspace, pace)
    await pace.turn(method, targetOf(to))
    try {
      return await work()
    } catch (error) {
      const failed = failure(error, method)
      if (failed instanceof Transient && failed.retryAfterMs) {
        pace.rest(method, targetOf(to), failed.retryAfterMs)
      }
      throw failed
    }
  }
}
