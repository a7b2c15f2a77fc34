import type { Subscription } from '../../src/briefings/subscription.ts'
import type { Finding } from '../../src/channels/finding.ts'
import type { SlackConfig } from '../../src/config/slack.ts'
import type { Log } from '../../src/log.ts'
import { openSlack, type Self } from './clients.ts'
import { codeOf, failureOf } from './failures.ts'
import { NEEDED, SCOPES, type Scope, scopes } from './scopes.ts'
import type { Tenant } from './tenants.ts'

const WHERE = 'at api.slack.com/apps'

/** Looks whether a workspace's token, its scopes and its channels are as they must be. */
export async function checkTenant(
  { workspace, slack }: Tenant,
  orders: readonly Subscription[],
): Promise<Finding[]> {
  try {
    const self = await slack.self()
    const rooms = await Promise.all(
      orders
        .filter(({ room }) => room.platform === 'slack' && room.workspace === workspace)
        .map((order) => checkRoom(slack, order)),
    )
    const name = self.name ? `${self.name} (${self.team})` : self.team
    return [
      { verdict: 'ok', what: 'slack', detail: `${name}, as ${self.user}` },
      ...checkScopes(self),
      ...rooms,
    ]
  } catch (error) {
    return [{ verdict: 'fail', what: 'slack', detail: `${workspace}: ${tokenAdvice(error)}` }]
  }
}

function tokenAdvice(error: unknown): string {
  const code = codeOf(error)
  if (code === 'invalid_auth' || code === 'account_inactive' || code === 'token_revoked') {
    return `Slack refuses the token (${code}): copy it again from “OAuth & Permissions” ${WHERE}`
  }
  const failure = failureOf(error, 'auth.test')
  return failure instanceof Error ? failure.message : String(failure)
}

/** Each missing scope, with what is missing without it. */
function checkScopes({ scopes: has }: Self): Finding[] {
  if (!has) return [{ verdict: 'look', what: 'scopes', detail: 'Slack does not say' }]
  const missing = scopes.filter((scope) => !has.includes(scope))
  if (missing.length === 0)
    return [{ verdict: 'ok', what: 'scopes', detail: `all ${scopes.length}` }]
  return missing.map((scope: Scope) => ({
    verdict: NEEDED.includes(scope) ? 'fail' : 'look',
    what: 'scope',
    detail: `${scope} is missing: ${SCOPES[scope]}. Add it under “OAuth & Permissions” ${WHERE}, then reinstall`,
  }))
}

async function checkRoom(slack: Tenant['slack'], { room, paused }: Subscription): Promise<Finding> {
  const what = 'channel'
  try {
    const { channel } = await slack.reads.conversations.info({ channel: room.room })
    const name = `#${channel?.name ?? room.room}`
    if (channel?.is_archived) {
      return {
        verdict: 'look',
        what,
        detail: `${name} is archived: its briefing can not be posted`,
      }
    }
    if (channel?.is_member === false) {
      const detail = `${name}: Sherpa is not in it. Type /invite @Sherpa there`
      return { verdict: paused ? 'look' : 'fail', what, detail }
    }
    return { verdict: 'ok', what, detail: paused ? `${name}, paused` : name }
  } catch (error) {
    const code = codeOf(error)
    if (code === 'missing_scope') {
      return {
        verdict: 'look',
        what,
        detail: `${room.room} can not be looked at without its scope`,
      }
    }
    const why = code === 'channel_not_found' ? 'Type /invite @Sherpa in it' : (code ?? 'no answer')
    return {
      verdict: paused ? 'look' : 'fail',
      what,
      detail: `${room.room} is closed to Sherpa. ${why}`,
    }
  }
}

/** Looks whether Slack can be heard; over a socket, by asking for one. */
export async function checkEntry(
  { appToken, signingSecret, port, url }: SlackConfig,
  { log, api }: { readonly log: Log; readonly api?: string | undefined },
): Promise<Finding> {
  const what = 'hearing'
  if (appToken) {
    try {
      await openSlack(appToken, { log, api }).reads.apps.connections.open()
      return { verdict: 'ok', what, detail: 'Slack over a socket' }
    } catch (error) {
      const code = codeOf(error) ?? 'no answer'
      const fix = `make SLACK_APP_TOKEN under “Basic Information”, with connections:write, ${WHERE}`
      return { verdict: 'fail', what, detail: `Slack over a socket: ${code}; ${fix}` }
    }
  }
  if (!signingSecret) return { verdict: 'off', what, detail: 'Slack: this process only posts' }
  const from = url ? `${url} → port ${port}` : `port ${port}; set SLACK_URL for the manifest`
  return { verdict: 'ok', what, detail: `Slack by HTTP: ${from}` }
}
