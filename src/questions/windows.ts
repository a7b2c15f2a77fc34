import { type Entry, PASSAGE } from './entry.ts'
import { type Reading, weightOf } from './held.ts'
import type { PassageIndex } from './passage-index.ts'
import type { Scored } from './top.ts'

/** A run of sentences of an article, grown from a passage that the index found. */
export interface Window {
  readonly entry: Entry
  readonly scored: Scored
  /** Its first sentence and one past its last. */
  readonly from: number
  readonly to: number
}

/** What a sentence of the passage itself is worth more than one beyond its edge, in nats. */
const INSIDE = 2

/**
 * Passages as they are best shown: around the sentence that says most of the question, and on to
 * whichever side says more, as long as a passage. Those of one article do not overlap; of two that
 * meet the better passage grows first.
 */
export function windowsOf(
  found: readonly Scored[],
  index: PassageIndex,
  reading: Reading,
  weights: Float64Array,
): Window[] {
  const taken = new Map<Entry, Set<number>>()
  const windows: Window[] = []
  for (const scored of [...found].sort((x, y) => y.score - x.score || x.passage - y.passage)) {
    const entry = index.entryOf(scored.passage)
    if (!entry) continue
    const used = taken.get(entry) ?? new Set<number>()
    taken.set(entry, used)
    const window = grow(entry, scored, used, (at) => weightOf(reading.sentence(entry, at), weights))
    if (!window) continue
    for (let at = window.from; at < window.to; at++) used.add(at)
    windows.push(window)
  }
  return windows
}

function grow(
  entry: Entry,
  scored: Scored,
  used: ReadonlySet<number>,
  worth: (at: number) => number,
): Window | undefined {
  const ordinal = scored.passage - entry.first
  const [first, end] = [entry.cuts[ordinal] ?? 0, entry.cuts[ordinal + 1] ?? 0]
  let best = -1
  for (let at = first; at < end; at++)
    if (!used.has(at) && (best < 0 || worth(at) > worth(best))) best = at
  if (best < 0) return
  let [from, to] = [best, best + 1]
  const count = entry.bounds.length / 2
  const fits = (a: number, b: number) =>
    (entry.bounds[b * 2 - 1] ?? 0) - (entry.bounds[a * 2] ?? 0) <= PASSAGE
  for (;;) {
    const before = from > 0 && !used.has(from - 1) && fits(from - 1, to)
    const after = to < count && !used.has(to) && fits(from, to + 1)
    if (!before && !after) return { entry, scored, from, to }
    const left = before ? worth(from - 1) + (from > first ? INSIDE : 0) : -1
    const right = after ? worth(to) + (to < end ? INSIDE : 0) : -1
    if (left > right) from -= 1
    else to += 1
  }
}
