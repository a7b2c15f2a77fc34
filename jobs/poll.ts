import type { Sherpa } from '../src/sherpa.ts'
import { paced } from '../src/sources/pace.ts'
import { poll } from '../src/sources/poll.ts'
import { type SourceState, superseded } from '../src/sources/source.ts'
import { type Job, subjectOf } from './queue.ts'

/** Asks a source what is new, and queues what it names. */
export const pollJob: Job<'poll', Sherpa> = {
  name: 'poll',
  attempts: 3,
  backoffMs: 5_000,
  concurrency: 8,
  async run({ source: id }, sherpa, enqueue) {
    const { sources, items, failures, now, log } = sherpa
    const source = await sources.byId(id)
    if (!source || source.state.nextPollAt > now()) return
    const polled = await poll(source, sherpa)
    const fresh = await items.keepNew(id, polled.items, now())
    const { movedTo } = polled
    const isTwin = movedTo !== undefined && !(await sources.move(id, movedTo))
    const state: SourceState = isTwin ? superseded(polled.state, movedTo) : polled.state
    await sources.saveState(id, state)
    log.info(
      { source: id, result: polled.result, reason: polled.reason, fresh: fresh.length },
      'polled',
    )
    await failures.clear('poll', [id])
    const changed = fresh.map(({ key }) => subjectOf({ source: id, item: key }))
    await failures.clear('ingest', changed)
    const waits = paced(fresh.map(({ url }) => url))
    for (const [at, { key }] of fresh.entries()) {
      await enqueue('ingest', { source: id, item: key }, { delayMs: waits[at] ?? 0 })
    }
  },
}
