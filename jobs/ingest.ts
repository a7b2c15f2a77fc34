import { ingestItem } from '../src/articles/ingest.ts'
import { nextLook } from '../src/articles/look-again.ts'
import type { Sherpa } from '../src/sherpa.ts'
import type { Job } from './queue.ts'

/** Reads one entry of a source, for the first time or again, and queues its summary. */
export const ingestJob: Job<'ingest', Sherpa> = {
  name: 'ingest',
  attempts: 4,
  backoffMs: 30_000,
  concurrency: 8,
  async run({ source: id, item: key }, sherpa, enqueue, isLastTry) {
    const { sources, items, now, log } = sherpa
    const [source, item] = await Promise.all([sources.byId(id), items.byKey(id, key)])
    if (!source || !item) return
    const ingested = await ingestItem(item, source, isLastTry, sherpa)
    if (ingested.status === 'rejected') {
      await items.done(id, item)
      log.info({ source: id, item: key, reason: ingested.reason }, 'rejected')
      return
    }
    const { id: article, version, firstSeenAt } = ingested.article
    // A page that is a source of its own is polled anyway.
    const isWatched = ingested.followed && source.kind !== 'page'
    await items.done(id, item, isWatched ? nextLook(firstSeenAt, now()) : undefined)
    await enqueue('summarize', { article, version })
  },
}
