import type { App } from '@slack/bolt'
import { leave } from '../../src/channels/leave.ts'
import type { Sherpa } from '../../src/sherpa.ts'
import type { Origin, Tenants } from './tenants.ts'

/** Hears that a workspace sent us away. Slack tells it in one or two events, in any order. */
export function hearLeaving(
  app: App,
  tenants: Tenants,
  sherpa: Pick<Sherpa, 'subscriptions' | 'now' | 'log'>,
): void {
  async function sentAway(origin: Origin, seconds: number): Promise<void> {
    const workspace = await tenants.remove(origin, new Date(seconds * 1_000))
    if (!workspace) return
    await leave('slack', workspace, sherpa)
    sherpa.log.info({ workspace }, 'slack: sent away')
  }
  app.event('app_uninstalled', async ({ body, context }) =>
    sentAway(originOf(context), body.event_time),
  )
  app.event('tokens_revoked', async ({ event, body, context }) => {
    if (event.tokens.bot?.length) await sentAway(originOf(context), body.event_time)
  })
}

/** Where an event came from. */
export function originOf({
  teamId,
  enterpriseId,
  isEnterpriseInstall,
}: {
  teamId?: string | undefined
  enterpriseId?: string | undefined
  isEnterpriseInstall: boolean
}): Origin {
  return { team: teamId, enterprise: isEnterpriseInstall ? enterpriseId : undefined }
}
