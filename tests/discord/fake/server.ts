import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { unescaped } from '../check.ts'
import type { Fault, Planned } from './faults.ts'
import { createGateway, type Gateway } from './gateway.ts'
import { Refusal, routes, type World } from './routes.ts'
import { type Room, snowflakes } from './state.ts'

export const TOKEN = 'fake.token.of-the-tests'
export const GUILD = '100000000000000001'
export const BOT = '100000000000000002'
export const ROOM = '100000000000000003'
export const ADA = '100000000000000004'
export const ADMINS = '100000000000000005'

export interface FakeDiscord extends World {
  /** The address before `/v10`. */
  readonly api: string
  readonly gateway: Gateway
  /** Every request, as `POST /channels/1/messages`. */
  readonly requests: string[]
  /** What was sent with them. */
  readonly bodies: { readonly method: string; readonly path: string; readonly body: unknown }[]
  /** Misbehaves once, on the next request that fits. */
  fail(method: string, path: RegExp, fault: Fault): void
  /** What anyone can read in a channel, oldest first. */
  visible(channel: string): string[]
  /** Hears of each interaction that was acknowledged. */
  onAcknowledged(heard: (interaction: string) => void): void
  close(): Promise<void>
}

/** A strict Discord: REST and gateway, with faults. Its clock may be moved. */
export async function fakeDiscord(now: () => number = Date.now): Promise<FakeDiscord> {
  const rooms: Room[] = [{ id: ROOM, type: 0, guild: GUILD, name: 'briefings' }]
  const world: World = {
    now,
    nextId: snowflakes(now),
    bot: BOT,
    token: TOKEN,
    rooms: new Map(rooms.map((room) => [room.id, room])),
    messages: [],
    interactions: new Map(),
    commands: [],
    members: new Map([[`${GUILD}/${ADA}`, { roles: [] }]]),
    guilds: new Map([[GUILD, 'Desk']]),
    roles: [
      { id: GUILD, permissions: String(0x7fff_ffff_ffffn & ~0x28n) },
      { id: ADMINS, permissions: '0' },
    ],
    application: { flags: 0 },
    hasCommands: true,
    ears: [],
    revoked: false,
  }
  const planned: Planned[] = []
  const requests: string[] = []
  const bodies: FakeDiscord['bodies'] = []
  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => {
      response.writeHead(599).end(error.stack)
    })
  })
  const gateway = createGateway(server, world)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET' } = request
    const url = new URL(request.url ?? '/', 'http://fake')
    const path = decodeURIComponent(url.pathname.replace('/api/v10', ''))
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    requests.push(`${method} ${path}`)
    if (text) bodies.push({ method, path, body: JSON.parse(text) })
    const at = planned.findIndex((plan) => plan.method === method && plan.path.test(path))
    const [plan] = at < 0 ? [] : planned.splice(at, 1)
    const fault = plan?.fault
    if (fault && 'before' in fault) return void request.socket.destroy()
    if (fault && 'status' in fault) {
      const body = { message: 'as planned', code: fault.code ?? 0, retry_after: 1 }
      return json(response, fault.status, body, fault.headers)
    }
    const signed = request.headers.authorization === `Bot ${TOKEN}` && !world.revoked
    const [status, body] = outcome(() =>
      routes(world, gateway)({ method, path, query: url.searchParams, text, signed }),
    )
    if (!fault) return json(response, status, body)
    if (fault.after === 'a 500') return json(response, 500, { message: 'Internal', code: 0 })
    // Silence ends when the client has had enough.
    if (fault.after === 'a reset') request.socket.destroy()
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    ...world,
    get revoked() {
      return world.revoked
    },
    set revoked(value) {
      world.revoked = value
    },
    get hasCommands() {
      return world.hasCommands
    },
    set hasCommands(value) {
      world.hasCommands = value
    },
    api: `http://127.0.0.1:${port}/api`,
    gateway,
    requests,
    bodies,
    fail: (method, path, fault) => void planned.push({ method, path, fault }),
    visible: (channel) =>
      world.messages
        .filter((message) => message.channel === channel && !message.hidden && !message.note)
        .filter(({ flags }) => !(flags & 128))
        .map(({ body }) => textOf(body)),
    onAcknowledged: (heard) => void world.ears.push(heard),
    async close() {
      gateway.close()
      server.closeAllConnections()
      server.close()
    },
  }
}

export function textOf({ content, embeds }: World['messages'][number]['body']): string {
  const told = (embeds ?? []).flatMap(({ title, description }) => [title, description])
  return unescaped([content, ...told].filter(Boolean).join('\n'))
}

function outcome(run: () => unknown): [number, unknown] {
  try {
    const body = run()
    return body === undefined ? [204, undefined] : [200, body]
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [error.status, { message: error.message, code: error.code }]
  }
}

function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  response.writeHead(status, { ...type, ...headers })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}
