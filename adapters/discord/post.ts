import type { Receipt } from '../../src/channels/channel.ts'
import type { Address, Message } from '../../src/channels/message.ts'
import { Closed, Permanent } from '../../src/errors.ts'
import type { Speech } from './channel.ts'
import { codeOf, isStale } from './failure.ts'
import { type Handle, openHandle } from './handle.ts'
import { markOf, nonceOf } from './marks.ts'
import { type DiscordPost, EPHEMERAL } from './payload.ts'
import { personOf, postAt } from './place.ts'
import { receiptOf } from './receipt.ts'
import { renderDiscord } from './render.ts'

/** One piece of a message, where it goes, and the key it is found by. */
export interface Letter {
  readonly message: Message
  readonly piece: number
  readonly to: Address
  readonly key: string
}

/** Posts a piece: as the answer to its interaction while that can be answered, else in its channel. */
export async function post(letter: Letter, speech: Speech): Promise<Receipt> {
  const body = marked(letter)
  const handle = openHandle(letter.to, speech)
  if (letter.message.private) return postHidden(letter, body, handle, speech)
  if (!handle || letter.piece > 0) return postOpen(letter, body, handle, speech)
  if (handle.hidden) {
    // It was deferred for one pair of eyes, and that is fixed: everybody is told beside it.
    const receipt = await postOpen(letter, body, handle, speech)
    await speech.api.deleteReply(handle).catch(() => undefined)
    return receipt
  }
  const id = await filled(handle, body, speech)
  return id ? receiptOf({ id }) : postOpen(letter, body, undefined, speech)
}

/** Posts for all to see, under a nonce. Where we may not post, the interaction still lets us answer. */
async function postOpen(
  { to, message, key }: Letter,
  body: DiscordPost,
  handle: Handle | undefined,
  { api }: Speech,
): Promise<Receipt> {
  try {
    const create = (channel: string) => api.create(channel, body, nonceOf(key))
    return receiptOf({ id: await postAt(to, message, api, create) })
  } catch (error) {
    if (!handle || handle.hidden || !(error instanceof Closed)) throw error
    return receiptOf({ id: await api.followUp(handle, body, 0) })
  }
}

/** Posts for whoever asked: hidden while the interaction can be answered, else in a direct message. */
async function postHidden(
  { to, message, piece, key }: Letter,
  body: DiscordPost,
  handle: Handle | undefined,
  speech: Speech,
): Promise<Receipt> {
  const { api } = speech
  if (handle?.hidden && piece === 0) {
    const id = await filled(handle, body, speech)
    if (id) return receiptOf({ id, hidden: true })
  } else if (handle) {
    // Discord would take a follow-up to what is still deferred for its filling, open as that is.
    if (piece === 0) await api.deleteReply(handle).catch(() => undefined)
    return receiptOf({ id: await api.followUp(handle, body, EPHEMERAL), hidden: true })
  }
  if (personOf(to)) return postOpen({ to, message, piece, key }, body, undefined, speech)
  if (!to.person) throw new Permanent('discord: nobody to tell this to alone')
  const channel = await api.direct(to.person)
  return receiptOf({ id: await api.create(channel, body, nonceOf(key)), channel })
}

/** Fills the deferred answer; undefined when it can no longer be. */
async function filled(
  handle: Handle,
  body: DiscordPost,
  { api }: Speech,
): Promise<string | undefined> {
  try {
    return await api.editReply(handle, '@original', body)
  } catch (error) {
    if (isStale(codeOf(error))) return undefined
    throw error
  }
}

/** A piece as it is sent: its first row carries a number that the history gives back. */
function marked({ message, piece, key }: Letter): DiscordPost {
  const body = renderDiscord(message)[piece]
  if (!body) throw new Permanent(`discord: the message has no piece ${piece}`)
  const components = body.components.map((row, at) =>
    at === 0 ? { ...row, id: markOf(key) } : row,
  )
  return { ...body, components }
}
