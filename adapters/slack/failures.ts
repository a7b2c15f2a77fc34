import { webApi } from '@slack/bolt'
import { Closed, Permanent, Transient, Unknown } from '../../src/errors.ts'
import { jitter } from './pace.ts'

/** Slack failed on its side, and may have done what was asked before it did. */
const DOUBTFUL = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
])

/** Nothing was done, and later it may be. */
const LATER = new Set([
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'team_added_to_org',
  'external_channel_migrating',
])

/** Nobody can post there any more: it is gone, archived, or we were sent away. */
const CLOSED = new Set([
  'account_inactive',
  'cannot_dm_bot',
  'channel_not_found',
  'invalid_auth',
  'is_archived',
  'messages_tab_disabled',
  'no_permission',
  'not_authed',
  'not_in_channel',
  'org_login_required',
  'restricted_action',
  'restricted_action_non_threadable_channel',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
  'user_disabled',
  'user_not_found',
])

/** The connection was never made, so nothing was asked. */
const UNSENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** What Slack calls the error, where it said no; undefined where it did not get to. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined
  const code: unknown = error.data.error
  // What is no JSON (a page of a proxy) the SDK hands on as the error's name.
  return typeof code === 'string' && /^\w{2,80}$/.test(code) ? code : undefined
}

/** What Slack called the error that a failure of ours stands for. */
export const refusalIn = (failure: unknown): string | undefined =>
  failure instanceof Error ? codeOf(failure.cause) : undefined

/**
 * Whatever a call threw, as what it means for a post: `Transient` when surely nothing was posted,
 * `Unknown` when it may be visible, `Closed` and `Permanent` when it never will be. What is not
 * about Slack is thrown on as it came.
 */
export function failureOf(error: unknown, method: string): unknown {
  const options = { cause: error }
  if (error instanceof webApi.WebAPIRateLimitedError) {
    const retryAfterMs = jitter(error.retryAfter * 1_000)
    return new Transient(`slack: ${method} is asked too often`, { ...options, retryAfterMs })
  }
  if (error instanceof webApi.WebAPIPlatformError) {
    const code = codeOf(error)
    const said = `slack: ${method}: ${code ?? 'an answer that is none of Slack’s'}`
    if (!code || DOUBTFUL.has(code)) return new Unknown(said, options)
    if (LATER.has(code)) return new Transient(said, options)
    return CLOSED.has(code) ? new Closed(said, options) : new Permanent(said, options)
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    const said = `slack: ${method}: HTTP ${error.statusCode}`
    // Slack refuses in JSON with 200; any other 4xx is of something before it that let nothing by.
    const surelyNot = error.statusCode >= 400 && error.statusCode < 500 && error.statusCode !== 408
    return surelyNot ? new Transient(said, options) : new Unknown(said, options)
  }
  if (error instanceof webApi.WebAPIRequestError) {
    const said = `slack: ${method}: ${error.original.name}`
    return wasUnsent(error.original) ? new Transient(said, options) : new Unknown(said, options)
  }
  return error
}

/** The same for what may be done twice, and for questions: doubt is a reason to try again. */
export function repeatable(error: unknown, method: string): unknown {
  const failure = failureOf(error, method)
  return failure instanceof Unknown ? new Transient(failure.message, { cause: error }) : failure
}

function wasUnsent({ cause }: Error): boolean {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' && UNSENT.has(code)
}
