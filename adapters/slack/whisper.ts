import type { Receipt } from '../../src/channels/channel.ts'
import type { Address, Message } from '../../src/channels/message.ts'
import { Closed, Permanent, Unknown } from '../../src/errors.ts'
import type { SlackPost } from './blocks.ts'
import { refusalIn } from './failures.ts'
import type { Speaking } from './post.ts'

/** Whether only one person is to see it. A direct message is private as it is. */
export const isPrivate = (message: Message, { room, person }: Address): boolean =>
  message.private === true && person !== undefined && !/^[@D]/.test(room)

/**
 * Shows a post to one person: in answer to the event where that still works, since Slack then shows
 * it where the person looks. Slack keeps no such message and finds it for nobody, so one whose answer
 * was lost is not shown again.
 */
export async function whisper(
  post: SlackPost,
  to: Address,
  speaking: Speaking,
  answer: ((audience: 'ephemeral') => Promise<Receipt>) | undefined,
): Promise<Receipt> {
  try {
    return await (answer?.('ephemeral') ?? postEphemeral(post, to, speaking)).catch(
      (error: unknown) => {
        // It was used up, or Slack forgot it.
        if (answer && error instanceof Closed) return postEphemeral(post, to, speaking)
        throw error
      },
    )
  } catch (error) {
    if (!(error instanceof Unknown)) throw error
    const why = `${error.message}; what one person sees is not looked up`
    throw new Permanent(why, { cause: error })
  }
}

async function postEphemeral(
  { text, blocks, parse, link_names }: SlackPost,
  to: Address,
  { slack, call }: Speaking,
): Promise<Receipt> {
  const thread = to.thread ? { thread_ts: to.thread } : {}
  const where = { channel: to.room, user: to.person ?? '', ...thread }
  const args = { ...where, text, blocks, parse, link_names }
  const said = await call('chat.postEphemeral', to, () =>
    slack.posts.apiCall('chat.postEphemeral', args),
  )
  return { id: 'message_ts' in said ? String(said.message_ts) : UNNAMED.id }
}

/** The receipt of what has no `ts`: an answer to an event. */
export const UNNAMED: Receipt = { id: 'unnamed' }

/** The receipt of what can not be edited and still grows: it is shown when it is whole. */
export const HELD: Receipt = { id: 'held' }

/** Whether a post was refused because we are not in the channel, or the person is not. */
export const isAway = (error: unknown): boolean => AWAY.has(refusalIn(error) ?? '')
const AWAY = new Set(['not_in_channel', 'channel_not_found', 'user_not_in_channel'])
