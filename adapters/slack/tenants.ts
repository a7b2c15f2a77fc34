import { Closed } from '../../src/errors.ts'
import type { Slack } from './clients.ts'

/** A workspace of ours that an event came from. */
export interface Tenant {
  readonly workspace: string
  readonly slack: Slack
}

/** Where an event came from, as Slack names it. */
export interface Origin {
  readonly team: string | undefined
  /** Set where the app is installed for a whole organization. */
  readonly enterprise: string | undefined
}

/** The workspaces that Sherpa is in, by what Slack calls them and by what we do. */
export interface Tenants {
  /** @throws Closed where we are not installed. */
  from(origin: Origin): Promise<Tenant>
  /** @throws Closed where we are not installed any more. */
  of(workspace: string): Promise<Slack>
  all(): Promise<readonly Tenant[]>
}

/** One workspace, by its token: whatever comes in verified is from it. */
export function oneTenant(workspace: string, slack: Slack): Tenants {
  return {
    from: async () => ({ workspace, slack }),
    all: async () => [{ workspace, slack }],
    async of(asked) {
      if (asked === workspace) return slack
      throw new Closed(`slack: not installed in ${asked}`)
    },
  }
}
