import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderDiscord } from '../../adapters/discord/render.ts'
import { renderSlack } from '../../adapters/slack/render.ts'
import type { Post } from '../../src/channels/post.ts'
import { stores } from '../engine/stores.ts'
import { openWorld, WORKSPACE, type World, words } from '../journeys/world.ts'
import { cannedModel, sentencesOf } from '../writing/canned.ts'
import { buttons, lines, tell } from './desk.ts'

for (const store of stores.filter(({ here }) => here)) {
  describe(`someone who wants to know why, on ${store.name}`, () => {
    let world: World
    let edition: Post
    const why = async (text: string, at: { room?: string; thread?: string } = {}): Promise<Post> =>
      (await tell(world, text, at)).post

    beforeAll(async () => {
      world = await openWorld(store, { start: '2024-11-17T20:00:00Z' })
      await world.say('/briefing at 08:00 daily America/Toronto')
      for (const moment of ['17T20:00', '18T13:00', '18T16:00', '19T13:00']) {
        await world.at(`2024-11-${moment}:00Z`)
      }
      const posts = await world.room('ottawa-desk')
      const found = posts.find(({ message }) => message?.kind === 'edition')
      if (!found) throw new Error('no edition')
      edition = found
    }, 120_000)
    afterAll(() => world.close())

    test('presses the button under an answer, and reads what was searched, said and found', async () => {
      const { id, post } = await tell(world, 'When does the first LNG shipment arrive?')
      const told = await why(buttons(post).get('Why?') ?? '', { thread: id })
      expect(told.message?.private).toBe(true)
      expect(words(told)).toMatch(/Why this answer/)
      expect(words(told)).toContain('When does the first LNG shipment arrive?')
      expect(words(told)).toMatch(
        /Searched \d+ passages of 24 articles from 7 outlets\. The newest is of 18 Nov 2024/,
      )
      expect(words(told)).toMatch(/says \d+ % of what it asks/)
      expect(words(told)).toContain('The gate refused nothing.')
      expect(lines(told)[0]?.text).toBe(lines(post)[0]?.text)
      expect(lines(told)[0]?.label).toMatch(/^says .*shipment/)
    })

    test('gets it in one post of either platform, every button among it', async () => {
      const { id, post } = await tell(world, 'What did the two leaders condemn?')
      const told = [
        post,
        await why('/why', { thread: id }),
        await why('/why Seoul and Ottawa close ranks'),
        await why(`/why ${lines(edition)[0]?.claim}`),
      ]
      for (const { message } of told) {
        if (!message) throw new Error('no message')
        expect(renderSlack(message)).toHaveLength(1)
        const [discord, ...more] = renderDiscord(message)
        expect(more).toEqual([])
        const pressed = message.parts.flatMap((part) =>
          part.type === 'buttons' ? part.buttons : [],
        )
        for (const { label } of pressed) expect(JSON.stringify(discord)).toContain(label)
      }
    })

    test('is told what stood against an answer', async () => {
      const { id } = await tell(world, 'Did Trudeau meet Fumio Kishida in Lima?')
      const told = await why('/why', { thread: id })
      expect(words(told)).toMatch(/Why there is no answer/)
      expect(words(told)).toContain('Kishida')
    })

    test('reads the record as it was kept, though more was read since', async () => {
      const { id } = await tell(world, 'Who was the harbour master?')
      const before = await why('/why', { thread: id })
      await world.sherpa.articles.keep({
        id: 'a_later',
        workspace: WORKSPACE,
        source: 'none',
        url: 'https://later.example/1',
        outlet: 'Later',
        official: false,
        language: 'en',
        firstSeenAt: world.sherpa.now(),
        version: 1,
        title: 'The harbour master of Saint-Brume',
        text: 'The harbour master of Saint-Brume is someone else now.',
        sentences: [
          { start: 0, end: 54, text: 'The harbour master of Saint-Brume is someone else now.' },
        ],
      })
      expect(words(await why('/why', { thread: id }))).toBe(words(before))
    })

    test('asks of an article by its address and reads its way through', async () => {
      const [anniversary] = await world.sherpa.articles.list({
        workspace: WORKSPACE,
        search: 'Ten years of free trade',
        limit: 1,
      })
      const told = words(await why(`/why ${anniversary?.url}`))
      expect(told).toMatch(/Read from The Maple Courier on 17 Nov, 15:00/)
      expect(told).toMatch(/2 versions: 1 \(17 Nov, 15:00\), 2 \(1[89] Nov/)
      expect(told).toMatch(/On korea-canada, by “[^”]+” and “canada”/)
      expect(told).toMatch(/claims were made on .* extractive writer.*; the gate refused/)
      expect(told).toMatch(/Briefing of .* delivered 1[89] Nov, 08:00/)
      expect(told).toMatch(/Its story came \d+\w\w of \d+, with \d+ independent origins?\./)
    })

    test('sees that a reprint counts as no origin, and what it repeats', async () => {
      const told = words(await why('/why Seoul and Ottawa close ranks'))
      expect(told).toMatch(/Merged with \d+ other articles into one story/)
      expect(told).toMatch(
        /the same report as “[^”]+” \([^)]+\), which came first here: one origin/,
      )
    })

    test('sees that an article off every topic is told by no briefing', async () => {
      expect(words(await why('/why festival'))).toContain('On no topic that is followed')
    })

    test('chooses among articles that share the words', async () => {
      const told = await why('/why saint-brume')
      expect(buttons(told).size).toBeGreaterThan(1)
      const [, first = ''] = [...buttons(told)][0] ?? []
      expect(words(await why(first))).toMatch(/The way of this article/)
    })

    test('asks in the thread of a briefing', async () => {
      const told = words(await why('/why', { thread: edition.id }))
      expect(told).toMatch(/Composed on 18 Nov, 08:00, due 18 Nov, 08:00; delivered 18 Nov, 08:00/)
      expect(told).toMatch(/tells \d+ claims/)
    })

    test('asks of a line of a briefing, and of a line of an answer', async () => {
      const [line] = lines(edition)
      const claim = await why(`/why ${line?.claim}`)
      expect(lines(claim)[0]?.text).toBe(line?.text)
      expect(words(claim)).toMatch(/Written on .* extractive writer.* from version 1 of/)
      const { id, post } = await tell(world, 'How many visitors came to the lantern festival?')
      const answer = await why(`/why ${lines(post)[0]?.claim}`, { thread: id })
      expect(words(answer)).toMatch(/Shown here on .*lantern festival/)
      expect(buttons(answer).get('Way of the article')).toMatch(/^\/why a_/)
    })

    test('hears what is not kept, and what is not there, in so many words', async () => {
      const dossier = await tell(world, '/summit korea-canada')
      expect(words(await why(`/why ${dossier.id}`))).toContain('was not recorded')
      expect(words(await why('/why no such thing at all'))).toContain('Neither an answer')
      expect(words(await why('/why', { room: 'bureau-montreal' }))).toMatch(/Rien n’a encore/)
    })

    test('is told nothing of another room’s answers', async () => {
      const { id, post } = await tell(world, 'Who won the hockey game of the Hérons?')
      for (const about of [id, lines(post)[0]?.claim]) {
        const told = await why(`/why ${about}`, { room: 'seoul-desk' })
        expect(words(told)).not.toMatch(/Hérons|hockey/i)
      }
    })

    test('reads it in Korean and in French', async () => {
      const korean = await tell(world, '첫 LNG 선적은 언제 도착하나요?', { room: 'seoul-desk' })
      expect(buttons(korean.post).has('왜?')).toBe(true)
      const told = await why('/why', { room: 'seoul-desk', thread: korean.id })
      expect(words(told)).toMatch(/이 답의 근거[\s\S]*기사 \d+건\(매체 \d곳\)/)
      const french = await tell(world, 'Quand arrive la première cargaison de GNL ?', {
        room: 'bureau-montreal',
      })
      const dit = await why('/why', { room: 'bureau-montreal', thread: french.id })
      expect(words(dit)).toMatch(/Pourquoi cette réponse/)
    })
  })
}

const [embedded] = stores

describe('someone who wants to know why of what a model worded', () => {
  const SENTENCE = 'will reach South Korea next year'
  const WORDED =
    'The first shipment of Canadian liquefied natural gas will reach South Korea next year.'
  const model = cannedModel((prompt) => {
    if (prompt.task !== 'answer') return { claims: [] }
    const cited = sentencesOf(prompt).find(([, sentence]) => sentence.includes(SENTENCE))?.[0] ?? 0
    return {
      answered: true,
      claims: [
        { text: WORDED, sentences: [cited] },
        { text: 'The first shipment will reach South Korea in three years.', sentences: [cited] },
      ],
      follow_ups: [],
    }
  })
  let world: World

  beforeAll(async () => {
    if (!embedded) throw new Error('no store')
    const start = '2024-11-19T12:00:00Z'
    world = await openWorld(embedded, { start, writer: { model, prices: new Map(), caps: {} } })
    await world.at(start)
  }, 120_000)
  afterAll(() => world.close())

  test('reads which model was asked, which line is its own, and what the gate took from it', async () => {
    const { id, post } = await tell(world, 'When does the first LNG shipment arrive?')
    expect(lines(post).map(({ text }) => text)).toEqual([WORDED])
    const told = (await tell(world, '/why', { thread: id })).post
    expect(words(told)).toContain('canned was asked once; 1 of its lines stands.')
    expect(lines(told)[0]).toMatchObject({ text: WORDED, label: 'worded by a model' })
    expect(words(told)).toMatch(/Refused by the gate[\s\S]*in three years\. \(.+\)/)
    expect(words(told)).not.toContain('reason not kept')
  })

  test('sees the sentence behind the line, and reports it with that sentence', async () => {
    const { id, post } = await tell(world, 'When does the first LNG shipment reach South Korea?')
    const claim = lines(post)[0]?.claim ?? ''
    const told = (await tell(world, `/why ${claim}`, { thread: id })).post
    expect(words(told)).toMatch(
      /The sentences it stands on[\s\S]*and both governments are treating it/,
    )
    await tell(world, buttons(told).get('Report an error') ?? '', { thread: id })
    const [kept] = await world.sherpa.feedbacks.list(WORKSPACE, undefined, 10)
    expect(kept).toMatchObject({ about: claim, verdict: 'wrong', kept: { said: [WORDED] } })
    expect(kept?.kept.evidence[0]?.sentence).toContain(SENTENCE)
  })
})
