import { ChannelType, RESTJSONErrorCodes, Routes } from 'discord.js'
import { z } from 'zod'
import type { Subscription } from '../../src/briefings/subscription.ts'
import type { Finding } from '../../src/channels/finding.ts'
import { Transient, Unknown } from '../../src/errors.ts'
import { discordCommands } from './commands.ts'
import { codeOf, failureOf, isUnauthorized } from './failure.ts'
import {
  inviteLink,
  missingOf,
  type Need,
  Overwrite,
  permissionsIn,
  Role,
  VITAL,
} from './permissions.ts'
import { hashOf } from './register.ts'
import { discordRest, type RestOptions } from './rest.ts'

const PORTAL = 'discord.com/developers/applications'

const Self = z.object({ id: z.string(), username: z.string() })
const Application = z.object({
  id: z.string(),
  interactions_endpoint_url: z.string().nullish(),
  bot_require_code_grant: z.boolean().default(false),
  bot_public: z.boolean().default(false),
})
const Guild = z.object({ name: z.string(), roles: z.array(Role) })
const Room = z.object({
  id: z.string(),
  type: z.number(),
  name: z.string().nullish(),
  permission_overwrites: z.array(Overwrite).default([]),
})
const Member = z.object({ roles: z.array(z.string()) })

type Look = <T>(schema: z.ZodType<T>, route: `/${string}`) => Promise<T>

/** Looks whether the token, the application, the server and its channels are as they must be. */
export async function checkDiscord(
  options: RestOptions & { readonly guild: string; readonly orders: readonly Subscription[] },
): Promise<Finding[]> {
  const rest = discordRest(options, 1)
  const look: Look = async (schema, route) => {
    try {
      return schema.parse(await rest.get(route, WITH_LOCALES))
    } catch (error) {
      throw error instanceof z.ZodError ? error : failureOf(error)
    }
  }
  try {
    const self = await look(Self, Routes.user())
    const application = await look(Application, Routes.currentApplication())
    const invite = inviteLink(application.id)
    return [
      finding('ok', 'discord', `signed in as ${self.username}`),
      ...ofApplication(application),
      ...(await ofCommands(application.id, options.guild, invite, look)),
      ...(await ofGuild({ ...options, self: self.id, invite }, look)),
      finding('ok', 'invite', invite),
    ]
  } catch (error) {
    return [finding('fail', 'discord', tokenAdvice(error))]
  } finally {
    rest.clearHashSweeper()
    rest.clearHandlerSweeper()
  }
}

/** Without it the list of commands has no names in other languages. */
const WITH_LOCALES = { query: new URLSearchParams({ with_localizations: 'true' }) }

function tokenAdvice(error: unknown): string {
  if (isUnauthorized(error)) {
    return `Discord refuses DISCORD_TOKEN: make a new one with “Reset Token” under “Bot” at ${PORTAL}`
  }
  const why = error instanceof Error ? error.message : String(error)
  const isAway = error instanceof Transient || error instanceof Unknown
  return isAway
    ? `it can not be reached (${why}): this machine must be let out to discord.com`
    : `it could not be looked at: ${why}`
}

function ofApplication({
  interactions_endpoint_url: endpoint,
  bot_require_code_grant: needsGrant,
  bot_public: isPublic,
}: z.infer<typeof Application>): Finding[] {
  return [
    finding('ok', 'intents', 'Sherpa needs none of the privileged ones: leave them off'),
    ...(endpoint
      ? [
          finding(
            'fail',
            'commands',
            `they are sent to an address instead of to us: clear “Interactions Endpoint URL” under “General Information” at ${PORTAL}`,
          ),
        ]
      : []),
    ...(isPublic
      ? [
          finding(
            'look',
            'invite',
            `anybody may invite it to a server of their own: switch “Public Bot” off under “Bot” at ${PORTAL}, unless that is meant`,
          ),
        ]
      : []),
    ...(needsGrant
      ? [
          finding(
            'fail',
            'invite',
            `nobody can use it: switch “Requires OAuth2 Code Grant” off under “Bot” at ${PORTAL}`,
          ),
        ]
      : []),
  ]
}

async function ofCommands(
  application: string,
  guild: string,
  invite: string,
  look: Look,
): Promise<Finding[]> {
  const listed = await look(z.array(z.unknown()), Routes.applicationCommands(application))
  const isSame = hashOf(listed) === hashOf(discordCommands())
  const known = isSame
    ? finding('ok', 'commands', `Discord knows all ${listed.length}`)
    : finding('look', 'commands', 'Discord knows others: it is told when Sherpa starts')
  try {
    await look(z.unknown(), Routes.applicationGuildCommands(application, guild))
    return [known]
  } catch (error) {
    if (codeOf(error) !== RESTJSONErrorCodes.MissingAccess) throw error
    const advice = `the server does not take them: invite the bot again with ${invite}`
    return [known, finding('fail', 'commands', advice)]
  }
}

interface Seen {
  readonly guild: string
  readonly orders: readonly Subscription[]
  readonly self: string
  readonly invite: string
}

async function ofGuild({ guild, orders, self, invite }: Seen, look: Look): Promise<Finding[]> {
  const found = await look(Guild, Routes.guild(guild)).catch((error: unknown) => {
    if (!ABSENT.has(codeOf(error))) throw error
  })
  if (!found) {
    const advice = `the bot is not on the server of DISCORD_GUILD_ID: open ${invite}, or correct the id`
    return [finding('fail', 'server', advice)]
  }
  const { roles: held } = await look(Member, Routes.guildMember(guild, self))
  const rooms = await look(z.array(Room), Routes.guildChannels(guild))
  const spoken = rooms.filter(({ type }) => SPOKEN.has(type))
  const missing = new Map(
    spoken.map(({ id, permission_overwrites }) => [
      id,
      missingOf(
        permissionsIn(permission_overwrites, found.roles, { id: self, guild, roles: held }),
      ),
    ]),
  )
  const open = [...missing.values()].filter((names) => !names.some((name) => VITAL.has(name)))
  return [
    finding('ok', 'server', found.name),
    finding(
      open.length > 0 ? 'ok' : 'fail',
      'channels',
      `${open.length} of ${spoken.length} can be spoken in${open.length > 0 ? '' : `: allow it “Send Messages”, or invite it again with ${invite}`}`,
    ),
    ...spoken.flatMap(({ id, name }) =>
      ofRoom(`#${name ?? id}`, id, missing.get(id) ?? [], orders),
    ),
    ...orders
      .filter(({ room }) => room.platform === 'discord' && !room.room.startsWith('@'))
      .filter(({ room, paused }) => !paused && !rooms.some(({ id }) => id === room.room))
      .map(({ room }) =>
        finding('fail', 'channel', `${room.room} is briefed and is gone, or hidden from the bot`),
      ),
  ]
}

/** What is missing where a briefing comes; elsewhere nobody misses anything. */
function ofRoom(
  name: string,
  id: string,
  missing: readonly Need[],
  orders: readonly Subscription[],
): Finding[] {
  const isBriefed = orders.some(({ room }) => room.platform === 'discord' && room.room === id)
  if (!isBriefed) return []
  if (missing.length === 0) return [finding('ok', 'channel', `${name} is as it must be`)]
  const isVital = missing.some((each) => VITAL.has(each))
  const names = missing.map((each) => `“${each}”`).join(', ')
  const advice = `${name} is briefed, and the bot lacks ${names}: Edit Channel, Permissions, add the bot, allow them`
  return [finding(isVital ? 'fail' : 'look', 'channel', advice)]
}

const finding = (verdict: Finding['verdict'], what: string, detail: string): Finding => ({
  verdict,
  what,
  detail,
})

const ABSENT: ReadonlySet<number | undefined> = new Set([
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
])
const SPOKEN: ReadonlySet<number> = new Set([ChannelType.GuildText, ChannelType.GuildAnnouncement])
