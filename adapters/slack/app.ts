import type { Channel } from '../../src/channels/channel.ts'
import type { Finding } from '../../src/channels/finding.ts'
import type { SlackConfig } from '../../src/config.ts'
import type { Seal } from '../../src/seal.ts'
import type { Sherpa } from '../../src/sherpa.ts'
import { slackChannel } from './channel.ts'
import { checkEntry, checkTenant } from './check.ts'
import { openSlack } from './clients.ts'
import { openSlackDoor, type SlackDoor, type SlackDoorOptions } from './door.ts'
import type { Entry } from './receive.ts'
import { oneTenant } from './tenants.ts'

/** Slack, switched on: what speaks there, and what hears. */
export interface SlackApp {
  readonly channel: Channel
  /** Opens the door; a process that only works has none. */
  open(
    host: string,
    answer: SlackDoorOptions['answer'],
    sherpa: SlackDoorOptions['sherpa'],
  ): Promise<SlackDoor>
  /** Looks whether all is as it must be, for `doctor`. */
  check(subscriptions: Pick<Sherpa['subscriptions'], 'list'>): Promise<Finding[]>
}

/** @param home the workspace that a Slack known by its token is. */
export function slackApp(
  config: SlackConfig,
  {
    home,
    seal,
    now,
    log,
    api,
  }: { home: string; seal: Seal; api?: string } & Pick<Sherpa, 'now' | 'log'>,
): SlackApp {
  const tenants = oneTenant(home, openSlack(config.botToken ?? '', { api, log }))
  return {
    channel: slackChannel({ tenants, seal, now, log, api }),
    open: (host, answer, sherpa) =>
      openSlackDoor({ entry: entryOf(config, host), tenants, answer, sherpa, seal }),
    async check(subscriptions) {
      const found: Finding[] = [await checkEntry(config, { log, api })]
      for (const tenant of await tenants.all()) {
        found.push(...(await checkTenant(tenant, await subscriptions.list(tenant.workspace))))
      }
      return found
    },
  }
}

function entryOf({ appToken, signingSecret = '', port }: SlackConfig, host: string): Entry {
  return appToken ? { type: 'socket', appToken } : { type: 'http', signingSecret, port, host }
}
