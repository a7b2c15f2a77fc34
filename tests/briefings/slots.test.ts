import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { dayOf, slotAfter, slotOn, slotUntil } from '../../src/briefings/slots.ts'
import { DAYS, type Schedule } from '../../src/briefings/subscription.ts'
import { isZone, zones } from '../../src/briefings/zone.ts'

const daily = (hour: string, zone: string): Schedule => ({ hour, zone, days: DAYS })
const FROM = Temporal.PlainDate.from('2026-01-01')
const UNTIL = Temporal.PlainDate.from('2036-12-31')

/** Days on which the clocks of a zone change, and the days beside them. */
function daysOfChange(zone: string): string[] {
  const days: string[] = []
  let moment = FROM.toZonedDateTime(zone)
  for (;;) {
    const next = moment.getTimeZoneTransition('next')
    if (!next || Temporal.PlainDate.compare(next.toPlainDate(), UNTIL) > 0) return days
    for (const days_ of [-1, 0, 1]) days.push(next.toPlainDate().add({ days: days_ }).toString())
    moment = next
  }
}

const anyHour = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map(
    (minute) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  )
const anyDay = fc
  .integer({ min: 0, max: FROM.until(UNTIL).days })
  .map((days) => FROM.add({ days }).toString())

/** The one slot of a local day, and that walking from slot to slot meets it. */
function expectOneSlot(day: string, schedule: Schedule): void {
  const slot = slotOn(day, schedule)
  expect(slot, `${day} ${schedule.hour} ${schedule.zone}`).toBeDefined()
  if (!slot) return
  // On its own day, or at the midnight that a gap leads to.
  expect(dayOf(new Date(slot.at.getTime() - 1), schedule.zone) <= day).toBe(true)
  expect(dayOf(slot.at, schedule.zone) >= day).toBe(true)
  const before = new Date(slot.at.getTime() - 1)
  expect(slotAfter(schedule, before)).toEqual(slot)
  expect(slotUntil(schedule, slot.at)).toEqual(slot)
  const next = slotAfter(schedule, slot.at)
  expect(next?.day).toBe(Temporal.PlainDate.from(day).add({ days: 1 }).toString())
}

describe('a daily briefing has exactly one slot a local day', () => {
  test('around every change of the clocks, in every zone, 2026 to 2036, at the hours where they change', () => {
    for (const zone of zones()) {
      for (const day of daysOfChange(zone)) {
        for (const hour of ['00:00', '00:30', '01:30', '02:00', '02:30', '03:00', '23:30']) {
          expectOneSlot(day, daily(hour, zone))
        }
      }
    }
  }, 300_000)

  test('on any day at any hour in any zone', () => {
    const zone = fc.constantFrom(...zones())
    fc.assert(
      fc.property(anyDay, anyHour, zone, (day, hour, name) =>
        expectOneSlot(day, daily(hour, name)),
      ),
      { numRuns: 3_000 },
    )
  })

  test('on every day of the eleven years in Ottawa’s zone and in Seoul’s', () => {
    for (const zone of ['America/Toronto', 'Asia/Seoul']) {
      for (
        let day = FROM;
        Temporal.PlainDate.compare(day, UNTIL) <= 0;
        day = day.add({ days: 1 })
      ) {
        expectOneSlot(day.toString(), daily('08:00', zone))
      }
    }
  })
})

test.each([
  [
    '2026-03-08',
    '02:30',
    'America/Toronto',
    '2026-03-08T07:00:00.000Z',
    'the gap: the first minute after it',
  ],
  [
    '2026-11-01',
    '01:30',
    'America/Toronto',
    '2026-11-01T05:30:00.000Z',
    'the hour that comes twice: the first',
  ],
  [
    '2026-11-01',
    '08:00',
    'America/Toronto',
    '2026-11-01T13:00:00.000Z',
    'eight o’clock after the change',
  ],
  ['2026-10-31', '08:00', 'America/Toronto', '2026-10-31T12:00:00.000Z', 'eight o’clock before it'],
  [
    '2026-11-01',
    '08:00',
    'Asia/Seoul',
    '2026-10-31T23:00:00.000Z',
    'Seoul never changes its clocks',
  ],
  [
    '2026-10-04',
    '02:15',
    'Australia/Lord_Howe',
    '2026-10-03T15:30:00.000Z',
    'a gap of half an hour',
  ],
])('%s at %s in %s is %s: %s', (day, hour, zone, at) => {
  expect(slotOn(day, daily(hour, zone))?.at.toISOString()).toBe(at)
})

test('a schedule without the day has no slot on it', () => {
  const weekdays: Schedule = { hour: '08:00', zone: 'Asia/Seoul', days: DAYS.slice(0, 5) }
  expect(slotOn('2026-11-28', weekdays)).toBeUndefined()
  expect(slotAfter(weekdays, new Date('2026-11-27T00:00:00Z'))?.day).toBe('2026-11-30')
  expect(slotAfter({ ...weekdays, days: [] }, new Date())).toBeUndefined()
})

test('a zone is an IANA name', () => {
  expect(['Asia/Seoul', 'UTC', 'America/St_Johns'].filter(isZone)).toHaveLength(3)
  expect(['Mars/Base', '', '+09:00', 'Asia/Seoul; drop'].filter(isZone)).toEqual([])
})
