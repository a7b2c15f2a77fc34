import { type App, HTTPReceiver, SocketModeReceiver, webApi } from '@slack/bolt'
import type { Log } from '../../src/log.ts'
import { slackLogger } from './clients.ts'
import { type InstallOptions, installWith } from './install.ts'

/** How Slack comes in: by HTTP to a port of ours, or over a socket that we open. */
export type Entry =
  | {
      readonly type: 'http'
      readonly signingSecret: string
      readonly port: number
      readonly host: string
      /** Where many workspaces may let us in. */
      readonly install?: InstallOptions
    }
  | { readonly type: 'socket'; readonly appToken: string; readonly api?: string }

/** The path Slack sends everything to. */
export const EVENTS_PATH = '/slack/events'
/** A stamp may be this much before or behind; Bolt itself only looks behind. */
const SKEW_MS = 300_000
const BODY_LIMIT = 1_000_000
/** Bolt gives up a request that nobody acknowledged. */
const UNANSWERED_MS = 3_001

/** Bolt's receiver, which verifies before anything is parsed. */
export function openReceiver(
  entry: Entry,
  { log, now }: { readonly log: Log; readonly now: () => Date },
): HTTPReceiver | SocketModeReceiver {
  const logger = slackLogger(log)
  if (entry.type === 'socket') {
    const receiver = new SocketModeReceiver({ appToken: entry.appToken, logger })
    // Bolt has no way to say that the socket's Slack is another one than the commercial one.
    const client: unknown = Reflect.get(receiver.client, 'webClient')
    if (entry.api && client instanceof webApi.WebClient) {
      Reflect.set(client, 'slackApiUrl', entry.api)
    }
    return receiver
  }
  const receiver = new HTTPReceiver({
    signingSecret: entry.signingSecret,
    endpoints: [EVENTS_PATH],
    // What Slack is to send again must not be acknowledged before it is stored.
    processBeforeResponse: true,
    bodyLimit: BODY_LIMIT,
    unhandledRequestTimeoutMillis: UNANSWERED_MS,
    logger,
    ...(entry.install ? installWith(entry.install) : {}),
  })
  const verified = receiver.requestListener
  receiver.requestListener = (request, response) => {
    const stamp = Number(request.headers['x-slack-request-timestamp'])
    if (stamp * 1_000 <= now().getTime() + SKEW_MS || Number.isNaN(stamp)) {
      return verified(request, response)
    }
    request.resume()
    response.writeHead(401).end()
  }
  return receiver
}

/** Slack says that it keeps events back. Bolt knows no such event and would let it time out. */
export function noteRateLimits(app: App, log: Log): void {
  const process = app.processEvent.bind(app)
  app.processEvent = async (event) => {
    if (event.body.type !== 'app_rate_limited') return process(event)
    log.error(
      { team: event.body.team_id, minute: event.body.minute_rate_limited },
      'slack holds events back',
    )
    await event.ack()
  }
}
