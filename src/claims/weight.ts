import type { Claim } from './claim.ts'
import { likeness, weighty } from './same.ts'

/** How much its place among an article's claims counts, against one article that says the same. */
const PLACE = 0.6

/**
 * Claims of several articles in order of weight: what more articles come to tell weighs more, and
 * so does what its own article puts first. `claims` come grouped by article, each in its order.
 * Centrality as degree over a similarity graph (LexRank without the walk; Erkan and Radev, 2004).
 */
export function byWeight(claims: readonly Claim[]): Claim[] {
  const articleOf = (claim: Claim): string => claim.citations[0].article
  const bags = claims.map(({ text }) => weighty(text))
  const piles = Map.groupBy(claims.keys(), (at) => {
    const claim = claims[at]
    return claim ? articleOf(claim) : ''
  })
  const weight = claims.map((claim, at) => {
    const own = articleOf(claim)
    const bag = bags[at] ?? new Set<string>()
    let support = 0
    for (const [article, members] of piles) {
      if (article === own) continue
      support += Math.max(...members.map((other) => likeness(bag, bags[other] ?? new Set())))
    }
    const place = piles.get(own)?.indexOf(at) ?? 0
    return support / Math.max(1, piles.size - 1) + PLACE / (1 + place)
  })
  return claims
    .map((claim, at) => ({ claim, weight: weight[at] ?? 0 }))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ claim }) => claim)
}
