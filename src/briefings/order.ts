import { WEEKDAYS } from '../channels/grammar/values.ts'
import type { Address } from '../channels/message.ts'
import type { Reader } from '../channels/reader.ts'
import { idOf } from '../ids.ts'
import { slotAfter } from './slots.ts'
import type { Subscription } from './subscription.ts'

/** The subscription of a room; it has one. */
export const subscriptionOf = ({ platform, workspace, room }: Address): string =>
  idOf('s', platform, workspace, room)

/** A room's first order: every topic, weekdays at eight. */
export function firstOrder(room: Address, { language, zone }: Reader): Subscription {
  return {
    id: subscriptionOf(room),
    room: { platform: room.platform, workspace: room.workspace, room: room.room },
    topics: [],
    hour: '08:00',
    days: WEEKDAYS,
    zone,
    language,
    length: 'standard',
    paused: false,
  }
}

export type Reorder = Partial<
  Pick<Subscription, 'topics' | 'hour' | 'days' | 'zone' | 'language' | 'length' | 'paused'>
>

/**
 * The order as changed, with the slot it makes due next. A slot that has come and that no scheduler
 * has taken yet stays due, and a day that had its edition gets no second one.
 */
export function reorder(order: Subscription, change: Reorder, now: Date): Subscription {
  const { nextSlotAt, ...changed } = { ...order, ...change }
  if (changed.paused) return changed
  const isDue = nextSlotAt !== undefined && nextSlotAt <= now
  const next = isDue ? nextSlotAt : slotAfter(changed, now, changed.lastDay)?.at
  return { ...changed, ...(next ? { nextSlotAt: next } : {}) }
}

/** Whether a change left the order as it was. */
export function sameOrder(one: Subscription, other: Subscription): boolean {
  const facts = (order: Subscription): string =>
    JSON.stringify([
      order.topics,
      order.hour,
      order.days,
      order.zone,
      order.language,
      order.length,
      order.paused,
    ])
  return facts(one) === facts(other)
}
