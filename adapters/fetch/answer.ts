import type { Fetched } from '../../src/sources/fetch.ts'
import type { Hop } from './redirects.ts'
import { Refused } from './refused.ts'
import { retryAfter } from './retry-after.ts'

export type Headers = Record<string, string | string[] | undefined>

/** What a status line and headers mean, before any body is read; `body` says to go on and read it. */
export type Meaning = Hop<Fetched> | { readonly body: true }

/**
 * Reads a status (RFC 9110 §15). Throws `Refused` for those that no server should have sent us.
 * @param conditional whether validators were sent: only then may an answer be "not modified"
 */
export function meaning(
  status: number,
  headers: Headers,
  conditional: boolean,
  now: Date,
): Meaning {
  if (status === 204 || status === 205) throw new Refused('empty', 'The answer is empty')
  if (status === 206) throw new Refused('truncated', 'Only a part was sent, unasked')
  if (status >= 200 && status < 300) return { body: true }
  if (status === 304 && conditional) return { answer: { outcome: 'not_modified' } }
  if (REDIRECTS.includes(status)) return redirect(status, single(headers, 'location'))
  if (status === 410)
    return { answer: { outcome: 'gone', reason: 'The site says that it is gone for good' } }
  if (status === 429 || (status >= 500 && status < 600)) return wait(status, headers, now)
  if (status >= 400 && status < 500) {
    const detail = `The site answered ${status}${NAMES[status] ? `, ${NAMES[status]}` : ''}`
    return { answer: { outcome: 'reject', reason: 'http_4xx', detail, status } }
  }
  throw new Refused('malformed', `The site answered ${status}, which makes no sense here`)
}

const REDIRECTS = [301, 302, 303, 307, 308]

const NAMES: Record<number, string> = {
  401: 'asks for a login',
  403: 'refuses readers like us',
  404: 'not found',
  451: 'withheld for legal reasons',
}

/** Headers come as Latin-1; bytes beyond ASCII are kept as they are, percent-coded, whatever their charset. */
function redirect(status: number, location: string | undefined): Meaning {
  if (!location) throw new Refused('malformed', 'Redirected without saying where to')
  const coded = location.replace(/[\u0080-\u00ff]/g, (byte) => encodeByte(byte))
  return { location: coded, permanent: status === 301 || status === 308 }
}

const encodeByte = (byte: string): string => `%${byte.charCodeAt(0).toString(16)}`

function wait(status: number, headers: Headers, now: Date): Meaning {
  const { retryAfterMs, tooLongMs } = retryAfter(single(headers, 'retry-after'), now)
  const what = status === 429 ? 'The site asks us to slow down' : `The site answered ${status}`
  const detail = tooLongMs
    ? `${what} and to stay away for ${Math.round(tooLongMs / 86_400_000)} days; we ask again in one`
    : what
  const reason = status === 429 ? 'rate_limited' : 'http_5xx'
  return { answer: { outcome: 'retry', retryAfterMs, reason, detail } }
}

/** A header's value; of several that must be one, none is believed. */
export function single(headers: Headers, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? undefined : value
}

/** A validator as received, if it is one we may keep and send back: printable ASCII, at most 1 KB. */
export function validator(headers: Headers, name: 'etag' | 'last-modified'): string | undefined {
  const value = single(headers, name)
  return value && /^[\x20-\x7e]{1,1024}$/.test(value) ? value : undefined
}
