import { createHmac } from 'node:crypto'

export const SECRET = 'shhh-signing-secret'

interface Stamped {
  readonly secret?: string
  /** How far its stamp is off, in seconds. */
  readonly skew?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** Sends what Slack would, signed as Slack signs. */
export async function send(
  url: string,
  body: string,
  type: string,
  { secret = SECRET, skew = 0, headers = {} }: Stamped = {},
): Promise<{ status: number; text: string }> {
  const stamp = String(Math.floor(Date.now() / 1_000) + skew)
  const digest = createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex')
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': stamp,
      'x-slack-signature': `v0=${digest}`,
      ...headers,
    },
    body,
  })
  return { status: response.status, text: await response.text() }
}

const FORM = 'application/x-www-form-urlencoded'

/** A slash command. */
export function command(url: string, fields: Record<string, string>, how?: Stamped) {
  const all = {
    team_id: 'T0FAKE',
    channel_id: 'C0BRIEF',
    user_id: 'U0ANN',
    command: '/summit',
    text: '',
    trigger_id: `1.2.${Math.random()}`,
    ...fields,
  }
  return send(url, new URLSearchParams(all).toString(), FORM, how)
}

/** An event, with what it is wrapped in. */
export function event(url: string, inner: object, how?: Stamped, happened = new Date()) {
  const body = {
    type: 'event_callback',
    team_id: 'T0FAKE',
    event_id: `Ev${Math.random()}`,
    event_time: Math.floor(happened.getTime() / 1_000),
    authorizations: [{ team_id: 'T0FAKE', user_id: 'U0BOT', is_bot: true }],
    event: inner,
  }
  return send(url, JSON.stringify(body), 'application/json', how)
}

/** A pressed button, a closed window: what comes as a payload. */
export function payload(url: string, fields: object, how?: Stamped) {
  const all = {
    team: { id: 'T0FAKE' },
    user: { id: 'U0ANN' },
    trigger_id: `3.${Math.random()}`,
    ...fields,
  }
  const body = new URLSearchParams({ payload: JSON.stringify(all) }).toString()
  return send(url, body, FORM, how)
}
