import { isDeepStrictEqual } from 'node:util'
import type { Receipt } from '../../src/channels/channel.ts'
import type { Address, Message } from '../../src/channels/message.ts'
import { Permanent } from '../../src/errors.ts'
import type { Block, SlackPost } from './blocks.ts'
import { refusalIn, repeatable } from './failures.ts'
import { marksOf } from './keys.ts'
import { postedAt, receiptOf } from './place.ts'
import { type Speaking, update } from './post.ts'
import { renderSlack } from './render.ts'

/**
 * Slack's own way to show an answer while it grows: blocks are added to a message that says it is
 * being written. What it can not do, editing does: more than one post, or lines that change.
 */
export interface Streams {
  /**
   * Begins a stream; undefined where there is none to be had. @throws Unknown when it may have begun:
   * what people saw is never begun again.
   */
  begin(
    message: Message,
    to: Address,
    key: string,
    speaking: Speaking,
  ): Promise<Receipt | undefined>
  /** Whether this process is streaming the message. */
  has(receipt: Receipt): boolean
  /** Adds what is new in an unfinished message; ends the stream with a finished one. */
  grow(receipt: Receipt, message: Message, to: Address, speaking: Speaking): Promise<void>
}

interface Stream {
  readonly key: string
  sent: readonly Block[]
  /** What is shown is left as it is. */
  stopped?: true
}

/** A person stopped it, or Slack did. */
const STOPPED = 'message_not_in_streaming_state'

export function createStreams(): Streams {
  const open = new Map<string, Stream>()
  /** Workspaces that have no streams: no agent, no plan for it, an older Slack. */
  const without = new Set<string>()

  return {
    has: ({ id }) => open.has(id),
    async begin(message, to, key, speaking) {
      if (!to.thread || without.has(to.workspace)) return undefined
      const whole = wholeOf(message)
      const recipient = await recipientOf(to, speaking)
      if (!whole || !recipient) return undefined
      const args = { channel: to.room, thread_ts: to.thread, ...recipient, ...chunks(whole.blocks) }
      try {
        const said = await speaking.call('chat.startStream', to, () =>
          speaking.slack.posts.apiCall('chat.startStream', args),
        )
        const receipt = receiptOf('ts' in said ? String(said.ts) : '', to.room, to)
        open.set(receipt.id, { key, sent: whole.blocks })
        return receipt
      } catch (error) {
        // Slack said no, so nothing was shown: posting and editing will do, from now on.
        if (!(error instanceof Permanent) || !refusalIn(error)) throw error
        speaking.log.info({ code: refusalIn(error), workspace: to.workspace }, 'slack: no streams')
        without.add(to.workspace)
        return undefined
      }
    },
    async grow(receipt, message, to, speaking) {
      const stream = open.get(receipt.id)
      if (!stream) return
      const more = newIn(message, stream)
      if (!message.unfinished) open.delete(receipt.id)
      if (stream.stopped) return
      try {
        if (message.unfinished) {
          if (more?.length) await append(receipt, more, to, speaking)
          if (more) stream.sent = [...stream.sent, ...more]
          return
        }
        const { metadata } = marksOf(stream.key)
        await stop(receipt, { metadata, ...(more?.length ? chunks(more) : {}) }, to, speaking)
      } catch (error) {
        if (refusalIn(error) !== STOPPED) {
          open.set(receipt.id, stream)
          throw error
        }
        stream.stopped = true
        return
      }
      const [first] = renderSlack(message)
      if (!more && first) await update(first, receipt, to, speaking)
    },
  }
}

/** Ends a stream that a process left open, and shows the message as it is now. */
export async function updateOrEnd(
  drawn: SlackPost,
  receipt: Receipt,
  to: Address,
  speaking: Speaking,
): Promise<void> {
  try {
    await update(drawn, receipt, to, speaking)
  } catch (error) {
    if (refusalIn(error) !== 'streaming_state_conflict') throw error
    await stop(receipt, {}, to, speaking).catch((failed: unknown) => {
      if (refusalIn(failed) !== STOPPED) throw failed
    })
    await update(drawn, receipt, to, speaking)
  }
}

/** A message as one post, without its sign of work: Slack shows one of its own. */
function wholeOf({ unfinished: _, ...message }: Message): SlackPost | undefined {
  const [first, ...more] = renderSlack(message)
  return more.length === 0 ? first : undefined
}

/** The blocks that follow what was sent; undefined where that is not how the message begins. */
function newIn(message: Message, { sent }: Stream): readonly Block[] | undefined {
  const blocks = wholeOf(message)?.blocks
  const begins = blocks && isDeepStrictEqual(blocks.slice(0, sent.length), sent)
  return begins ? blocks.slice(sent.length) : undefined
}

/** In channels Slack asks whom the stream is for; a direct message says it itself. */
async function recipientOf(
  { room, person }: Address,
  { slack }: Speaking,
): Promise<object | undefined> {
  if (room.startsWith('D')) return {}
  const { team } = await slack.self()
  if (!person || !team.startsWith('T')) return undefined
  return { recipient_user_id: person, recipient_team_id: team }
}

const chunks = (blocks: readonly Block[]) => ({ chunks: [{ type: 'blocks', blocks }] })

async function append(
  receipt: Receipt,
  blocks: readonly Block[],
  to: Address,
  { slack, call }: Speaking,
): Promise<void> {
  const args = { ...postedAt(receipt, to), ...chunks(blocks) }
  await call('chat.appendStream', to, () => slack.posts.apiCall('chat.appendStream', args))
}

async function stop(
  receipt: Receipt,
  last: object,
  to: Address,
  { slack, call }: Speaking,
): Promise<void> {
  const args = { ...postedAt(receipt, to), ...last }
  await call('chat.stopStream', to, () => slack.posts.apiCall('chat.stopStream', args), repeatable)
}
