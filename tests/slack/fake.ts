import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Block } from '../../adapters/slack/blocks.ts'
import { faults } from './check.ts'

/** How one call goes wrong. `stored`: Slack did it first; the others did nothing. */
export type Fault =
  | 'stored-then-500'
  | 'stored-then-reset'
  | 'stored-then-silence'
  | 'stored-then-garbage'
  | '500'
  | '429'
  | '429-bare'
  | '401'
  | { readonly error: string }

export interface Posted {
  readonly ts: string
  readonly channel: string
  readonly user?: string
  readonly thread_ts?: string
  text: string
  blocks: Block[]
  readonly client_msg_id?: string
  metadata?: { event_payload?: unknown }
  streaming?: boolean
  edits: number
}

type Args = Readonly<Record<string, unknown>>
type Answer = Readonly<Record<string, unknown>>

export interface FakeSlack {
  readonly url: string
  /** The `response_url` of an event, as Slack makes them. */
  readonly responseUrl: string
  readonly team: string
  /** Every message that people see in a channel. */
  visible(channel: string): Posted[]
  /** What one person alone was shown. */
  readonly whispers: Posted[]
  readonly responses: Answer[]
  readonly views: Answer[]
  readonly calls: { readonly method: string; readonly args: Args }[]
  /** The next call of a method fails so. */
  fail(method: string, fault: Fault): void
  /** Channels we are in, people by id, scopes we have; change them as a test needs. */
  readonly world: World
  close(): Promise<void>
}

export interface World {
  members: Set<string>
  archived: Set<string>
  admins: Set<string>
  groups: Map<string, string[]>
  /** What else is known of somebody: `locale`, `tz`. */
  people: Map<string, object>
  /** Channels that somebody is in and we are too, where that is not all of ours. */
  rooms: Map<string, string[]>
  scopes: Set<string>
  /** Whether a second post with the same `client_msg_id` is refused, which Slack does not promise. */
  dedupes: boolean
  streams: boolean
  token: string
  /** Milliseconds since 1970. */
  now(): number
}

const SCOPES = [
  'chat:write',
  'commands',
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
  'users:read',
  'usergroups:read',
  'assistant:write',
]
const BOT = { team: 'T0FAKE', bot: 'B0FAKE', user: 'U0BOT' }

/** A Slack that is as strict as the real one is, and as unlucky as a test wants. */
export async function startFakeSlack(): Promise<FakeSlack> {
  const posted: Posted[] = []
  const whispers: Posted[] = []
  const responses: Answer[] = []
  const views: Answer[] = []
  const calls: { method: string; args: Args }[] = []
  const planned = new Map<string, Fault[]>()
  const world: World = {
    members: new Set(['C0BRIEF', 'C0OTHER', 'D0ANN']),
    archived: new Set(),
    admins: new Set(['U0ADMIN']),
    groups: new Map([['S0DESK', ['U0EDITOR']]]),
    people: new Map(),
    rooms: new Map(),
    scopes: new Set(SCOPES),
    dedupes: false,
    streams: false,
    token: 'xoxb-fake',
    now: () => Date.now(),
  }
  let clock = 0
  const stamp = (): string => {
    clock = Math.max(clock + 1, world.now() * 1_000)
    return `${Math.floor(clock / 1e6)}.${String(clock % 1e6).padStart(6, '0')}`
  }

  const refuse = (error: string): Answer => ({ ok: false, error })
  const placeOf = (channel: string): string =>
    channel.startsWith('U') ? `D0${channel.slice(2)}` : channel
  function check(args: Args): Answer | undefined {
    const channel = String(args.channel ?? '')
    if (!/^[CDGU][A-Z0-9]+$/.test(channel)) return refuse('channel_not_found')
    if (world.archived.has(channel)) return refuse('is_archived')
    const isDirect = channel.startsWith('U') || channel.startsWith('D')
    if (!isDirect && !world.members.has(channel)) return refuse('not_in_channel')
    return undefined
  }
  function unfit(args: Args): Answer | undefined {
    const blocks = args.blocks === undefined ? [] : (args.blocks as Block[])
    const post = {
      text: String(args.text ?? ''),
      blocks,
      unfurl_links: false,
      unfurl_media: false,
      parse: 'none',
      link_names: false,
    } as const
    const found = faults(post)
    if (args.link_names === 'true' || args.parse === 'full') found.push('live names')
    return found.length > 0 ? { ...refuse('invalid_blocks'), found } : undefined
  }
  const needs = (scope: string): Answer | undefined =>
    world.scopes.has(scope) ? undefined : { ...refuse('missing_scope'), needed: scope }
  const own = (args: Args): Posted | undefined =>
    posted.find(({ ts, channel }) => ts === args.ts && channel === args.channel)

  const shown = (post: Posted): Answer => ({
    type: 'message',
    ts: post.ts,
    text: post.text,
    blocks: post.blocks,
    bot_id: BOT.bot,
    user: BOT.user,
    ...(post.thread_ts ? { thread_ts: post.thread_ts } : {}),
    ...(post.client_msg_id ? { client_msg_id: post.client_msg_id } : {}),
    ...(post.metadata ? { metadata: post.metadata } : {}),
    ...(post.streaming ? { streaming_state: 'in_progress' } : {}),
  })
  function page(args: Args, found: Posted[]): Answer {
    const within = found.filter(
      ({ ts }) =>
        Number(ts) >= Number(args.oldest ?? 0) && Number(ts) <= Number(args.latest ?? Infinity),
    )
    const at = Number(args.cursor ?? 0)
    const size = Math.min(Number(args.limit ?? 100), 200)
    const more = within.length > at + size
    return {
      ok: true,
      messages: within
        .toReversed()
        .slice(at, at + size)
        .map(shown),
      has_more: more,
      response_metadata: { next_cursor: more ? String(at + size) : '' },
    }
  }
  function postNew(args: Args): Answer {
    const wrong = needs('chat:write') ?? check(args) ?? unfit(args)
    if (wrong) return wrong
    if (args.unfurl_links !== 'false' || args.unfurl_media !== 'false') return refuse('unfurls')
    const twin = posted.find(({ client_msg_id: id }) => id && id === args.client_msg_id)
    if (twin && world.dedupes) return refuse('duplicate_message')
    const post: Posted = {
      ts: stamp(),
      channel: placeOf(String(args.channel)),
      text: String(args.text),
      blocks: args.blocks as Block[],
      edits: 0,
      ...(args.thread_ts ? { thread_ts: String(args.thread_ts) } : {}),
      ...(args.client_msg_id ? { client_msg_id: String(args.client_msg_id) } : {}),
      ...(args.metadata ? { metadata: args.metadata as { event_payload?: unknown } } : {}),
    }
    posted.push(post)
    return { ok: true, ts: post.ts, channel: post.channel, message: shown(post) }
  }

  const methods: Record<string, (args: Args) => Answer> = {
    'auth.test': () => ({
      ok: true,
      team_id: BOT.team,
      bot_id: BOT.bot,
      user_id: BOT.user,
      is_enterprise_install: false,
    }),
    'oauth.v2.access': (args) =>
      args.client_secret
        ? {
            ok: true,
            app_id: 'A0FAKE',
            authed_user: { id: 'U0ADMIN' },
            scope: SCOPES.join(','),
            token_type: 'bot',
            access_token: world.token,
            bot_user_id: BOT.user,
            team: { id: BOT.team, name: 'Fake' },
            enterprise: null,
            is_enterprise_install: false,
          }
        : refuse('bad_client_secret'),
    'chat.postMessage': postNew,
    'chat.postEphemeral': (args) => {
      const wrong = needs('chat:write') ?? check(args) ?? unfit(args)
      if (wrong) return wrong
      if (!args.user) return refuse('user_not_in_channel')
      const post: Posted = {
        ts: stamp(),
        channel: String(args.channel),
        user: String(args.user),
        text: String(args.text),
        blocks: args.blocks as Block[],
        edits: 0,
        ...(args.thread_ts ? { thread_ts: String(args.thread_ts) } : {}),
      }
      whispers.push(post)
      return { ok: true, message_ts: post.ts }
    },
    'chat.update': (args) => {
      const post = own(args)
      const wrong = needs('chat:write') ?? check(args) ?? unfit(args)
      if (wrong) return wrong
      if (!post) return refuse('message_not_found')
      if (post.streaming) return refuse('streaming_state_conflict')
      post.text = String(args.text)
      post.blocks = args.blocks as Block[]
      post.edits += 1
      return { ok: true, ts: post.ts, channel: post.channel }
    },
    'chat.startStream': (args) => {
      if (!world.streams) return refuse('unknown_method')
      const wrong = needs('chat:write') ?? check(args)
      if (wrong) return wrong
      const isChannel = String(args.channel).startsWith('C')
      if (!args.thread_ts) return refuse('invalid_thread_ts')
      if (isChannel && !(args.recipient_user_id && args.recipient_team_id)) {
        return refuse('missing_recipient_user_id')
      }
      const post: Posted = {
        ts: stamp(),
        channel: String(args.channel),
        thread_ts: String(args.thread_ts),
        text: '',
        blocks: blocksIn(args),
        streaming: true,
        edits: 0,
      }
      posted.push(post)
      return { ok: true, ts: post.ts, channel: post.channel }
    },
    'chat.appendStream': (args) => {
      const post = own(args)
      if (!post?.streaming) return refuse('message_not_in_streaming_state')
      post.blocks = [...post.blocks, ...blocksIn(args)]
      return { ok: true, ts: post.ts, channel: post.channel }
    },
    'chat.stopStream': (args) => {
      const post = own(args)
      if (!post?.streaming) return refuse('message_not_in_streaming_state')
      post.streaming = false
      if (args.metadata) post.metadata = args.metadata as { event_payload?: unknown }
      post.blocks = [...post.blocks, ...blocksIn(args)]
      return { ok: true, ts: post.ts, channel: post.channel }
    },
    'conversations.history': (args) => {
      const channel = String(args.channel)
      const scope = { C: 'channels:history', G: 'groups:history', D: 'im:history' }[
        channel.charAt(0)
      ]
      const wrong = needs(scope ?? '') ?? check(args)
      if (wrong) return wrong
      return page(
        args,
        posted.filter((post) => post.channel === channel && !post.thread_ts),
      )
    },
    'conversations.replies': (args) => {
      const channel = String(args.channel)
      const scope = { C: 'channels:history', G: 'groups:history', D: 'im:history' }[
        channel.charAt(0)
      ]
      const wrong = needs(scope ?? '') ?? check(args)
      if (wrong) return wrong
      return page(
        args,
        posted.filter((post) => post.channel === channel && post.thread_ts === args.ts),
      )
    },
    'conversations.open': (args) =>
      needs('im:write') ?? { ok: true, channel: { id: placeOf(String(args.users)) } },
    'conversations.info': (args) =>
      world.members.has(String(args.channel))
        ? { ok: true, channel: { id: args.channel, name: 'briefings', is_member: true } }
        : refuse('channel_not_found'),
    'users.conversations': (args) =>
      needs('channels:read') ?? {
        ok: true,
        channels: (world.rooms.get(String(args.user)) ?? [...world.members])
          .filter((id) => id.startsWith('C'))
          .map((id) => ({ id, name: id.toLowerCase() })),
      },
    'users.info': (args) =>
      needs('users:read') ?? {
        ok: true,
        user: {
          id: args.user,
          is_admin: world.admins.has(String(args.user)),
          is_owner: false,
          ...world.people.get(String(args.user)),
        },
      },
    'usergroups.list': () =>
      needs('usergroups:read') ?? {
        ok: true,
        usergroups: [...world.groups].map(([id, users]) => ({ id, handle: id, users })),
      },
    'views.publish': (args) => {
      views.push(args)
      return { ok: true }
    },
    'views.open': (args) => {
      views.push(args)
      return args.trigger_id ? { ok: true, view: { id: 'V1' } } : refuse('invalid_trigger')
    },
    'assistant.threads.setStatus': () => needs('assistant:write') ?? { ok: true },
    'assistant.threads.setSuggestedPrompts': () => needs('assistant:write') ?? { ok: true },
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '', 'http://fake').pathname
    const body = await text(request)
    const isResponse = path.startsWith('/respond/')
    const method = isResponse ? 'response_url' : path.replace('/api/', '')
    const args = isResponse ? (JSON.parse(body) as Args) : argsOf(body)
    calls.push({ method, args })
    const fault = planned.get(method)?.shift()
    const head = {
      'content-type': 'application/json',
      'x-oauth-scopes': [...world.scopes].join(','),
    }
    const answer = (status: number, said: unknown, more: Record<string, string> = {}): void => {
      response.writeHead(status, { ...head, ...more })
      response.end(typeof said === 'string' ? said : JSON.stringify(said))
    }
    if (fault === '429') return answer(429, {}, { 'retry-after': '1' })
    if (fault === '429-bare') return answer(429, {})
    if (fault === '401') return answer(401, 'unauthorized')
    if (fault === '500') return answer(500, 'oops')
    if (typeof fault === 'object') return answer(200, refuse(fault.error))
    const isOurs =
      method === 'oauth.v2.access' || request.headers.authorization === `Bearer ${world.token}`
    const work = methods[method]
    const said = isResponse
      ? responses.push(args) && { ok: true }
      : !isOurs
        ? refuse('invalid_auth')
        : (work?.(args) ?? refuse('unknown_method'))
    if (fault === 'stored-then-500') return answer(500, 'oops')
    if (fault === 'stored-then-garbage') return answer(200, '<html>gateway</html>')
    if (fault === 'stored-then-reset') return void response.destroy()
    if (fault === 'stored-then-silence') return
    answer(200, said)
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.writeHead(500)
      response.end(String(error))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const base = `http://127.0.0.1:${port}`
  return {
    url: `${base}/api/`,
    responseUrl: `${base}/respond/${createHash('sha1').update(base).digest('hex')}`,
    team: BOT.team,
    visible: (channel) => posted.filter((post) => post.channel === channel),
    whispers,
    responses,
    views,
    calls,
    world,
    fail(method, fault) {
      planned.set(method, [...(planned.get(method) ?? []), fault])
    },
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** The form the SDK sends: everything but words and numbers is JSON in it. */
function argsOf(body: string): Args {
  const args: Record<string, unknown> = {}
  for (const [name, value] of new URLSearchParams(body)) {
    args[name] = /^[[{]/.test(value) ? JSON.parse(value) : value
  }
  return args
}

function blocksIn(args: Args): Block[] {
  const chunks = (args.chunks ?? []) as { type: string; blocks?: Block[] }[]
  return chunks.flatMap((chunk) => (chunk.type === 'blocks' ? (chunk.blocks ?? []) : []))
}
