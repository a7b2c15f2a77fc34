// Figures of asking, each system in a process of its own, and a table of them:
//   node tests/bench/ask.ts [--sizes 1000,10000] [--minisearch FILE] [--postgres URL] [--pglite]
// FILE is the module of MiniSearch, URL a database to spare. Times are CPU in ms of this process, or,
// with ~, how long a server was waited for.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { article, passages, question } from './asking/corpus.ts'
import { miniSearch, pglite, postgres, type System, search, sherpa } from './asking/systems.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    minisearch: { type: 'string' },
    postgres: { type: 'string' },
    pglite: { type: 'boolean', default: false },
    /** One system at one size, told as JSON: how this script calls itself. */
    only: { type: 'string' },
  },
})

/** Fewer are asked of what takes long; a p99 needs the hundred. */
const QUESTIONS = { sherpa: 300, search: 300, minisearch: 40, pglite: 20, postgres: 40 }
type Name = keyof typeof QUESTIONS

const open: Record<Name, () => Promise<System> | System> = {
  sherpa,
  search,
  pglite,
  minisearch: () => miniSearch(values.minisearch ?? ''),
  postgres: () => postgres(values.postgres ?? ''),
}

const time = { cpu: () => process.cpuUsage(), wait: () => performance.now() }

async function took(clock: System['clock'], work: () => unknown): Promise<number> {
  if (clock === 'wait') {
    const before = time.wait()
    await work()
    return time.wait() - before
  }
  const before = time.cpu()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

const quantile = (sorted: readonly number[], share: number) =>
  (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)

async function asked(system: System, length: number, count: number): Promise<string[]> {
  const questions = Array.from({ length: count }, () => question(length))
  const times: number[] = []
  for (const text of questions) times.push(await took(system.clock, () => system.ask(text)))
  const sorted = times.sort((x, y) => x - y)
  const about = system.clock === 'wait' ? '~' : ''
  return [quantile(sorted, 0.5), quantile(sorted, 0.99)].map((figure) => about + figure)
}

async function measure(name: Name, size: number): Promise<string[]> {
  globalThis.gc?.()
  const { rss } = process.memoryUsage()
  const system = await open[name]()
  let count = 0
  const built = await took(system.clock, async () => {
    for (let at = 0; count < size; at++) {
      const next = article(at)
      count += passages(next).length
      await system.add(next)
    }
    await system.ready()
  })
  globalThis.gc?.()
  const added = (process.memoryUsage().rss - rss) / 1e6
  const short = await asked(system, 5, QUESTIONS[name])
  const long = await asked(system, 25, QUESTIONS[name])
  await system.close()
  const seconds = (built / 1_000).toFixed(1)
  const megabytes = system.clock === 'wait' ? '' : Math.round(added).toString()
  return [system.name, count.toString(), seconds, megabytes, ...short, ...long]
}

/** The same script in a process of its own, so that nobody pays for another's memory. */
function apart(name: Name, size: string): string[] {
  const script = fileURLToPath(import.meta.url)
  const given = [
    ...(values.minisearch ? ['--minisearch', values.minisearch] : []),
    ...(values.postgres ? ['--postgres', values.postgres] : []),
  ]
  const args = ['--expose-gc', script, '--only', name, '--sizes', size, ...given]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

if (values.only) {
  const name = values.only as Name
  console.log(JSON.stringify(await measure(name, Number(values.sizes))))
} else {
  const names: Name[] = [
    'sherpa',
    'search',
    ...(values.minisearch ? (['minisearch'] as const) : []),
    ...(values.pglite ? (['pglite'] as const) : []),
    ...(values.postgres ? (['postgres'] as const) : []),
  ]
  console.log('| system | passages | build s | MB | 5 words p50 | p99 | 25 words p50 | p99 |')
  console.log('|---|---|---|---|---|---|---|---|')
  for (const size of values.sizes.split(',')) {
    for (const name of names) console.log(`| ${apart(name, size).join(' | ')} |`)
  }
}
