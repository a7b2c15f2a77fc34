/** What the gateway saw us post, by nonce: it names a message whose answer was lost. */
export interface Sightings {
  saw(nonce: string, message: Sighted): void
  of(nonce: string): Sighted | undefined
}

export interface Sighted {
  readonly id: string
  readonly channel: string
}

const KEPT = 5_000

/** Remembers the newest few thousand, in memory. */
export function createSightings(): Sightings {
  const seen = new Map<string, Sighted>()
  return {
    saw(nonce, message) {
      seen.set(nonce, message)
      const [oldest] = seen.keys()
      if (seen.size > KEPT && oldest !== undefined) seen.delete(oldest)
    },
    of: (nonce) => seen.get(nonce),
  }
}
