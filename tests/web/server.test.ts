import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { renderDiscord } from '../../adapters/discord/render.ts'
import { renderSlack } from '../../adapters/slack/render.ts'
import { webApp } from '../../adapters/web/app.ts'
import { Wrong } from '../../src/errors.ts'
import { fakeDesk } from './desk.ts'
import { EDITION } from './samples.ts'
import { quietLog, render, site } from './site.ts'

const Said = z.object({ error: z.string() })
const Source = z.object({ article: z.string(), start: z.number(), end: z.number() })
const Proof = z.object({ text: z.string(), sources: z.tuple([Source], Source) })
const Shown = z.object({ posts: z.array(z.json()), proofs: z.record(z.string(), Proof) })
const Messages = z.object({ shown: z.tuple([Shown], Shown) })
const Found = z.object({ article: z.object({ text: z.string() }) })
const Failures = z.tuple([z.object({ id: z.string() })])
const Event = z.object({ id: z.string(), author: z.string(), unfinished: z.boolean() })

const HOST = { host: 'localhost:3000' }

function page() {
  const desk = fakeDesk()
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
  return { desk, get, post, lines }
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
  expect((await post('/api/say', { room: 'quiet', text: 'hello' }, headers)).status).toBe(403)
})

test.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'localhost'])(
  'this machine as %s is let in, from its own page',
  async (host) => {
    const { get, post } = page()
    const own = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }
    expect((await get('/api/rooms', own)).status).toBe(200)
    expect((await post('/api/say', { room: 'quiet', text: 'hello' }, own)).status).toBe(202)
  },
)

test('a form of another page can not say anything', async () => {
  const { post } = page()
  const form = { 'content-type': 'text/plain' }
  expect((await post('/api/say', { room: 'quiet', text: 'x' }, form)).status).toBe(415)
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
  const { get } = page()
  const as = async (skin: string) =>
    Messages.parse(await (await get(`/api/messages?room=korea-canada&as=${skin}`)).json()).shown[0]
  const [slack, discord] = [await as('slack'), await as('discord')]
  expect(slack.posts).toEqual(renderSlack(EDITION))
  expect(discord.posts).toEqual(renderDiscord(EDITION))
  const proof = Proof.parse(slack.proofs['claim-cargo'])
  expect(proof.sources).toHaveLength(3)
  const [{ article: id, start, end }] = proof.sources
  const { article } = Found.parse(await (await get(`/api/articles/${id}`)).json())
  expect(article.text.slice(start, end)).toBe(proof.text)
})

test.each([
  ['/api/messages?room=nowhere', 404],
  ['/api/articles/none', 404],
  ['/api/articles/harbour-lng?version=first', 400],
  ['/api/nothing', 404],
  ['/page/../server.ts', 404],
])('%s is answered %i with words', async (path, status) => {
  const { get } = page()
  const answer = await get(path)
  expect(answer.status).toBe(status)
  expect(Said.parse(await answer.json()).error).toMatch(/\w/)
})

test.each([
  ['nothing', { room: 'quiet', text: '   ' }, /Nothing was typed/],
  ['a novel', { room: 'quiet', text: 'x'.repeat(4001) }, /4,000/],
  ['no room', { text: 'hello' }, /\w/],
  ['no JSON', '{"room":', /JSON/],
  ['an unknown command', { room: 'quiet', text: '/dance' }, /no command \/dance/],
])('who says %s is told what is wrong', async (_, body, words) => {
  const { post } = page()
  const answer = await post('/api/say', body)
  expect(answer.status).toBe(400)
  expect(Said.parse(await answer.json()).error).toMatch(words)
})

test('a body of megabytes is refused', async () => {
  const { post } = page()
  expect((await post('/api/say', { room: 'quiet', text: 'x'.repeat(2e6) })).status).toBe(413)
})

test('what breaks inside is told by a number and logged under it', async () => {
  const { desk, get, lines } = page()
  desk.fail(true)
  const answer = await get('/api/rooms')
  expect(answer.status).toBe(500)
  const { error } = Said.parse(await answer.json())
  expect(error).not.toContain('the store is gone')
  const [number = 'none'] = /[0-9a-f]{8}/.exec(error) ?? []
  expect(lines.join('')).toContain(number)
})

test('a failed job can be put back once', async () => {
  const { get, post } = page()
  const [failure] = Failures.parse(await (await get('/api/failures')).json())
  expect((await post(`/api/failures/${failure.id}/retry`, {})).status).toBe(202)
  expect((await post(`/api/failures/${failure.id}/retry`, {})).status).toBe(404)
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

test('an answer streams: it comes unfinished, and the last state is finished', async () => {
  const { get, post } = page()
  const changes = await get('/api/changes?after=0&as=slack')
  await post('/api/say', { room: 'quiet', text: 'When does the first cargo sail?' })
  const text = await eventsUntil(changes, (all) => all.includes('Searched 4 articles'))
  const events = [...text.matchAll(/^data: (\{.*)$/gm)].map(([, json = '']) =>
    Event.parse(JSON.parse(json)),
  )
  const answers = events.filter(({ author }) => author === 'sherpa')
  expect(answers.map(({ unfinished }) => unfinished)).toEqual([true, false])
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
})

test('a page that lost touch goes on from the last change it saw', async () => {
  const { get, post } = page()
  await post('/api/say', { room: 'quiet', text: 'first' })
  await post('/api/say', { room: 'quiet', text: 'second' })
  const changes = await get('/api/changes?after=0', { 'last-event-id': '1' })
  const text = await eventsUntil(changes, (all) => all.includes('"second"'))
  expect(text).not.toContain('"first"')
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
