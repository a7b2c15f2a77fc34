import { brief, deliveryOf, preview } from '../briefings/brief.ts'
import { subscriptionOf } from '../briefings/order.ts'
import { deliver } from '../channels/deliver.ts'
import type { Address } from '../channels/message.ts'
import { Wrong } from '../errors.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Out } from './out.ts'
import { printMessage } from './print.ts'

/** Shows what a channel would be told now; with `deliver`, posts it and counts it as told. */
export async function briefCommand(
  room: Address,
  { json, deliver: isForReal }: { json: boolean; deliver: boolean },
  { sherpa, out }: { sherpa: Sherpa; out: Out },
): Promise<boolean> {
  const subscription = await sherpa.subscriptions.byId(subscriptionOf(room))
  if (!subscription) {
    const known = await sherpa.subscriptions.list(room.workspace)
    const names = known.map((order) => order.room.room).join(', ')
    throw new Wrong(
      `The channel ${room.room} has no briefing. ${names ? `These have: ${names}.` : 'None has one.'}`,
    )
  }
  const at = sherpa.now()
  const slot = `by hand ${at.toISOString()}`
  const edition = {
    id: `${subscription.id}@${slot}`,
    subscription: subscription.id,
    slot,
    dueAt: at,
    claims: [],
  }
  if (isForReal) {
    await sherpa.editions.open(edition)
    await brief(edition.id, sherpa)
    await deliver(deliveryOf(edition.id), sherpa)
  }
  const composed = isForReal
    ? await sherpa.editions.byId(edition.id)
    : await preview(edition, subscription, sherpa)
  if (!composed?.message) return false
  out.write(json ? `${JSON.stringify(composed)}\n` : printMessage(composed.message))
  return true
}
