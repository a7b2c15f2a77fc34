import type { Chosen } from './choose.ts'
import type { Found } from './search.ts'

/**
 * A linear calibration: one for all kinds of text. Fitted by logistic regression on public
 * question sets with and without answers; the sum is the log-odds that the evidence answers.
 */
const BIAS = -2.74
const COEFFICIENTS: Evidence = {
  passage: 0.9,
  cluster: 1.9,
  absent: -2,
  absentNames: -2.5,
  unmetSources: -4.8,
  served: 6,
  typed: 1.1,
}
/** Below these log-odds the answer is no. */
export const THRESHOLD = -0.5

/** The log-odds that what was found answers the question. */
export function confidence(evidence: Evidence): number {
  return Object.entries(COEFFICIENTS).reduce(
    (sum, [name, coefficient]) => sum + coefficient * (evidence[name] ?? 0),
    BIAS,
  )
}

export interface Evidence {
  readonly [feature: string]: number
}

/** What the evidence covers of the question. Shares are by weight, from 0 to 1. */
export function weighEvidence(found: Found, lines: readonly Chosen[]): Evidence {
  const { concepts, ranking, scope } = found
  const { weights, counts, ranked, clauses } = ranking
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  const share = (strengths: Float64Array) =>
    strengths.reduce((sum, strength, c) => sum + strength * (weights[c] ?? 0), 0) / total
  const union = new Float64Array(weights.length)
  for (const passage of ranked.slice(0, 4))
    for (const [c, s] of passage.strengths.entries()) union[c] = Math.max(union[c] ?? 0, s)
  const lineUnion = new Float64Array(weights.length)
  for (const line of lines.slice(0, 3))
    for (const [c, s] of line.strengths.entries()) lineUnion[c] = Math.max(lineUnion[c] ?? 0, s)
  const absent = weights.reduce((sum, w, c) => sum + (counts[c] === 0 ? w : 0), 0) / total
  const absentNames = concepts.filter((concept, c) => concept.name && counts[c] === 0).length
  const top = ranked.slice(0, 10)
  return {
    own: Math.max(0, ...lines.map((line) => line.own)),
    context: Math.max(0, ...lines.map((line) => line.inContext)),
    sentence: Math.max(0, ...top.map((p) => p.parts.sentence ?? 0)),
    passage: Math.max(0, ...top.map((p) => p.parts.passage ?? 0)),
    cluster: Math.max(0, ...top.map((p) => p.parts.cluster ?? 0)),
    strangers: ranking.strangers.length,
    union: share(union),
    lines: share(lineUnion),
    absent,
    absentNames,
    unmetSources: unmetSources(found).length,
    clauses: clauses.length,
    served: Math.min(...ranking.served),
    servedMean: ranking.served.reduce((x, y) => x + y, 0) / ranking.served.length,
    datesUnmet: ranking.served.filter((s, c) => s === 0 && clauses[c]?.date).length,
    typed: lines[0]?.typed ? 1 : 0,
    words: Math.log(1 + concepts.length),
    passages: Math.log(1 + scope.passages),
  }
}

/** Sources the question cites that we hold nothing from, and that the best evidence does not cite either. */
export function unmetSources({ asked, concepts, ranking }: Found): string[] {
  return asked.outlets
    .filter((mention) => {
      if (mention.outlets.length > 0) return false
      const own = concepts.flatMap((concept, c) =>
        asked.words.some(
          (w) =>
            w.position === concept.position && w.start >= mention.start && w.end <= mention.end,
        )
          ? [c]
          : [],
      )
      if (own.length === 0) return true
      // Someone's word may stand in another's article; a piece of its own may not.
      return !ranking.ranked
        .slice(0, mention.piece ? 2 : 10)
        .some(
          ({ strengths, parts }) =>
            (!mention.piece || (parts.passage ?? 0) > 0.5) &&
            own.every((c) => (strengths[c] ?? 0) > 0.5),
        )
    })
    .map((mention) => mention.name)
}
