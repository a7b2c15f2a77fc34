import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OWNER } from '../../src/channels/policy.ts'
import { exportFeedback } from '../../src/cli/feedback.ts'
import { stores } from '../engine/stores.ts'
import { openWorld, WORKSPACE, type World, words } from '../journeys/world.ts'
import { buttons, lines, tell } from './desk.ts'

interface Exported {
  readonly about: string
  readonly judged: string
  readonly reason: string | null
  readonly question?: string
  readonly asked?: string
  readonly said: readonly string[]
  readonly evidence: readonly {
    article: string
    version: number
    start: number
    end: number
    sentence: string
  }[]
  readonly verdict?: { answered: boolean }
  readonly refused?: boolean
  readonly claim?: { text: string }
}

for (const store of stores.filter(({ here }) => here)) {
  describe(`what readers think of answers, on ${store.name}`, () => {
    let world: World

    const exported = async (): Promise<Exported[]> => {
      const chunks: string[] = []
      const out = { write: (text: string) => void chunks.push(text), terminal: process.stderr }
      await exportFeedback({ workspace: WORKSPACE, sherpa: world.sherpa, out })
      return chunks
        .join('')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    }

    beforeAll(async () => {
      world = await openWorld(store, { start: '2024-11-19T12:00:00Z' })
      await world.at('2024-11-19T12:00:00Z')
    }, 120_000)
    afterAll(() => world.close())

    test('a button keeps the question, the evidence and the verdict, and another takes it back', async () => {
      const { id, post } = await tell(world, 'When does the first LNG shipment arrive?')
      const thanks = await tell(world, buttons(post).get('Useful') ?? '', { thread: id })
      expect(thanks.post.message?.private).toBe(true)
      const [kept, ...more] = await exported()
      expect(more).toEqual([])
      expect(kept).toMatchObject({
        about: id,
        judged: 'useful',
        reason: null,
        question: 'When does the first LNG shipment arrive?',
        refused: false,
        verdict: { answered: true },
        said: lines(post).map(({ text }) => text),
      })
      for (const { article, version, start, end, sentence } of kept?.evidence ?? []) {
        const stored = await world.sherpa.articles.byId(article, version)
        expect(stored?.text.slice(start, end)).toBe(sentence)
      }
      expect(kept?.evidence.length).toBeGreaterThan(0)
      await tell(world, buttons(thanks.post).get('Undo') ?? '', { thread: id })
      expect(await exported()).toEqual([])
    })

    test('a refusal can be judged too, with a reason, and the newer word of one person counts', async () => {
      const { id, post } = await tell(world, 'How many submarines did Canada order?')
      await tell(world, buttons(post).get('Useful') ?? '', { thread: id })
      await tell(world, '/feedback wrong It was in the Herald', { thread: id })
      const [kept, ...more] = await exported()
      expect(more).toEqual([])
      expect(kept).toMatchObject({
        judged: 'wrong',
        reason: 'It was in the Herald',
        refused: true,
        verdict: { answered: false },
      })
      const undone = await tell(world, '/feedback undo', { thread: id })
      expect(words(undone.post)).toContain('Taken back')
      expect(await exported()).toEqual([])
    })

    test('two people may differ', async () => {
      const { id } = await tell(world, 'Who is the harbour master?')
      const say = async (asker: string, text: string) => {
        const from = { platform: 'web', workspace: WORKSPACE, room: 'ottawa-desk', thread: id }
        const question = { id: `by-${asker}`, from, asker, powers: OWNER, text }
        await world.sherpa.questions.add({
          ...question,
          language: 'en',
          askedAt: world.sherpa.now(),
        })
        await world.enqueue('answer', { question: question.id })
        await world.drain()
      }
      await say('Ada', '/feedback useful')
      await say('Bo', '/feedback wrong')
      expect((await exported()).map(({ judged }) => judged).toSorted()).toEqual(['useful', 'wrong'])
      await world.sherpa.feedbacks.withdraw(WORKSPACE, id, 'Ada')
      expect((await exported()).map(({ judged }) => judged)).toEqual(['wrong'])
      await world.sherpa.feedbacks.withdraw(WORKSPACE, id, 'Bo')
    })

    test('a line is reported by itself, of a dossier or of an answer', async () => {
      const dossier = await tell(world, '/summit korea-canada')
      const [line] = lines(dossier.post)
      await tell(world, `/feedback ${line?.claim} wrong`)
      const answer = await tell(world, 'How many visitors came to the lantern festival?')
      const [said] = lines(answer.post)
      await tell(world, `/feedback ${said?.claim} wrong Last year’s number`, { thread: answer.id })
      // The clock stands still here: which came first is not told.
      const kept = (await exported()).toSorted((one) => (one.reason ? 1 : -1))
      expect(kept).toMatchObject([
        { about: line?.claim, judged: 'wrong', claim: { text: line?.text } },
        {
          about: said?.claim,
          judged: 'wrong',
          reason: 'Last year’s number',
          question: 'How many visitors came to the lantern festival?',
          claim: { text: said?.text },
        },
      ])
      for (const { about } of kept) await world.sherpa.feedbacks.withdraw(WORKSPACE, about, 'Ada')
    })

    test('an answer of another room can not be judged, nor one that is not there', async () => {
      const { id } = await tell(world, 'Who won the hockey game?')
      const there = await tell(world, `/feedback ${id} wrong`, { room: 'seoul-desk' })
      expect(words(there.post)).toContain(id)
      expect((await tell(world, '/feedback nothing wrong')).post.message?.private).toBe(true)
      expect(await exported()).toEqual([])
    })

    test('judging is no part of the talk: a follow-up still means what was asked', async () => {
      const { id, post } = await tell(world, 'What did Mina Okafor say about the cargo?')
      await tell(world, buttons(post).get('Wrong') ?? '', { thread: id })
      await tell(world, '/why', { thread: id })
      const next = await tell(world, 'And Baek Jun-ho about the dialogue?', { thread: id })
      expect(lines(next.post)[0]?.speaker).toContain('Baek Jun-ho')
    })
  })
}
