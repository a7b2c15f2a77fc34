import type { Claim } from '../claims/claim.ts'
import type { Dropped } from '../summaries/summary.ts'
import type { Judged } from './judge.ts'

/**
 * The claims of an article with the model's lines in the place of the extracts whose sentences they
 * cite. What the model left out or was refused stands as the article says it: nothing is lost.
 * Quotations, positions, and commitments told together with something else keep their own words.
 */
export function merged(
  extracted: readonly Claim[],
  judged: readonly Judged[],
): { claims: Claim[]; dropped: Dropped[] } {
  const replacing = new Map<string, Claim>()
  const gone = new Set<string>()
  for (const one of judged) {
    if (!('claim' in one)) continue
    const told = one.instead.filter(({ id, kind }) => {
      const bound = kind === 'commitment' && one.claim.kind !== 'commitment'
      return !bound && kind !== 'position' && kind !== 'quote' && !gone.has(id)
    })
    const first = extracted.find(({ id }) => told.some((extract) => extract.id === id))
    if (!first) continue
    replacing.set(first.id, one.claim)
    for (const { id } of told) gone.add(id)
  }
  return {
    claims: extracted.flatMap((extract) => {
      const better = replacing.get(extract.id)
      return better ? [better] : gone.has(extract.id) ? [] : [extract]
    }),
    dropped: judged.flatMap((one) => ('dropped' in one ? [one.dropped] : [])),
  }
}
