import { takeSlots } from '../src/briefings/take-slots.ts'
import type { Sherpa } from '../src/sherpa.ts'
import { paced } from '../src/sources/pace.ts'
import type { Enqueue, Job } from './queue.ts'

/** Work that no job finished within this is queued again: its job was lost with its queue. */
const LOST_MS = 60_000
const BATCH = 200

/**
 * Finds in the store what is due and what was left behind, and queues it. The queue may lose all
 * it holds at any time; a minute later all of it is queued again from here. What one part can not
 * do keeps none of the others from theirs.
 */
export const tickJob: Job<'tick', Sherpa> = {
  name: 'tick',
  attempts: 1,
  backoffMs: 1_000,
  concurrency: 1,
  async run(_, sherpa, enqueue) {
    const before = new Date(sherpa.now().getTime() - LOST_MS)
    for (const [part, find] of Object.entries(PARTS)) {
      try {
        await find(before, sherpa, enqueue)
      } catch (error) {
        sherpa.log.error({ part, err: error }, 'a part of the tick failed')
      }
    }
  },
}

type Part = (before: Date, sherpa: Sherpa, enqueue: Enqueue) => Promise<void>

const PARTS: Readonly<Record<string, Part>> = {
  async slots(_, sherpa, enqueue) {
    for (const edition of await takeSlots(sherpa)) await enqueue('brief', { edition })
  },
  async sources(_, { sources, now }, enqueue) {
    const due = await sources.due(now(), BATCH)
    const waits = paced(due.map(({ url }) => url))
    for (const [at, { id }] of due.entries()) {
      await enqueue('poll', { source: id }, { delayMs: waits[at] ?? 0 })
    }
  },
  async looks(_, { items, now }, enqueue) {
    const due = await items.toLookAt(now(), BATCH)
    const waits = paced(due.map(({ url }) => url))
    for (const [at, { source, key }] of due.entries()) {
      await enqueue('ingest', { source, item: key }, { delayMs: waits[at] ?? 0 })
    }
  },
  async deliveries(before, { deliveries }, enqueue) {
    for (const { id } of await deliveries.waiting(before, BATCH)) {
      await enqueue('deliver', { delivery: id })
    }
  },
  async questions(before, { questions }, enqueue) {
    for (const { id } of await questions.unanswered(before, BATCH)) {
      await enqueue('answer', { question: id })
    }
  },
  async editions(before, { editions }, enqueue) {
    for (const { id } of await editions.unfinished(before, BATCH)) {
      await enqueue('brief', { edition: id })
    }
  },
  async items(before, { items }, enqueue) {
    for (const { source, key } of await items.undone(before, BATCH)) {
      await enqueue('ingest', { source, item: key })
    }
  },
  async articles(before, { articles }, enqueue) {
    for (const { id, version } of await articles.unsummarized(before, BATCH)) {
      await enqueue('summarize', { article: id, version })
    }
  },
}
