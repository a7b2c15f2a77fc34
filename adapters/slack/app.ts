import type { Channel } from '../../src/channels/channel.ts'
import type { Finding } from '../../src/channels/finding.ts'
import type { Installations } from '../../src/channels/installation.ts'
import type { SlackConfig } from '../../src/config/slack.ts'
import { Wrong } from '../../src/errors.ts'
import type { Seal } from '../../src/seal.ts'
import type { Sherpa } from '../../src/sherpa.ts'
import { slackChannel } from './channel.ts'
import { checkEntry, checkTenant } from './check.ts'
import { openSlack } from './clients.ts'
import { openSlackDoor, type SlackDoor, type SlackDoorOptions } from './door.ts'
import type { Entry } from './receive.ts'
import { manyTenants, oneTenant } from './tenants.ts'

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

export interface SlackAppOptions extends Pick<Sherpa, 'now' | 'log'> {
  /** The workspace that a Slack known by its token is. */
  readonly home: string
  readonly installations: Installations
  readonly seal: Seal
}

export function slackApp(config: SlackConfig, options: SlackAppOptions): SlackApp {
  const { home, installations, seal, now, log } = options
  const { api } = config
  const one = config.botToken ? openSlack(config.botToken, { api, log }) : undefined
  const tenants = one ? oneTenant(home, one) : manyTenants(installations, { seal, now, api, log })
  return {
    channel: slackChannel({ tenants, seal, now, log, api }),
    async open(host, answer, sherpa) {
      // Who we are is asked before anybody waits for it: Slack gives a command three seconds.
      await one
        ?.self()
        .catch((error: unknown) => log.warn({ err: error }, 'slack: not reached yet'))
      return openSlackDoor({ entry: entryOf(config, host, options), tenants, answer, sherpa, seal })
    },
    async check(subscriptions) {
      const found: Finding[] = [await checkEntry(config, { log, api })]
      try {
        for (const tenant of await tenants.all()) {
          found.push(...(await checkTenant(tenant, await subscriptions.list(tenant.workspace))))
        }
      } catch (error) {
        // A token that was sealed with a key that is gone.
        if (!(error instanceof Wrong)) throw error
        found.push({ verdict: 'fail', what: 'slack', detail: error.message })
      }
      return found
    },
  }
}

function entryOf(config: SlackConfig, host: string, options: SlackAppOptions): Entry {
  const { appToken, signingSecret = '', port, oauth, url, api } = config
  if (appToken) return { type: 'socket', appToken, ...(api ? { api } : {}) }
  const entry = { type: 'http', signingSecret, port, host } as const
  return oauth && url ? { ...entry, install: { ...options, ...oauth, url, api } } : entry
}
