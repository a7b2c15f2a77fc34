import { tellsTheSame } from '../claims/same.ts'
import type { Chosen } from './choose.ts'
import { frameOf, isPlain } from './frame.ts'
import type { Found } from './search.ts'

/** The share of a question that a further line must say and no line before it said. */
const ADDS = 0.12
/** What the nearest things say of a question that got no answer, at least. */
const NEAR = 0.25

/**
 * The lines of an answer that each add to those before: of a plain question, a part that no line
 * before said, or more of what somebody said on the matter. Comparisons take one from each side.
 */
export function adding(lines: readonly Chosen[], { asked, concepts, ranking }: Found): Chosen[] {
  const [first, ...more] = lines
  if (!first || !isPlain(asked, concepts)) return [...lines]
  const { weights } = ranking
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  const said = frameOf(asked, concepts)?.said === true
  // A reason or a way is often told in a sentence of its own.
  const explains = asked.kind === 'why' || asked.kind === 'how'
  const kept = [first]
  for (const line of more) {
    if (line.lacks.length > 0 || kept.some(({ text }) => tellsTheSame(text, line.text))) continue
    let adds = 0
    for (const [c, weight] of weights.entries()) {
      const before = Math.max(...kept.map(({ strengths }) => strengths[c] ?? 0))
      adds += (weight * Math.max(0, (line.strengths[c] ?? 0) - before)) / total
    }
    const isOfKind = line.typed && !kept.some(({ typed }) => typed)
    const isReason = explains && kept.length === 1
    if (said || isOfKind || isReason || adds >= ADDS) kept.push(line)
  }
  return kept
}

/** After a no: the lines that say something of whom or what the question is about. */
export function nearest(lines: readonly Chosen[], { asked, concepts }: Found): Chosen[] {
  const frame = frameOf(asked, concepts)
  const matter = concepts.flatMap(({ focus }, c) => (focus || frame?.verb.includes(c) ? [] : [c]))
  return lines.filter(
    ({ own, strengths }) => own >= NEAR && matter.some((c) => (strengths[c] ?? 0) > 0.5),
  )
}
