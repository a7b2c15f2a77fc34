import type { Concept } from './concepts.ts'
import { type Held, raise } from './held.ts'

/** Tells which concepts of one question a stretch of text holds, from its terms. Reused for many stretches. */
export interface Presence {
  /** How well a stretch of terms says each concept: 0 not at all, 1 in its own word. */
  measure(tokens: Uint32Array, from: number, to: number): Float64Array
  /** The same, sparsely. */
  hold(tokens: Uint32Array, from: number, to: number): Held
}

/** A compound or a foreign name counts when this share of its parts is there. */
const MOST_PARTS = 0.6
const NOTHING: Held = []

export function createPresence(concepts: readonly Concept[]): Presence {
  const numbers = new Map<number, number>()
  const users: number[][] = [[]]
  for (const [c, { alternatives }] of concepts.entries()) {
    for (const id of alternatives.flatMap(({ slots }) => slots.flat())) {
      const number = numbers.get(id) ?? numbers.size + 1
      numbers.set(id, number)
      const own = users[number] ?? []
      users[number] = own.includes(c) ? own : [...own, c]
    }
  }
  // An array over term numbers: this lookup runs for every token of every candidate.
  const numberOf = new Uint16Array(1 + [...numbers.keys()].reduce((x, y) => Math.max(x, y), 0))
  for (const [id, number] of numbers) numberOf[id] = number
  const ways = concepts.map(({ alternatives }) =>
    alternatives.map(({ slots, strength }) => ({
      strength,
      slots: slots.map((ids) => ids.map((id) => numbers.get(id) ?? 0)),
    })),
  )
  const seen = new Uint32Array(numbers.size + 1)
  const touched = new Uint32Array(concepts.length)
  let round = 0

  function strengthOf(concept: number): number {
    let best = 0
    for (const { slots, strength } of ways[concept] ?? []) {
      if (strength <= best || slots.length === 0) continue
      let met = 0
      for (const slot of slots) {
        for (const number of slot) {
          if (seen[number] !== round) continue
          met += 1
          break
        }
      }
      const share = met / slots.length
      if (share >= MOST_PARTS) best = Math.max(best, strength * share)
    }
    return best
  }

  return {
    measure(tokens, from, to) {
      const strengths = new Float64Array(concepts.length)
      raise(strengths, this.hold(tokens, from, to))
      return strengths
    },
    hold(tokens, from, to) {
      round += 1
      const found: number[] = []
      for (let at = from; at < to; at++) {
        const number = numberOf[tokens[at] ?? 0] ?? 0
        if (number === 0 || seen[number] === round) continue
        seen[number] = round
        for (const concept of users[number] ?? []) {
          if (touched[concept] === round) continue
          touched[concept] = round
          found.push(concept)
        }
      }
      if (found.length === 0) return NOTHING
      const held: number[] = []
      for (const concept of found) {
        const strength = strengthOf(concept)
        if (strength > 0) held.push(concept, strength)
      }
      return held
    },
  }
}
