import { z } from 'zod'
import type { Address } from '../../src/channels/message.ts'
import { Closed, Permanent, Transient, Unknown, Wrong } from '../../src/errors.ts'
import type { Seal } from '../../src/seal.ts'
import type { SlackPost } from './blocks.ts'
import type { Send } from './hosts.ts'

/** A `response_url` works five times within thirty minutes; we stop before Slack does. */
const LIFE_MS = 28 * 60_000

const Handle = z.object({ url: z.url(), at: z.number() })
const about = (workspace: string): string => `slack/${workspace}/reply`

/** Who holds a `response_url` may speak in the channel, so it is kept sealed. */
export function sealReply(url: string, workspace: string, now: Date, seal: Seal): string {
  return seal.seal(JSON.stringify({ url, at: now.getTime() }), about(workspace))
}

/** The `response_url` of an address, while it works; none where its key is gone. */
export function openReply(
  { reply, workspace }: Pick<Address, 'reply' | 'workspace'>,
  now: Date,
  seal: Seal,
): string | undefined {
  if (!reply) return undefined
  try {
    const { url, at } = Handle.parse(JSON.parse(seal.open(reply, about(workspace))))
    return now.getTime() - at < LIFE_MS ? url : undefined
  } catch (error) {
    if (error instanceof Wrong) return undefined
    throw error
  }
}

/** Answers an event where it came from: in a channel we are not in, or only to whoever asked. */
export async function respond(
  url: string,
  { text, blocks }: Pick<SlackPost, 'text' | 'blocks'>,
  audience: 'in_channel' | 'ephemeral',
  thread: string | undefined,
  send: Send,
): Promise<void> {
  // To one person it is shown where they look, which need not be the thread.
  const inThread = thread && audience === 'in_channel' ? { thread_ts: thread } : {}
  const body = { response_type: audience, replace_original: false, text, blocks, ...inThread }
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: 'error' as const,
  }
  const response = await send(url, init).catch((cause: unknown) => {
    throw new Unknown('slack: the answer to a response_url was lost', { cause })
  })
  const { status } = response
  await response.body?.cancel()
  if (status === 429) {
    const seconds = Number(response.headers.get('retry-after'))
    throw new Transient('slack: response_url: too many', { retryAfterMs: seconds * 1_000 })
  }
  if (status >= 500) throw new Unknown(`slack: response_url: HTTP ${status}`)
  // Used up, too old, or the channel is gone.
  if (status === 404) throw new Closed('slack: the response_url is no more')
  if (!response.ok) throw new Permanent(`slack: response_url: HTTP ${status}`)
}

const TIMEOUT_MS = 10_000
