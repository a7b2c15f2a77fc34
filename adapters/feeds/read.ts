import { gunzipSync } from 'node:zlib'
import { decode } from '../../src/sources/decode.ts'
import { readJsonFeed } from './json-feed.ts'
import type { FeedReading } from './reading.ts'
import { isSitemap, readSitemap } from './sitemap.ts'
import { readXmlFeed } from './xml-feed.ts'

export interface Document {
  readonly bytes: Uint8Array
  /** The HTTP header, as it came. */
  readonly contentType?: string | undefined
  /** Where it was fetched from, after redirects; relative links are resolved against it. */
  readonly url: string
}

/** What the fetcher lets through (security-rules A6); of more, we read the beginning. */
export const BYTES = 10_485_760

/** Bytes to a feed or a sitemap. What the document begins with decides, whatever its type claims. */
export function readFeed({ bytes, contentType, url }: Document): FeedReading {
  const plain = isGzip(bytes) ? unpacked(bytes) : bytes
  if ('outcome' in plain) return plain
  const { text } = decode(plain, { contentType, kind: 'xml' })
  const body = text.replace(/^[\s\ufeff]+/, '')
  if (isSitemap(body)) {
    const sitemap = readSitemap(body, url)
    return 'outcome' in sitemap ? sitemap : { outcome: 'sitemap', sitemap }
  }
  const read = body.startsWith('{') ? readJsonFeed(body, url) : readXmlFeed(body, url)
  return 'outcome' in read ? read : { outcome: 'feed', feed: read }
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** `sitemap.xml.gz` is a file of its own kind, whatever the transfer packed or did not. */
function unpacked(bytes: Uint8Array): Uint8Array | Extract<FeedReading, { outcome: 'rejected' }> {
  try {
    return gunzipSync(bytes, { maxOutputLength: BYTES })
  } catch (error) {
    const { code } = error as { code?: string }
    return code === 'ERR_BUFFER_TOO_LARGE'
      ? { outcome: 'rejected', reason: 'too-large', detail: 'more than 10 MB when unpacked' }
      : { outcome: 'rejected', reason: 'not-a-feed', detail: 'a packed file that is broken' }
  }
}
