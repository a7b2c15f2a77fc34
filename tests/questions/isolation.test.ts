import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingest } from '../../src/articles/ingest.ts'
import { hear } from '../../src/channels/hear.ts'
import { OWNER } from '../../src/channels/policy.ts'
import { idOf } from '../../src/ids.ts'
import { readAnswerRecord } from '../../src/questions/record.ts'
import { type Source, unpolled } from '../../src/sources/source.ts'
import { summarize } from '../../src/summaries/summarize.ts'
import { follow } from '../../src/topics/follow.ts'
import { stores } from '../engine/stores.ts'
import { openWorld, type World } from '../journeys/world.ts'

const ROOMS = ['desk', 'bureau']
const DEEDS = [
  'opened the ferry to Tesk',
  'signed the navy contract',
  'closed the mine of Corvaille',
]

/** What a workspace read: whoever is named in it is named nowhere else. */
const article = fc.record({
  deed: fc.constantFrom(...DEEDS),
  // The same address may be read by several.
  place: fc.integer({ min: 0, max: 3 }),
})
const workspaces = fc.array(fc.array(article, { minLength: 1, maxLength: 4 }), {
  minLength: 2,
  maxLength: 3,
})
const step = fc.record({
  of: fc.nat(),
  room: fc.constantFrom(...ROOMS),
  thread: fc.constantFrom(undefined, 'thread-one', 'thread-two'),
  asked: fc.constantFrom(
    'Who opened the ferry to Tesk?',
    'Who signed the navy contract?',
    'Who closed the mine of Corvaille?',
    'What did he say?',
    'and the mine of Corvaille?',
    '/why',
    '/why ferry',
    '/why https://news.example/1',
    '/why {answer}',
    '/why {claim}',
    '/why {article}',
    '/feedback {answer} wrong',
    '/feedback {claim} wrong it is not so',
    '/summit',
    '/summit ferry',
    '/summit ferry Who opened the ferry?',
    '/catchup 3d',
    '/briefing',
  ),
  /** Whose answer, claim or article a `{…}` names. */
  other: fc.nat(),
})

let made = 0
/** A name that no one else has: letters only, so that it is read as a name. */
const secret = (): string =>
  `Zor${[...String(++made)].map((digit) => 'bcdfghklmn'[Number(digit)]).join('a')}ev`

for (const store of stores.filter(({ here }) => here)) {
  describe(`between workspaces, on ${store.name}`, () => {
    let world: World
    let own = 0

    beforeAll(async () => {
      world = await openWorld(store, { start: '2031-03-10T12:00:00Z' })
    }, 120_000)
    afterAll(() => world.close())

    /** Furnishes a workspace: its source, its topic, its articles. Answers who is named in them. */
    async function furnish(workspace: string, articles: { deed: string; place: number }[]) {
      const { sherpa } = world
      const url = `https://feed.example/${workspace}`
      const source: Source = {
        id: idOf('f', workspace, url),
        workspace,
        kind: 'feed',
        url,
        name: `Gazette ${workspace}`,
        official: false,
        state: unpolled(sherpa.now()),
      }
      await sherpa.sources.add(source)
      await follow(workspace, { slug: 'ferry', name: 'Ferry', aliases: ['Tesk'] }, sherpa)
      const names: string[] = []
      const ids: string[] = []
      for (const { deed, place } of articles) {
        const name = secret()
        names.push(name)
        const draft = {
          url: `https://news.example/${place}`,
          title: `Minister ${name} and the ferry`,
          text: `Minister ${name} ${deed} on Monday.\n\n“This is a good day for the ferry,” ${name} said in Marlow. The minister will open another pier by June 2034.`,
          publishedAt: new Date('2031-03-09T08:00:00Z'),
        }
        const kept = await ingest(draft, source, sherpa)
        if (kept.status === 'rejected') throw new Error(kept.reason)
        await summarize(kept.article.id, kept.article.version, sherpa)
        ids.push(kept.article.id)
      }
      return { workspace, names, articles: new Set(ids) }
    }

    test('nothing that anyone asks, whatever they name, tells what another reads', async () => {
      await fc.assert(
        fc.asyncProperty(
          workspaces,
          fc.array(step, { minLength: 4, maxLength: 14 }),
          async (drawn, steps) => {
            const run = made
            const all = []
            for (const [at, articles] of drawn.entries())
              all.push(await furnish(`w${run}-${at}`, articles))
            const said: {
              id: string
              workspace: string
              room: string
              claims: readonly string[]
            }[] = []
            for (const [at, { of, room, thread, asked, other }] of steps.entries()) {
              const mine = all[of % all.length]
              const theirs = all[other % all.length]
              if (!mine || !theirs) throw new Error('no workspace')
              const spoken = said[other % Math.max(1, said.length)]
              const text = asked
                .replace('{answer}', spoken?.id ?? 'nothing')
                .replace('{claim}', spoken?.claims[0] ?? 'nothing')
                .replace('{article}', [...theirs.articles][0] ?? 'nothing')
              const id = `q${run}-${at}`
              const from = {
                platform: 'web',
                workspace: mine.workspace,
                room,
                ...(thread ? { thread } : {}),
              }
              await hear({ id, from, asker: 'Ada', powers: OWNER, text }, world.sherpa)
              await world.enqueue('answer', { question: id })
              await world.drain()
              const post = await world.posts.byId(mine.workspace, `${id}/answer`)
              const told = JSON.stringify(post?.message)
              for (const { workspace, names } of all) {
                if (workspace === mine.workspace)
                  own += names.some((name) => told.includes(name)) ? 1 : 0
                else {
                  for (const name of names) expect(told).not.toContain(name)
                  expect(told).not.toContain(`Gazette ${workspace}`)
                }
              }
              const replied = await world.sherpa.questions.replied(from, id)
              const record = readAnswerRecord(replied?.record)
              if (record && record.topics.length === 0)
                expect(record.searched.articles).toBe(mine.articles.size)
              const elsewhere =
                spoken && (spoken.room !== room || spoken.workspace !== mine.workspace)
              if (elsewhere && asked === '/why {answer}')
                expect(told).toContain('Neither an answer')
              said.push({ id, workspace: mine.workspace, room, claims: replied?.claims ?? [] })
            }
          },
        ),
        { numRuns: 25 },
      )
      // The wall would hold too if nothing were ever told.
      expect(own).toBeGreaterThan(25)
    }, 180_000)
  })
}
