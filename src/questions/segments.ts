import type { Concept } from './concepts.ts'
import type { Asked } from './understand.ts'

/** One of the things that a long question asks or says: the concepts between two joints of it. */
export interface Segment {
  readonly concepts: readonly number[]
  /** The weight of its concepts together. */
  readonly total: number
}

const JOINT =
  /[,;:?.]|(?<!\p{L})(?:and|while|who|which|that|but|or|than|whose|whereas|because|after|before|when|et|mais|ou|qui|dont|tandis|que|après|avant|그리고)(?!\p{L})/iu

/** Parts a question at its commas and conjunctions: evidence need only answer one part. */
export function segmentsOf(
  asked: Asked,
  concepts: readonly Concept[],
  weights: Float64Array,
): Segment[] {
  const found: { concepts: number[]; total: number }[] = []
  let end: number | undefined
  for (const [c, concept] of concepts.entries()) {
    const word = asked.words.find(({ position }) => position === concept.position)
    const between = end === undefined || !word ? '' : asked.text.slice(end, word.start)
    const last = found.at(-1)
    if (!last || JOINT.test(between)) found.push({ concepts: [c], total: weights[c] ?? 0 })
    else {
      last.concepts.push(c)
      last.total += weights[c] ?? 0
    }
    end = word?.end
  }
  return found
}

/** The weight that a segment must have to count in full: a word alone between two commas says little. */
const PRIOR = 6

/** How much of each segment is said, from 0 to below 1. */
export function saidOf(
  segments: readonly Segment[],
  strengths: Float64Array,
  weights: Float64Array,
): Float64Array {
  return Float64Array.from(segments, (segment) => {
    let said = 0
    for (const c of segment.concepts) said += (weights[c] ?? 0) * (strengths[c] ?? 0)
    return said / (segment.total + PRIOR)
  })
}
