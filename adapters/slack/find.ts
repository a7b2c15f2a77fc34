import type { Receipt } from '../../src/channels/channel.ts'
import type { Address } from '../../src/channels/message.ts'
import { Transient } from '../../src/errors.ts'
import type { Slack } from './clients.ts'
import { codeOf, repeatable } from './failures.ts'
import { marksOf } from './keys.ts'
import { receiptOf } from './place.ts'

/** Clocks differ, and Slack stores late. */
const BEFORE_MS = 300_000
const AFTER_MS = 600_000
/** A stream has no key of ours while it runs, so it must be as new as the look for it. */
const SKEW_MS = 10_000
/** Slack gives some apps fifteen at most, whatever is asked for. */
const PAGE = 200
const MOST_PAGES = 5

/** What Slack answers where it does not let us look. */
const BLIND = new Set([
  'missing_scope',
  'not_allowed_token_type',
  'channel_not_found',
  'not_in_channel',
  'no_permission',
  'team_access_not_granted',
  'thread_not_found',
])

/**
 * Looks once for what was posted under a key, among our own posts around an instant.
 * @throws Transient when Slack did not answer.
 */
export async function look(
  slack: Slack,
  key: string,
  to: Address,
  since: Date,
): Promise<Receipt | 'absent' | 'unseen'> {
  try {
    const channel = await channelOf(slack, to)
    return await lookIn(slack, channel, key, to, since)
  } catch (error) {
    if (BLIND.has(codeOf(error) ?? '')) return 'unseen'
    throw repeatable(error, 'conversations.history')
  }
}

/** A person's name is a place to post, and not one to read: the direct message has an id of its own. */
async function channelOf({ reads }: Slack, { room }: Address): Promise<string> {
  if (!room.startsWith('@')) return room
  const { channel } = await reads.conversations.open({ users: room.slice(1) })
  if (!channel?.id) throw new Transient('slack: conversations.open said no id')
  return channel.id
}

async function lookIn(
  slack: Slack,
  channel: string,
  key: string,
  to: Address,
  since: Date,
): Promise<Receipt | 'absent' | 'unseen'> {
  const self = await slack.self()
  const { client_msg_id, metadata } = marksOf(key)
  const range = {
    channel,
    oldest: stamp(since.getTime() - BEFORE_MS),
    latest: stamp(since.getTime() + AFTER_MS),
    inclusive: true,
    include_all_metadata: true,
    limit: PAGE,
  }
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const at = { ...range, ...(cursor ? { cursor } : {}) }
    const read = to.thread
      ? slack.reads.conversations.replies({ ...at, ts: to.thread })
      : slack.reads.conversations.history(at)
    // The first page was a look. What it leaves out, we may not see.
    const found = page === 0 ? await read : await read.catch(() => undefined)
    if (!found) return 'unseen'
    for (const message of found.messages ?? []) {
      const isOurs = message.bot_id === self.bot || message.user === self.user
      const id = 'client_msg_id' in message ? message.client_msg_id : undefined
      const payload: unknown = message.metadata?.event_payload
      const isMarked = id === client_msg_id || keyIn(payload) === metadata.event_payload.post_key
      // A stream gets its marks when it ends; one without any, in this thread, since then, is ours.
      const isOpen = 'streaming_state' in message && message.streaming_state === 'in_progress'
      const isNew = Number(message.ts) * 1_000 > since.getTime() - SKEW_MS
      const isIt = isMarked || (isOpen && isNew && to.thread !== undefined && !keyIn(payload))
      if (isOurs && isIt && message.ts) return receiptOf(message.ts, channel, to)
    }
    cursor = found.response_metadata?.next_cursor || undefined
    if (!cursor) return 'absent'
  }
  return 'unseen'
}

function keyIn(payload: unknown): unknown {
  const isRecord = typeof payload === 'object' && payload !== null
  return isRecord && 'post_key' in payload ? payload.post_key : undefined
}

/** Milliseconds as Slack writes an instant. */
const stamp = (ms: number): string => (ms / 1_000).toFixed(6)
