import { Closed, Permanent, Transient, Unknown } from '../errors.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Channel } from './channel.ts'
import { closed } from './closed.ts'
import type { Delivery, Piece } from './delivery.ts'

type Kit = Pick<Sherpa, 'deliveries' | 'channels' | 'subscriptions' | 'failures' | 'now' | 'log'>

/**
 * Posts a delivery, once, piece by piece. Whatever may already be visible is looked up first: after
 * a lost answer, after a crash between "posted" and "saved". Answers the deliveries it gave rise to:
 * a room that is closed to us pauses its briefing, and its owner is told.
 * @throws Transient when it should be tried again, also while it is in other hands; a refused one
 * ends as `failed` and is kept among the failures, not thrown.
 */
export async function deliver(id: string, sherpa: Kit): Promise<string[]> {
  const { deliveries, channels, now, log } = sherpa
  const delivery = await deliveries.begin(id, now())
  if (!delivery) return settledElsewhere(id, sherpa)
  try {
    if (!(await postAll(delivery, channels(delivery.to.platform), sherpa))) throw inOtherHands(id)
    await deliveries.sent(delivery, now())
    log.info({ delivery: id, edition: delivery.edition }, 'delivered')
    return []
  } catch (error) {
    return settle(delivery, error, sherpa)
  }
}

/** Nothing is left to do only when it was sent or refused: whoever holds it may be dead. */
async function settledElsewhere(id: string, { deliveries }: Kit): Promise<string[]> {
  const delivery = await deliveries.byId(id)
  if (!delivery || delivery.state === 'sent' || delivery.state === 'failed') return []
  throw inOtherHands(id)
}

const inOtherHands = (id: string): Transient =>
  new Transient(`the delivery ${id} is in other hands`, { retryAfterMs: OTHERS_MS })

/** Long enough for whoever holds it to finish, or for the lease to end. */
const OTHERS_MS = 10_000

/** What the platform keeps with a piece, and finds it by. */
const keyOf = (delivery: string, number: number): string =>
  number === 0 ? delivery : `${delivery}#${number + 1}`

/** Posts the pieces that are not visible yet. False when another took the delivery over. */
export async function postAll(
  delivery: Delivery,
  channel: Channel,
  sherpa: Pick<Sherpa, 'deliveries' | 'now'>,
): Promise<boolean> {
  const { deliveries, now } = sherpa
  const pieces = channel.pieces(delivery.message)
  for (let number = 0; number < pieces; number++) {
    const begun = delivery.pieces.find((piece) => piece.number === number)
    if (begun?.receipt || (begun && (await wasFound(begun, delivery, channel, sherpa)))) continue
    if (!(await deliveries.beginPiece(delivery, number, now()))) return false
    await postPiece(delivery, number, channel, sherpa)
  }
  return true
}

async function postPiece(
  delivery: Delivery,
  number: number,
  channel: Channel,
  { deliveries }: Pick<Sherpa, 'deliveries'>,
): Promise<void> {
  const { id, message, to } = delivery
  const posting = channel.post(message, number, to, keyOf(id, number))
  const receipt = await posting.catch(async (error: unknown) => {
    const surelyNot = error instanceof Transient || error instanceof Permanent
    if (surelyNot) await deliveries.unposted(delivery, number)
    throw error
  })
  await deliveries.posted(delivery, number, receipt)
}

/** Whether a piece that may be visible is. Where the platform won't let us look, it stays unknown. */
async function wasFound(
  { number, startedAt }: Piece,
  delivery: Delivery,
  channel: Channel,
  { deliveries }: Pick<Sherpa, 'deliveries'>,
): Promise<boolean> {
  const found = await channel.find(keyOf(delivery.id, number), delivery.to, startedAt)
  if (found === 'absent') return false
  if (found === 'unseen') {
    throw new Permanent('it may have been posted, and the platform does not let us look')
  }
  await deliveries.posted(delivery, number, found)
  return true
}

async function settle(delivery: Delivery, error: unknown, sherpa: Kit): Promise<string[]> {
  const { deliveries, log } = sherpa
  const reason = error instanceof Error ? error.message : String(error)
  if (error instanceof Permanent) {
    await deliveries.fail(delivery, reason)
    log.error({ delivery: delivery.id, reason }, 'delivery failed')
    await sherpa.failures.keep({
      job: 'deliver',
      subject: delivery.id,
      payload: { delivery: delivery.id },
      reason,
      attempts: delivery.attempts,
      at: sherpa.now(),
    })
    return error instanceof Closed ? closed(delivery, sherpa) : []
  }
  await deliveries.release(delivery, reason)
  if (error instanceof Unknown) throw new Transient(reason, { cause: error })
  throw error
}
