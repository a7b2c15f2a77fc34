import type { Concept } from './concepts.ts'

/** Tells which concepts of one question a stretch of text holds, from its terms. Reused for many stretches. */
export interface Presence {
  /** Forgets the last stretch. */
  clear(): void
  see(tokens: Uint32Array, from: number, to: number): void
  /** How well the stretch says a concept: 0 not at all, 1 in its own word. */
  strength(concept: number): number
}

/** A compound or a foreign name counts when this share of its parts is there. */
const MOST_PARTS = 0.6

export function createPresence(concepts: readonly Concept[]): Presence {
  const slotOf = new Map<number, number>()
  for (const { alternatives } of concepts) {
    for (const { slots } of alternatives) {
      for (const id of slots.flat()) if (!slotOf.has(id)) slotOf.set(id, slotOf.size)
    }
  }
  const ways = concepts.map(({ alternatives }) =>
    alternatives.map(({ slots, strength }) => ({
      strength,
      slots: slots.map((ids) => ids.map((id) => slotOf.get(id) ?? 0)),
    })),
  )
  const seen = new Uint32Array(Math.max(1, slotOf.size))
  let round = 1

  return {
    clear() {
      round += 1
    },
    see(tokens, from, to) {
      for (let at = from; at < to; at++) {
        const slot = slotOf.get(tokens[at] ?? 0)
        if (slot !== undefined) seen[slot] = round
      }
    },
    strength(concept) {
      let best = 0
      for (const { slots, strength } of ways[concept] ?? []) {
        if (strength <= best) continue
        let met = 0
        for (const slot of slots) if (slot.some((at) => seen[at] === round)) met += 1
        const share = slots.length === 0 ? 0 : met / slots.length
        if (share >= MOST_PARTS) best = Math.max(best, strength * share)
      }
      return best
    },
  }
}
