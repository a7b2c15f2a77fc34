import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { World } from './routes.ts'
import { accept, type Socket } from './websocket.ts'

interface Session {
  readonly id: string
  readonly sent: { readonly s: number; readonly text: string }[]
  socket: Socket | undefined
}

/** A message as a client is told it. */
export interface Told {
  readonly id: string
  readonly channel_id: string
  readonly nonce?: string
}

export interface Gateway {
  information(): unknown
  /** Tells whoever listens of an event. */
  dispatch(event: string, data: unknown): void
  /** A message of ours was stored. */
  posted(message: Record<string, unknown>, guild?: string): void
  /** Hears what is dispatched, as a client would. */
  listen(heard: (event: string, message: Told) => void): void
  /** Breaks every connection without a word: clients resume. */
  drop(): void
  /** Ends every connection with a code, and greets newcomers with the same. */
  refuse(code: number): void
  /** Lets newcomers in again. */
  welcome(): void
  /** How often a client identified, and how often it resumed. */
  readonly counts: { identified: number; resumed: number }
  /** The intents last asked for. */
  readonly intents: number | undefined
  /** The codes that clients closed with. */
  readonly goodbyes: (number | undefined)[]
  close(): void
}

/** Discord's gateway: hello, identify, resume, heartbeats, and what is dispatched since. */
export function createGateway(server: Server, world: World): Gateway {
  const sessions = new Map<string, Session>()
  const sockets = new Set<Socket>()
  const counts = { identified: 0, resumed: 0 }
  const ears: Parameters<Gateway['listen']>[0][] = []
  const goodbyes: (number | undefined)[] = []
  let refused: number | undefined
  let intents: number | undefined
  const address = (): string => `ws://127.0.0.1:${(server.address() as AddressInfo).port}/gateway`

  server.on('upgrade', (request, stream) => {
    const socket: Socket = accept(
      request,
      stream,
      (text) => heard(JSON.parse(text), socket),
      (code) => {
        sockets.delete(socket)
        goodbyes.push(code)
        for (const session of sessions.values()) {
          if (session.socket === socket) session.socket = undefined
        }
      },
    )
    sockets.add(socket)
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }))
  })

  function heard(packet: { op: number; d: Record<string, unknown> }, socket: Socket): void {
    if (packet.op === 1) socket.send(JSON.stringify({ op: 11 }))
    if (packet.op === 2) identify(packet.d, socket)
    if (packet.op === 6) resume(packet.d, socket)
  }

  function identify({ token, intents: asked }: Record<string, unknown>, socket: Socket): void {
    if (refused || token !== world.token) {
      socket.end(refused ?? 4004)
      return
    }
    counts.identified++
    intents = Number(asked)
    const session: Session = { id: randomUUID(), sent: [], socket }
    sessions.set(session.id, session)
    send(session, 'READY', {
      v: 10,
      user: { id: world.bot, username: 'sherpa', bot: true, discriminator: '0', avatar: null },
      guilds: [...world.guilds.keys()].map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: address(),
      application: { id: world.bot, flags: 0 },
      shard: [0, 1],
    })
    for (const [id, name] of world.guilds) send(session, 'GUILD_CREATE', guild(id, name))
  }

  function guild(id: string, name: string): unknown {
    const channels = [...world.rooms.values()].filter((room) => room.guild === id && !room.parent)
    return {
      id,
      name,
      owner_id: '1',
      unavailable: false,
      large: false,
      member_count: 2,
      roles: world.roles.map((role) => ({ name: 'role', position: 0, ...role })),
      emojis: [],
      stickers: [],
      features: [],
      members: [],
      presences: [],
      voice_states: [],
      threads: [],
      channels: channels.map((room) => ({ ...room, permission_overwrites: [] })),
    }
  }

  function resume({ session_id, seq }: Record<string, unknown>, socket: Socket): void {
    const session = sessions.get(String(session_id))
    if (!session) {
      socket.send(JSON.stringify({ op: 9, d: false }))
      return
    }
    counts.resumed++
    session.socket = socket
    for (const { s, text } of session.sent) if (s > Number(seq)) socket.send(text)
    send(session, 'RESUMED', {})
  }

  function send(session: Session, t: string, d: unknown): void {
    const s = session.sent.length + 1
    const text = JSON.stringify({ op: 0, t, s, d })
    session.sent.push({ s, text })
    session.socket?.send(text)
  }

  function dispatch(event: string, data: unknown): void {
    for (const heard of ears) heard(event, data as Told)
    for (const session of sessions.values()) send(session, event, data)
  }

  return {
    information: () => ({
      url: address(),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
    }),
    dispatch,
    listen: (heard) => void ears.push(heard),
    posted: (message, id) =>
      dispatch('MESSAGE_CREATE', { ...message, ...(id ? { guild_id: id } : {}) }),
    drop: () => {
      for (const socket of sockets) socket.drop()
    },
    refuse(code) {
      refused = code
      for (const socket of sockets) socket.end(code)
    },
    welcome() {
      refused = undefined
    },
    counts,
    get intents() {
      return intents
    },
    goodbyes,
    close: () => {
      for (const socket of sockets) socket.drop()
    },
  }
}
