import { z } from 'zod'
import { type Given, port, secret, url } from './shapes.ts'

/** The settings of Slack. */
export const slackSettings = {
  SLACK_BOT_TOKEN: secret(/^xoxb-[\w-]+$/, 'is not a bot’s token: it begins with xoxb-'),
  SLACK_SIGNING_SECRET: secret(/^\w{16,128}$/, 'is not a signing secret: 32 hexadecimal digits'),
  SLACK_APP_TOKEN: secret(/^xapp-[\w-]+$/, 'is not an app-level token: it begins with xapp-'),
  SLACK_CLIENT_ID: secret(/^\d+\.\d+$/, 'is not a client id: two numbers with a dot between'),
  SLACK_CLIENT_SECRET: secret(/^\w{16,128}$/, 'is not a client secret: 32 hexadecimal digits'),
  SLACK_API: url(['https:', 'http:'], 'Slack’s API'),
  SLACK_URL: url(['https:'], 'where Slack reaches us'),
  SLACK_PORT: port.default(7002),
}

const Environment = z.object(slackSettings)

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

export function slackFrom(env: z.infer<typeof Environment>): SlackConfig | undefined {
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

/** What is wrong between settings that are right by themselves. */
export function faultsOfSlack(given: Given): string[] {
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
