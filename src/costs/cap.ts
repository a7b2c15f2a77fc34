import { Temporal } from 'temporal-polyfill'

/** What a workspace may spend; what is not named is not bounded. */
export interface Caps {
  /** US dollars. */
  readonly daily?: number
  readonly monthly?: number
  readonly dailyTokens?: number
}

/** A bound on what is spent from an instant on. */
export interface Limit {
  readonly since: Date
  /** US dollars. */
  readonly cost?: number
  readonly tokens?: number
}

/** The caps as they bind now. A day and a month begin at midnight in the zone (IANA). */
export function limitsAt(now: Date, zone: string, { daily, monthly, dailyTokens }: Caps): Limit[] {
  const { day, month } = beginningsAt(now, zone)
  const today = { ...(daily === undefined ? {} : { cost: daily }), ...tokensOf(dailyTokens) }
  return [
    ...(Object.keys(today).length > 0 ? [{ since: day, ...today }] : []),
    ...(monthly === undefined ? [] : [{ since: month, cost: monthly }]),
  ]
}

const tokensOf = (tokens: number | undefined) => (tokens === undefined ? {} : { tokens })

/** When today and this month began in a zone. */
export function beginningsAt(now: Date, zone: string): { day: Date; month: Date } {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone)
  const instant = (at: Temporal.ZonedDateTime): Date => new Date(at.epochMilliseconds)
  return { day: instant(here.startOfDay()), month: instant(here.with({ day: 1 }).startOfDay()) }
}
