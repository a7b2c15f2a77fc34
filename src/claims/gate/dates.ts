import type { Alignment } from './align.ts'
import type { Token } from './tokens.ts'

/**
 * Words of a claim, by index, that only write out a day its sentences give by the calendar of the
 * reader: "on Friday" as "15 November", "next year" as "2025". Nothing but the day of publication
 * resolves them; without it, none is.
 */
export function resolvedDates({ claim, support, to }: Alignment, publishedAt?: Date): Set<number> {
  const done = new Set<number>()
  if (!publishedAt) return done
  const meant = support.flatMap((_, at) => resolve(at, support, publishedAt))
  for (const [index, word] of claim.entries()) {
    if ((to[index] ?? -1) === -1 && meant.some((date) => says(word, date))) done.add(index)
  }
  return done
}

/** A day, month or year; what is coarser than the expression is left out. */
interface Calendar {
  readonly year: number
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
}

const MONTHS =
  'january february march april may june july august september october november december'.split(' ')
const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const DAY_MS = 86_400_000

function resolve(at: number, support: readonly Token[], now: Date): Calendar[] {
  const word = support[at]?.word ?? ''
  const next = support[at + 1]?.word ?? ''
  const day = (days: number) => [calendar(new Date(now.getTime() + days * DAY_MS))]
  if (word === 'today') return day(0)
  if (word === 'yesterday') return day(-1)
  if (word === 'tomorrow') return day(1)
  const weekday = DAYS.indexOf(word)
  if (weekday >= 0) {
    const ago = (now.getUTCDay() - weekday + 7) % 7
    return day(isAhead(at, support) ? (7 - ago) % 7 : -ago)
  }
  const step = STEPS.get(word)
  if (step === undefined) return []
  const year = now.getUTCFullYear()
  if (next === 'year') return [{ year: year + step }]
  if (next !== 'month') return []
  const month = new Date(Date.UTC(year, now.getUTCMonth() + step, 1))
  return [{ year: month.getUTCFullYear(), month: month.getUTCMonth() }]
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
])

/** "will meet on Friday" is the Friday to come. */
const isAhead = (at: number, support: readonly Token[]): boolean =>
  support.slice(Math.max(0, at - 12), at).some(({ word }) => /^(?:will|shall|next|to)$/.test(word))

const calendar = (date: Date): Calendar => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth(),
  day: date.getUTCDate(),
  weekday: date.getUTCDay(),
})

function says({ word, value }: Token, { year, month, day, weekday }: Calendar): boolean {
  if (value !== undefined) return value === year || value === day
  return word === MONTHS[month ?? -1] || word === DAYS[weekday ?? -1]
}
