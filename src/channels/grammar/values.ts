import { DAYS, type Day } from '../../briefings/subscription.ts'

/** `08:00`, `8:30pm`, `8am`, `20h30`, `8시 30분` → `HH:MM`; undefined for anything else. */
export function parseHour(text: string): string | undefined {
  const found = /^(\d{1,2})(?:[:h시](\d{2})?분?)?(am|pm)?$/i.exec(text.trim())
  if (!found) return undefined
  const [, hours = '', minutes = '00', half] = found
  // A bare number could be anything; an hour shows itself by a colon, an `h`, a 시 or am and pm.
  if (/^\d+$/.test(text.trim()) || (text.includes(':') && !found[2])) return undefined
  let hour = Number(hours)
  if (half) {
    if (hour < 1 || hour > 12) return undefined
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  }
  if (hour > 23 || Number(minutes) > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

export const WEEKDAYS: readonly Day[] = DAYS.slice(0, 5)
export const WEEKENDS: readonly Day[] = DAYS.slice(5)

// A map: an object would know `constructor`, too.
const GROUPS: ReadonlyMap<string, readonly Day[]> = new Map([
  ...['daily', 'everyday', '매일', 'quotidien'].map((name) => [name, DAYS] as const),
  ...['weekdays', '평일', 'semaine'].map((name) => [name, WEEKDAYS] as const),
  ...['weekends', '주말', 'week-end'].map((name) => [name, WEEKENDS] as const),
])

/** A day by any unambiguous beginning of its English, Korean or French name. */
function dayCalled(name: string): Day | undefined {
  const wanted = name.toLowerCase()
  if (wanted.length < (/\p{Script=Hangul}/u.test(wanted) ? 1 : 3)) return undefined
  return DAYS.find((_, index) =>
    ['en', 'ko', 'fr'].some((language) => {
      // 1 January 2024 was a Monday.
      const day = new Date(Date.UTC(2024, 0, 1 + index))
      const long = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
      return long.format(day).toLowerCase().startsWith(wanted)
    }),
  )
}

/** `weekdays`, `mon,wed,fri`, `mon-fri`, `평일` → days in the week's order. */
export function parseDays(text: string): readonly Day[] | undefined {
  const group = GROUPS.get(text.toLowerCase())
  if (group) return group
  const chosen = new Set<Day>()
  for (const part of text.split(',')) {
    const [first, last, ...more] = part.split('-').map(dayCalled)
    if (!first || more.length > 0 || (part.includes('-') && !last)) return undefined
    const [from, to] = [DAYS.indexOf(first), DAYS.indexOf(last ?? first)]
    for (let day = from; ; day = (day + 1) % 7) {
      const name = DAYS[day]
      if (name) chosen.add(name)
      if (day === to) break
    }
  }
  return DAYS.filter((day) => chosen.has(day))
}

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 }

/** `12h`, `3d`, `1w` → milliseconds, at most 90 days. */
export function parsePeriod(text: string): number | undefined {
  const [, count, unit = ''] = /^(\d{1,4})\s*([hdw])$/i.exec(text.trim()) ?? []
  const ms = Number(count) * (UNITS[unit.toLowerCase()] ?? Number.NaN)
  return ms > 0 && ms <= 90 * 86_400_000 ? ms : undefined
}
