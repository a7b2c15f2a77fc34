import type { Sherpa } from '../sherpa.ts'
import { deliver, postAll } from './deliver.ts'
import type { Delivery } from './delivery.ts'
import type { Address, Message } from './message.ts'

/**
 * Says something that grows: posts the first message once, and edits it into each that follows. Run
 * again, it edits what the first run posted.
 * @throws Transient when it should be tried again.
 */
export async function speak(
  id: string,
  to: (first: Message) => Address,
  messages: Iterable<Message> | AsyncIterable<Message>,
  sherpa: Pick<Sherpa, 'deliveries' | 'channels' | 'subscriptions' | 'failures' | 'now' | 'log'>,
): Promise<void> {
  for await (const message of messages) {
    const first = await sherpa.deliveries.add({ id, to: to(message), message }, sherpa.now())
    // A delivery that a crash left waiting is sent before it is edited.
    await deliver(id, sherpa)
    const said = first ? undefined : await sherpa.deliveries.byId(id)
    if (said?.state === 'sent') await become(message, said, sherpa)
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
