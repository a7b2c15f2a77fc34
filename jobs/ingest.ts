import { ingestItem } from '../src/articles/ingest.ts'
import type { Sherpa } from '../src/sherpa.ts'
import type { Job } from './queue.ts'

/** Reads one entry of a source, and queues its summary. */
export const ingestJob: Job<'ingest', Sherpa> = {
  name: 'ingest',
  attempts: 4,
  backoffMs: 30_000,
  concurrency: 4,
  async run({ source: id, item: key }, sherpa, enqueue, isLastTry) {
    const { sources, items, log } = sherpa
    const [source, item] = await Promise.all([sources.byId(id), items.byKey(id, key)])
    if (!source || !item) return
    const ingested = await ingestItem(item, source, isLastTry, sherpa)
    await items.done(id, item)
    if (ingested.status === 'rejected') {
      log.info({ source: id, item: key, reason: ingested.reason }, 'rejected')
      return
    }
    const { id: article, version } = ingested.article
    await enqueue('summarize', { article, version })
  },
}
