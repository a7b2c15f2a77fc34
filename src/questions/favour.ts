import type { Chosen } from './choose.ts'
import type { Concept } from './concepts.ts'
import { naming } from './naming.ts'
import type { Ranking } from './rank.ts'
import { goesBy, speakerAt } from './saying.ts'
import type { Asked, Kind } from './understand.ts'

/** Kinds of question whose answer is a name more often than not. */
const NAMING: ReadonlySet<Kind> = new Set(['who', 'which', 'what', 'where'])
/** A question with more parts than this asks several things of one answer. */
const SEVERAL = 3
const NAMED = 0.3
const SPEAKS = 0.2
const MENTIONED = 0.05

/** Raises what the whole evidence names, and what the person asked about says in their own words. */
export function favour(
  asked: Asked,
  concepts: readonly Concept[],
  ranking: Ranking,
  all: readonly Chosen[],
): Chosen[] {
  // One article's sentence answers by itself; where several must agree, what they share is the answer.
  if ((ranking.clauses.length > 1 || ranking.segments.length > SEVERAL) && NAMING.has(asked.kind)) {
    const names = naming(asked, all)
    return all.map((item, at) => {
      const { share = 0, introduces = false } = names[at] ?? {}
      return { ...item, introduces, score: item.score + NAMED * share }
    })
  }
  if (asked.kind !== 'said') return [...all]
  return all.map((item) => said(item, asked, concepts, ranking.weights))
}

function said(
  item: Chosen,
  asked: Asked,
  concepts: readonly Concept[],
  weights: Float64Array,
): Chosen {
  const of = concepts.flatMap(({ position }, c) => (asked.speaker.includes(position) ? [c] : []))
  const mentioned = of.some((c) => (item.strengths[c] ?? 0) > 0)
  const speaker = speakerAt(item.entry, item.start)
  if (!speaker) return mentioned ? { ...item, score: item.score + MENTIONED } : item
  const who = of.map((c) => concepts[c]?.text ?? '')
  if (!goesBy(speaker, who)) return { ...item, speaker }
  // Their own words need not repeat their name: it counts as said.
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  const unsaid = of.reduce((sum, c) => sum + (weights[c] ?? 0) * (1 - (item.strengths[c] ?? 0)), 0)
  return { ...item, speaker, score: item.score + unsaid / total + SPEAKS }
}
