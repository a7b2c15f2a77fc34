import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../adapters/database/connect.ts'
import { kysely } from '../../adapters/database/kysely.ts'
import { migrate } from '../../adapters/database/migrate.ts'
import { openStores } from '../../adapters/database/stores.ts'
import { storyStore } from '../../adapters/database/stories.ts'
import type { Tables } from '../../adapters/database/tables.ts'
import type { Article } from '../../src/articles/article.ts'
import { splitSentences } from '../../src/articles/sentences.ts'
import type { Stories } from '../../src/stories/story.ts'
import { silent, stores } from '../engine/stores.ts'
import { FERRY, FERRY_ELSEWHERE, HARVEST, article as reported, whole } from './press.ts'
import { quake } from './quakes.ts'

describe.each(stores)('two processes on one store, $name', ({ here, open }) => {
  let database: Database
  let count = 0
  let workspace = 'none'

  beforeAll(async () => {
    if (!here) return
    database = await open()
    await migrate(database, { log: silent })
  })
  afterAll(() => database?.close())
  beforeEach(() => {
    workspace = `w${count++}`
  })

  /** What a process of its own knows of stories. */
  const process = (most?: number): Stories =>
    storyStore(kysely<Tables>(database), most === undefined ? {} : { most })

  async function keep(one: ReturnType<typeof reported>): Promise<Article> {
    const kept = await openStores(database).articles.keep({
      ...one,
      id: `${workspace}-${one.id}`,
      publishedAt: one.publishedAt ?? one.firstSeenAt,
      workspace,
      source: 's',
      url: `https://gazette.example/${one.id}`,
      outlet: 'Gazette',
      official: false,
      version: 1,
      sentences: splitSentences(one.text, one.language),
    })
    return kept.article
  }

  const storyNow = async (id: string): Promise<string | null> => {
    const { rows } = await database.pool.query<{ story: string | null }>(
      'select story from sherpa.article where id = $1',
      [id],
    )
    return rows[0]?.story ?? null
  }

  test.runIf(here)('what one placed, the other one joins', async () => {
    const [a, b] = [process(), process()]
    const first = await keep(reported(FERRY.title, whole(FERRY.text)))
    const second = await keep(
      reported(FERRY_ELSEWHERE.title, whole(FERRY_ELSEWHERE.text), { hours: 2 }),
    )
    const story = await a.join(first)
    expect(await b.join(second)).toBe(story)
    expect(await a.join(second)).toBe(story)
  })

  test.runIf(here)('a story that one process divided is divided for the other one', async () => {
    const [a, b] = [process(), process()]
    const placed: { article: Article; place: string }[] = []
    for (let n = 0; n < 7; n++) {
      for (const place of ['Tarnov', 'Belisar'] as const) {
        const article = await keep(quake(place, n))
        placed.push({ article, place })
        await a.join(article)
      }
      if (n !== 1) continue
      // The second process looks while the two quakes are one story still.
      await b.join(await keep(reported(HARVEST.title, whole(HARVEST.text))))
      const early = await Promise.all(placed.map(({ article }) => storyNow(article.id)))
      expect(new Set(early).size).toBe(1)
    }
    const storyOf = async (place: string): Promise<Set<string | null>> => {
      const own = placed.filter((one) => one.place === place)
      return new Set(await Promise.all(own.map(({ article }) => storyNow(article.id))))
    }
    const [tarnov, belisar] = [await storyOf('Tarnov'), await storyOf('Belisar')]
    expect(tarnov.isDisjointFrom(belisar)).toBe(true)
    // One of the two was moved; a copy of either goes where its first printing is now.
    for (const { article } of placed.slice(0, 2)) {
      const copy = await keep(reported('As printed elsewhere', article.text, { hours: 9 }))
      expect(await b.join(copy)).toBe(await storyNow(article.id))
    }
  })

  test.runIf(here)(
    'each other’s turns, crossing: every article is where the store says',
    async () => {
      const both = [process(), process()]
      const all: Article[] = []
      for (let n = 0; n < 10; n++) {
        for (const place of ['Tarnov', 'Belisar'] as const) all.push(await keep(quake(place, n)))
      }
      await Promise.all(all.map((article, at) => both[at % 2]?.join(article)))
      for (const article of all) {
        const stored = await storyNow(article.id)
        for (const one of both) expect(await one.join(article)).toBe(stored)
      }
    },
  )

  test.runIf(here)(
    'an edited article stays in its story and costs no look at the others',
    async () => {
      const one = process()
      const first = await keep(reported(HARVEST.title, whole(HARVEST.text)))
      const story = await one.join(first)
      const edited = await openStores(database).articles.keep({
        ...first,
        text: `${first.text} More.`,
      })
      expect(edited.status).toBe('version')
      expect(await process().join(edited.article)).toBe(story)
    },
  )

  test.runIf(here)(
    'past what is held, old stories are let go and new articles cost the same',
    async () => {
      const db = kysely<Tables>(database)
      let read = 0
      const counting = db.withPlugin({
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          read += result.rows.length
          return result
        },
      })
      const bounded = storyStore(counting, { most: 20 })
      const costs: number[] = []
      const ids: string[] = []
      for (let n = 0; n < 90; n++) {
        const words = Array.from({ length: 12 }, (_, w) => `w${n * 31 + w * 7}x${n}`).join(' ')
        const article = await keep(reported(`Item ${words}`, words, { hours: n / 60 }))
        ids.push(article.id)
        read = 0
        await bounded.join(article)
        costs.push(read)
      }
      // One row for the article, one read and one written to place it, one to answer.
      expect(new Set(costs.slice(1)).size).toBe(1)
      const places = await Promise.all(ids.map(storyNow))
      expect(new Set(places).size).toBe(90)
      // A process that was away for long, or starts now, reads as many as it may hold, not the archive.
      read = 0
      await storyStore(counting, { most: 20 }).join(
        await keep(reported('One more', 'One more', { hours: 2 })),
      )
      expect(read).toBeLessThan(30)
      const away = storyStore(counting, { most: 20 })
      await away.join(await keep(reported('Another', 'Another one', { hours: 2 })))
      for (let n = 0; n < 40; n++) {
        await bounded.join(await keep(reported(`Later ${n * 7} y${n}`, `z${n * 3}`, { hours: 2 })))
      }
      read = 0
      await away.join(await keep(reported('At last', 'At last', { hours: 3 })))
      expect(read).toBeLessThan(30)
    },
  )
})
