import { type buildConnector, Client, type Dispatcher, errors } from 'undici'
import type { Fetched, Reason } from '../../src/sources/fetch.ts'
import { abortable } from './abort.ts'
import { type Headers, meaning, single, validator } from './answer.ts'
import { readBody } from './body.ts'
import { bare } from './policy.ts'
import type { Hop } from './redirects.ts'
import { Refused } from './refused.ts'

export interface RequestOptions {
  readonly connect: buildConnector.connector
  readonly headers: Readonly<Record<string, string>>
  readonly maxBytes: number
  readonly cut: boolean
  /** Covers all of it: resolving, connecting, headers, body. */
  readonly signal: AbortSignal
}

const MAX_HEADER_BYTES = 32 * 2 ** 10

/**
 * Makes one GET of one checked address, on a connection of its own, and reads what comes. Throws
 * `Refused`, or the signal's reason.
 */
export async function requestOnce(url: URL, options: RequestOptions): Promise<Hop<Fetched>> {
  const { connect, headers, signal } = options
  // A host is asked once a second at most: a connection kept open would serve nobody, and one that
  // hangs in a pool would hold up the next request.
  const client = new Client(url.origin, {
    connect,
    maxHeaderSize: MAX_HEADER_BYTES,
    pipelining: 0,
    // The signal ends everything; undici's own clocks would only add another kind of error.
    headersTimeout: 0,
    bodyTimeout: 0,
  })
  try {
    const path = url.pathname + url.search
    const request = { path, method: 'GET', headers: { ...headers }, signal } as const
    // A body that comes when we have given up breaks off unheard: without a listener, loudly.
    const asked = client.request(request).then((response) => {
      response.body.on('error', () => {})
      return response
    })
    // Undici heeds a signal only once a socket is there; a resolver that hangs must not hold us.
    const { statusCode: status, headers: answered, body } = await abortable(asked, signal)
    const conditional = 'if-none-match' in headers || 'if-modified-since' in headers
    const said = meaning(status, answered, conditional, new Date())
    return 'body' in said ? { answer: await whole(url, status, answered, body, options) } : said
  } catch (error) {
    throw signal.aborted ? signal.reason : refusal(error, url)
  } finally {
    // Not awaited: a socket may take its time to go.
    client.destroy().catch(() => {})
  }
}

async function whole(
  url: URL,
  status: number,
  headers: Headers,
  body: Dispatcher.ResponseData['body'],
  { maxBytes, cut, signal }: RequestOptions,
): Promise<Fetched> {
  const encoding = headers['content-encoding']
  const length = single(headers, 'content-length')
  const bytes = await readBody(body, {
    encoding: String(encoding ?? ''),
    length,
    maxBytes,
    cut,
    signal,
  })
  if (bytes.length === 0) throw new Refused('empty', 'The answer is empty')
  const contentType = single(headers, 'content-type')
  const etag = validator(headers, 'etag')
  const lastModified = validator(headers, 'last-modified')
  return {
    outcome: 'ok',
    url: url.href,
    status,
    bytes,
    ...(contentType && { contentType }),
    ...(etag && { etag }),
    ...(lastModified && { lastModified }),
  }
}

/** What an error of undici, the resolver or TLS means for whoever named the address. A bug stays itself. */
function refusal(error: unknown, url: URL): unknown {
  if (error instanceof Refused) return error
  const host = bare(url.hostname)
  const because = (reason: Reason, message: string): Refused =>
    new Refused(reason, message, { cause: error })
  if (error instanceof errors.HTTPParserError)
    return because('malformed', `${host} does not speak HTTP as it should`)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === '' || code === 'UND_ERR_INVALID_ARG') return error
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return because('headers_too_large', 'The headers of the answer are too long')
  if (/TIMEOUT|TIMEDOUT/.test(code)) return because('timeout', `${host} does not answer`)
  if (/^(?:ENOTFOUND|ENODATA|ESERVFAIL|EAI_)/.test(code))
    return because('unreachable', `No address is known for ${host}`)
  if (/CERT|TLS|SSL|UNABLE_TO_VERIFY/.test(code))
    return because('unreachable', `${host} has no valid certificate`)
  if (code === 'UND_ERR_SOCKET') return because('truncated', `${host} hung up before it answered`)
  return because('unreachable', `${host} can’t be reached`)
}
