import { randomBytes } from 'node:crypto'
import type {
  HTTPReceiverOptions,
  Installation,
  InstallationQuery,
  InstallationStore,
  InstallURLOptions,
  StateStore,
} from '@slack/bolt'
import { z } from 'zod'
import { type Installations, sealedAs } from '../../src/channels/installation.ts'
import { Wrong } from '../../src/errors.ts'
import type { Seal } from '../../src/seal.ts'
import { REDIRECT_PATH } from './manifest.ts'
import { scopes } from './scopes.ts'
import { workspaceOf } from './tenants.ts'

export interface InstallOptions {
  readonly clientId: string
  readonly clientSecret: string
  /** The address that leads to us; Slack sends people back to it and to no other. */
  readonly url: string
  readonly installations: Installations
  readonly seal: Seal
  readonly now: () => Date
  /** Where Slack's own API is; tests have another. */
  readonly api?: string | undefined
}

/** How many minutes someone may take to say yes. */
const STATE_MS = 600_000

/** What Bolt needs to let workspaces in: at `/slack/install` people begin, and they come back. */
export function installWith(options: InstallOptions): Partial<HTTPReceiverOptions> {
  const { clientId, clientSecret, url, api } = options
  return {
    clientId,
    clientSecret,
    redirectUri: `${url.replace(/\/+$/, '')}${REDIRECT_PATH}`,
    scopes: [...scopes],
    installationStore: installationStore(options),
    installerOptions: {
      stateStore: stateStore(options),
      redirectUriPath: REDIRECT_PATH,
      // One page less: whoever comes to the address means to install.
      directInstall: true,
      ...(api
        ? {
            clientOptions: { slackApiUrl: api },
            authorizationUrl: new URL('/oauth/v2/authorize', api).href,
          }
        : {}),
    },
  }
}

/** Keeps the whole of what Slack gave us, sealed, by the organization or the team it is for. */
export function installationStore({
  installations,
  seal,
  now,
}: Pick<InstallOptions, 'installations' | 'seal' | 'now'>): InstallationStore {
  return {
    async storeInstallation(installation) {
      const id = installation.isEnterpriseInstall
        ? installation.enterprise?.id
        : installation.team?.id
      if (!id || !installation.bot) throw new Wrong('Slack named no workspace, or gave no bot.')
      const sealed = seal.seal(JSON.stringify(installation), sealedAs({ platform: 'slack', id }))
      await installations.save({
        platform: 'slack',
        id,
        workspace: workspaceOf(id),
        sealed,
        at: now(),
      })
    },
    async fetchInstallation(query) {
      const id = idOf(query)
      const found = await installations.byId('slack', id)
      if (!found) throw new Wrong(`Slack is not installed in ${id}.`)
      const text = seal.open(found.sealed, sealedAs({ platform: 'slack', id }))
      // It is what Bolt gave us to keep, opened.
      return JSON.parse(text) as Installation
    },
    async deleteInstallation(query) {
      await installations.remove('slack', idOf(query))
    },
  }
}

const idOf = ({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>): string =>
  (isEnterpriseInstall ? enterpriseId : teamId) ?? ''

const State = z.object({ at: z.number(), random: z.string(), options: z.unknown() })

/**
 * States that only we can make, good once and for ten minutes. Bolt ties each to a cookie besides,
 * so that nobody is made to finish what somebody else began.
 */
export function stateStore({ seal, now }: Pick<InstallOptions, 'seal' | 'now'>): StateStore {
  const about = 'slack/state'
  const used = new Map<string, number>()
  return {
    async generateStateParam(options) {
      const random = randomBytes(16).toString('base64url')
      return seal.seal(JSON.stringify({ at: now().getTime(), random, options }), about)
    },
    async verifyStateParam(_, state) {
      const { at, random, options } = State.parse(JSON.parse(seal.open(state, about)))
      const age = now().getTime() - at
      for (const [old, since] of used) if (now().getTime() - since > STATE_MS) used.delete(old)
      if (age > STATE_MS || used.has(random)) throw new Wrong('Begin again: that took too long.')
      used.set(random, at)
      // It is what Bolt gave us to keep, opened.
      return options as InstallURLOptions
    },
  }
}
