import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readConfig } from '../../src/config.ts'
import { openParts, openQueue } from '../../src/main.ts'
import { unpolled } from '../../src/sources/source.ts'
import { silent } from '../engine/stores.ts'
import { pageOf, press } from './press.ts'

/**
 * Polls sources for the first time, all due at once, with the product's own queue, client and store:
 * `node tests/bench/sources.ts [SOURCES] [ENTRIES]`, 1000 feeds of one entry by default. A tenth of
 * them stand on one host, one in fifty is slow, one in fifty is down. Prints how long that took,
 * whether any host was asked twice at once or within a second, and how long the others waited
 * because of the crowded host and the slow ones.
 */
const [SOURCES = 1_000, ENTRIES = 1] = process.argv.slice(2).map(Number)
const WORKSPACE = 'bench'
const CROWDED = '127.9.9.9'
const SLOW_MS = 4_000
const GAP_MS = 1_000

interface Visit {
  readonly from: number
  to: number
}
const visits = new Map<string, Visit[]>()
const pieces = press(7)
const pages = new Map<string, string>()

/** Plays all hosts: loopback has sixteen million addresses, and each is a host of its own. */
const server = createServer(async (request, response) => {
  const host = (request.headers.host ?? '').split(':')[0] ?? ''
  const visit = { from: performance.now(), to: Number.POSITIVE_INFINITY }
  visits.set(host, [...(visits.get(host) ?? []), visit])
  response.on('close', () => {
    visit.to = performance.now()
  })
  const { pathname } = new URL(request.url ?? '/', 'http://bench')
  const number = Number(/\d+/.exec(pathname)?.[0] ?? 0)
  if (number % 50 === 7) return request.socket.destroy()
  if (number % 50 === 8) await wait(SLOW_MS)
  if (pathname === '/robots.txt') return response.writeHead(404).end()
  const own = `http://${request.headers.host}${pathname}`
  if (pathname.endsWith('.xml')) {
    const items = Array.from({ length: ENTRIES }, (_, at) => {
      const link = own.replace('.xml', `/${at}`)
      return `<item><title>Entry ${number}-${at}</title><link>${link}</link></item>`
    })
    response.writeHead(200, { 'content-type': 'application/rss+xml' })
    return response.end(
      `<rss version="2.0"><channel><title>${number}</title>${items.join('')}</channel></rss>`,
    )
  }
  const page = pages.get(pathname) ?? pageOf(pieces.next().value, own)
  pages.set(pathname, page)
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  return response.end(page)
})
await new Promise<void>((listening) => server.listen(0, '0.0.0.0', listening))
const { port } = server.address() as AddressInfo

const hostOf = (number: number): string =>
  number % 10 === 3 ? CROWDED : `127.1.${number >> 8}.${(number & 255) + 1}`
const numbers = Array.from({ length: SOURCES }, (_, at) => at)
const allow = [...new Set(numbers.map(hostOf))].map((host) => `${host}:${port}`)

const data = mkdtempSync(join(tmpdir(), 'sherpa-sources-'))
const config = readConfig({ SHERPA_DATA: data, DATABASE_URL: process.env.DATABASE_URL })
const parts = await openParts({ ...config, allow }, silent)
const { sherpa, database, close } = parts
const queue = await openQueue(config, parts)
for (const number of numbers) {
  await sherpa.sources.add({
    id: `f-${number}`,
    workspace: WORKSPACE,
    kind: 'feed',
    url: `http://${hostOf(number)}:${port}/${number}.xml`,
    name: `Feed ${number}`,
    official: false,
    state: unpolled(sherpa.now()),
  })
}

const [from, cpu] = [performance.now(), process.cpuUsage()]
let peak = 0
const polledAt = new Map<string, number>()
await queue.work(sherpa)
await queue.enqueue('tick', {})
for (;;) {
  await wait(1_000)
  peak = Math.max(peak, process.memoryUsage.rss())
  for (const { id, state } of await sherpa.sources.list(WORKSPACE)) {
    if (state.health !== 'new' && !polledAt.has(id)) polledAt.set(id, performance.now() - from)
  }
  const { rows } = await database.pool.query<{ count: string }>(
    'select count(*) as count from sherpa.item where not done',
  )
  if (polledAt.size === SOURCES && rows[0]?.count === '0') break
}
const wall = performance.now() - from
const { user, system } = process.cpuUsage(cpu)
const articles = await sherpa.articles.count(WORKSPACE)

let together = 0
let hurried = 0
for (const asked of visits.values()) {
  for (const [at, visit] of asked.entries()) {
    const before = asked[at - 1]
    if (!before) continue
    if (visit.from < before.to - 5) together++
    // The gap counts from the end of a request as the client saw it: a little before the server.
    else if (visit.from - before.to < GAP_MS - 50) hurried++
  }
}
const times = (isCrowded: boolean): number[] =>
  numbers
    .filter((number) => (hostOf(number) === CROWDED) === isCrowded)
    .map((number) => polledAt.get(`f-${number}`) ?? Number.POSITIVE_INFINITY)
    .sort((a, b) => a - b)
const quantile = (sorted: readonly number[], q: number): string =>
  `${((sorted[Math.floor(q * (sorted.length - 1))] ?? 0) / 1_000).toFixed(0)} s`
const spread = (sorted: readonly number[]): string =>
  `p50 ${quantile(sorted, 0.5)}, p99 ${quantile(sorted, 0.99)}, last ${quantile(sorted, 1)}`

console.log(`${SOURCES} feeds on ${allow.length} hosts, ${articles} articles`)
console.log(`first polled: on hosts of their own ${spread(times(false))}`)
console.log(`              on the crowded host   ${spread(times(true))}`)
console.log(`two requests to a host at once: ${together}; within a second: ${hurried}`)
console.log(
  `${(wall / 1_000).toFixed(0)} s in all, ${((user + system) / 1_000 / SOURCES).toFixed(0)} CPU ms a source with its articles, at most ${Math.round(peak / 2 ** 20)} MB`,
)

await queue.close()
await close()
server.closeAllConnections()
server.close()
rmSync(data, { recursive: true, force: true })
