import { existsSync } from 'node:fs'
import { z } from 'zod'
import { isZone } from './briefings/zone.ts'
import { type DiscordConfig, discordSettings, faultsOfDiscord } from './config/discord.ts'
import { faultsOfModel, type ModelConfig, modelFrom, modelSettings } from './config/model.ts'
import { type Given, isPort, port, url } from './config/shapes.ts'
import { faultsOfSlack, type SlackConfig, slackFrom, slackSettings } from './config/slack.ts'
import { Wrong } from './errors.ts'
import { parseKeys, type SealKey } from './seal.ts'

const Environment = z.object({
  SHERPA_DATA: z.string().default('./data'),
  SHERPA_PORT: port.default(7000),
  SHERPA_HOST: z
    .union([z.ipv4(), z.ipv6()], { error: 'is not an IP address' })
    .default('127.0.0.1'),
  SHERPA_ZONE: z
    .string()
    .refine(isZone, { message: 'is not an IANA time zone, such as Asia/Seoul' })
    .default(() => Intl.DateTimeFormat().resolvedOptions().timeZone),
  SHERPA_SAMPLE: z.enum(['on', 'off'], { message: 'is neither on nor off' }).default('on'),
  SHERPA_ROLE: z
    .enum(['all', 'web', 'worker'], { message: 'is none of all, web, worker' })
    .default('all'),
  // It is sent as part of a header.
  SHERPA_CONTACT: z
    .string()
    .regex(/^[ -~]{1,200}$/, 'is not a mailbox or an address in at most 200 plain ASCII signs')
    .optional(),
  SHERPA_ALLOW: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine(
      (hosts) =>
        hosts.every((pair) => {
          const [, port = ''] = /^(?:[^\s:/]+|\[[\da-f:]+\]):(\d+)$/i.exec(pair) ?? []
          return isPort(port) && port !== '0'
        }),
      { message: 'is not a list of exact host:port pairs' },
    ),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'PostgreSQL'),
  REDIS_URL: url(['redis:', 'rediss:'], 'Redis'),
  ...modelSettings,
  ...discordSettings,
  ...slackSettings,
  SHERPA_KEYS: z
    .string()
    .optional()
    .transform((text, context) => {
      const keys = text === undefined ? undefined : parseKeys(text)
      if (text && !keys) context.addIssue('is not a list of NAME:KEY, each key 32 bytes in base64')
      return keys
    }),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      message: 'is none of debug, info, warn, error, silent',
    })
    .default('info'),
  LOG_FORMAT: z.enum(['json', 'text'], { message: 'is neither json nor text' }).optional(),
})

/** The name of every setting. */
export const SETTINGS: readonly string[] = Object.keys(Environment.shape)

/** What the environment says, read once; `.env.example` says of each setting what it does. */
export interface Config {
  /** The data folder: the embedded store, its lock and its backups. */
  readonly data: string
  /** The web channel's port on loopback; 0 takes a free one. */
  readonly port: number
  /** The address the web channel listens on: this machine only, unless a container is around it. */
  readonly host: string
  /** The zone of a new channel's briefing until someone sets another. */
  readonly zone: string
  readonly sample: boolean
  readonly role: 'all' | 'web' | 'worker'
  /** An address or mailbox that a source's operator finds in our User-Agent. */
  readonly contact?: string
  /** Exact `host:port` pairs inside the operator's network that may be fetched. */
  readonly allow: readonly string[]
  readonly databaseUrl?: string
  readonly redisUrl?: string
  readonly log: { readonly level: string; readonly format?: 'json' | 'text' }
  /** Absent where no model is to write. */
  readonly model?: ModelConfig
  readonly discord?: DiscordConfig
  readonly slack?: SlackConfig
  /** What secrets in the store are sealed with, the newest first; unset: a key in the data folder. */
  readonly keys?: readonly [SealKey, ...SealKey[]]
}

/** Asked of what was given, so that a complaint about another setting does not hide this one. */
function faultsOfRole(given: Given): string[] {
  const role = given.SHERPA_ROLE
  if ((role !== 'web' && role !== 'worker') || given.DATABASE_URL) return []
  return ['SHERPA_ROLE web or worker needs DATABASE_URL: the embedded store serves one process']
}

function wrong(complaints: readonly string[]): Wrong {
  const lines = [...new Set(complaints)].map((complaint) => `  ${complaint}`)
  const where = '.env.example says what each may be.'
  return new Wrong(`These settings are wrong:\n${lines.join('\n')}\n${where}`)
}

/** The environment, with what a `.env` file in this folder adds to it. */
function loadEnvironment(): Record<string, string | undefined> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return process.env
}

/**
 * Parses the environment.
 * @throws Wrong with every complaint in one message, by name and never by value.
 */
export function readConfig(
  environment: Record<string, string | undefined> = loadEnvironment(),
): Config {
  // An empty setting is an unset one: compose files and shells write `NAME=`.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const parsed = Environment.safeParse(given)
  const complaints = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
    ...faultsOfRole(given),
    ...faultsOfDiscord(given),
    ...faultsOfSlack(given),
    ...(parsed.data ? faultsOfModel(parsed.data) : []),
  ]
  if (!parsed.success || complaints.length > 0) throw wrong(complaints)
  const env = parsed.data
  const model = modelFrom(env)
  const slack = slackFrom(env)
  const { DISCORD_TOKEN: token, DISCORD_GUILD_ID: guild, SHERPA_KEYS: keys } = env
  return {
    data: env.SHERPA_DATA,
    port: env.SHERPA_PORT,
    host: env.SHERPA_HOST,
    zone: env.SHERPA_ZONE,
    sample: env.SHERPA_SAMPLE === 'on',
    role: env.SHERPA_ROLE,
    allow: env.SHERPA_ALLOW,
    ...(env.SHERPA_CONTACT ? { contact: env.SHERPA_CONTACT } : {}),
    ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}),
    ...(env.REDIS_URL ? { redisUrl: env.REDIS_URL } : {}),
    ...(model ? { model } : {}),
    ...(token && guild ? { discord: { token, guild } } : {}),
    ...(slack ? { slack } : {}),
    ...(keys ? { keys } : {}),
    log: { level: env.LOG_LEVEL, ...(env.LOG_FORMAT ? { format: env.LOG_FORMAT } : {}) },
  }
}
