const HOUR_MS = 3_600_000

/**
 * When an article on a followed topic is read again, counted from when it was first seen: outlets
 * correct what they published, most of them within the day, and few say so in their feeds.
 */
const AGES_MS = [1, 6, 24, 72].map((hours) => hours * HOUR_MS)

/** The next moment to look at an article again; undefined once it is old enough to stay as it is. */
export function nextLook(firstSeenAt: Date, now: Date): Date | undefined {
  const age = now.getTime() - firstSeenAt.getTime()
  const next = AGES_MS.find((ms) => ms > age)
  return next === undefined ? undefined : new Date(firstSeenAt.getTime() + next)
}
