import { Temporal } from 'temporal-polyfill'
import { DAYS, type Schedule } from './subscription.ts'

/** One due moment of a schedule: the local day names it, so a day has at most one. */
export interface Slot {
  /** `YYYY-MM-DD` in the schedule's zone. */
  readonly day: string
  readonly at: Date
}

/**
 * The instant of a wall-clock time on a day. Where the clock shows it twice, the first; where a
 * gap swallows it, the first minute after the gap, even if that is midnight (Nuuk sets its clocks on
 * at 23:00). Undefined when the zone skipped the whole day.
 */
function instantOn(day: Temporal.PlainDate, hour: string, zone: string): Date | undefined {
  if (!day.toZonedDateTime(zone).toPlainDate().equals(day)) return undefined
  const wanted = day.toPlainDateTime(Temporal.PlainTime.from(hour))
  const moment = wanted.toZonedDateTime(zone, { disambiguation: 'compatible' })
  if (moment.toPlainDateTime().equals(wanted)) return new Date(moment.epochMilliseconds)
  // Strictly before: a clock that is set on at midnight puts `moment` on the change itself.
  const afterGap = moment.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
  return afterGap ? new Date(afterGap.epochMilliseconds) : undefined
}

/** The slot of a local day, if the schedule has one then. */
export function slotOn(day: string, schedule: Schedule): Slot | undefined {
  const date = Temporal.PlainDate.from(day)
  const weekday = DAYS[date.dayOfWeek - 1]
  if (!weekday || !schedule.days.includes(weekday)) return undefined
  const at = instantOn(date, schedule.hour, schedule.zone)
  return at && { day, at }
}

/** The local day of an instant in a zone, as `YYYY-MM-DD`. */
export function dayOf(at: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString()
}

/**
 * The first slot strictly after an instant, on a day after `lastDay` (`YYYY-MM-DD`) where one is
 * given; undefined when the schedule has no days.
 */
export function slotAfter(schedule: Schedule, after: Date, lastDay = ''): Slot | undefined {
  let day = Temporal.PlainDate.from(dayOf(after, schedule.zone))
  // Eight days reach the same weekday again; a ninth is for a zone that skips a day.
  for (let ahead = 0; ahead <= 9; ahead++, day = day.add({ days: 1 })) {
    const slot = slotOn(day.toString(), schedule)
    if (slot && slot.at > after && slot.day > lastDay) return slot
  }
  return undefined
}

/** The last slot at or before an instant, for a scheduler that slept through several. */
export function slotUntil(schedule: Schedule, now: Date): Slot | undefined {
  let day = Temporal.PlainDate.from(dayOf(now, schedule.zone))
  for (let back = 0; back <= 9; back++, day = day.subtract({ days: 1 })) {
    const slot = slotOn(day.toString(), schedule)
    if (slot && slot.at <= now) return slot
  }
  return undefined
}
