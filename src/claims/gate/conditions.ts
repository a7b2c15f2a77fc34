import type { Alignment } from './align.ts'
import { FATAL, type Finding } from './verdict.ts'

/** "The port will close if the strike goes on": a condition or exception may not be cut off. */
export function conditions(alignment: Alignment): Finding[] {
  const { claim, support, from } = alignment
  if (claim.some(({ is }) => is.condition)) return []
  for (const [at, word] of support.entries()) {
    if (!word.is.condition || (from[at] ?? -1) >= 0) continue
    const kept = limited(at, alignment)
    const limitedWord = claim[kept]
    if (!limitedWord) continue
    const { start, end } = limitedWord
    return [{ start, end, reason: 'condition-dropped', weight: FATAL }]
  }
  return []
}

/** The claim's word that the condition hangs on: the last before it, or the first of the main clause. */
function limited(at: number, { support, from }: Alignment): number {
  if (support[at]?.opens) {
    for (let next = at + 1; next < support.length && !support[next]?.opens; next++) {
      const kept = from[next] ?? -1
      if (kept >= 0 && !support[next]?.functional) return kept
    }
    return -1
  }
  // Korean states the condition first: `파업이 계속되면 …`.
  if (/^[가-힣]/.test(support[at]?.word ?? '')) {
    for (let next = at + 1; next < support.length && !support[next]?.opens; next++) {
      const kept = from[next] ?? -1
      if (kept >= 0) return kept
    }
    return -1
  }
  const before = /^(?:only|even|but|not)$/.test(support[at - 1]?.word ?? '') ? at - 2 : at - 1
  return from[before] ?? -1
}
