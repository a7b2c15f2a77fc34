import type { Concept } from './concepts.ts'
import type { Lexicon } from './lexicon.ts'
import { terms } from './terms.ts'
import type { Word } from './words.ts'

/** Where a sentence says a concept of the question: its first word and one past its last. */
export interface Place {
  readonly from: number
  readonly to: number
  readonly strength: number
}

/** Words between two of a phrase. */
const GAP = 3
/** A compound or a foreign name counts when this share of its parts is there. */
const MOST_PARTS = 0.6
/** Less of it is a hint: "the Command" where the question has the whole name. */
const PARTLY = 0.3

/** The places of each concept among the words of a sentence, in order. */
export function placesOf(
  concepts: readonly Concept[],
  all: readonly Word[],
  language: string,
  lexicon: Lexicon,
): Place[][] {
  const byId = new Map<number, number[]>()
  for (const [at, word] of all.entries()) {
    for (const term of terms(word, language)) {
      const id = lexicon.find(term)
      if (id > 0) byId.set(id, [...(byId.get(id) ?? []), at])
    }
  }
  return concepts.map(({ alternatives }) => {
    const found = new Map<number, Place>()
    for (const { slots, strength } of alternatives) {
      for (const place of met(slots, byId)) {
        const scored = { ...place, strength: strength * place.strength }
        const known = found.get(place.from)
        if (!known || known.strength < scored.strength) found.set(place.from, scored)
      }
    }
    return [...found.values()].sort((x, y) => x.from - y.from)
  })
}

/** Stretches in which enough of the slots stand close together. */
function met(
  slots: readonly (readonly number[])[],
  byId: ReadonlyMap<number, readonly number[]>,
): Place[] {
  const hits = slots.map((ids) => ids.flatMap((id) => byId.get(id) ?? []))
  const [only] = hits
  if (hits.length === 1) return (only ?? []).map((at) => ({ from: at, to: at + 1, strength: 1 }))
  const places: Place[] = []
  for (const start of hits.flat()) {
    const near = hits.map((own) => own.find((at) => at >= start && at <= start + GAP * hits.length))
    const there = near.filter((at) => at !== undefined)
    const share = there.length / hits.length
    const strength = share >= MOST_PARTS ? share : share * PARTLY
    places.push({ from: start, to: Math.max(...there) + 1, strength })
  }
  return places
}
