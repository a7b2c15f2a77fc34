import type { Entry } from './passage-index.ts'
import type { Presence } from './presence.ts'

/** What a stretch of text says of a question, sparsely: a concept's number, then how well it is said. */
export type Held = readonly number[]

/** What the sentences and titles of articles say of one question, each measured once. */
export interface Reading {
  sentence(entry: Entry, at: number): Held
  title(entry: Entry): Held
}

export function createReading(presence: Presence): Reading {
  const sentences = new Map<Entry, (Held | undefined)[]>()
  const titles = new Map<Entry, Held>()
  return {
    sentence(entry, at) {
      let known = sentences.get(entry)
      if (!known) {
        known = []
        sentences.set(entry, known)
      }
      const before = known[at]
      if (before) return before
      const { tokens, tokenStarts } = entry
      const held = presence.hold(tokens, tokenStarts[at] ?? 0, tokenStarts[at + 1] ?? 0)
      known[at] = held
      return held
    },
    title(entry) {
      const before = titles.get(entry)
      if (before) return before
      const held = presence.hold(entry.titleTokens, 0, entry.titleTokens.length)
      titles.set(entry, held)
      return held
    },
  }
}

/** The weight of what is held: how much of the question it says. */
export function weightOf(held: Held, weights: Float64Array): number {
  let total = 0
  for (let at = 0; at < held.length; at += 2)
    total += (weights[held[at] ?? 0] ?? 0) * (held[at + 1] ?? 0)
  return total
}

/** Raises each concept to how well it is held, times a share. */
export function raise(strengths: Float64Array, held: Held, share = 1): void {
  for (let at = 0; at < held.length; at += 2) {
    const concept = held[at] ?? 0
    const strength = (held[at + 1] ?? 0) * share
    if (strength > (strengths[concept] ?? 0)) strengths[concept] = strength
  }
}
