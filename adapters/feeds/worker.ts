import { type Document, readFeed } from './read.ts'
import type { FeedReading } from './reading.ts'

/** The thread that may be ended: nothing else parses what strangers send. */
export default function work(document: Document): FeedReading {
  return readFeed(document)
}
