import { type Dispatcher, errors, request } from 'undici'
import type { Fetched } from '../../src/sources/fetch.ts'
import { abortable } from './abort.ts'
import { type Headers, meaning, single, validator } from './answer.ts'
import { readBody } from './body.ts'
import { bare } from './policy.ts'
import type { Hop } from './redirects.ts'
import { Refused } from './refused.ts'

export interface RequestOptions {
  readonly dispatcher: Dispatcher
  readonly headers: Readonly<Record<string, string>>
  readonly maxBytes: number
  readonly cut: boolean
  /** Covers all of it: resolving, connecting, headers, body. */
  readonly signal: AbortSignal
}

/** Makes one GET of one checked address and reads what comes. Throws `Refused`, or the signal's reason. */
export async function requestOnce(url: URL, options: RequestOptions): Promise<Hop<Fetched>> {
  const { dispatcher, headers, signal } = options
  const asked = request(url, { dispatcher, headers, signal, method: 'GET' })
  // Undici heeds a signal only once a socket is there; a resolver that hangs must not hold us.
  const response = await abortable(asked, signal).catch((error: unknown) => {
    asked.then(({ body }) => body.on('error', () => {}).destroy()).catch(() => {})
    throw signal.aborted ? signal.reason : refusal(error, url)
  })
  const { statusCode: status, headers: answered, body } = response
  const close = (): void => void body.on('error', () => {}).destroy()
  const conditional = 'if-none-match' in headers || 'if-modified-since' in headers
  try {
    const said = meaning(status, answered, conditional, new Date())
    if (!('body' in said)) return said
    return { answer: await whole(url, status, answered, body, options) }
  } finally {
    close()
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

/** What an error of undici, the resolver or TLS means for whoever named the address. */
function refusal(error: unknown, url: URL): Error {
  if (error instanceof Refused) return error
  const cause = error
  const host = bare(url.hostname)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'HPE_HEADER_OVERFLOW')
    return new Refused('headers_too_large', 'The headers of the answer are too long', { cause })
  if (/TIMEOUT|ETIMEDOUT/.test(code))
    return new Refused('timeout', `${host} does not answer`, { cause })
  if (error instanceof errors.HTTPParserError)
    return new Refused('malformed', `${host} does not speak HTTP`, { cause })
  if (/^(?:ENOTFOUND|EAI_)/.test(code))
    return new Refused('unreachable', `No address is known for ${host}`, { cause })
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code))
    return new Refused('unreachable', `${host} has no valid certificate`, { cause })
  if (code === 'UND_ERR_SOCKET')
    return new Refused('truncated', `${host} hung up before it answered`, { cause })
  return new Refused('unreachable', `${host} can't be reached`, { cause })
}
