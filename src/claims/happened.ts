import { monthNamed } from '../sources/months.ts'

/** Within this long of its publication lies a day that an article names without its year. */
const HALF_YEAR_MS = 183 * 86_400_000

const DAY_MONTH =
  /(?<day>\d{1,2})(?:st|nd|rd|th|er)?(?: of)? (?<month>\p{L}{3,9})\.?(?:,? (?<year>\d{4}))?/gu
const MONTH_DAY =
  /(?<month>\p{L}{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?\b(?:,? (?<year>\d{4}))?/gu
const KOREAN =
  /(?:(?<year>\d{4})년 ?)?(?:(?<month>\d{1,2})월 ?)?(?<!\d)(?<day>\d{1,2})일(?=[\s(（]|$)/gu

/** Before a date: it is a term or a beginning, not when something happened. */
const TERM =
  /(?:\b(?:by|before|until|till|after|since|from|for|d[’']ici(?: le| au)?|avant(?: le)?|jusqu[’']au|après(?: le)?|depuis(?: le)?|à partir du)|오는|지난)\s*$/iu
const KOREAN_TERM = /^(?:까지|부터|이후|전)/u

/**
 * The calendar day on which a sentence says something happened, `YYYY-MM-DD`: where it names one day
 * and no other, with its month. A year it leaves out, and in Korean a month, is the one that lies
 * nearest to the publication; without that, nothing is resolved. English, French, Korean.
 */
export function happenedOn(text: string, language: string, publishedAt?: Date): string | undefined {
  const days = new Set<string>()
  for (const pattern of language === 'ko' ? [KOREAN] : [DAY_MONTH, MONTH_DAY]) {
    for (const { 0: phrase, index, groups } of text.matchAll(pattern)) {
      const month = monthOf(groups?.month, language)
      if (month === undefined) continue
      const isTerm =
        TERM.test(text.slice(0, index)) || KOREAN_TERM.test(text.slice(index + phrase.length))
      const day = isTerm ? undefined : resolved(groups, month, publishedAt)
      if (!day) return undefined
      days.add(day)
    }
  }
  const [only, ...others] = days
  return others.length === 0 ? only : undefined
}

/** 1 to 12; 0 where Korean leaves it out. */
function monthOf(name: string | undefined, language: string): number | undefined {
  if (language === 'ko') return name ? Number(name) : 0
  return name ? monthNamed(name) : undefined
}

type Groups = Record<string, string | undefined> | undefined

function resolved(groups: Groups, month: number, publishedAt?: Date): string | undefined {
  const day = Number(groups?.day)
  if (groups?.year && month > 0) return calendarDay(Number(groups.year), month, day)
  if (!publishedAt) return undefined
  const [year, own] = [publishedAt.getUTCFullYear(), publishedAt.getUTCMonth() + 1]
  if (month === 0) {
    // "15일" in Korean news is the fifteenth of this month, or of the last one early in a month.
    const isLast = day > publishedAt.getUTCDate() + 1
    return isLast
      ? calendarDay(own === 1 ? year - 1 : year, own === 1 ? 12 : own - 1, day)
      : calendarDay(year, own, day)
  }
  return [year - 1, year, year + 1]
    .flatMap((candidate) => calendarDay(candidate, month, day) ?? [])
    .find((one) => Math.abs(Date.parse(one) - publishedAt.getTime()) < HALF_YEAR_MS)
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : undefined
}
