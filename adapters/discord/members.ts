import { type Client, PermissionFlagsBits } from 'discord.js'
import type { Powers } from '../../src/questions/question.ts'
import type { Api } from './api.ts'

/** Who is a member of the home server, and what they may do there. */
export interface Members {
  /** Undefined for a stranger. @throws Transient when it can not be told. */
  of(person: string): Promise<Powers | undefined>
}

/** Whoever leaves loses their direct messages within this long, in milliseconds. */
const KNOWN_MS = 5 * 60_000
const MOST = 10_000

/** What lets a member change things whatever the policy: Discord's own marks of an administrator. */
export const ADMINISTERS = [PermissionFlagsBits.ManageGuild, PermissionFlagsBits.Administrator]

export function createMembers(
  client: Client,
  guild: string,
  { api, now }: { api: Pick<Api, 'rolesOf'>; now: () => Date },
): Members {
  const known = new Map<string, { powers: Powers | undefined; at: number }>()
  return {
    async of(person) {
      const kept = known.get(person)
      if (kept && now().getTime() - kept.at < KNOWN_MS) return kept.powers
      const powers = await ask(person)
      if (known.size >= MOST) known.clear()
      known.set(person, { powers, at: now().getTime() })
      return powers
    },
  }

  async function ask(person: string): Promise<Powers | undefined> {
    const roles = await api.rolesOf(guild, person)
    if (!roles) return undefined
    const home = client.guilds.cache.get(guild)
    // The role of everybody has the server's own id.
    const held = [guild, ...roles].map((role) => home?.roles.cache.get(role)?.permissions)
    const admin = home?.ownerId === person || held.some((each) => each?.any(ADMINISTERS))
    return { admin, roles }
  }
}
