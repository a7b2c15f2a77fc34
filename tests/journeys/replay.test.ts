import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Channel } from '../../src/channels/channel.ts'
import type { Post } from '../../src/channels/post.ts'
import { tellsTheSame } from '../../src/claims/same.ts'
import { Permanent } from '../../src/errors.ts'
import { stores } from '../engine/stores.ts'
import { openWorld, told, type World, words } from './world.ts'

const HOUR = 3_600_000

/** A channel that refuses what falls on a day. */
const failingOn =
  (day: string, clock: () => Date) =>
  (web: Channel): Channel => ({
    ...web,
    async post(message, piece, to, key) {
      const isDown = to.room === 'ottawa-desk' && clock().toISOString().startsWith(day)
      if (isDown) throw new Permanent('the channel is archived')
      return web.post(message, piece, to, key)
    },
  })

for (const store of stores.filter(({ here }) => here)) {
  describe(`five days of the sample world, on ${store.name}`, () => {
    let world: World
    let ottawa: Post[]
    let seoul: Post[]
    let clock = new Date('2024-11-14T10:00:00Z')

    beforeAll(async () => {
      world = await openWorld(store, {
        start: clock.toISOString(),
        channel: failingOn('2024-11-16', () => clock),
      })
      await world.say('/briefing at 08:00 daily America/Toronto', 'ottawa-desk')
      await world.say('/briefing at 08:00 daily Asia/Seoul', 'seoul-desk')
      for (
        ;
        clock < new Date('2024-11-19T18:00:00Z');
        clock = new Date(clock.getTime() + HOUR / 2)
      ) {
        await world.at(clock.toISOString())
      }
      const editions = (posts: Post[]) =>
        posts.filter(({ message }) => message?.kind !== 'settings')
      ottawa = editions(await world.room('ottawa-desk'))
      seoul = editions(await world.room('seoul-desk'))
    }, 240_000)

    afterAll(() => world.close())

    test('a channel gets one edition a day, at eight on its own wall', () => {
      // 13:00 UTC is 08:00 in Toronto in November; 23:00 UTC is 08:00 the next day in Seoul.
      expect(ottawa.map(({ at }) => at.toISOString().slice(0, 16))).toEqual([
        '2024-11-14T13:00',
        '2024-11-15T13:00',
        '2024-11-17T13:00',
        '2024-11-18T13:00',
        '2024-11-19T13:00',
      ])
      expect(seoul.map(({ at }) => at.toISOString().slice(0, 16))).toEqual([
        '2024-11-14T23:00',
        '2024-11-15T23:00',
        '2024-11-16T23:00',
        '2024-11-17T23:00',
        '2024-11-18T23:00',
      ])
    })

    test('no claim is told twice to a channel', () => {
      for (const posts of [ottawa, seoul]) {
        const all = posts.flatMap(told)
        expect(all.length).toBeGreaterThan(8)
        const twice = all.filter((claim, at) =>
          all.slice(0, at).some((before) => tellsTheSame(before, claim)),
        )
        expect(twice).toEqual([])
      }
    })

    test('an edition that failed to be delivered is told by the next one', () => {
      // On the 16th the channel refused; the meeting of the 15th is in what came on the 17th.
      const after = ottawa.find(({ at }) => at.toISOString().startsWith('2024-11-17'))
      const sources = after?.message?.parts.flatMap((part) =>
        part.type === 'line' ? part.sources : [],
      )
      const days = sources?.map(({ publishedAt }) => publishedAt?.toISOString().slice(0, 10)) ?? []
      expect(days.includes('2024-11-15')).toBe(true)
    })

    test('a day without news is one line that says what was checked', () => {
      const [quiet] = ottawa
      expect(quiet?.message?.kind).toBe('quiet')
      expect(words(quiet as Post)).toMatch(
        /Nothing new on Korea–Canada .* Checked 7 sources, last at/,
      )
      expect(told(quiet as Post)).toEqual([])
    })

    test('every line shown is a slice of the article version that it cites', async () => {
      for (const post of [...ottawa, ...seoul]) {
        for (const part of post.message?.parts ?? []) {
          if (part.type !== 'line') continue
          for (const { article, version, start, end } of part.sources) {
            const cited = await world.sherpa.articles.byId(article, version)
            expect(cited?.text.slice(start, end)).toContain(part.text)
          }
        }
      }
    })

    test('an article that was corrected has a second version, and the first one stays', async () => {
      const listed = await world.sherpa.articles.list({
        workspace: 'local',
        search: 'Ten years',
        limit: 5,
      })
      const [article] = listed
      expect(article?.version).toBe(2)
      const texts = await Promise.all(
        [1, 2].map((version) => world.sherpa.articles.byId(article?.id ?? '', version)),
      )
      expect(texts.map((text) => /12th|10th/.exec(text?.text ?? '')?.[0])).toEqual(['12th', '10th'])
    })

    test('a wire report and its reprints are one story and one origin', async () => {
      const { rows } = await world.database.pool.query<{ stories: string; origins: string }>(
        `select count(distinct story) as stories, count(distinct origin) as origins
         from sherpa.article where url ~ '03-wire|04-courier|05-herald'`,
      )
      expect(rows).toEqual([{ stories: '1', origins: '1' }])
    })
  })
}
