import { monthNamed } from './months.ts'
import { zoneOffset } from './zones.ts'

/**
 * The instant a date in a feed or a page names, or undefined where it names none for certain.
 * Reads ISO 8601 and W3CDTF, RFC 822 / 2822 / 850, asctime, epoch seconds and milliseconds, and the
 * written dates of thirty languages. A date without a zone is UTC, without a time midnight.
 * Never made up: "30 Feb", "5", a year or a month alone, and 03/04/2024 are undefined.
 */
export function parseDate(text: string): Date | undefined {
  if (text.length > 2000) return undefined
  const line = text.normalize('NFKC').replace(/\s+/g, ' ').trim()
  if (line.length < 6 || line.length > 100) return undefined
  return fromIso(line) ?? fromEpoch(line) ?? fromWords(line) ?? fromNumbers(line)
}

/** A publication date no later than a day after we first saw the article, or the moment we saw it. */
export function plausibleDate(date: Date | undefined, firstSeenAt: Date): Date {
  const latest = firstSeenAt.getTime() + 86_400_000
  return date && date.getTime() <= latest ? date : firstSeenAt
}

interface Clock {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly ms: number
  /** Minutes east of UTC. */
  readonly offset: number
}

const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0, ms: 0, offset: 0 }

const ISO =
  /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d))(?:(?: ?[Tt] ?| ?,? )(.+)|T?$|(Z)$)?$/
const ISO_CLOCK = /^(\d{1,2})(?::?(\d\d))?(?::?(\d\d)(?:[.,](\d+))?)? ?(.*)$/

function fromIso(line: string): Date | undefined {
  const found = ISO.exec(line)
  if (!found) return undefined
  const [, year, , month, day, month2, day2, rest] = found
  const date = [Number(year), Number(month ?? month2), Number(day ?? day2)] as const
  if (!rest) return instant(...date, MIDNIGHT)
  const [, hour, minute, second, fraction, zone] = ISO_CLOCK.exec(rest) ?? []
  // A bare "2024-05-01 9" says nothing we know; an hour alone counts only with a zone after it.
  if (hour === undefined || (minute === undefined && !zone)) return undefined
  const offset = zone ? zoneOffset(zone) : 0
  if (offset === undefined) return undefined
  return instant(...date, clock(hour, minute, second, fraction, offset))
}

/** 2001 to 2033 only: a ten-digit number that starts with 2 is a compact date with its hour. */
function fromEpoch(line: string): Date | undefined {
  if (!/^1\d{9}(?:\d{3})?$/.test(line)) return undefined
  return new Date(Number(line) * (line.length === 10 ? 1000 : 1))
}

const TIME =
  /(?:(?<before>오전|오후|上午|下午|午前|午後) ?)?(?<![\d:])(?<hour>\d{1,2})(?:[:hH]|시 ?|[時时点] ?)(?<minute>\d\d?)(?:분|分)?(?:(?::| |(?=\d+[초秒]))(?<second>\d\d?)(?:초|秒)?(?:[.,](?<fraction>\d+))?(?!\d))?(?: ?(?<after>[ap]\.?m\b\.?))?/iu
const AFTERNOON = /^(?:오후|下午|午後|p)/i

interface Parted {
  readonly rest: string
  readonly clock: Clock
}

/** Parts the time of day and its zone from the words around it. */
function partTime(line: string): Parted | undefined {
  const found = TIME.exec(line)
  if (!found?.groups) return { rest: line, clock: MIDNIGHT }
  const { before, hour = '', minute, second, fraction, after } = found.groups
  const half = before ?? after
  let hours = Number(hour)
  if (half) {
    if (hours < 1 || hours > 12) return undefined
    hours = (hours % 12) + (AFTERNOON.test(half) ? 12 : 0)
  }
  const tail = line.slice(found.index + found[0].length)
  const zone =
    /^ ?(?:\(?(?:(?:GMT|UTC?|Z) ?)?[+-]\d{1,2}:?(?:\d\d)?\b(?: ?\(?[A-Za-z ]+\)?)?|\(?[A-Z]{1,5}\b\)?)/.exec(
      tail,
    )?.[0]
  const offset = zone === undefined ? localOffset(line) : zoneOffset(zone)
  if (offset === undefined) return undefined
  return {
    rest: `${line.slice(0, found.index)} ${tail.slice(zone?.length ?? 0)}`,
    clock: clock(String(hours), minute, second, fraction, offset),
  }
}

/** Where the writing itself says the country, a time without a zone is that country's. */
function localOffset(line: string): number {
  if (/[년월일]|오전|오후/.test(line)) return 540
  if (/午[前後]|時/.test(line)) return 540
  return /[上下]午|[时点]/.test(line) ? 480 : 0
}

/** Dates with a month in words, or with 년 월 일 / 年月日 after the numbers. */
function fromWords(line: string): Date | undefined {
  const parted = partTime(line)
  if (!parted) return undefined
  const cjk = /(\d{4})\s?[년年]\s?(\d{1,2})\s?[월月]\s?(\d{1,2})\s?[일日]/.exec(parted.rest)
  if (cjk) return instant(Number(cjk[1]), Number(cjk[2]), Number(cjk[3]), parted.clock)
  const hangul = /^(\d{4})[-./] ?(\d{1,2})[-./] ?(\d{1,2})\.? *$/.exec(parted.rest)
  if (hangul) return instant(Number(hangul[1]), Number(hangul[2]), Number(hangul[3]), parted.clock)

  const words = parted.rest.match(/\p{L}[\p{L}\p{M}']*/gu) ?? []
  const numbers = parted.rest.match(/\d+/g) ?? []
  // More words than a weekday and a few fillers ("on", "de", "at") is prose and not a date.
  if (numbers.length !== 2 || words.length > 6) return undefined
  const months = words.flatMap((word, at) => {
    const number = monthNamed(word)
    return number === undefined ? [] : [{ number, at }]
  })
  // A weekday may look like a month: "mar." is Tuesday in French and in Spanish.
  if (months.length > 1 && months[0]?.at === 0) months.shift()
  const [month, other] = months
  if (month === undefined || other !== undefined) return undefined
  const [first = '', second = ''] = numbers
  const [day, year] = first.length === 4 ? [second, first] : [first, second]
  return instant(fullYear(year), month.number, Number(day), parted.clock)
}

/** 12/31/2023 and 31.12.2023: read only where no other reading is a date. */
function fromNumbers(line: string): Date | undefined {
  const parted = partTime(line)
  const found = parted && /^ *(\d{1,2})([-/.])(\d{1,2})\2(\d{4})[ ,]*$/.exec(parted.rest)
  if (!found) return undefined
  const [, a, separator, b, year] = found
  const [first, second] = [Number(a), Number(b)]
  const dayFirst = instant(Number(year), second, first, parted.clock)
  const monthFirst = instant(Number(year), first, second, parted.clock)
  // Nobody writes the month first with dots.
  if (separator === '.' || first === second) return dayFirst
  return dayFirst && monthFirst ? undefined : (dayFirst ?? monthFirst)
}

/** RFC 2822 §4.3: two digits below 50 are this century, the others the last. */
function fullYear(year: string): number {
  const value = Number(year)
  return year.length > 2 ? value : value + (value < 50 ? 2000 : 1900)
}

function clock(hour: string, minute = '0', second = '0', fraction = '0', offset: number): Clock {
  return {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    ms: Math.floor(Number(`0.${fraction}`) * 1000),
    offset,
  }
}

/** Undefined unless every part is in its range; 24:00 and a leap second are the next minute's start. */
function instant(year: number, month: number, day: number, time: Clock): Date | undefined {
  const { hour, minute, second, ms, offset } = time
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return undefined
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined
  if (hour > 24 || minute > 59 || second > 60) return undefined
  if (hour === 24 && (minute > 0 || second > 0)) return undefined
  return new Date(Date.UTC(year, month - 1, day, hour, minute - offset, second, ms))
}
