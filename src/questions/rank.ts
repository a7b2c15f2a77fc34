import { type Clause, clausesOf, meets } from './clauses.ts'
import type { Concept } from './concepts.ts'
import { gather, type Scope } from './gather.ts'
import { createReading, type Reading } from './held.ts'
import type { PassageIndex } from './passage-index.ts'
import { createPresence } from './presence.ts'
import { type Rated, rate } from './rate.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { select } from './select.ts'
import type { Scored } from './top.ts'
import type { Asked } from './understand.ts'
import { windowsOf } from './windows.ts'

export type { Rated as Ranked } from './rate.ts'

export interface Ranking {
  readonly ranked: readonly Rated[]
  readonly clauses: readonly Clause[]
  readonly segments: readonly Segment[]
  readonly weights: Float64Array
  readonly counts: Float64Array
  /** How well the best passage serves each clause, or the whole question where it has none. */
  readonly served: readonly number[]
  /** Names of two words or more whose words no passage found holds together. */
  readonly strangers: readonly string[]
  /** What each sentence of them says. */
  readonly reading: Reading
}

/** A name is worth more than its rarity, what only says the kind of thing asked for less. */
const NAME = 1.25
const FOCUS = 0.12
/** What each further word of a phrase adds: "climate change" is one concept and says what two words say. */
const PHRASE = 0.5

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
    const { length = 1, name, focus } = concepts[at] ?? {}
    const long = 1 + PHRASE * Math.min(2, length - 1)
    return weight * long * (name ? NAME : 1) * (focus ? FOCUS : 1)
  })
  const clauses = clausesOf(asked, concepts, weights)
  const segments = segmentsOf(asked, concepts, weights)
  const candidates = new Map<number, Scored>()
  for (const scored of gathered.best) candidates.set(scored.passage, scored)
  for (const clause of clauses) {
    for (const scored of gathered.among((entry) => meets(entry, clause), PER_CLAUSE))
      candidates.set(scored.passage, scored)
  }
  const reading = createReading(createPresence(concepts))
  const windows = windowsOf([...candidates.values()], index, reading, weights)
  const rated = rate(windows, reading, { asked, concepts, weights, clauses, segments })
  return {
    ranked: select(rated, weights, segments, k),
    clauses,
    segments,
    weights,
    counts: gathered.counts,
    served: servedBy(rated, clauses),
    strangers: strangersIn(rated, concepts),
    reading,
  }
}

function servedBy(rated: readonly Rated[], clauses: readonly Clause[]): number[] {
  if (clauses.length > 0)
    return clauses.map((_, c) => Math.max(0, ...rated.map(({ serves }) => serves[c] ?? 0)))
  return [Math.max(0, ...rated.map(({ parts }) => (parts.passage + parts.sentence) / 2))]
}

function strangersIn(rated: readonly Rated[], concepts: readonly Concept[]): string[] {
  return namesOf(concepts)
    .filter((name) => !rated.some(({ strengths }) => name.every((c) => (strengths[c] ?? 0) > 0.5)))
    .map((name) => name.map((c) => concepts[c]?.text ?? '').join(' '))
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
