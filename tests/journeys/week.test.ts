import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Post } from '../../src/channels/post.ts'
import { stores } from '../engine/stores.ts'
import { down, listed, type Trouble, troubled } from './troubles.ts'
import { openWorld, told, WORKSPACE, type World, words } from './world.ts'

const NOTE =
  'Correction: An earlier version of this article misstated when the first shipment arrives.'

const TROUBLES: readonly Trouble[] = [
  // Outages: a feed out of reach, one that asks for patience, pages that fail, a page for a feed.
  down('/pacific-wire/', '2024-11-18T08:00', '2024-11-18T14:00'),
  {
    at: '/hangang-ilbo/feed.xml',
    from: '2024-11-17T21:00',
    to: '2024-11-18T03:00',
    answer: {
      outcome: 'retry',
      reason: 'rate_limited',
      retryAfterMs: 7_200_000,
      detail: 'The site asks us to slow down',
    },
  },
  down('/gazette-du-fleuve/13', '2024-11-17T14:00', '2024-11-17T15:00'),
  {
    at: '/hanbit-herald/feed.xml',
    from: '2024-11-16T23:00',
    to: '2024-11-17T04:00',
    edit: () => '<!doctype html><html><body><h1>Log in</h1></body></html>',
  },
  // An outlet corrects a figure; its feed does not say so.
  {
    at: '/maple-courier/10',
    from: '2024-11-17T10:00',
    edit: (page) =>
      page
        .replace('will reach South Korea next year', 'will reach South Korea in 2026')
        .replace('</article>', `<p>${NOTE}</p></article>`),
  },
  // Another one only writes better, a third says that it was here and sells something.
  {
    at: '/hanbit-herald/16',
    from: '2024-11-18T02:00',
    edit: (page) => page.replace('“', '"').replace('”', '"').replaceAll('  ', ' '),
  },
  {
    at: '/hanbit-herald/12',
    from: '2024-11-17T12:00',
    edit: (page) =>
      page
        .replace('</h1>', '</h1><p>Updated 17 November 2024, 12:00 p.m.</p>')
        .replace('</article>', '<p>Subscribe to our newsletter.</p></article>')
        .replace('<aside>', '<aside><p>Winter tyres: now half price at Gosselin.</p>'),
  },
  // The last line of a readout is taken back.
  {
    at: '/ottawa-readouts/08',
    from: '2024-11-16T20:00',
    edit: (page) => page.replace(/<p>The Prime Minister welcomed the upcoming.*?<\/p>/s, ''),
  },
  // A rival reprints a report in full under another title.
  {
    at: '/hanbit-herald/feed.xml',
    from: '2024-11-17T20:00',
    edit: listed('25-reprint', 'Canadian gas is coming', '2024-11-17T20:00:00Z'),
  },
  {
    at: '/hanbit-herald/25-reprint',
    from: '2024-11-17T20:00',
    as: (url) => url.replace('hanbit-herald/25-reprint', 'maple-courier/10-courier-lng'),
    edit: (page) =>
      page
        .replaceAll(
          'First Canadian LNG cargo for South Korea due next year',
          'Canadian gas is coming',
        )
        .replace(/<link rel="canonical"[^>]*>/, ''),
  },
  // A feed lists the AMP page of an article that it listed before.
  {
    at: '/maple-courier/feed.xml',
    from: '2024-11-15T06:00',
    edit: listed('01-courier-preview/amp', 'Trudeau and Yoon to meet', '2024-11-14T14:00:00Z'),
  },
  {
    at: '/maple-courier/01-courier-preview/amp',
    from: '2024-11-15T06:00',
    as: (url) => url.replace('/amp', ''),
  },
]

const HALF_HOUR = 1_800_000
const DAYS = 7

for (const store of stores.filter(({ here }) => here)) {
  describe(`a week with edits, reprints and outages, on ${store.name}`, () => {
    let world: World
    let ottawa: Post[]
    /** The story of each article when it was first seen in one, and at the end. */
    const first = new Map<string, string>()
    const last = new Map<string, string>()
    const health: Record<string, Set<string>> = {}

    beforeAll(async () => {
      const start = new Date('2024-11-14T10:00:00Z')
      world = await openWorld(store, { start: start.toISOString(), site: troubled(TROUBLES) })
      await world.say('/briefing at 08:00 daily America/Toronto', 'ottawa-desk')
      await world.say('/briefing length full', 'ottawa-desk')
      for (let at = 0; at < DAYS * 48; at++) {
        await world.at(new Date(start.getTime() + at * HALF_HOUR).toISOString())
        for (const { id, story } of await articles()) {
          if (!story) continue
          if (!first.has(id)) first.set(id, story)
          last.set(id, story)
        }
        for (const { name, state } of await world.sherpa.sources.list(WORKSPACE)) {
          health[name] = (health[name] ?? new Set()).add(state.health)
        }
      }
      ottawa = (await world.room('ottawa-desk')).filter(
        ({ message }) => message?.kind !== 'settings',
      )
    }, 300_000)

    afterAll(() => world.close())

    const articles = () => world.sherpa.articles.list({ workspace: WORKSPACE, limit: 100 })
    const articleAt = async (path: string) =>
      (await articles()).find(({ url }) => url.includes(path))

    test('every article is there once, whatever happened to its outlet meanwhile', async () => {
      const paths = (await articles()).map(({ url }) => new URL(url).pathname.slice(1))
      const numbers = paths.map((path) => path.split('/')[1]?.slice(0, 2)).toSorted()
      expect(numbers).toEqual(
        Array.from({ length: 25 }, (_, at) => String(at + 1).padStart(2, '0')),
      )
    })

    test('an article stays in its story, and a story keeps its name', () => {
      expect(first.size).toBe(25)
      expect(last).toEqual(first)
    })

    test('a reprint is told as the report that it is', async () => {
      const { rows } = await world.database.pool.query<{ origins: string; stories: string }>(
        `select count(distinct origin) as origins, count(distinct story) as stories
         from sherpa.article where url ~ '10-courier-lng|25-reprint'`,
      )
      expect(rows).toEqual([{ origins: '1', stories: '1' }])
    })

    test('every edit is a version, and what is no edit is none', async () => {
      const edited = (await articles()).filter(({ version }) => version > 1)
      const found = edited.map(({ url, version }) => [url.split('/').at(-1)?.slice(0, 2), version])
      expect(found.toSorted()).toEqual([
        ['08', 2],
        ['10', 2],
        ['14', 2],
      ])
    })

    test('what a channel was told and its source corrected is told once, as a correction', () => {
      const corrected = ottawa.flatMap(
        ({ message }) =>
          message?.parts.flatMap((part) =>
            part.type === 'line' && part.label === 'corrected' ? [part.text] : [],
          ) ?? [],
      )
      expect(corrected.filter((text) => text.includes('2026'))).toHaveLength(1)
      const all = ottawa.map(words).join('\n')
      expect(all.split(NOTE)).toHaveLength(2)
    })

    test('no line is told twice', () => {
      const lines = ottawa.flatMap(told)
      expect(lines.length).toBeGreaterThan(15)
      expect(lines).toEqual([...new Set(lines)])
    })

    test('every line shown is a slice of the article version that it cites', async () => {
      for (const post of ottawa) {
        for (const part of post.message?.parts ?? []) {
          if (part.type !== 'line') continue
          for (const { article, version, start, end } of part.sources) {
            const cited = await world.sherpa.articles.byId(article, version)
            expect(cited?.text.slice(start, end)).toContain(part.text)
          }
        }
      }
    })

    test('each outage was seen for what it was, and all is well again', async () => {
      expect(health['Pacific Wire']).toContain('failing')
      expect(health.한강일보).toContain('slow-down')
      expect(health['The Hanbit Herald']).toContain('rejected')
      const sources = await world.sherpa.sources.list(WORKSPACE)
      for (const { state } of sources) expect(['ok', 'unchanged']).toContain(state.health)
      expect((await articleAt('13-gazette'))?.version).toBe(1)
    })
  })
}
