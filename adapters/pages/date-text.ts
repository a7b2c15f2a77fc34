import { parseDate } from '../../src/sources/dates.ts'
import { monthNamed } from '../../src/sources/months.ts'

/** Which of 03/04/2024's numbers is the day; undefined where the page does not tell. */
export type Order = 'day-first' | 'month-first' | undefined

const ISO = /(?<!\d)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/
const COMPACT = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/
const CJK = /((?:19|20)\d\d)\s?[年년.]\s?(\d{1,2})\s?[月월.]\s?(\d{1,2})\s?[日일.]?(?!\d)/
/** Arabic papers name a month twice, as the Levant does and as Egypt does: “24 نيسان / أبريل 2020”. */
const DAY_MONTH =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|er|[ºª°])?[\s,/-]*(?:(?:de|of|d['’])\s*)?(\p{L}[\p{L}\p{M}]{2,14})(?:\s?\/\s?\p{L}[\p{L}\p{M}]{2,14})?\.?,?[\s/'’-]*(?:del?\s+)?((?:19|20)\d\d)(?!\d)/u
const MONTH_DAY =
  /(?<!\p{L})(\p{L}[\p{L}\p{M}]{2,14})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th|\.)?,?\s+((?:19|20)\d\d)(?!\d)/u
const NUMBERS = /(?<![\d.:/-])(\d{1,2})([-/.])\s?(\d{1,2})\2\s?((?:19|20)\d\d|\d\d)(?![\d.:]*\d)/

/**
 * The first date written in a short text, as midnight UTC of its day; undefined where there is none
 * or its day and month cannot be told apart.
 */
export function dateIn(text: string, order: Order): Date | undefined {
  const line = westernDigits(text.slice(0, 300))
  const iso = ISO.exec(line) ?? CJK.exec(line)?.toSpliced(2, 0, '')
  if (iso) return day(iso[1], iso[3], iso[4])
  for (const [pattern, d, m, y] of [
    [DAY_MONTH, 1, 2, 3],
    [MONTH_DAY, 2, 1, 3],
  ] as const) {
    const found = pattern.exec(line)
    const month = found && monthNamed(found[m] ?? '')
    if (found && typeof month === 'number') return day(found[y], month, found[d])
  }
  return fromNumbers(NUMBERS.exec(line), order)
}

/** Arabic, Persian, Devanagari and Bengali digits as the ones that patterns know. */
const westernDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹०-९০-৯]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code))
  })
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6]

function fromNumbers(found: RegExpExecArray | null, order: Order): Date | undefined {
  if (!found) return undefined
  const [, a, separator, b, written = ''] = found
  const year = written.length === 2 ? 2000 + Number(written) : Number(written)
  // Two digits of year are read only between dots: 1/2/24 may be a fraction, a score, a size.
  if (written.length === 2 && separator !== '.') return undefined
  const dayFirst = day(year, b, a)
  const monthFirst = day(year, a, b)
  if (separator === '.' || !monthFirst || a === b) return dayFirst
  if (!dayFirst) return monthFirst
  if (order === undefined) return undefined
  return order === 'day-first' ? dayFirst : monthFirst
}

/** A date that an attribute holds for programs: with its time and zone where they can be read. */
export function machineDate(text: string | undefined, order: Order): Date | undefined {
  if (!text || text.length > 100) return undefined
  const compact = COMPACT.exec(text)
  const date =
    parseDate(text.replace(/:(\d)(?=Z|[+-]|$)/, ':0$1')) ??
    dateIn(text, order) ??
    (compact ? day(compact[1], compact[2], compact[3]) : undefined)
  return date && isPlausible(date) ? date : undefined
}

/** A date in an address: /2024/11/05/, /2024-11-05-, /20241105/. */
export function dateInUrl(url: string): Date | undefined {
  const path = URL.parse(url)?.pathname ?? ''
  const found =
    /[/_-]((?:19|20)\d\d)([/_-]?)(0[1-9]|1[0-2]|[1-9](?=\2[^\d]|[/_-]))\2(0[1-9]|[12]\d|3[01]|[1-9])(?=[/_.-]|$)/.exec(
      path,
    )
  const backwards =
    /[/_-](0[1-9]|[12]\d|3[01])[/_-](0[1-9]|1[0-2])[/_-]((?:19|20)\d\d)(?=[/_.-]|$)/.exec(path)
  if (!found && backwards) return day(backwards[3], backwards[2], backwards[1])
  if (!found || (found[2] === '' && found[0].length !== 9)) return undefined
  return day(found[1], found[3], found[4])
}

const FIRST_YEAR = 1990

/** The web is not older; what lies ahead is for the reader of the clock to judge. */
const isPlausible = (date: Date): boolean =>
  date.getUTCFullYear() >= FIRST_YEAR && date.getUTCFullYear() < 2100

type Digits = string | number | null | undefined

function day(year: Digits, month: Digits, date: Digits): Date | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(date)]
  if (!(m >= 1 && m <= 12 && d >= 1 && y >= FIRST_YEAR && y < 2100)) return undefined
  if (d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return undefined
  return new Date(Date.UTC(y, m - 1, d))
}
