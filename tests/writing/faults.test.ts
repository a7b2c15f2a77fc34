import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Deed, serveModel } from '../models/server.ts'
import { linesOf, notesOf, openWritingWorld, type WritingWorld } from './world.ts'

const QUESTION = 'When does the first LNG shipment arrive?'
const OWN = 'own sentences'
const SLOW = 'took too long'

let writing: WritingWorld
let rooms = 0
beforeAll(async () => {
  writing = await openWritingWorld()
}, 120_000)
afterAll(() => writing.world.close())

/** An edition and an answer from a server: each comes, once, whole, and with the right note. */
async function served(url: string, note: string | undefined): Promise<void> {
  // A server that hangs is given up sooner than people would.
  writing.ask(url, note === SLOW ? 400 : undefined)
  const room = `room-${rooms++}`
  const editions = (await writing.brief(room)).filter(({ kind }) => kind === 'edition')
  expect(editions).toHaveLength(1)
  const answer = await writing.answer(QUESTION, room)
  for (const message of [...editions, answer]) {
    expect(linesOf(message).length).toBeGreaterThan(0)
    expect(message.unfinished).toBeUndefined()
    if (note) expect(notesOf(message)).toContain(note)
    else expect(notesOf(message)).not.toContain(OWN)
  }
  const posts = await writing.world.posts.list('local', room)
  // The notice that a briefing is composed, the briefing, and the answer in a thread of its own.
  const ours = posts.filter(({ post }) => post.author === 'sherpa')
  expect(
    ours.map(({ post }) => post.message?.kind).filter((kind) => kind === 'edition'),
  ).toHaveLength(1)
}

describe('whatever a model’s server does, an edition and an answer come, once, and say so', () => {
  test.each<[string, Deed, string]>([
    ['a refused key', { status: 401 }, 'refused us'],
    ['too many requests', { status: 429, headers: { 'retry-after': '60' } }, 'the model is busy'],
    ['a failing server', { status: 500 }, 'can not be reached'],
    ['no answer in time', { does: 'hang' }, SLOW],
    ['a refusal', { does: 'refuse' }, 'the model declined'],
    ['no JSON', { says: '{"claims":[' }, 'of no use'],
    ['another schema', { says: '{"summary":"Lima"}' }, 'of no use'],
    ['a stream that ends too soon', { breaks: 'mid-way' }, 'can not be reached'],
    ['a connection lost in the middle', { breaks: 'mid-stream' }, 'can not be reached'],
    ['a connection lost at once', { breaks: 'at-once' }, 'can not be reached'],
    ['nothing at all', { says: '' }, 'of no use'],
    ['an answer without an end', { does: 'flood' }, 'of no use'],
    ['an answer cut at its limit', { does: 'cut' }, 'of no use'],
    ['a server that ignores the schema', { does: 'babble' }, 'of no use'],
  ])('%s', async (_, deed, note) => {
    const server = await serveModel(() => deed)
    await served(server.url, note)
    expect(server.complaints).toEqual([])
    await server.close()
  })

  test('no server at all', async () => {
    await served('http://127.0.0.1:9/v1', 'can not be reached')
  })

  test('a server that breaks off after a line has its line, the rest is told, and the note says so', async () => {
    const server = await serveModel(({ input }, number) => {
      const { articles } = JSON.parse(input) as { articles: Record<string, string>[] }
      const [first] = articles.flatMap((article) => Object.entries(article))
      const claim = { text: first?.[1] ?? '', sentences: [Number(first?.[0])] }
      const whole = { answered: true, claims: [claim], follow_ups: [] }
      // The first call finds out the way; its text is shown only when it is whole.
      if (number === 1) return { says: JSON.stringify(whole) }
      return { breaks: 'mid-stream', after: `{"answered":true,"claims":[${JSON.stringify(claim)},` }
    })
    writing.ask(server.url)
    await writing.answer('Who met in Lima?', 'broken')
    const message = await writing.answer('What did the leaders condemn?', 'broken')
    expect(linesOf(message)).toHaveLength(1)
    expect(notesOf(message)).toContain('Partly in the sources’ own sentences')
    await server.close()
  })
})

/** Independent of us: it is a package of its own, and skipped where that is not installed. */
const modules = fileURLToPath(new URL('../peers/node_modules', import.meta.url))
const aimock = join(modules, '@copilotkit/aimock/dist/index.js')

describe.skipIf(!existsSync(aimock))('the same from aimock (tests/peers/install.sh)', () => {
  interface Mock {
    url: string
    start(): Promise<unknown>
    stop(): Promise<unknown>
    on(match: object, response: object, opts?: object): Mock
  }
  const said = (content: string) => ({ content })
  const empty = said(JSON.stringify({ answered: true, claims: [], follow_ups: [] }))
  /** Tells each first sentence as it stands. */
  const good = ({ messages }: { messages: { content: string }[] }) => {
    const { articles } = JSON.parse(messages.at(-1)?.content ?? '{}') as {
      articles: Record<string, string>[]
    }
    const claims = articles
      .flatMap((article) => Object.entries(article))
      .map(([number, text]) => ({ text, sentences: [Number(number)] }))
    return said(JSON.stringify({ answered: true, claims, follow_ups: [] }))
  }

  test.each<[string, object, object, string | undefined]>([
    ['a refused key', { error: { message: 'no' }, status: 401 }, {}, 'refused us'],
    ['too many requests', { error: { message: 'no' }, status: 429 }, {}, 'the model is busy'],
    ['a failing server', { error: { message: 'no' }, status: 500 }, {}, 'can not be reached'],
    ['no JSON', said('Sure! Here is'), {}, 'of no use'],
    ['another schema', said('{"summary":"Lima"}'), {}, 'of no use'],
    ['a truncated stream', empty, { truncateAfterChunks: 1, chunkSize: 8 }, 'can not be reached'],
    ['a lost connection', empty, { disconnectAfterMs: 1, latency: 20 }, 'can not be reached'],
    ['no answer in time', empty, { latency: 5_000 }, SLOW],
    // Last: what is written once is not asked for again.
    ['a good answer', good, {}, undefined],
  ])('%s', async (_, response, opts, note) => {
    const { LLMock } = (await import(pathToFileURL(aimock).href)) as {
      LLMock: new (options: object) => Mock
    }
    const mock = new LLMock({ port: 0, logLevel: 'silent' })
    mock.on({}, response, opts)
    await mock.start()
    await served(`${mock.url}/v1`, note)
    await mock.stop()
  })
})
