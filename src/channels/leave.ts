import { reorder } from '../briefings/order.ts'
import type { Sherpa } from '../sherpa.ts'
import { say } from './words.ts'

/** A platform's workspace sent Sherpa away: every briefing in its rooms is paused. May run twice. */
export async function leave(
  platform: string,
  workspace: string,
  { subscriptions, now }: Pick<Sherpa, 'subscriptions' | 'now'>,
): Promise<void> {
  const orders = await subscriptions.list(workspace)
  for (const order of orders) {
    if (order.room.platform !== platform || order.paused) continue
    const note = { at: now(), by: 'sherpa', what: say(order.language, 'closed.change') }
    await subscriptions.change(
      order.id,
      (before = order) => reorder(before, { paused: true }, now()),
      note,
    )
  }
}
