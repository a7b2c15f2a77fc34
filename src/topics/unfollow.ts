import { reorder } from '../briefings/order.ts'
import type { Subscription } from '../briefings/subscription.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Topic } from './topic.ts'

const SHERPA = 'sherpa'

/** What became of the briefings that were about it. */
export interface Unfollowed {
  /** They are about other topics still. */
  readonly narrowed: number
  /** They were about nothing else: without topics they would be about everything. */
  readonly paused: number
}

/** Stops following a topic, in every briefing of the workspace too. Its articles stay. */
export async function unfollow(
  { workspace, slug }: Topic,
  { by, what, platform }: { by: string; what: string; platform: string },
  { topics, subscriptions, now }: Pick<Sherpa, 'topics' | 'subscriptions' | 'now'>,
): Promise<Unfollowed> {
  const orders = (await subscriptions.list(workspace)).filter((one) => one.topics.includes(slug))
  const without = (order: Subscription): Subscription => {
    const left = order.topics.filter((other) => other !== slug)
    return reorder(order, left.length > 0 ? { topics: left } : { paused: true }, now())
  }
  for (const order of orders) {
    // Who is nobody on another platform can not be told there that a briefing is in trouble.
    const note = { at: now(), by: order.room.platform === platform ? by : SHERPA, what }
    await subscriptions.change(order.id, (before = order) => without(before), note)
  }
  await topics.remove(workspace, slug)
  const paused = orders.filter((order) => order.topics.length === 1).length
  return { narrowed: orders.length - paused, paused }
}
