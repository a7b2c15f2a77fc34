import { existsSync } from 'node:fs'
import { z } from 'zod'
import { isZone } from './briefings/zone.ts'
import type { Caps } from './costs/cap.ts'
import { type Prices, parsePrices } from './costs/price.ts'
import { Wrong } from './errors.ts'
import { parseKeys, type SealKey } from './seal.ts'
import type { Task } from './writing/model.ts'

const url = (schemes: readonly string[], name: string) =>
  z
    .string()
    .refine((text) => schemes.includes(URL.parse(text)?.protocol ?? ''), {
      message: `is not an address that starts with ${schemes.map((scheme) => `${scheme}//`).join(' or ')} (${name})`,
    })
    .optional()

const amount = z.coerce
  .number({ message: 'is not a number' })
  .min(0, { message: 'is less than nothing' })
  .optional()

const secret = (shape: RegExp, message: string) =>
  z.string().trim().regex(shape, message).optional()

const EFFORTS = ['minimal', 'low', 'medium', 'high'] as const

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535
}

const Environment = z.object({
  SHERPA_DATA: z.string().default('./data'),
  SHERPA_PORT: z
    .string()
    .trim()
    .refine(isPort, { message: 'is not a port number (0 to 65535)' })
    .transform(Number)
    .default(7000),
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
  OPENAI_API_KEY: z.string().min(1).optional(),
  OPENAI_BASE_URL: url(['https:', 'http:'], 'a server that speaks as OpenAI’s does'),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_MODEL_ARTICLE: z.string().optional(),
  OPENAI_MODEL_STORY: z.string().optional(),
  OPENAI_MODEL_ANSWER: z.string().optional(),
  OPENAI_REASONING_EFFORT: z
    .enum(EFFORTS, { message: `is none of ${EFFORTS.join(', ')}` })
    .optional(),
  SHERPA_PRICES: z
    .string()
    .default('')
    .transform((text, context) => {
      const prices = parsePrices(text)
      if (!prices) context.addIssue('is not a list of MODEL=INPUT/CACHED/OUTPUT')
      return prices ?? new Map()
    }),
  SHERPA_DAILY_USD: amount,
  SHERPA_MONTHLY_USD: amount,
  SHERPA_DAILY_TOKENS: amount,
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'is not a bot’s token: three parts with dots between')
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{15,20}$/, 'is not a server’s id: it has 17 to 20 digits')
    .optional(),
  SLACK_BOT_TOKEN: secret(/^xoxb-[\w-]+$/, 'is not a bot’s token: it begins with xoxb-'),
  SLACK_SIGNING_SECRET: secret(/^\w{16,128}$/, 'is not a signing secret: 32 hexadecimal digits'),
  SLACK_APP_TOKEN: secret(/^xapp-[\w-]+$/, 'is not an app-level token: it begins with xapp-'),
  SLACK_CLIENT_ID: secret(/^\d+\.\d+$/, 'is not a client id: two numbers with a dot between'),
  SLACK_CLIENT_SECRET: secret(/^\w{16,128}$/, 'is not a client secret: 32 hexadecimal digits'),
  SLACK_API: url(['https:', 'http:'], 'Slack’s API'),
  SLACK_URL: url(['https:'], 'where Slack reaches us'),
  SLACK_PORT: z
    .string()
    .trim()
    .refine(isPort, { message: 'is not a port number (0 to 65535)' })
    .transform(Number)
    .default(7002),
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

/** The bot, and the server whose people share a workspace with the web page. */
export interface DiscordConfig {
  readonly token: string
  readonly guild: string
}

/** One workspace by its token, which shares a workspace with the web page, or many by OAuth. */
export interface SlackConfig {
  readonly botToken?: string
  readonly oauth?: { readonly clientId: string; readonly clientSecret: string }
  readonly signingSecret?: string
  /** With it Slack is heard over a socket, and nothing need be reached from outside. */
  readonly appToken?: string
  /** The address, as Slack's people see it, that leads to the port. */
  readonly url?: string
  readonly port: number
  /** Slack's API, where it is not the commercial one's. */
  readonly api?: string
}

/** Which server and models write, and what that may cost. */
export interface ModelConfig {
  readonly apiKey?: string
  readonly baseUrl?: string
  readonly models: Readonly<Record<Task, string>>
  readonly effort?: (typeof EFFORTS)[number]
  readonly prices: Prices
  readonly caps: Caps
}

/** Small, and good enough to shorten sentences. */
const MODEL = 'gpt-5-mini'

function modelFrom(env: z.infer<typeof Environment>): ModelConfig | undefined {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, SHERPA_PRICES: prices } = env
  if (!apiKey && !baseUrl) return undefined
  const { SHERPA_DAILY_USD: daily, SHERPA_MONTHLY_USD: monthly } = env
  const dailyTokens = env.SHERPA_DAILY_TOKENS
  return {
    models: modelsOf(env),
    prices,
    caps: {
      ...(daily === undefined ? {} : { daily }),
      ...(monthly === undefined ? {} : { monthly }),
      ...(dailyTokens === undefined ? {} : { dailyTokens }),
    },
    ...(apiKey ? { apiKey } : {}),
    ...(baseUrl ? { baseUrl } : {}),
    ...(env.OPENAI_REASONING_EFFORT ? { effort: env.OPENAI_REASONING_EFFORT } : {}),
  }
}

function modelsOf(env: z.infer<typeof Environment>): Readonly<Record<Task, string>> {
  const model = env.OPENAI_MODEL ?? (env.OPENAI_BASE_URL ? '' : MODEL)
  return {
    article: env.OPENAI_MODEL_ARTICLE ?? model,
    story: env.OPENAI_MODEL_STORY ?? model,
    answer: env.OPENAI_MODEL_ANSWER ?? model,
  }
}

function faultsOfModel(env: z.infer<typeof Environment>): string[] {
  if (!env.OPENAI_API_KEY && !env.OPENAI_BASE_URL) return []
  const models = Object.values(modelsOf(env))
  const capped = env.SHERPA_DAILY_USD !== undefined || env.SHERPA_MONTHLY_USD !== undefined
  const unpriced = models.some((name) => !env.SHERPA_PRICES.has(name))
  const faults: string[] = []
  if (models.includes('')) {
    faults.push('OPENAI_BASE_URL needs OPENAI_MODEL: only OpenAI’s own has a default')
  }
  if (capped && unpriced) {
    const caps = 'SHERPA_DAILY_USD or SHERPA_MONTHLY_USD'
    faults.push(`SHERPA_PRICES lacks a model in use: ${caps} can not be kept`)
  }
  return faults
}

function faultsOfPlatforms(given: Readonly<Record<string, string | undefined>>): string[] {
  const faults: string[] = []
  if (given.DISCORD_TOKEN && !given.DISCORD_GUILD_ID) {
    faults.push('DISCORD_GUILD_ID is needed with DISCORD_TOKEN: which server is home')
  }
  if (given.DISCORD_GUILD_ID && !given.DISCORD_TOKEN) {
    faults.push('DISCORD_TOKEN is needed with DISCORD_GUILD_ID')
  }
  if (given.DISCORD_TOKEN && given.DATABASE_URL && !given.SHERPA_KEYS) {
    faults.push('SHERPA_KEYS is needed with DATABASE_URL and DISCORD_TOKEN: processes share keys')
  }
  return faults
}

function slackFrom(env: z.infer<typeof Environment>): SlackConfig | undefined {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = env
  const oauth = clientId && clientSecret ? { clientId, clientSecret } : undefined
  if (!env.SLACK_BOT_TOKEN && !oauth) return undefined
  return {
    port: env.SLACK_PORT,
    ...(env.SLACK_BOT_TOKEN ? { botToken: env.SLACK_BOT_TOKEN } : {}),
    ...(oauth ? { oauth } : {}),
    ...(env.SLACK_SIGNING_SECRET ? { signingSecret: env.SLACK_SIGNING_SECRET } : {}),
    ...(env.SLACK_APP_TOKEN ? { appToken: env.SLACK_APP_TOKEN } : {}),
    ...(env.SLACK_URL ? { url: env.SLACK_URL } : {}),
    ...(env.SLACK_API ? { api: env.SLACK_API } : {}),
  }
}

function faultsOfSlack(given: Readonly<Record<string, string | undefined>>): string[] {
  const one = Boolean(given.SLACK_BOT_TOKEN)
  const many = Boolean(given.SLACK_CLIENT_ID || given.SLACK_CLIENT_SECRET)
  const faults: string[] = []
  const need = (names: readonly string[], why: string): void => {
    if (!names.some((name) => given[name])) faults.push(`${names.join(' or ')} is needed ${why}`)
  }
  if (one && many) {
    faults.push('SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID for many: set one of them')
  }
  if (many) {
    need(['SLACK_CLIENT_ID'], 'with SLACK_CLIENT_SECRET')
    need(['SLACK_CLIENT_SECRET'], 'with SLACK_CLIENT_ID')
    need(['SLACK_URL'], 'with SLACK_CLIENT_ID: where a workspace comes back from Slack')
    need(['SLACK_SIGNING_SECRET'], 'with SLACK_CLIENT_ID')
    if (given.SLACK_APP_TOKEN) faults.push('SLACK_APP_TOKEN is for one workspace, not for many')
  } else if (given.SLACK_SIGNING_SECRET || given.SLACK_APP_TOKEN) {
    need(['SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID'], 'to speak in Slack')
  }
  if (one && given.SHERPA_ROLE !== 'worker') {
    need(['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN'], 'with SLACK_BOT_TOKEN, to hear Slack')
  }
  if ((one || many) && given.DATABASE_URL) {
    need(['SHERPA_KEYS'], 'with DATABASE_URL and Slack: processes share keys')
  }
  return faults
}

/** Asked of what was given, so that a complaint about another setting does not hide this one. */
function faultsOfRole(given: Readonly<Record<string, string | undefined>>): string[] {
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
    ...faultsOfPlatforms(given),
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
