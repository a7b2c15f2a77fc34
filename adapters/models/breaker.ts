import type { WhyNot } from '../../src/writing/model.ts'

/** After a refusal the settings must change; after several faults the server needs a rest. */
const REFUSED_MS = 5 * 60_000
const FAULTY_MS = 60_000
const MOST_FAULTS = 3
const FAULTS: readonly WhyNot[] = ['busy', 'down', 'slow']

/**
 * Spares everybody the wait for a server that is known not to answer: `why` says so until the pause
 * is over (the circuit breaker pattern; Nygard, Release It!).
 */
export function breaker(clock: () => number) {
  let until = 0
  let because: WhyNot | undefined
  let faults = 0
  const pause = (why: WhyNot, ms: number): void => {
    until = clock() + ms
    because = why
  }
  return {
    why: (): WhyNot | undefined => (clock() < until ? because : undefined),
    failed(why: WhyNot): void {
      if (why === 'refused' || why === 'budget') pause(why, REFUSED_MS)
      if (!FAULTS.includes(why)) return
      faults++
      if (faults >= MOST_FAULTS) pause(why, FAULTY_MS)
    },
    succeeded(): void {
      faults = 0
      until = 0
    },
  }
}
