import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js'
import { Closed, Permanent, Transient, Unknown } from '../../src/errors.ts'

/** What Discord says when nobody may post there any more (developers' page "JSON error codes"). */
const CLOSED: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
])

/** Errors of a connection that was never made: nothing was posted. */
const UNSENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** What a failed request means for what it asked, with Discord's own error as the cause. */
export function failureOf(cause: unknown): Error {
  if (cause instanceof RateLimitError) {
    const retryAfterMs = Math.max(cause.retryAfter, cause.timeToReset)
    return new Transient('discord: rate limited', { cause, retryAfterMs })
  }
  if (cause instanceof DiscordAPIError) return refusal(cause)
  if (cause instanceof HTTPError) {
    return new Unknown(`discord answered ${cause.status}`, { cause })
  }
  const code = systemCode(cause)
  if (code && UNSENT.has(code)) return new Transient(`discord: ${code}`, { cause })
  if (isTokenGone(cause)) return new Transient('discord refuses DISCORD_TOKEN', { cause })
  return new Unknown(`discord: ${code ?? 'no answer'}`, { cause })
}

function refusal(cause: DiscordAPIError): Error {
  const said = `discord: ${cause.code}: ${cause.message.split('\n')[0]}`
  if (cause.status === 401 && !isStale(cause.code)) {
    return new Transient('discord refuses DISCORD_TOKEN', { cause })
  }
  if (CLOSED.has(cause.code)) return new Closed(said, { cause })
  // Without a code of Discord's own it is a wall before it that shuts us out for a while.
  if (cause.status === 403 && !cause.code) return new Transient('discord: 403', { cause })
  return new Permanent(said, { cause })
}

/** Discord's number for a refusal; undefined for other failures. */
export function codeOf(failure: unknown): number | undefined {
  const cause = failure instanceof Error ? failure.cause : undefined
  const code = cause instanceof DiscordAPIError ? cause.code : undefined
  return typeof code === 'number' ? code : undefined
}

/** The token was refused: nothing will work until someone sets another. */
export function isUnauthorized(failure: unknown): boolean {
  const cause = failure instanceof Error ? failure.cause : undefined
  if (cause instanceof DiscordAPIError) return cause.status === 401 && !isStale(cause.code)
  return isTokenGone(cause)
}

/** An interaction can no longer be answered by its token: it ran out, or was never acknowledged. */
export function isStale(code: unknown): boolean {
  return (
    code === RESTJSONErrorCodes.InvalidWebhookToken ||
    code === RESTJSONErrorCodes.UnknownWebhook ||
    code === RESTJSONErrorCodes.UnknownInteraction ||
    code === RESTJSONErrorCodes.UnknownMessage
  )
}

/** The answer was lost on the way: the connection broke after the request was written. */
export function isLost(cause: unknown): boolean {
  return ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(systemCode(cause) ?? '')
}

function systemCode(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !('code' in cause)) return undefined
  return typeof cause.code === 'string' ? cause.code : undefined
}

/** After a 401 the library forgets the token and refuses by itself. */
function isTokenGone(cause: unknown): boolean {
  return cause instanceof Error && cause.message.startsWith('Expected token to be set')
}
