import { takeSlots } from '../src/briefings/tick.ts'
import type { Sherpa } from '../src/sherpa.ts'
import type { Job } from './queue.ts'

/** Work that no job finished within this is queued again: its job was lost with its queue. */
const LOST_MS = 60_000
const BATCH = 200

/**
 * Finds in the store what is due and what was left behind, and queues it. The queue may lose all
 * it holds at any time; a minute later all of it is queued again from here.
 */
export const tick: Job<'tick', Sherpa> = {
  name: 'tick',
  attempts: 1,
  backoffMs: 1_000,
  concurrency: 1,
  async run(_, sherpa, enqueue) {
    const before = new Date(sherpa.now().getTime() - LOST_MS)
    for (const { id } of await sherpa.sources.due(sherpa.now(), BATCH)) {
      await enqueue('poll', { source: id }, { id })
    }
    for (const edition of await takeSlots(sherpa))
      await enqueue('brief', { edition }, { id: edition })
    for (const { source, key } of await sherpa.items.undone(before, BATCH)) {
      await enqueue('ingest', { source, item: key }, { id: `${source} ${key}` })
    }
    for (const { id, version } of await sherpa.articles.unsummarized(before, BATCH)) {
      await enqueue('summarize', { article: id, version }, { id: `${id} ${version}` })
    }
    for (const { id } of await sherpa.editions.unfinished(before, BATCH)) {
      await enqueue('brief', { edition: id }, { id })
    }
    for (const { id } of await sherpa.deliveries.waiting(before, BATCH)) {
      await enqueue('deliver', { delivery: id }, { id })
    }
    for (const { id } of await sherpa.questions.unanswered(before, BATCH)) {
      await enqueue('answer', { question: id }, { id })
    }
  },
}
