import type { Concept } from './concepts.ts'
import type { Held } from './held.ts'

/** How many words apart in the question the worth of a pair falls to a third in. */
const NEAR = 6

/**
 * How much of one stretch of the question a sentence says: words that stand close together in the
 * question count for more when they stand in one sentence. Long questions ask several things at once.
 */
export function pairing(held: Held, concepts: readonly Concept[], weights: Float64Array): number {
  let all = 0
  for (let a = 0; a < held.length; a += 2) {
    const c = held[a] ?? 0
    const own = (weights[c] ?? 0) * (held[a + 1] ?? 0)
    const position = concepts[c]?.position ?? 0
    for (let b = a + 2; b < held.length; b += 2) {
      const d = held[b] ?? 0
      const other = (weights[d] ?? 0) * (held[b + 1] ?? 0)
      const gap = Math.abs((concepts[d]?.position ?? 0) - position)
      all += Math.min(own, other) * Math.exp(-gap / NEAR)
    }
  }
  return all
}
