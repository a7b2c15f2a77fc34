import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openaiModel } from '../../adapters/models/openai.ts'
import type { Prompt, Writing } from '../../src/writing/model.ts'
import { type Deed, type ModelServer, serveModel } from './server.ts'

const Told = z.object({
  claims: z.array(z.object({ text: z.string(), sentences: z.array(z.int()) })),
})
type Told = z.infer<typeof Told>
const GOOD = JSON.stringify({ claims: [{ text: 'The port opened.', sentences: [1] }] })

const prompt = (timeoutMs = 5_000): Prompt<Told> => ({
  task: 'article',
  version: '1',
  instructions: 'Write claims.',
  input: '{"sentences":{"1":"The port opened."}}',
  schema: Told,
  schemaName: 'told',
  mostTokens: 500,
  timeoutMs,
})

const models = { article: 'small', story: 'small', answer: 'small' }
let server: ModelServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function asked(
  deed: Deed | ((number: number) => Deed),
  { ways, timeoutMs }: { ways?: readonly string[]; timeoutMs?: number } = {},
) {
  server = await serveModel(
    (_, number) => (typeof deed === 'function' ? deed(number) : deed),
    ways ? { ways } : {},
  )
  const model = openaiModel({ baseUrl: server.url, apiKey: 'sk-test', models })
  return { model, server, written: await drained(model.write(prompt(timeoutMs))) }
}

async function drained<T>(writing: AsyncGenerator<string, Writing<T>, void>): Promise<Writing<T>> {
  for (;;) {
    const step = await writing.next()
    if (step.done) return step.value
  }
}

describe.each([['responses'], ['chat']])('by the way of %s', (way) => {
  const ways = [way]
  test('what is written to the schema comes back, with what it cost', async () => {
    const { written, server: strict } = await asked({ says: GOOD }, { ways })
    expect(written).toEqual({
      written: true,
      value: { claims: [{ text: 'The port opened.', sentences: [1] }] },
      model: 'small',
      usage: { input: 120, cached: 64, output: 30 },
    })
    expect(strict.complaints).toEqual([])
  })

  test.each<[string, Deed, string]>([
    ['a refused key', { status: 401 }, 'refused'],
    ['a spent quota', { status: 429, code: 'insufficient_quota' }, 'budget'],
    ['too many requests', { status: 429, headers: { 'retry-after': '60' } }, 'busy'],
    ['a failing server', { status: 500 }, 'down'],
    ['a refusal', { does: 'refuse' }, 'declined'],
    ['an answer cut at its limit', { does: 'cut' }, 'unusable'],
    ['a stream that reports a failure', { does: 'fail' }, 'down'],
    ['a stream that ends too soon', { breaks: 'mid-way' }, 'down'],
    ['a connection lost in the middle', { breaks: 'mid-stream' }, 'down'],
    ['a connection lost at once', { breaks: 'at-once' }, 'down'],
    ['nothing at all', { says: '' }, 'unusable'],
    ['no JSON', { says: '{"claims":[' }, 'unusable'],
    ['another schema', { says: '{"summary":"The port opened."}' }, 'unusable'],
    ['chatter in the place of JSON', { does: 'babble' }, 'unusable'],
    ['an answer without an end', { does: 'flood' }, 'unusable'],
  ])('%s is told as “%s”', async (_, deed, why) => {
    const { written } = await asked(deed, { ways })
    expect(written).toMatchObject({ written: false, why })
    // What a server writes into an error may be a secret: the detail is ours.
    expect(JSON.stringify(written)).not.toContain('leaked')
  })

  test('no answer in time is told as slow', async () => {
    const { written } = await asked({ does: 'hang' }, { ways, timeoutMs: 300 })
    expect(written).toMatchObject({ written: false, why: 'slow' })
  })
})

test('a server that fails once is asked once more', async () => {
  const { written, server: strict } = await asked((number) =>
    number === 1 ? { status: 503 } : { says: GOOD },
  )
  expect(written.written).toBe(true)
  expect(strict.received).toHaveLength(2)
})

test('the way a server knows is found out once and remembered', async () => {
  const { model, server: strict } = await asked({ says: GOOD }, { ways: ['chat'] })
  await drained(model.write(prompt()))
  expect(strict.received.map(({ way }) => way)).toEqual(['chat', 'chat'])
})

test('a server that ignores the schema in one way is asked in the other', async () => {
  const way = await serveModel(({ way: came }) =>
    came === 'responses' ? { does: 'babble' } : { says: GOOD },
  )
  server = way
  const model = openaiModel({ baseUrl: way.url, models })
  expect((await drained(model.write(prompt()))).written).toBe(true)
  await drained(model.write(prompt()))
  expect(way.received.map(({ way: came }) => came)).toEqual(['responses', 'chat', 'chat'])
})

test('once a way is known, text is passed on as it comes', async () => {
  const { model } = await asked({ says: GOOD })
  const pieces: string[] = []
  const writing = model.write(prompt())
  for (let step = await writing.next(); !step.done; step = await writing.next()) {
    pieces.push(step.value)
  }
  expect(pieces.length).toBeGreaterThan(1)
  expect(pieces.join('')).toBe(GOOD)
})

test('whoever leaves early hangs up', async () => {
  const { model } = await asked((number) =>
    number === 1 ? { says: GOOD } : { says: GOOD.padEnd(4_000), slowly: 20 },
  )
  for await (const _ of model.write(prompt())) break
  model.stop()
  expect(await drained(model.write(prompt()))).toMatchObject({ written: false, why: 'stopped' })
})

test('a refused key is not tried again for a while', async () => {
  const { model, server: strict } = await asked({ status: 401 })
  expect(await drained(model.write(prompt()))).toMatchObject({ written: false, why: 'refused' })
  expect(strict.received).toHaveLength(1)
})

test('a server that keeps failing is left alone, and asked again after a minute', async () => {
  server = await serveModel(() => ({ status: 500 }))
  let time = 0
  const model = openaiModel({ baseUrl: server.url, models, clock: () => time })
  for (let call = 0; call < 5; call++) await drained(model.write(prompt()))
  const asked = server.received.length
  expect(asked).toBe(6)
  time = 61_000
  await drained(model.write(prompt()))
  expect(server.received.length).toBeGreaterThan(asked)
})
