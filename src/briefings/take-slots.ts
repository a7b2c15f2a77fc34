import type { Sherpa } from '../sherpa.ts'
import { dayOf, slotAfter, slotUntil } from './slots.ts'
import type { Subscription } from './subscription.ts'

const BATCH = 100

/** One edition a subscription and local day. */
export const editionOf = (subscription: string, day: string): string => `${subscription}@${day}`

/**
 * Takes the slots that have come and answers the editions to compose. A scheduler that slept
 * through several slots takes the last: its edition tells all that is new anyway.
 */
export async function takeSlots({
  subscriptions,
  now,
  log,
}: Pick<Sherpa, 'subscriptions' | 'now' | 'log'>): Promise<string[]> {
  const taken: string[] = []
  for (const subscription of await subscriptions.due(now(), BATCH)) {
    try {
      const edition = await take(subscription, now(), subscriptions)
      if (!edition) continue
      log.info({ edition }, 'slot taken')
      taken.push(edition)
    } catch (error) {
      // One channel's trouble (a zone this runtime does not know) is not that of the others.
      log.error({ subscription: subscription.id, err: error }, 'slot not taken')
    }
  }
  return taken
}

async function take(
  subscription: Subscription,
  now: Date,
  subscriptions: Sherpa['subscriptions'],
): Promise<string | undefined> {
  const { nextSlotAt, zone, lastDay = '' } = subscription
  const slot = slotUntil(subscription, now)
  const next = slotAfter(subscription, now)?.at
  // Due by an older order, and nothing on that day by the one in force: only the next slot moves.
  if (!slot || !nextSlotAt || slot.day < dayOf(nextSlotAt, zone) || slot.day <= lastDay) {
    await subscriptions.skipTo(subscription, next)
    return undefined
  }
  const edition = editionOf(subscription.id, slot.day)
  const first = await subscriptions.takeSlot(
    subscription,
    { id: edition, slot: slot.day, dueAt: slot.at },
    next,
  )
  return first ? edition : undefined
}
