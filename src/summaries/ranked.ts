import type { Featured } from './features.ts'
import { overlap, weight } from './salience.ts'

/** Beyond this many the order is by weight alone: a long text must not cost its square. */
const COVERING = 60
/** How much a sentence loses that tells what was told: as much as a weighty one gains. */
const REPEATED = 2

/**
 * Sentences by weight, but so that a theme is not told again before the others are: each loses
 * by its largest overlap with those before it (maximal marginal relevance, Carbonell & Goldstein
 * 1998). Indices, heaviest first.
 */
export function ranked(all: readonly Featured[]): number[] {
  const waiting = all
    .map((featured, index) => ({ index, featured, weight: weight(featured), told: 0 }))
    .toSorted((a, b) => b.weight - a.weight)
  const rest = waiting.splice(COVERING)
  const order: number[] = []
  while (waiting.length > 0) {
    const next = waiting.reduce((a, b) => (worth(b) > worth(a) ? b : a))
    waiting.splice(waiting.indexOf(next), 1)
    order.push(next.index)
    for (const other of waiting) {
      other.told = Math.max(other.told, overlap(other.featured, next.featured))
    }
  }
  return [...order, ...rest.map(({ index }) => index)]
}

const worth = ({ weight, told }: { weight: number; told: number }): number =>
  weight - REPEATED * told
