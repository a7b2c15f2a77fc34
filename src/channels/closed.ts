import { reorder, subscriptionOf } from '../briefings/order.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Delivery } from './delivery.ts'
import type { Address } from './message.ts'
import { notice } from './notice.ts'
import { say } from './words.ts'

/** Who changes a briefing when nobody did. */
const SHERPA = 'sherpa'

/**
 * A room is closed to us: its briefing is paused, and whoever set it last is told, once, in a direct
 * message. Answers the delivery that tells it.
 */
export async function closed(
  { to, edition }: Pick<Delivery, 'to' | 'edition'>,
  { subscriptions, deliveries, now }: Pick<Sherpa, 'subscriptions' | 'deliveries' | 'now'>,
): Promise<string[]> {
  const order = edition ? await subscriptions.byId(subscriptionOf(to)) : undefined
  if (!order || order.paused) return []
  const changes = await subscriptions.changes(order.id, HISTORY)
  const owner = changes.find(({ by }) => by !== SHERPA)?.by
  const note = { at: now(), by: SHERPA, what: say(order.language, 'closed.change') }
  const pause = (before = order) => reorder(before, { paused: true }, now())
  await subscriptions.change(order.id, pause, note)
  if (!owner) return []
  const id = `${edition}/closed`
  const { platform, workspace, room } = to
  const inbox: Address = { platform, workspace, room: `@${owner}` }
  const message = notice(order, [say(order.language, 'closed.told', { room })])
  return (await deliveries.add({ id, to: inbox, message }, now())) ? [id] : []
}

const HISTORY = 20
