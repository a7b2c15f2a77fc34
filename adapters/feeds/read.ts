import { decode } from '../../src/sources/decode.ts'
import { readJsonFeed } from './json-feed.ts'
import type { FeedReading } from './reading.ts'
import { readXmlFeed } from './xml-feed.ts'

export interface Document {
  readonly bytes: Uint8Array
  /** The HTTP header, as it came. */
  readonly contentType?: string | undefined
  /** Where it was fetched from, after redirects; relative links are resolved against it. */
  readonly url: string
}

/** Bytes to a feed. What the document begins with decides, whatever its content type claims. */
export function readFeed({ bytes, contentType, url }: Document): FeedReading {
  const { text } = decode(bytes, { contentType, kind: 'xml' })
  const body = text.replace(/^[\s\ufeff]+/, '')
  const read = body.startsWith('{') ? readJsonFeed(body, url) : readXmlFeed(body, url)
  return 'outcome' in read ? read : { outcome: 'feed', feed: read }
}
