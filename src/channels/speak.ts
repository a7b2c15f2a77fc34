import { Transient, Unknown } from '../errors.ts'
import type { Sherpa } from '../sherpa.ts'
import { deliver, postAll } from './deliver.ts'
import type { Delivery } from './delivery.ts'
import type { Address, Message } from './message.ts'

type Kit = Pick<Sherpa, 'deliveries' | 'channels' | 'subscriptions' | 'failures' | 'now' | 'log'>

/**
 * Says something that grows: posts the first message once, and edits it into each that follows. Run
 * again, it edits what the first run posted.
 * @throws Transient when it should be tried again.
 */
export async function speak(
  id: string,
  to: (first: Message) => Address,
  messages: Iterable<Message> | AsyncIterable<Message>,
  sherpa: Kit,
): Promise<void> {
  for await (const message of messages) {
    const first = await sherpa.deliveries.add({ id, to: to(message), message }, sherpa.now())
    // A delivery that a crash left waiting is sent before it is edited.
    await deliver(id, sherpa)
    const said = first ? undefined : await sherpa.deliveries.byId(id)
    if (said?.state === 'sent') await showState(message, said, sherpa)
  }
}

/** Only the last state must be shown: one on the way that fails is made good by the next. */
async function showState(message: Message, said: Delivery, sherpa: Kit): Promise<void> {
  try {
    await become(message, said, sherpa)
  } catch (error) {
    const passes = error instanceof Transient || error instanceof Unknown
    if (!message.unfinished || !passes) throw error
    sherpa.log.warn({ delivery: said.id, why: error.message }, 'a state on the way was not shown')
  }
}

/** A message that grew may take more pieces than it did. */
async function become(
  message: Message,
  delivery: Delivery,
  sherpa: Pick<Sherpa, 'deliveries' | 'channels' | 'now'>,
): Promise<void> {
  const channel = sherpa.channels(delivery.to.platform)
  await sherpa.deliveries.replace(delivery.id, message)
  for (const { number, receipt } of delivery.pieces) {
    if (receipt && number < channel.pieces(message)) {
      await channel.edit(receipt, message, number, delivery.to)
    }
  }
  await postAll({ ...delivery, message }, channel, sherpa)
}
