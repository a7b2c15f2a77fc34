import type { Alignment } from './align.ts'
import { type Deixis, deixisOf, monthOf, weekdayOf, withoutParticle } from './lexicon/deictics.ts'
import type { Token } from './tokens.ts'

/**
 * Words of a claim, by index, that only write out a day its sentences give by the calendar of the
 * reader: "on Friday" as "15 November", "next year" as "2025", 내일 as 26일. Nothing but the day
 * of publication resolves them; without it, none is.
 */
export function resolvedDates({ claim, support, to }: Alignment, publishedAt?: Date): Set<number> {
  const done = new Set<number>()
  if (!publishedAt) return done
  const meant = support.flatMap((_, at) => resolve(at, support, publishedAt))
  if (meant.length === 0) return done
  for (const index of claim.keys()) {
    if ((to[index] ?? -1) !== -1 || !meant.some((date) => says(index, claim, date, publishedAt))) {
      continue
    }
    done.add(index)
    if (koreanUnit(index, claim)) done.add(index + 1)
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

const DAY_MS = 86_400_000
/** Korea has one zone and no summer time; who writes Korean writes by it. */
const KOREAN_MS = 9 * 3_600_000

function resolve(at: number, words: readonly Token[], publishedAt: Date): Calendar[] {
  const word = words[at]
  if (!word) return []
  const deixis = deixisOf(word.word, words[at - 1]?.word, words[at + 1]?.word)
  if (!deixis) return []
  const korean = /[가-힣]/.test(word.word)
  const now = korean ? new Date(publishedAt.getTime() + KOREAN_MS) : publishedAt
  const day = (days: number) => [calendar(new Date(now.getTime() + days * DAY_MS))]
  if (deixis.unit === 'day') return day(deixis.step)
  if (deixis.unit === 'weekday') {
    const days = daysTo(deixis, now, at, words)
    return days === undefined ? [] : day(days)
  }
  const year = now.getUTCFullYear()
  if (deixis.unit === 'year') return [{ year: year + deixis.step }]
  const month = new Date(Date.UTC(year, now.getUTCMonth() + deixis.step, 1))
  return [{ year: month.getUTCFullYear(), month: month.getUTCMonth() }]
}

/** "Met on Friday" is the Friday past, "will meet on Friday" the one to come. */
function daysTo(
  { weekday, way }: Extract<Deixis, { unit: 'weekday' }>,
  now: Date,
  at: number,
  words: readonly Token[],
): number | undefined {
  const ago = (now.getUTCDay() - weekday + 7) % 7
  if (/^[a-z]+day$/.test(words[at]?.word ?? '')) return isAhead(at, words) ? (7 - ago) % 7 : -ago
  if (way === 1) return 7 - ago
  if (way === -1) return -(ago || 7)
  const times = sentenceAround(at, words).flatMap(({ time }) => time ?? [])
  if (times.includes('future')) return times.includes('past') ? undefined : (7 - ago) % 7
  return times.includes('past') ? -ago : undefined
}

const isAhead = (at: number, words: readonly Token[]): boolean =>
  words.slice(Math.max(0, at - 12), at).some(({ word }) => /^(?:will|shall|next|to)$/.test(word))

function sentenceAround(at: number, words: readonly Token[]): readonly Token[] {
  const start = words.slice(0, at + 1).findLastIndex(({ opens }) => opens)
  const end = words.findIndex(({ opens }, index) => index > at && opens)
  return words.slice(Math.max(0, start), end === -1 ? words.length : end)
}

const calendar = (date: Date): Calendar => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth(),
  day: date.getUTCDate(),
  weekday: date.getUTCDay(),
})

/** Does the claim's word give a part of this date, or the same date in the reader's own terms? */
function says(index: number, claim: readonly Token[], date: Calendar, publishedAt: Date): boolean {
  const token = claim[index]
  if (!token) return false
  const { word, value } = token
  if (value !== undefined) {
    const unit = koreanUnit(index, claim)
    if (unit === '년') return value === date.year
    if (unit === '월') return value - 1 === date.month
    if (unit === '일') return value === date.day
    return value === date.year || value === date.day
  }
  const [weekday, month] = [weekdayOf(word), monthOf(word)]
  if (weekday >= 0) return weekday === date.weekday
  if (month >= 0) return month === date.month
  return resolve(index, claim, publishedAt).some((other) => isSameDate(other, date))
}

const isSameDate = (a: Calendar, b: Calendar): boolean =>
  a.year === b.year && a.month === b.month && a.day === b.day

/** `26일`, `12월에`: what a number in a Korean date counts. */
function koreanUnit(index: number, claim: readonly Token[]): string | undefined {
  const [number, next] = [claim[index], claim[index + 1]]
  if (number?.value === undefined || next?.start !== number.end) return undefined
  const unit = withoutParticle(next.word)
  return /^[년월일]$/.test(unit) ? unit : undefined
}
