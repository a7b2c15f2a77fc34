import { type Clause, clausesOf, isWithin, meets } from './clauses.ts'
import type { Concept } from './concepts.ts'
import { type Gathered, gather, type Scope } from './gather.ts'
import type { Entry, PassageIndex } from './passage-index.ts'
import { createPresence, type Presence } from './presence.ts'
import type { Scored } from './top.ts'
import type { Asked } from './understand.ts'

/** A passage as evidence: what of the question it holds, and how it was scored. */
export interface Ranked {
  readonly passage: number
  readonly entry: Entry
  /** Its first sentence and one past its last. */
  readonly from: number
  readonly to: number
  readonly score: number
  /** How well the passage, with its article's title, says each concept. */
  readonly strengths: Float64Array
  readonly parts: Readonly<Record<string, number>>
}

export interface Ranking {
  readonly ranked: readonly Ranked[]
  readonly clauses: readonly Clause[]
  readonly weights: Float64Array
  readonly counts: Float64Array
  /** How well the best passage serves each clause, or the whole question where it has none. */
  readonly served: readonly number[]
  /** Names of two words or more whose words no passage found holds together. */
  readonly strangers: readonly string[]
}

/** Weights of what makes a passage good evidence; they add up to a score near 1 for a perfect one. */
export const WEIGHTS = {
  bm25: 0.37,
  passage: 0.05,
  pairs: 0.24,
  outlet: 0.31,
  date: 0.3,
  title: -0.1,
  length: -0.16,
  clause: 1.5,
  novelty: 0.4,
  again: 0.7,
  near: 6,
  name: 1.25,
  focus: 0.12,
  phrase: 0.5,
}

const CANDIDATES = 150
const PER_CLAUSE = 40

/** Finds the passages that together say most of what is asked, best first. */
export function rank(
  index: PassageIndex,
  asked: Asked,
  concepts: readonly Concept[],
  scope: Scope,
  k: number,
): Ranking {
  const gathered = gather(index, concepts, scope, CANDIDATES)
  const weights = gathered.weights.map((weight, at) => {
    const concept = concepts[at]
    // "Climate change" is one concept and says what two words say.
    const long = 1 + WEIGHTS.phrase * Math.min(2, (concept?.length ?? 1) - 1)
    return weight * long * (concept?.name ? WEIGHTS.name : 1) * (concept?.focus ? WEIGHTS.focus : 1)
  })
  const clauses = clausesOf(asked, concepts, weights)
  const candidates = new Map<number, Scored>()
  for (const scored of gathered.best) candidates.set(scored.passage, scored)
  for (const clause of clauses) {
    for (const scored of gathered.among((entry) => meets(entry, clause), PER_CLAUSE))
      candidates.set(scored.passage, scored)
  }
  const prior = articlePrior(index, [...candidates.values()])
  const presence = createPresence(concepts)
  const titles = new Map<Entry, Float64Array>()
  const titleOf = (entry: Entry): Float64Array => {
    const { titleTokens } = entry
    const known = titles.get(entry) ?? presence.measure(titleTokens, 0, titleTokens.length)
    titles.set(entry, known)
    return known
  }
  const rated: Rated[] = []
  for (const scored of candidates.values()) {
    const entry = index.entryOf(scored.passage)
    if (!entry) continue
    rated.push(
      rate(entry, scored, {
        index,
        asked,
        concepts,
        presence,
        titleOf,
        weights,
        clauses,
        gathered,
        prior,
      }),
    )
  }
  const whole = pairing(new Float64Array(concepts.length).fill(1), concepts, weights) || 1
  settle(rated, whole)
  const served = clauses.map((_, c) => Math.max(0, ...rated.map((item) => item.serves[c] ?? 0)))
  if (served.length === 0) {
    const whole = ({ parts }: Rated) => ((parts.passage ?? 0) + (parts.sentence ?? 0)) / 2
    served.push(Math.max(0, ...rated.map(whole)))
  }
  const strangers = namesOf(concepts).filter(
    (name) => !rated.some(({ strengths }) => name.every((c) => (strengths[c] ?? 0) > 0.5)),
  )
  return {
    ranked: select(rated, weights, k),
    clauses,
    weights,
    counts: gathered.counts,
    served,
    strangers: strangers.map((name) => name.map((c) => concepts[c]?.text ?? '').join(' ')),
  }
}

/** The last two words of each name of several words: family names, not titles before them. */
function namesOf(concepts: readonly Concept[]): number[][] {
  const found: number[][] = []
  for (let c = 1; c < concepts.length; c++) {
    const [before, word, after] = [concepts[c - 1], concepts[c], concepts[c + 1]]
    if (!before?.name || !word?.name || word.position !== before.position + 1) continue
    if (after?.name && after.position === word.position + 1) continue
    found.push([c - 1, c])
  }
  return found
}

interface Rated extends Ranked {
  score: number
  parts: Record<string, number>
  /** How well it serves each clause, 0 where it cannot. */
  readonly serves: Float64Array
}

interface Basis {
  readonly index: PassageIndex
  readonly asked: Asked
  readonly concepts: readonly Concept[]
  readonly presence: Presence
  /** What an article's title says, measured once for all its passages. */
  readonly titleOf: (entry: Entry) => Float64Array
  readonly weights: Float64Array
  readonly clauses: readonly Clause[]
  readonly gathered: Gathered
  readonly prior: ReadonlyMap<Entry, number>
}

function rate(entry: Entry, { passage, score }: Scored, basis: Basis): Rated {
  const { index, asked, concepts, presence, weights, clauses, gathered, prior } = basis
  const ordinal = passage - entry.first
  const [from, to] = [entry.cuts[ordinal] ?? 0, entry.cuts[ordinal + 1] ?? 0]
  const title = basis.titleOf(entry)
  const strengths = new Float64Array(concepts.length)
  let sentence = 0
  let pairs = 0
  const total = sum(weights) || 1
  const served = clauses.map(() => 0)
  for (let at = from; at < to; at++) {
    const held = presence.measure(
      entry.tokens,
      entry.tokenStarts[at] ?? 0,
      entry.tokenStarts[at + 1] ?? 0,
    )
    for (const [c, strength] of held.entries()) strengths[c] = Math.max(strengths[c] ?? 0, strength)
    sentence = Math.max(sentence, dot(weights, held) / total)
    pairs = Math.max(pairs, pairing(held, concepts, weights))
    for (const [c, clause] of clauses.entries())
      served[c] = Math.max(served[c] ?? 0, dot(clause.weights, held) / clause.total)
  }
  for (const [c, strength] of title.entries())
    strengths[c] = Math.max(strengths[c] ?? 0, strength * 0.6)
  const parts = {
    bm25: score / (gathered.best[0]?.score || 1),
    passage: dot(weights, strengths) / total,
    sentence,
    pairs,
    article: prior.get(entry) ?? 0,
    outlet: asked.outlets.some((m) => m.outlets.includes(entry.outlet)) ? 1 : 0,
    date: clauses.some((c) => c.date && isWithin(entry, c.date)) ? 1 : 0,
    title: dot(weights, title) / total,
    length: Math.log(1 + index.lengthOf(passage)) / 5,
  }
  const serves = Float64Array.from(clauses, (clause, c) => {
    if (!meets(entry, clause)) return 0
    const passageShare = dot(clause.weights, strengths) / clause.total
    return (passageShare + (served[c] ?? 0)) / 2
  })
  return { passage, entry, from, to, strengths, parts, serves, score: total > 0 ? weigh(parts) : 0 }
}

function weigh(parts: Record<string, number>): number {
  const w: Record<string, number> = WEIGHTS
  return Object.entries(parts).reduce((total, [name, value]) => total + (w[name] ?? 0) * value, 0)
}

/** Puts what only compares passages on a scale of 0 to 1, so that questions long and short are ranked alike. */
function settle(rated: Rated[], whole: number): void {
  const most = Math.max(1e-9, ...rated.map((item) => item.parts.pairs ?? 0))
  for (const item of rated) {
    item.parts.cluster = (item.parts.pairs ?? 0) / whole
    item.parts.pairs = Math.sqrt((item.parts.pairs ?? 0) / most)
    item.score = weigh(item.parts)
  }
}

/** Greedily: each next passage is judged by what it adds to those already chosen. */
function select(rated: readonly Rated[], weights: Float64Array, k: number): Ranked[] {
  const left = [...rated].sort((x, y) => y.score - x.score || x.passage - y.passage)
  const total = sum(weights) || 1
  const chosen: Ranked[] = []
  const covered = new Float64Array(weights.length)
  const clausesServed = new Float64Array(rated[0]?.serves.length ?? 0)
  while (chosen.length < k && left.length > 0) {
    let best = 0
    let bestScore = Number.NEGATIVE_INFINITY
    for (const [at, item] of left.entries()) {
      let gain = 0
      for (const [c, strength] of item.strengths.entries())
        gain += (weights[c] ?? 0) * Math.max(0, strength - (covered[c] ?? 0))
      let clause = 0
      for (const [c, serves] of item.serves.entries())
        clause = Math.max(clause, serves * WEIGHTS.again ** (clausesServed[c] ?? 0))
      const score = item.score + (WEIGHTS.novelty * gain) / total + WEIGHTS.clause * clause
      if (score > bestScore) [best, bestScore] = [at, score]
    }
    const [item] = left.splice(best, 1)
    if (!item) break
    chosen.push({ ...item, score: bestScore })
    for (const [c, strength] of item.strengths.entries())
      covered[c] = Math.max(covered[c] ?? 0, strength * 0.8)
    let [servedBest, at] = [0, -1]
    for (const [c, serves] of item.serves.entries()) {
      const worth = serves * WEIGHTS.again ** (clausesServed[c] ?? 0)
      if (worth > servedBest) [servedBest, at] = [worth, c]
    }
    if (at >= 0) clausesServed[at] = (clausesServed[at] ?? 0) + 1
  }
  return chosen
}

/** What all its found passages say for an article, from 0 to 1: a story told in many is not found by chance. */
function articlePrior(index: PassageIndex, scored: readonly Scored[]): Map<Entry, number> {
  const sums = new Map<Entry, number>()
  for (const { passage, score } of scored) {
    const entry = index.entryOf(passage)
    if (entry) sums.set(entry, (sums.get(entry) ?? 0) + score)
  }
  const most = Math.max(1e-9, ...sums.values())
  for (const [entry, score] of sums) sums.set(entry, Math.sqrt(score / most))
  return sums
}

/**
 * How much of one stretch of the question a sentence says: words that stand close together in the
 * question count for more when they stand in one sentence. Long questions ask several things at once.
 */
function pairing(held: Float64Array, concepts: readonly Concept[], weights: Float64Array): number {
  const met: number[] = []
  for (let c = 0; c < held.length; c++) if ((held[c] ?? 0) > 0) met.push(c)
  let all = 0
  for (const c of met) {
    for (const d of met) {
      if (d <= c) continue
      const gap = (concepts[d]?.position ?? 0) - (concepts[c]?.position ?? 0)
      const w = Math.min((weights[c] ?? 0) * (held[c] ?? 0), (weights[d] ?? 0) * (held[d] ?? 0))
      all += w * Math.exp(-gap / WEIGHTS.near)
    }
  }
  return all
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)

function dot(x: Float64Array, y: Float64Array): number {
  let total = 0
  for (let at = 0; at < x.length; at++) total += (x[at] ?? 0) * (y[at] ?? 0)
  return total
}
