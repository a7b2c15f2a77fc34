/**
 * Why something from outside was refused. Those of the wire come from the guarded client, those of
 * the content from the feed and page readers; both use one vocabulary, so that health can be told in it.
 */
export type Reason =
  | 'bad_url'
  | 'bad_scheme'
  | 'ssrf_blocked'
  | 'too_many_redirects'
  | 'robots'
  | 'unreachable'
  | 'timeout'
  | 'headers_too_large'
  | 'too_large'
  | 'truncated'
  | 'bad_encoding'
  | 'http_4xx'
  | 'http_5xx'
  | 'rate_limited'
  | 'empty'
  | 'not_a_feed'
  | 'not_an_article'
  | 'malformed'
  | 'too_deep'
  | 'entity_forbidden'

/** Whether another day may cure it. The rest stays as it is until somebody changes something. */
export const mayPass = (reason: Reason): boolean => PASSING.includes(reason)

const PASSING: readonly Reason[] = [
  'unreachable',
  'timeout',
  'truncated',
  'bad_encoding',
  'http_4xx',
  'http_5xx',
  'rate_limited',
  'empty',
]

/** What came of one GET. Refusals are values: the open web fails every day, and no stack tells why. */
export type Fetched =
  | {
      readonly outcome: 'ok'
      /** Where the body came from after redirects: what relative links in it are relative to. */
      readonly url: string
      /** The same, if every hop on the way was a permanent one (301, 308) and there was one at all. */
      readonly permanentUrl?: string
      readonly status: number
      readonly contentType?: string
      /** The whole body, decompressed; never empty. */
      readonly bytes: Uint8Array
      /** Validators as received, byte for byte: printable ASCII of at most 1 KB, or absent. */
      readonly etag?: string
      readonly lastModified?: string
    }
  | { readonly outcome: 'not_modified' }
  /** Come back later: 429, 503 and other 5xx. At least 60 s, at most 24 h, however much was asked for. */
  | {
      readonly outcome: 'retry'
      readonly retryAfterMs: number
      readonly reason: 'rate_limited' | 'http_5xx'
      readonly detail: string
    }
  /** 410: it is not coming back, says the site. */
  | { readonly outcome: 'gone'; readonly reason: string }
  /** `detail` is one sentence for a person; it holds no userinfo and no query. */
  | {
      readonly outcome: 'reject'
      readonly reason: Reason
      readonly detail: string
      readonly status?: number
    }

export interface FetchOptions {
  /** Validators of the last complete and parsed answer, sent back byte for byte to the first hop only. */
  readonly etag?: string
  readonly lastModified?: string
  /** A page obeys the site's robots.txt; a feed is made for readers like us. Default `feed`. */
  readonly accept?: 'feed' | 'page'
  readonly signal?: AbortSignal
  /** The most bytes of body after decompression; never more than the client's own limit, 10 MB. */
  readonly maxBytes?: number
}

/**
 * The one way to what users name. Reaches public addresses only, at every hop; within budgets of time
 * and size; politely. Answers with a refusal rather than throwing, except when `signal` aborts.
 */
export interface Fetch {
  get(url: string, options?: FetchOptions): Promise<Fetched>
}
