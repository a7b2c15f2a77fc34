import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Desk } from '../../src/channels/desk.ts'
import { type Render, show } from './show.ts'

/** A line of silence this often keeps proxies and the page sure that we are there. */
const HEARTBEAT_MS = 15_000

/**
 * What changes, as server-sent events, until the page goes or we do. The id of an event is the
 * number of its change: a page that lost touch goes on from there by itself.
 */
export function streamChanges(
  context: Context,
  { desk, render, closing }: { desk: Desk; render: Render; closing: AbortSignal },
): Response {
  const asked = context.req.header('last-event-id') ?? context.req.query('after')
  const after = Number.parseInt(asked ?? '0', 10) || 0
  return streamSSE(context, async (stream) => {
    const gone = new AbortController()
    const signal = AbortSignal.any([gone.signal, closing])
    stream.onAbort(() => gone.abort())
    closing.addEventListener('abort', () => stream.abort(), { once: true, signal: gone.signal })
    await stream.writeSSE({ event: 'hello', data: '', retry: 1000 })
    const beat = setInterval(() => void stream.write(':\n\n'), HEARTBEAT_MS)
    try {
      for await (const { number, shown } of desk.changes(after, signal)) {
        if (signal.aborted) break
        await stream.writeSSE({ id: String(number), data: JSON.stringify(show(shown, render)) })
      }
    } finally {
      clearInterval(beat)
      gone.abort()
    }
  })
}
