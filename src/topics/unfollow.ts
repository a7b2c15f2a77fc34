import { reorder } from '../briefings/order.ts'
import type { Subscription } from '../briefings/subscription.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Topic } from './topic.ts'

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
  { by, what }: { readonly by: string; readonly what: string },
  { topics, subscriptions, now }: Pick<Sherpa, 'topics' | 'subscriptions' | 'now'>,
): Promise<Unfollowed> {
  const orders = (await subscriptions.list(workspace)).filter((one) => one.topics.includes(slug))
  const without = (order: Subscription): Subscription => {
    const left = order.topics.filter((other) => other !== slug)
    return reorder(order, left.length > 0 ? { topics: left } : { paused: true }, now())
  }
  for (const order of orders) {
    const note = { at: now(), by, what }
    await subscriptions.change(order.id, (before = order) => without(before), note)
  }
  await topics.remove(workspace, slug)
  const paused = orders.filter((order) => order.topics.length === 1).length
  return { narrowed: orders.length - paused, paused }
}
