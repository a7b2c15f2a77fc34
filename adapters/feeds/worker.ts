import { type Document, readFeed } from './read.ts'
import type { FeedReading } from './reading.ts'

/**
 * The thread that may be ended: nothing else parses what strangers send. An undefined document only
 * proves that the thread has started.
 */
export default function work(document: Document | undefined): FeedReading | undefined {
  return document && readFeed(document)
}
