import { type Client, DiscordAPIError, PermissionFlagsBits } from 'discord.js'
import type { Powers } from '../../src/questions/question.ts'

/** Who is a member of the home server, and what they may do there. */
export interface Members {
  /** Undefined for a stranger. @throws what Discord's client throws when it can not tell. */
  of(person: string): Promise<Powers | undefined>
}

/** Whoever leaves loses their direct messages within this long, in milliseconds. */
const KNOWN_MS = 5 * 60_000
const MOST = 10_000
const UNKNOWN_MEMBER = 10_007

/** What lets a member change things whatever the policy: Discord's own marks of an administrator. */
export const ADMINISTERS = [PermissionFlagsBits.ManageGuild, PermissionFlagsBits.Administrator]

export function createMembers(client: Client, guild: string, now: () => Date): Members {
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
    const home = client.guilds.cache.get(guild)
    if (!home) return undefined
    try {
      const member = await home.members.fetch({ user: person, force: true, cache: false })
      return {
        admin: member.permissions.any(ADMINISTERS),
        roles: [...member.roles.cache.keys()].filter((role) => role !== guild),
      }
    } catch (error) {
      if (error instanceof DiscordAPIError && error.code === UNKNOWN_MEMBER) return undefined
      throw error
    }
  }
}
