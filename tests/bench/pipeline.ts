import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ingest } from '../../src/articles/ingest.ts'
import { hear } from '../../src/channels/hear.ts'
import { OWNER } from '../../src/channels/policy.ts'
import { uploads } from '../../src/cli/ingest.ts'
import { readConfig } from '../../src/config.ts'
import { openParts, openQueue, start } from '../../src/main.ts'
import { summarize } from '../../src/summaries/summarize.ts'
import { silent } from '../engine/stores.ts'

/**
 * Prints what a cold start, an article and a command cost, wall and CPU, on the engines that
 * DATABASE_URL and REDIS_URL name or on the embedded one. Beside it the queue's own rate, as the
 * ceiling (`node tests/bench/engine.ts` has more of that).
 */
const ARTICLES = 400
const COMMANDS = 300
const JOBS = 500

const data = mkdtempSync(join(tmpdir(), 'sherpa-bench-'))
const servers = { DATABASE_URL: process.env.DATABASE_URL, REDIS_URL: process.env.REDIS_URL }
const config = readConfig({ SHERPA_DATA: data, SHERPA_PORT: '0', ...servers })

const cpuMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1_000
}
const memory = (): string => `${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`
const quantile = (sorted: readonly number[], q: number): string =>
  `${(sorted[Math.floor(q * (sorted.length - 1))] ?? 0).toFixed(1)} ms`

async function measured<T>(name: string, work: () => Promise<T>, per?: number): Promise<T> {
  const [from, cpu] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const [wall, used] = [performance.now() - from, cpuMs(cpu)]
  const each = per
    ? `, ${((1_000 * per) / wall).toFixed(0)}/s, ${(used / per).toFixed(2)} CPU ms each`
    : ''
  console.log(
    `${name.padEnd(44)} ${wall.toFixed(0)} ms wall, ${used.toFixed(0)} ms CPU${each}; ${memory()}`,
  )
  return result
}

const first = await measured('first start to serving', () => start(config, silent))
await first.stop()
const again = await measured('next start to serving', () =>
  start({ ...config, sample: false }, silent),
)
await again.stop()

const { sherpa, database, close } = await openParts(config, silent)
const queue = await openQueue(config, { database, sherpa })
const source = await sherpa.sources.add(uploads('bench', sherpa.now()))

/** A made-up article of about 250 words, unlike the others. */
function article(at: number) {
  const place = `Harbour ${String.fromCharCode(65 + (at % 26))}${at}`
  const paragraphs = Array.from({ length: 8 }, (_, n) => {
    const sum = at * 31 + n * 7
    return `The council of ${place} decided on item ${sum} that its ferry ${n} will leave ${sum % 59} minutes earlier from next spring. “We counted ${sum + 40} people on the quay,” said harbour master Gil Arsenault ${n}. The work costs ${sum}.${n} million dollars.`
  })
  return {
    url: `https://bench.example/${at}`,
    title: `${place} moves its ferries`,
    text: paragraphs.join('\n\n'),
  }
}

const kept: string[] = []
await measured(
  `ingest: keep, sentences, story, topics (${ARTICLES})`,
  async () => {
    for (let at = 0; at < ARTICLES; at++) {
      const ingested = await ingest(article(at), source, sherpa)
      if (ingested.status !== 'rejected') kept.push(ingested.article.id)
    }
  },
  ARTICLES,
)
await measured(
  'summarize: claims through the gate',
  async () => {
    for (const id of kept) await summarize(id, 1, sherpa)
  },
  kept.length,
)

const times: number[] = []
for (let at = 0; at < COMMANDS; at++) {
  const from = performance.now()
  const heard = {
    id: `bench ${at}`,
    asker: 'bench',
    powers: OWNER,
    text: '/summit',
    from: { platform: 'web', workspace: 'bench', room: 'r' },
  }
  const question = await hear(heard, sherpa)
  if (question) await queue.enqueue('answer', { question: question.id })
  times.push(performance.now() - from)
}
times.sort((a, b) => a - b)
console.log(
  `command stored and queued (${COMMANDS})`.padEnd(44),
  `p50 ${quantile(times, 0.5)}, p99 ${quantile(times, 0.99)}`,
)

await measured(
  `the queue alone: add (${JOBS})`,
  async () => {
    const adding = Array.from({ length: JOBS }, (_, at) =>
      queue.enqueue('deliver', { delivery: `none ${at}` }),
    )
    await Promise.all(adding)
  },
  JOBS,
)
await measured(
  'the queue alone: run what waits',
  async () => {
    await queue.work(sherpa, ['deliver'])
    for (;;) {
      const { waiting, active } = (await queue.counts()).deliver
      if (waiting + active === 0) return
      await wait(20)
    }
  },
  JOBS,
)

await queue.close()
await close()
rmSync(data, { recursive: true, force: true })
