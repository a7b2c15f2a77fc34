import type { Receipt } from '../../src/channels/channel.ts'
import type { Address } from '../../src/channels/message.ts'
import { Permanent, Unknown } from '../../src/errors.ts'
import type { Log } from '../../src/log.ts'
import type { SlackPost } from './blocks.ts'
import type { Call } from './call.ts'
import type { Slack } from './clients.ts'
import { refusalIn, repeatable } from './failures.ts'
import { look } from './find.ts'
import { marksOf } from './keys.ts'
import { postedAt, receiptOf, targetOf } from './place.ts'
import { simplify } from './simplify.ts'

export interface Speaking {
  readonly slack: Slack
  readonly call: Call
  readonly now: () => Date
  readonly log: Log
}

/** Posts for all in the channel to see, with the marks it is found by. */
export async function post(
  drawn: SlackPost,
  to: Address,
  key: string,
  speaking: Speaking,
): Promise<Receipt> {
  try {
    return await postOnce(drawn, to, key, speaking)
  } catch (error) {
    const code = refusalIn(error)
    if (code === 'duplicate_message') return adopt(key, to, speaking, error)
    if (code === 'duplicate_message_not_found') {
      throw new Permanent('slack: it was posted, and someone deleted it', { cause: error })
    }
    if (!UNFIT.has(code ?? '')) throw error
    speaking.log.warn({ code }, 'slack did not take the blocks')
    return postOnce(simplify(drawn), to, key, speaking)
  }
}

async function postOnce(
  drawn: SlackPost,
  to: Address,
  key: string,
  { slack, call }: Speaking,
): Promise<Receipt> {
  const thread = to.thread ? { thread_ts: to.thread } : {}
  const args = { channel: targetOf(to), ...drawn, ...thread, ...marksOf(key) }
  const said = await call('chat.postMessage', to, () =>
    slack.posts.apiCall('chat.postMessage', args),
  )
  if (!('ts' in said) || !('channel' in said)) {
    throw new Unknown('slack: chat.postMessage did not say where it is')
  }
  return receiptOf(String(said.ts), String(said.channel), to)
}

/** Slack has it already. */
async function adopt(
  key: string,
  to: Address,
  { slack, now }: Speaking,
  cause: unknown,
): Promise<Receipt> {
  const found = await look(slack, key, to, now())
  if (typeof found === 'object') return found
  throw new Unknown('slack: it is there already, and was not found', { cause })
}

/** Replaces what was posted. What is gone needs no newer state. */
export async function update(
  drawn: SlackPost,
  receipt: Receipt,
  to: Address,
  speaking: Speaking,
): Promise<void> {
  try {
    await updateOnce(drawn, receipt, to, speaking)
  } catch (error) {
    const code = refusalIn(error) ?? ''
    if (UNFIT.has(code)) await updateOnce(simplify(drawn), receipt, to, speaking)
    else if (GONE.has(code)) speaking.log.info({ code }, 'slack: nothing there to edit')
    else throw error
  }
}

async function updateOnce(
  { text, blocks, parse, link_names }: SlackPost,
  receipt: Receipt,
  to: Address,
  { slack, call }: Speaking,
): Promise<void> {
  const args = { ...postedAt(receipt, to), text, blocks, parse, link_names }
  await call('chat.update', to, () => slack.posts.apiCall('chat.update', args), repeatable)
}

/** Not these blocks, then; the words may do. */
const UNFIT = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'])
const GONE = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed'])
