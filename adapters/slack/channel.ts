import type { Channel, Receipt } from '../../src/channels/channel.ts'
import type { Address, Message } from '../../src/channels/message.ts'
import { Permanent, Transient, Unknown } from '../../src/errors.ts'
import type { Log } from '../../src/log.ts'
import type { Seal } from '../../src/seal.ts'
import type { SlackPost } from './blocks.ts'
import { createCall } from './call.ts'
import { SLACK_API } from './clients.ts'
import { look } from './find.ts'
import { slackSend } from './hosts.ts'
import { type Clock, realClock } from './pace.ts'
import { post, type Speaking } from './post.ts'
import { renderSlack } from './render.ts'
import { openReply, respond } from './reply.ts'
import { createStreams, updateOrEnd } from './stream.ts'
import type { Tenants } from './tenants.ts'
import { HELD, isAway, isPrivate, UNNAMED, whisper } from './whisper.ts'

export interface SlackChannelOptions {
  readonly tenants: Pick<Tenants, 'of'>
  readonly seal: Seal
  readonly now: () => Date
  readonly log: Log
  readonly api?: string | undefined
  readonly clock?: Clock
}

/** Between two edits of one message, at least. */
const EDIT_MS = 1_000
/** What was not found twice was not posted. */
const LOOKS = 2
const LOOK_AGAIN_MS = 3_000
const MOST_KEPT = 10_000

/** The mouth: posts, finds and edits what the renderer drew. */
export function slackChannel(options: SlackChannelOptions): Channel {
  const { tenants, seal, now, log, api = SLACK_API, clock = realClock } = options
  const call = createCall(clock)
  const send = slackSend(api)
  const drawn = new WeakMap<Message, SlackPost[]>()
  const emptyLooks = new Map<string, number>()
  const touched = new Map<string, number>()
  const shown = new Set<string>()
  const streams = createStreams()

  function draw(message: Message): SlackPost[] {
    const posts = drawn.get(message) ?? renderSlack(message)
    drawn.set(message, posts)
    return posts
  }

  function pieceOf(message: Message, piece: number): SlackPost {
    const found = draw(message)[piece]
    if (!found) throw new Permanent(`slack: the message has no piece ${piece}`)
    return found
  }

  async function speakingIn({ workspace }: Address): Promise<Speaking> {
    return { slack: await tenants.of(workspace), call, now, log }
  }

  /** Says a piece: to all or to one; where we are not in the channel, in answer to the event. */
  async function say(message: Message, piece: number, to: Address, key: string): Promise<Receipt> {
    const speaking = await speakingIn(to)
    const one = pieceOf(message, piece)
    const url = openReply(to, now(), seal)
    const answer = url
      ? async (audience: 'in_channel' | 'ephemeral') => {
          await respond(url, one, audience, to.thread, send)
          return UNNAMED
        }
      : undefined
    // What can not be edited and still grows waits for its last state.
    if (isPrivate(message, to)) {
      return message.unfinished ? HELD : whisper(one, to, speaking, answer)
    }
    try {
      const streamed =
        message.unfinished && piece === 0
          ? await streams.begin(message, to, key, speaking)
          : undefined
      return streamed ?? (await post(one, to, key, speaking))
    } catch (error) {
      if (!answer || !isAway(error)) throw error
      return message.unfinished ? HELD : answer('in_channel')
    }
  }

  /** Shows what was held back, once. */
  async function release(message: Message, piece: number, to: Address): Promise<void> {
    const name = `${piece} ${to.reply ?? to.person ?? ''}`
    if (message.unfinished || shown.has(name)) return
    if (shown.size >= MOST_KEPT) shown.clear()
    shown.add(name)
    try {
      await say(message, piece, to, name)
    } catch (error) {
      // It may be visible, and what answers an event can not be looked up: it is not said again.
      if (error instanceof Unknown) throw new Permanent(error.message, { cause: error })
      shown.delete(name)
      throw error
    }
  }

  return {
    pieces: (message) => draw(message).length,
    async post(message, piece, to, key) {
      const receipt = await say(message, piece, to, key)
      // Those that were never finished; the worst that forgetting them does is an early edit.
      if (touched.size >= MOST_KEPT) touched.clear()
      if (message.unfinished) touched.set(receipt.id, clock.now())
      return receipt
    },
    async find(key, to, since) {
      const found = await look(await tenants.of(to.workspace), key, to, since)
      const looks = (emptyLooks.get(key) ?? 0) + 1
      if (found === 'absent' && looks < LOOKS) {
        if (emptyLooks.size >= MOST_KEPT) emptyLooks.clear()
        emptyLooks.set(key, looks)
        throw new Transient('slack: not seen yet', { retryAfterMs: LOOK_AGAIN_MS })
      }
      emptyLooks.delete(key)
      return found
    },
    async edit(receipt, message, piece, to) {
      if (receipt.id === HELD.id) return release(message, piece, to)
      if (receipt.id === UNNAMED.id || isPrivate(message, to)) return
      const early = (touched.get(receipt.id) ?? 0) + EDIT_MS - clock.now()
      if (early > 0) {
        // The states between are skipped; the last one is always shown.
        if (message.unfinished) return
        await clock.wait(early)
      }
      const speaking = await speakingIn(to)
      if (streams.has(receipt)) await streams.grow(receipt, message, to, speaking)
      else await updateOrEnd(pieceOf(message, piece), receipt, to, speaking)
      if (message.unfinished) touched.set(receipt.id, clock.now())
      else touched.delete(receipt.id)
    },
  }
}
