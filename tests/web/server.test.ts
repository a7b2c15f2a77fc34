import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { renderDiscord } from '../../adapters/discord/render.ts'
import { renderSlack } from '../../adapters/slack/render.ts'
import { webApp } from '../../adapters/web/app.ts'
import type { Desk } from '../../src/channels/desk.ts'
import { LINE_LIMIT } from '../../src/channels/grammar.ts'
import { openDesk } from '../../src/channels/open-desk.ts'
import { Wrong } from '../../src/errors.ts'
import { retry } from '../../src/failures/retry.ts'
import { stores } from '../engine/stores.ts'
import { openWorld, WORKSPACE, type World } from '../journeys/world.ts'
import { quietLog, render, site } from './site.ts'

const Said = z.object({ error: z.string() })
const Taken = z.object({ id: z.string() })
const Source = z.object({
  article: z.string(),
  version: z.number(),
  start: z.number(),
  end: z.number(),
})
const Proof = z.object({ text: z.string(), sources: z.array(Source).min(1) })
const Shown = z.object({
  id: z.string(),
  posts: z.array(z.json()),
  proofs: z.record(z.string(), Proof),
})
const Messages = z.object({ number: z.number(), shown: z.array(Shown) })
const Found = z.object({ article: z.object({ text: z.string() }) })
const Failures = z.tuple([z.object({ id: z.string() })])
const Event = z.object({
  id: z.string(),
  author: z.string(),
  unfinished: z.boolean(),
  thread: z.string().optional(),
  inThread: z.number().optional(),
})

const HOST = { host: 'localhost:3000' }
const ROOM = 'ottawa-desk'

/** The real desk over the embedded store and the sample world, which has been read. */
let world: World
let real: Desk
/** What every edit of a post waits for. */
let edits: Promise<void> = Promise.resolve()

beforeAll(async () => {
  const [embedded] = stores
  if (!embedded) throw new Error('no embedded store')
  world = await openWorld(embedded, {
    start: '2024-11-18T12:00:00Z',
    channel: (web) => ({
      ...web,
      async edit(...edited) {
        await edits
        return web.edit(...edited)
      },
    }),
  })
  await world.at('2024-11-18T12:00:00Z')
  const { sherpa, posts, enqueue, drain } = world
  real = openDesk(WORKSPACE, sherpa, posts, {
    answer: async (question) => {
      await enqueue('answer', { question })
      void drain()
    },
    failures: () => sherpa.failures.list(100),
    retry: async (failed) => (await retry(failed, sherpa)) !== undefined,
  })
})
afterAll(() => world.close())

function page(desk: Desk = real) {
  const closing = new AbortController()
  afterEach(() => closing.abort())
  const { lines, log } = quietLog()
  const app = webApp({ desk, render, log, closing: closing.signal })
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(path, { headers: { ...HOST, ...headers } })
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(path, {
      method: 'POST',
      headers: { ...HOST, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const say = async (text: string, thread?: string) =>
    Taken.parse(await (await post('/api/say', { room: ROOM, text, thread })).json()).id
  const messages = async (query: string) =>
    Messages.parse(await (await get(`/api/messages?room=${ROOM}${query}`)).json())
  return { get, post, say, messages, lines }
}

/** Sherpa's answer to what was said, once it stands. */
async function answerTo(said: string): Promise<string> {
  const id = `${said}/answer`
  await expect.poll(() => world.posts.byId(WORKSPACE, id), { timeout: 20_000 }).toBeDefined()
  return id
}

test.each([
  ['a name that resolves to this machine', { host: 'evil.example' }],
  ['a name that begins like this machine', { host: 'localhost.evil.example:3000' }],
  ['another page', { origin: 'https://evil.example' }],
  ['another page on this machine', { origin: 'http://localhost:9999' }],
  ['a page of an unknown origin', { origin: 'null' }],
  ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
])('%s is refused', async (_, headers) => {
  const { get, post } = page()
  expect((await get('/api/rooms', headers)).status).toBe(403)
  expect((await post('/api/say', { room: ROOM, text: 'hello' }, headers)).status).toBe(403)
})

test.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'localhost'])(
  'this machine as %s is let in, from its own page',
  async (host) => {
    const { get, post } = page()
    const own = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }
    expect((await get('/api/rooms', own)).status).toBe(200)
    expect((await post('/api/say', { room: ROOM, text: 'hello' }, own)).status).toBe(202)
  },
)

test('a form of another page can not say anything', async () => {
  const { post } = page()
  const form = { 'content-type': 'text/plain' }
  expect((await post('/api/say', { room: ROOM, text: 'x' }, form)).status).toBe(415)
})

test('nothing may be loaded from elsewhere, framed, or read as HTML by a script', async () => {
  const { get } = page()
  const policy = (await get('/')).headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})

test('no file of the page names an address outside', async () => {
  const { get } = page()
  const html = await (await get('/')).text()
  const names = [...html.matchAll(/(?:href|src)="(\/page\/[^"]+)"/g)].map(([, name = '']) => name)
  expect(names.length).toBeGreaterThan(7)
  for (const name of names) {
    const file = await get(name)
    expect(file.status).toBe(200)
    const text = (await file.text()).replaceAll('http://www.w3.org/2000/svg', '')
    expect(text).not.toMatch(/(?:https?:)?\/\/[a-z0-9-]+\.[a-z]/i)
  }
})

test('messages come as the renderers draw them, and say where each claim is proved', async () => {
  const { get, say, messages } = page()
  const answer = await answerTo(await say('/summit korea-canada'))
  const message = (await world.posts.byId(WORKSPACE, answer))?.message
  if (!message) throw new Error('no dossier')
  const as = async (skin: string) =>
    (await messages(`&as=${skin}`)).shown.find(({ id }) => id === answer)
  const [slack, discord] = [await as('slack'), await as('discord')]
  expect(slack?.posts).toEqual(JSON.parse(JSON.stringify(renderSlack(message))))
  expect(discord?.posts).toEqual(JSON.parse(JSON.stringify(renderDiscord(message))))
  const proofs = Object.values(slack?.proofs ?? {})
  expect(proofs.length).toBeGreaterThan(3)
  for (const { text, sources } of proofs) {
    const cited = await Promise.all(
      sources.map(async ({ article: id, version, start, end }) => {
        const { article } = Found.parse(
          await (await get(`/api/articles/${id}?version=${version}`)).json(),
        )
        return article.text.slice(start, end)
      }),
    )
    expect(cited.join(' ').toLowerCase()).toContain(text.toLowerCase())
  }
})

test.each([
  ['/api/messages?room=nowhere', 404],
  ['/api/articles/none', 404],
  ['/api/articles/none?version=first', 400],
  [`/api/messages?room=${ROOM}&thread=nowhere`, 404],
  ['/api/nothing', 404],
  ['/page/../server.ts', 404],
])('%s is answered %i with words', async (path, status) => {
  const { get } = page()
  const answer = await get(path)
  expect(answer.status).toBe(status)
  expect(Said.parse(await answer.json()).error).toMatch(/\w/)
})

test.each([
  ['nothing', { room: ROOM, text: '   ' }, /Type a question/],
  [
    'a novel',
    { room: ROOM, text: '가'.repeat(LINE_LIMIT + 1) },
    /2001 characters, 2000 is the most/,
  ],
  ['no room', { text: 'hello' }, /\w/],
  ['a room that is not there', { room: 'nowhere', text: 'hello' }, /no channel called “nowhere”/],
  ['a thread that is not there', { room: ROOM, text: 'hello', thread: 'nowhere' }, /thread/],
  ['no JSON', '{"room":', /JSON/],
])('who says %s is told what is wrong, and it is not kept', async (_, body, words) => {
  const { post, messages } = page()
  const { number } = await messages('')
  const answer = await post('/api/say', body)
  expect(answer.status).toBe(400)
  expect(Said.parse(await answer.json()).error).toMatch(words)
  expect((await messages('')).number).toBe(number)
})

test('the longest line that is taken is as long as the one that is refused says', async () => {
  const { post } = page()
  const text = '가'.repeat(LINE_LIMIT)
  expect((await post('/api/say', { room: ROOM, text })).status).toBe(202)
})

test('a thread is one of its room, and hangs from a message that is in none', async () => {
  const { post, say } = page()
  const asked = await say('Who chairs the G7?')
  const inside = await say('And where?', asked)
  const refused = async (room: string, thread: string) =>
    (await post('/api/say', { room, text: 'hello', thread })).status
  expect(await refused('seoul-desk', asked)).toBe(400)
  expect(await refused(ROOM, inside)).toBe(400)
  const pressed = { room: ROOM, thread: 'nowhere', action: { type: 'command', command: '/help' } }
  expect((await post('/api/press', pressed)).status).toBe(400)
})

test('an unknown command is taken like any other, and answered in the channel', async () => {
  const { say } = page()
  const answer = await answerTo(await say('/dance'))
  const { message } = (await world.posts.byId(WORKSPACE, answer)) ?? {}
  expect(JSON.stringify(message)).toContain('“/dance” is not a command')
})

test('a body of megabytes is refused', async () => {
  const { post } = page()
  expect((await post('/api/say', { room: ROOM, text: 'x'.repeat(2e6) })).status).toBe(413)
})

test('what breaks inside is told by a number and logged under it', async () => {
  const { get, lines } = page({
    ...real,
    rooms: () => Promise.reject(new Error('the store is gone')),
  })
  const answer = await get('/api/rooms')
  expect(answer.status).toBe(500)
  const { error } = Said.parse(await answer.json())
  expect(error).not.toContain('the store is gone')
  const [number = 'none'] = /[0-9a-f]{8}/.exec(error) ?? []
  expect(lines.join('')).toContain(number)
})

test('a failed job can be put back once', async () => {
  const { get, post } = page()
  await world.sherpa.failures.keep({
    job: 'ingest',
    subject: 'f_1 entry/1',
    payload: { source: 'f_1', key: 'entry/1' },
    reason: 'the page is no page',
    attempts: 3,
    at: world.sherpa.now(),
  })
  const [failure] = Failures.parse(await (await get('/api/failures')).json())
  expect((await post(`/api/failures/${encodeURIComponent(failure.id)}/retry`, {})).status).toBe(202)
  expect((await post(`/api/failures/${encodeURIComponent(failure.id)}/retry`, {})).status).toBe(404)
})

/** The first events of a stream, until one satisfies. */
async function eventsUntil(response: Response, last: (text: string) => boolean): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (reader && !last(text)) {
    const { value, done } = await reader.read()
    if (done) break
    text += value
  }
  await reader?.cancel()
  return text
}

const eventsOf = (text: string) =>
  [...text.matchAll(/^data: (\{.*)$/gm)].map(([, json = '']) => Event.parse(JSON.parse(json)))

test('an answer streams: it comes unfinished, its last state is finished, and it counts once', async () => {
  const { get, say, messages } = page()
  const finish = Promise.withResolvers<void>()
  edits = finish.promise
  const { number } = await messages('')
  const changes = await get(`/api/changes?after=${number}&as=slack`)
  const asked = await say('What did Trudeau say?')
  const answersIn = (text: string) =>
    eventsOf(text).filter(({ author, thread }) => author === 'sherpa' && thread === asked)
  const text = await eventsUntil(changes, (all) => {
    if (answersIn(all).length > 0) finish.resolve()
    return answersIn(all).some(({ unfinished }) => !unfinished)
  })
  const answers = answersIn(text)
  expect(answers.length).toBeGreaterThan(1)
  expect(answers.map(({ unfinished }) => unfinished)).toEqual([
    ...answers.slice(1).map(() => true),
    false,
  ])
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(answers.map(({ inThread }) => inThread)).toEqual(answers.map(() => 1))
})

test('a page that lost touch goes on from the last change it saw', async () => {
  const { get, say, messages } = page()
  await answerTo(await say('/summit first'))
  const { number } = await messages('')
  await say('/summit second')
  const changes = await get('/api/changes?after=0', { 'last-event-id': String(number) })
  const text = await eventsUntil(changes, (all) => all.includes('"/summit second"'))
  expect(text).not.toContain('"/summit first"')
})

test('the server listens on this machine only and lets go of open streams when it closes', async () => {
  const { server } = await site()
  const open = await fetch(`${server.url.replace('localhost', '127.0.0.1')}/api/changes?after=0`)
  expect(open.status).toBe(200)
  await server.close()
  await expect(fetch(server.url)).rejects.toThrow()
})

test('a taken port is an error that names it and says what to change', async () => {
  const { server } = await site()
  const port = Number(new URL(server.url).port)
  const taken = site(port)
  await expect(taken).rejects.toBeInstanceOf(Wrong)
  await expect(taken).rejects.toThrow(new RegExp(`port ${port}.*SHERPA_PORT`))
  await server.close()
})
