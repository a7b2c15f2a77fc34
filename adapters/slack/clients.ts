import { type Logger, LogLevel, webApi } from '@slack/bolt'
import type { Log } from '../../src/log.ts'
import { slackSend } from './hosts.ts'

export const SLACK_API = 'https://slack.com/api/'

/** Who we are in a workspace, as its token says. */
export interface Self {
  /** The team's id; an organization's, where the app is installed for all of it. */
  readonly team: string
  /** What people call it. */
  readonly name?: string
  readonly bot: string
  readonly user: string
  /** What the token may do; absent where Slack does not say. */
  readonly scopes?: readonly string[]
}

/** A workspace as we speak to it. */
export interface Slack {
  /** Never tries twice by itself: what may be visible is looked up first. */
  readonly posts: webApi.WebClient
  /** May try again: it only asks. */
  readonly reads: webApi.WebClient
  /** Asked once. @throws what the call threw, and asks again the next time. */
  self(): Promise<Self>
}

const TIMEOUT_MS = 10_000

export interface SlackOptions {
  readonly api?: string | undefined
  readonly timeoutMs?: number
  readonly log: Log
}

/** Opens a workspace by its token. Calls nobody yet. */
export function openSlack(
  token: string,
  { api = SLACK_API, timeoutMs = TIMEOUT_MS, log }: SlackOptions,
): Slack {
  const common = {
    slackApiUrl: api,
    fetch: slackSend(api),
    timeout: timeoutMs,
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: slackLogger(log),
  }
  const posts = new webApi.WebClient(token, { ...common, retryConfig: { retries: 0 } })
  const reads = new webApi.WebClient(token, {
    ...common,
    retryConfig: { retries: 2, minTimeout: 300, maxTimeout: 2_000 },
  })
  let self: Promise<Self> | undefined
  return {
    posts,
    reads,
    self() {
      self ??= whoWeAre(reads).catch((error: unknown) => {
        self = undefined
        throw error
      })
      return self
    },
  }
}

async function whoWeAre(reads: webApi.WebClient): Promise<Self> {
  const said = await reads.auth.test()
  const { scopes } = said.response_metadata ?? {}
  const team = (said.is_enterprise_install ? said.enterprise_id : said.team_id) ?? ''
  return {
    team,
    bot: said.bot_id ?? '',
    user: said.user_id ?? '',
    ...(said.team ? { name: said.team } : {}),
    ...(scopes ? { scopes } : {}),
  }
}

/** The SDK's and Bolt's words in our log. What they tell for debugging holds what people wrote. */
export function slackLogger(log: Log): Logger {
  const say =
    (level: 'info' | 'warn' | 'error') =>
    (...said: unknown[]): void =>
      log[level]({ slack: said.map(String).join(' ').slice(0, 300) }, 'slack')
  return {
    debug: () => {},
    info: () => {},
    warn: say('warn'),
    error: say('warn'),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  }
}
