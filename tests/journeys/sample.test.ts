import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { FEED_PATHS } from '../../adapters/sample/server.ts'
import { readConfig } from '../../src/config.ts'
import { start } from '../../src/main.ts'
import { dismiss, settle } from '../../src/sample.ts'
import { unpolled } from '../../src/sources/source.ts'
import { dataFolder } from '../engine/folders.ts'
import { silent, stores } from '../engine/stores.ts'
import { openWorld, WORKSPACE } from './world.ts'

const Listed = z.array(z.object({ url: z.string() }))
const portsOf = (urls: readonly string[]) => new Set(urls.map((url) => new URL(url).port))

/** Starts Sherpa, lists its sources as the page does, and stops it. */
async function sourcesAfterStart(data: string, settings = {}): Promise<string[]> {
  const config = readConfig({
    SHERPA_DATA: data,
    SHERPA_PORT: '0',
    SHERPA_ZONE: 'UTC',
    ...settings,
  })
  const app = await start(config, silent)
  try {
    const answer = await fetch(`${app.url}/api/sources`)
    return Listed.parse(await answer.json()).map(({ url }) => url)
  } finally {
    await app.stop()
  }
}

test('the sample world stays where it was, moves where it must, and goes when it is off', async () => {
  const data = await dataFolder()
  const first = await sourcesAfterStart(data)
  expect(first).toHaveLength(FEED_PATHS.length)
  expect(await sourcesAfterStart(data), 'the page has another port each time').toEqual(first)

  const squatter = createServer().listen(Number([...portsOf(first)][0]), '127.0.0.1')
  await once(squatter, 'listening')
  const moved = await sourcesAfterStart(data)
  squatter.close()
  expect(moved.map((url) => new URL(url).pathname)).toEqual([...FEED_PATHS])
  expect(portsOf(moved).size).toBe(1)
  expect(portsOf(moved)).not.toEqual(portsOf(first))

  expect(await sourcesAfterStart(data, { SHERPA_SAMPLE: 'off' })).toEqual([])
})

const [embedded] = stores
test.runIf(embedded)(
  'a sample world that moved is read again at once, and its articles outlast it',
  async () => {
    if (!embedded) return
    const world = await openWorld(embedded, { start: '2024-11-16T12:00:00Z' })
    const { sherpa, posts } = world
    const { sources, articles } = sherpa
    const own = await sources.add({
      id: 'f_own',
      workspace: WORKSPACE,
      kind: 'feed',
      url: 'https://news.example/maple-courier/feed.xml',
      name: 'Our own',
      official: false,
      state: unpolled(new Date('2030-01-01T00:00:00Z')),
    })
    // What is stored is where it was: nobody is at port 1.
    const here = (await sources.list(WORKSPACE)).filter(({ id }) => id !== own.id)
    const feeds = here.map((source) => ({ ...source, country: '', language: '', feed: source.url }))
    for (const { id, url } of here) {
      await sources.move(id, url.replace(/:\d+/, ':1'))
      await sources.saveState(id, { ...unpolled(sherpa.now()), health: 'gone', failures: 9 })
    }
    await world.at('2024-11-16T12:05:00Z')
    expect(await articles.list({ workspace: WORKSPACE, limit: 10 })).toEqual([])

    await settle(WORKSPACE, feeds, sherpa, posts)
    await world.at('2024-11-16T12:10:00Z')
    const read = await articles.list({ workspace: WORKSPACE, limit: 100 })
    expect(read.length).toBeGreaterThan(10)
    expect((await sources.list(WORKSPACE)).map(({ id }) => id).toSorted()).toEqual(
      [...here, own].map(({ id }) => id).toSorted(),
    )

    await dismiss(WORKSPACE, FEED_PATHS, sources)
    expect((await sources.list(WORKSPACE)).map(({ id }) => id)).toEqual([own.id])
    expect(await articles.list({ workspace: WORKSPACE, limit: 100 })).toEqual(read)
    await world.close()
  },
)
