import { Permanent, Transient, Unknown } from '../errors.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Receipt } from './channel.ts'
import type { Delivery } from './delivery.ts'

/**
 * Posts a delivery, once. Whatever may already be visible is looked up first: after a lost answer,
 * after a crash between "posted" and "saved".
 * @throws Transient when it should be tried again; a refused delivery ends as `failed`, not thrown.
 */
export async function deliver(
  id: string,
  sherpa: Pick<Sherpa, 'deliveries' | 'channels' | 'now' | 'log'>,
): Promise<void> {
  const { deliveries, now, log } = sherpa
  const delivery = await deliveries.begin(id, now())
  if (!delivery) return
  try {
    const receipt = await receiptFor(delivery, sherpa)
    await deliveries.sent(id, receipt, now())
    log.info({ delivery: id, edition: delivery.edition }, 'delivered')
  } catch (error) {
    await settle(delivery, error, sherpa)
  }
}

async function receiptFor(
  delivery: Delivery,
  { channels }: Pick<Sherpa, 'channels'>,
): Promise<Receipt> {
  const channel = channels(delivery.to.platform)
  const visible = delivery.state !== 'pending' && (await channel.find(delivery.id, delivery.to))
  return visible || channel.post(delivery.message, delivery.to, delivery.id)
}

async function settle(
  { id }: Delivery,
  error: unknown,
  { deliveries, log }: Pick<Sherpa, 'deliveries' | 'log'>,
): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error)
  if (error instanceof Permanent) {
    await deliveries.fail(id, reason)
    log.error({ delivery: id, reason }, 'delivery failed')
    return
  }
  // Only a post that surely did not happen is released; anything unforeseen counts as doubt.
  if (error instanceof Transient) await deliveries.release(id, reason)
  else await deliveries.doubt(id, reason)
  if (error instanceof Transient || error instanceof Unknown) {
    throw new Transient(reason, { cause: error })
  }
  throw error
}
