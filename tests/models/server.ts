import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { faults } from '../../adapters/models/schema.ts'

/** What a server may do to whoever asks it. */
export type Deed =
  | { readonly says: string; readonly slowly?: number }
  | { readonly status: number; readonly headers?: Record<string, string>; readonly code?: string }
  | { readonly breaks: 'mid-stream' | 'at-once' | 'mid-way'; readonly after?: string }
  | { readonly does: 'refuse' | 'cut' | 'fail' | 'hang' | 'flood' | 'babble' }

/** A call as the server got it, whichever way it came in. */
export interface Received {
  readonly way: 'responses' | 'chat'
  readonly model: string
  readonly instructions: string
  readonly input: string
}

export interface ModelServer {
  readonly url: string
  readonly received: readonly Received[]
  /** What the strict server held against a call; empty where all was well. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/**
 * A server of ours that speaks as an OpenAI-compatible one does, takes nothing amiss in silence, and
 * fails on purpose. `deed` decides call by call.
 */
export async function serveModel(
  deed: (call: Received, number: number) => Deed,
  { ways = ['responses', 'chat'], key }: { ways?: readonly string[]; key?: string } = {},
): Promise<ModelServer> {
  const received: Received[] = []
  const complaints: string[] = []
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const way = request.url?.endsWith('/responses') ? 'responses' : 'chat'
    const body = await bodyOf(request)
    if (!ways.includes(way)) return void error(response, { status: 404 })
    if (key && request.headers.authorization !== `Bearer ${key}`) {
      return void error(response, { status: 401 })
    }
    const { call, wrong } = read(way, JSON.parse(body))
    complaints.push(...wrong)
    if (wrong.length > 0) return void error(response, { status: 400 })
    received.push(call)
    await act(deed(call, received.length), way, response)
  }

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    received,
    complaints,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

interface Body {
  readonly model?: string
  readonly stream?: boolean
  readonly store?: boolean
  readonly instructions?: string
  readonly input?: readonly { role: string; content: string }[]
  readonly messages?: readonly { role: string; content: string }[]
  readonly text?: { format?: Format }
  readonly response_format?: { type?: string; json_schema?: Format }
  readonly tools?: unknown
}
interface Format {
  readonly type?: string
  readonly name?: string
  readonly strict?: boolean
  readonly schema?: unknown
}

function read(way: Received['way'], body: Body): { call: Received; wrong: string[] } {
  const format = way === 'responses' ? body.text?.format : body.response_format?.json_schema
  const [system, user] = way === 'responses' ? [] : (body.messages ?? [])
  const wrong = [
    ...faults(format?.schema),
    ...(format?.strict === true ? [] : ['the schema is not strict']),
    ...(/^[\w-]{1,64}$/.test(format?.name ?? '') ? [] : ['the schema has no name']),
    ...(body.stream ? [] : ['it does not stream']),
    ...(way === 'responses' && body.store !== false ? ['it lets us keep the text'] : []),
    ...(body.tools ? ['it gives tools'] : []),
  ]
  const call = {
    way,
    model: body.model ?? '',
    instructions: body.instructions ?? system?.content ?? '',
    input: body.input?.[0]?.content ?? user?.content ?? '',
  }
  return { call, wrong }
}

function error(
  response: ServerResponse,
  {
    status,
    headers = {},
    code,
  }: { status: number; headers?: Record<string, string>; code?: string },
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify({ error: { message: 'sk-leaked-in-an-error', type: 'x', code } }))
}

const FLOOD = 6 * 2 ** 20

async function act(deed: Deed, way: Received['way'], response: ServerResponse): Promise<void> {
  if ('status' in deed) return error(response, deed)
  if ('breaks' in deed && deed.breaks === 'at-once') return void response.destroy()
  if ('does' in deed && deed.does === 'hang') return
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const speech = SPEECH[way]
  const send = (event: object): void => {
    const name = 'type' in event ? `event: ${event.type}\n` : ''
    response.write(`${name}data: ${JSON.stringify(event)}\n\n`)
  }
  if ('breaks' in deed) {
    for (const piece of pieces(deed.after ?? '{"claims":[{"te')) send(speech.delta(piece))
    // Let what was written reach the other side before the line goes dead.
    await wait(30)
    return void (deed.breaks === 'mid-way' ? response.end() : response.destroy())
  }
  if ('says' in deed) {
    for (const piece of pieces(deed.says)) {
      send(speech.delta(piece))
      if (deed.slowly) await wait(deed.slowly)
    }
    for (const event of speech.end(deed.says === '' ? 0 : 1)) send(event)
  } else if (deed.does === 'flood') {
    for (let sent = 0; sent < FLOOD && !response.destroyed; sent += 65_536) {
      send(speech.delta('x'.repeat(65_536)))
      await wait(0)
    }
  } else if (deed.does === 'babble') {
    for (const piece of pieces('Sure! Here is a summary you did not ask for.'))
      send(speech.delta(piece))
    for (const event of speech.end(1)) send(event)
  } else for (const event of speech.other(deed.does)) send(event)
  if (way === 'chat') response.write('data: [DONE]\n\n')
  response.end()
}

const pieces = (text: string): string[] => text.match(/[\s\S]{1,24}/g) ?? []

const USAGE = { input_tokens: 120, output_tokens: 30, input_tokens_details: { cached_tokens: 64 } }
const COUNTS = {
  prompt_tokens: 120,
  completion_tokens: 30,
  prompt_tokens_details: { cached_tokens: 64 },
}
const ENDS: Readonly<Record<string, string>> = { cut: 'length', refuse: 'stop' }

/** The same deeds in the events of each API. */
const SPEECH = {
  responses: {
    delta: (delta: string): object => ({ type: 'response.output_text.delta', delta }),
    end: (_said: number): object[] => [{ type: 'response.completed', response: { usage: USAGE } }],
    other: (deed: string): object[] => {
      if (deed === 'refuse') {
        return [
          { type: 'response.refusal.delta', delta: 'I will not.' },
          { type: 'response.completed', response: { usage: USAGE } },
        ]
      }
      return deed === 'cut'
        ? [
            { type: 'response.output_text.delta', delta: '{"claims":[' },
            {
              type: 'response.incomplete',
              response: { usage: USAGE, incomplete_details: { reason: 'max_output_tokens' } },
            },
          ]
        : [{ type: 'response.failed', response: { usage: USAGE } }]
    },
  },
  chat: {
    delta: (content: string): object => ({ choices: [{ index: 0, delta: { content } }] }),
    end: (_said: number): object[] => [
      { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] },
      { choices: [], usage: COUNTS },
    ],
    other: (deed: string): object[] => {
      if (deed === 'fail') return [{ error: { message: 'the server failed' } }]
      const delta = deed === 'refuse' ? { refusal: 'I will not.' } : { content: '{"claims":[' }
      return [
        { choices: [{ index: 0, delta }] },
        { choices: [{ index: 0, delta: {}, finish_reason: ENDS[deed] }] },
        { choices: [], usage: COUNTS },
      ]
    },
  },
} as const
