import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js'
import { z } from 'zod'

/** What Sherpa must be allowed on a server, by the names Discord's settings use; nothing more. */
export const NEEDED = {
  'View Channels': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Embed Links': PermissionFlagsBits.EmbedLinks,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
  'Create Public Threads': PermissionFlagsBits.CreatePublicThreads,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
} as const

export type Need = keyof typeof NEEDED

/** Without these nothing is posted; the others only make it better. */
export const VITAL: ReadonlySet<Need> = new Set(['View Channels', 'Send Messages', 'Embed Links'])

const bits = Object.values(NEEDED).reduce((all, bit) => all | bit, 0n)

/** The address that adds the bot to a server, with what it needs and no more. */
export function inviteLink(application: string): string {
  const query = new URLSearchParams({
    client_id: application,
    permissions: String(bits),
    scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
  })
  return `https://discord.com/oauth2/authorize?${query}`
}

const Bits = z.string().regex(/^\d+$/).transform(BigInt)
export const Role = z.object({ id: z.string(), permissions: Bits })
export const Overwrite = z.object({ id: z.string(), type: z.number(), allow: Bits, deny: Bits })

interface Member {
  readonly id: string
  readonly guild: string
  readonly roles: readonly string[]
}

/**
 * What a member may do in a channel: roles first, then the channel's overwrites for everyone, for
 * their roles and for them (discord.com/developers, "Permissions", "Permission overwrites").
 */
export function permissionsIn(
  overwrites: readonly z.infer<typeof Overwrite>[],
  roles: readonly z.infer<typeof Role>[],
  { id, guild, roles: held }: Member,
): bigint {
  // The role of everybody has the server's own id.
  const mine = new Set([guild, ...held])
  const base = roles
    .filter((role) => mine.has(role.id))
    .reduce((all, { permissions }) => all | permissions, 0n)
  if (base & PermissionFlagsBits.Administrator) return ~0n
  const everyone = overwrites.filter((each) => each.id === guild)
  const ofRoles = overwrites.filter((each) => each.id !== guild && mine.has(each.id))
  const own = overwrites.filter((each) => each.id === id)
  return [everyone, ofRoles, own].reduce((permissions, each) => {
    const denied = each.reduce((all, { deny }) => all | deny, 0n)
    const allowed = each.reduce((all, { allow }) => all | allow, 0n)
    return (permissions & ~denied) | allowed
  }, base)
}

/** The names of what is missing of what is needed. */
export function missingOf(permissions: bigint): Need[] {
  const names = Object.keys(NEEDED) as Need[]
  if (permissions & PermissionFlagsBits.Administrator) return []
  return names.filter((name) => (permissions & NEEDED[name]) === 0n)
}
