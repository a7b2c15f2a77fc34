import type { Rated } from './rate.ts'
import type { Segment } from './segments.ts'

/** What a passage is worth for what it adds: concepts, segments and clauses not yet said. */
const ADDS = { concept: 0.1, segment: 1, clause: 1.5 }
/** What a clause is worth once more when evidence for it is there already. */
const AGAIN = 0.7
/** What was said once may be said again a little better. */
const SAID = 0.8

/**
 * Greedily the `k` passages that say most together: each next one is judged by what it adds to those
 * already chosen, in the manner of maximal marginal relevance (Carbonell and Goldstein, 1998).
 */
export function select(
  rated: readonly Rated[],
  weights: Float64Array,
  segments: readonly Segment[],
  k: number,
): Rated[] {
  const left = [...rated].sort((x, y) => y.score - x.score || x.passage - y.passage)
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  const covered = new Float64Array(weights.length)
  const said = new Float64Array(segments.length)
  const worth = new Float64Array(rated[0]?.serves.length ?? 0).fill(1)
  const bound = ADDS.concept + ADDS.segment + ADDS.clause
  const chosen: Rated[] = []

  function scoreOf({ score, strengths, says, serves }: Rated): number {
    let concepts = 0
    for (let c = 0; c < covered.length; c++)
      concepts += (weights[c] ?? 0) * Math.max(0, (strengths[c] ?? 0) - (covered[c] ?? 0))
    let fresh = 0
    for (const [g, segment] of segments.entries())
      fresh += segment.total * Math.max(0, (says[g] ?? 0) - (said[g] ?? 0))
    let clause = 0
    for (let c = 0; c < worth.length; c++)
      clause = Math.max(clause, (serves[c] ?? 0) * (worth[c] ?? 0))
    return score + (ADDS.concept * concepts + ADDS.segment * fresh) / total + ADDS.clause * clause
  }

  while (chosen.length < k && left.length > 0) {
    let best = 0
    let bestScore = Number.NEGATIVE_INFINITY
    for (let at = 0; at < left.length; at++) {
      const item = left[at]
      // Sorted by score: what can no longer win even if all it says were new ends the search.
      if (!item || item.score + bound < bestScore) break
      const score = scoreOf(item)
      if (score > bestScore) [best, bestScore] = [at, score]
    }
    const [item] = left.splice(best, 1)
    if (!item) break
    chosen.push({ ...item, score: bestScore })
    for (let c = 0; c < covered.length; c++)
      covered[c] = Math.max(covered[c] ?? 0, (item.strengths[c] ?? 0) * SAID)
    for (let g = 0; g < said.length; g++) said[g] = Math.max(said[g] ?? 0, item.says[g] ?? 0)
    let at = -1
    let servedBest = 0
    for (let c = 0; c < worth.length; c++) {
      const served = (item.serves[c] ?? 0) * (worth[c] ?? 0)
      if (served > servedBest) [at, servedBest] = [c, served]
    }
    if (at >= 0) worth[at] = (worth[at] ?? 1) * AGAIN
  }
  return chosen
}
