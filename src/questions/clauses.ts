import type { Concept } from './concepts.ts'
import type { DateMention } from './dates.ts'
import type { OutletMention } from './outlets.ts'
import type { Entry } from './passage-index.ts'
import type { Asked } from './understand.ts'

/** A stretch of the question that names an outlet or a day: evidence must come from there. */
export interface Clause {
  readonly outlet: OutletMention | undefined
  readonly date: DateMention | undefined
  /** The concepts' weights, less the farther they stand from the name in the question. */
  readonly weights: Float64Array
  readonly total: number
}

const DAY = 86_400_000
/** How many words from the name a word's weight falls to a third in, and what all words keep. */
const DECAY = 13
const FLOOR = 0.07

/** One clause for each outlet named, with the day said beside it; one for each day alone. */
export function clausesOf(
  asked: Asked,
  concepts: readonly Concept[],
  weights: Float64Array,
): Clause[] {
  const positionOf = (start: number) =>
    asked.words.find((word) => word.start >= start)?.position ?? asked.words.at(-1)?.position ?? 0
  const used = new Set<DateMention>()
  const anchors: {
    at: number
    outlet: OutletMention | undefined
    date: DateMention | undefined
  }[] = []
  for (const [i, outlet] of asked.outlets.entries()) {
    if (outlet.outlets.length === 0) continue
    const next = asked.outlets[i + 1]?.start ?? Number.POSITIVE_INFINITY
    const date = asked.dates.find((d) => !used.has(d) && d.start > outlet.end && d.start < next)
    if (date) used.add(date)
    anchors.push({ at: positionOf(outlet.end), outlet, date })
  }
  for (const date of asked.dates)
    if (!used.has(date)) anchors.push({ at: positionOf(date.end), outlet: undefined, date })
  return anchors.map(({ at, outlet, date }) => {
    const own = weights.map((weight, c) => {
      const distance = Math.abs((concepts[c]?.position ?? 0) - at)
      return weight * (FLOOR + Math.exp(-distance / DECAY))
    })
    return { outlet, date, weights: own, total: own.reduce((sum, weight) => sum + weight, 0) || 1 }
  })
}

export function meets(entry: Entry, { outlet, date }: Clause): boolean {
  if (outlet && !outlet.outlets.includes(entry.outlet)) return false
  return !date || isWithin(entry, date)
}

/** Whether an article was published then, give or take a day for time zones. An unknown date is not. */
export function isWithin({ publishedAt }: Entry, { from, to, relation }: DateMention): boolean {
  if (publishedAt === undefined) return false
  if (relation === 'before') return publishedAt < from.getTime()
  if (relation === 'after') return publishedAt >= from.getTime()
  return publishedAt >= from.getTime() - DAY / 2 && publishedAt < to.getTime() + DAY / 2
}
