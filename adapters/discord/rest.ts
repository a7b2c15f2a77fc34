import { DefaultRestOptions, REST, type RESTOptions } from 'discord.js'
import type { Log } from '../../src/log.ts'

/** Below an outbox lease of 30 s with the one retry: a slow answer never outlives its delivery. */
const TIMEOUT_MS = 8_000
/** The library waits this long for a rate limit to pass; longer is the queue's to wait. */
const LONGEST_WAIT_MS = 10_000
/** A 429 without `Retry-After` would be asked again at once, for ever. */
const UNSAID_WAIT_S = '2'
const WARN_EVERY = 500

export interface RestOptions {
  readonly token: string
  readonly log: Log
  /** Another server than Discord's, for tests: the address before `/v10`. */
  readonly api?: string
  readonly timeoutMs?: number
}

/**
 * Discord's REST client, which paces each route by the headers of the answers.
 * @param retries how often it repeats a request whose answer was 5xx or never came: 0 for what may
 * not be sent twice.
 */
export function discordRest({ token, log, api, timeoutMs }: RestOptions, retries: number): REST {
  const rest = new REST({
    ...(api ? { api } : {}),
    retries,
    timeout: timeoutMs ?? TIMEOUT_MS,
    globalRequestsPerSecond: 45,
    invalidRequestWarningInterval: WARN_EVERY,
    rejectOnRateLimit: ({ retryAfter, timeToReset }) =>
      Math.max(finite(retryAfter), finite(timeToReset)) > LONGEST_WAIT_MS,
    makeRequest: withWait,
  }).setToken(token)
  // 10,000 of these in ten minutes, and Discord shuts the address out.
  rest.on('invalidRequestWarning', ({ count, remainingTime }) =>
    log.error({ count, resetsInMs: remainingTime }, 'discord refuses many requests'),
  )
  return rest
}

const withWait: RESTOptions['makeRequest'] = async (url, init) => {
  const answer = await DefaultRestOptions.makeRequest(url, init)
  const wait = Number(answer.headers.get('retry-after') ?? Number.NaN)
  if (answer.status === 429 && !(wait >= 0)) answer.headers.set('retry-after', UNSAID_WAIT_S)
  return answer
}

function finite(ms: number): number {
  return Number.isFinite(ms) ? ms : 0
}
