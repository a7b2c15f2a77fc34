import { z } from 'zod'
import { type Installations, sealedAs } from '../../src/channels/installation.ts'
import { Closed } from '../../src/errors.ts'
import type { Seal } from '../../src/seal.ts'
import { openSlack, type Slack, type SlackOptions } from './clients.ts'

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
  /**
   * They sent us away at an instant: the token is of no use, and is kept nowhere. Answers which of
   * ours it was; undefined where they have let us in again since, for Slack repeats what it told.
   */
  remove(origin: Origin, at: Date): Promise<string | undefined>
}

/** One workspace, by its token: whatever comes in verified is from it. */
export function oneTenant(workspace: string, slack: Slack): Tenants {
  return {
    from: async () => ({ workspace, slack }),
    all: async () => [{ workspace, slack }],
    // Its token is a setting, which is not ours to delete.
    remove: async () => workspace,
    async of(asked) {
      if (asked === workspace) return slack
      throw new Closed(`slack: not installed in ${asked}`)
    },
  }
}

/** A token that was taken away elsewhere works here no longer than this. */
const KEPT_MS = 60_000
const PREFIX = 'slack-'

/** What we call a workspace that let us in. */
export const workspaceOf = (id: string): string => PREFIX + id

/** Of what Slack gave us, what we need: the whole of it is kept. */
const Opened = z.object({ bot: z.object({ token: z.string() }) })

interface Kept {
  readonly sealed: string
  readonly until: number
  readonly tenant: Tenant
}

/** Many workspaces, by what each of them gave us when it let us in. */
export function manyTenants(
  installations: Installations,
  { seal, now, ...options }: SlackOptions & { readonly seal: Seal; readonly now: () => Date },
): Tenants {
  const kept = new Map<string, Kept>()

  async function byId(id: string): Promise<Tenant> {
    const before = kept.get(id)
    if (before && before.until > now().getTime()) return before.tenant
    const found = await installations.byId('slack', id)
    if (!found) {
      kept.delete(id)
      throw new Closed(`slack: not installed in ${id}`)
    }
    // The same token keeps its client, and what that knows of itself.
    const tenant = before?.sealed === found.sealed ? before.tenant : open(found)
    kept.set(id, { sealed: found.sealed, until: now().getTime() + KEPT_MS, tenant })
    return tenant
  }

  function open(found: { id: string; workspace: string; sealed: string }): Tenant {
    const text = seal.open(found.sealed, sealedAs({ platform: 'slack', id: found.id }))
    const { bot } = Opened.parse(JSON.parse(text))
    return { workspace: found.workspace, slack: openSlack(bot.token, options) }
  }

  const idOf = ({ team, enterprise }: Origin): string => enterprise ?? team ?? ''
  return {
    from: (origin) => byId(idOf(origin)),
    async of(workspace) {
      if (!workspace.startsWith(PREFIX)) throw new Closed(`slack: ${workspace} is no workspace`)
      return (await byId(workspace.slice(PREFIX.length))).slack
    },
    all: async () =>
      Promise.all((await installations.list('slack')).map(async ({ id }) => byId(id))),
    async remove(origin, at) {
      const id = idOf(origin)
      const found = await installations.byId('slack', id)
      // Slack tells whole seconds.
      if (found && Math.floor(found.at.getTime() / 1_000) * 1_000 > at.getTime()) return undefined
      await installations.remove('slack', id)
      kept.delete(id)
      return found?.workspace
    },
  }
}
