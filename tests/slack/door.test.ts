import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../adapters/database/connect.ts'
import { openStores } from '../../adapters/database/stores.ts'
import { actionFields } from '../../adapters/slack/actions.ts'
import { openSlack } from '../../adapters/slack/clients.ts'
import { openSlackDoor, type SlackDoor } from '../../adapters/slack/door.ts'
import { EVENTS_PATH } from '../../adapters/slack/receive.ts'
import { openReply } from '../../adapters/slack/reply.ts'
import { oneTenant } from '../../adapters/slack/tenants.ts'
import type { Question } from '../../src/questions/question.ts'
import { saying } from '../contracts/channel.ts'
import { silent, stores } from '../engine/stores.ts'
import { type FakeSlack, startFakeSlack } from './fake.ts'
import { command, event, payload, SECRET, send } from './signed.ts'
import { at, seal } from './stages.ts'

let database: Database
let kit: ReturnType<typeof openStores>
let fake: FakeSlack
let door: SlackDoor
let url: string
let queued: string[]
let broken: Error | undefined
let lost = false
let minutes = 0
/** A minute later in each test, so that none is too much for the next. */
const now = () => new Date(Date.now() + minutes * 60_000)

beforeAll(async () => {
  const [store] = stores
  if (!store) throw new Error('no store')
  database = await store.open()
  kit = openStores(database)
  fake = await startFakeSlack()
  const slack = openSlack(fake.world.token, { api: fake.url, log: silent })
  const questions: typeof kit.questions = {
    ...kit.questions,
    add: async (question) => {
      if (broken) throw broken
      return kit.questions.add(question)
    },
  }
  door = await openSlackDoor({
    entry: { type: 'http', signingSecret: SECRET, port: 0, host: '127.0.0.1' },
    tenants: oneTenant('local', slack),
    answer: async (question) => {
      if (lost) throw new Error('the queue is away')
      queued.push(question)
    },
    sherpa: { ...kit, questions, now, zone: 'UTC', log: silent },
    seal,
  })
  url = `http://127.0.0.1:${door.port}${EVENTS_PATH}`
})
afterAll(async () => {
  await door.close()
  await fake.close()
  await database.close()
})
beforeEach(() => {
  queued = []
  lost = false
  minutes += 1
  broken = undefined
})

async function asked(): Promise<Question | undefined> {
  const [id] = queued
  return id === undefined ? undefined : kit.questions.byId(id)
}

const mention = (more: object = {}) => ({
  type: 'app_mention',
  channel: 'C0BRIEF',
  user: 'U0ANN',
  text: '<@U0BOT> When does the first shipment arrive?',
  ts: `1700000000.${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`,
  ...more,
})

describe('nobody but Slack is heard', () => {
  test.each([
    ['signed with another secret', { secret: 'guessed' }],
    ['stamped more than five minutes ago', { skew: -301 }],
    ['stamped more than five minutes ahead', { skew: 302 }],
    ['with a signature of the wrong length', { headers: { 'x-slack-signature': 'v0=abc' } }],
    ['with a stamp that is no number', { headers: { 'x-slack-request-timestamp': 'soon' } }],
  ])('not what is %s', async (_, how) => {
    minutes = 0
    expect((await command(url, {}, how)).status).toBe(401)
    expect((await event(url, mention(), how)).status).toBe(401)
    expect(queued).toEqual([])
  })

  test('not what has no signature at all', async () => {
    const response = await fetch(url, { method: 'POST', body: '{}' })
    expect(response.status).toBe(401)
  })

  test('not a body of more than a megabyte', async () => {
    const big = JSON.stringify({ type: 'event_callback', filler: 'x'.repeat(1_000_001) })
    expect((await send(url, big, 'application/json')).status).toBe(413)
  })

  test('and an ssl_check can bring nothing in', async () => {
    const body = new URLSearchParams({ ssl_check: '1', command: '/briefing', text: 'pause' })
    expect((await send(url, body.toString(), 'application/x-www-form-urlencoded')).status).toBe(200)
    expect(queued).toEqual([])
  })
})

describe('a command', () => {
  test('is stored before it is acknowledged, with where to answer it', async () => {
    const responseUrl = fake.responseUrl
    const answer = await command(url, { text: 'korea-canada', response_url: responseUrl })
    expect(answer).toEqual({ status: 200, text: '' })
    const question = await asked()
    expect(question).toMatchObject({
      text: '/summit korea-canada',
      asker: 'U0ANN',
      from: { platform: 'slack', workspace: 'local', room: 'C0BRIEF', person: 'U0ANN' },
    })
    expect(question?.from.reply).not.toContain('http')
    expect(openReply(question?.from ?? at(''), new Date(), seal)).toBe(responseUrl)
  })

  test('that Sherpa does not know is heard too, so that it is told how', async () => {
    expect((await command(url, { command: '/unheard-of', text: 'x' })).status).toBe(200)
    expect(await asked()).toMatchObject({ text: '/unheard-of x' })
  })

  test('sent twice is heard once', async () => {
    await command(url, { trigger_id: 'twice' })
    await command(url, { trigger_id: 'twice' })
    expect(queued).toHaveLength(1)
  })

  test('that can not be stored says so to whoever typed it, and only to them', async () => {
    broken = new Error('the store is away: xoxb-secret')
    const { status, text } = await command(url, {})
    expect(status).toBe(200)
    expect(JSON.parse(text)).toMatchObject({ response_type: 'ephemeral' })
    expect(text).toMatch(/did not reach Sherpa \(error \w+\)/)
    expect(text).not.toContain('secret')
  })

  test('that is stored and not queued is acknowledged: the next tick finds it', async () => {
    lost = true
    expect((await command(url, { trigger_id: 'unqueued' })).text).toBe('')
    expect(await kit.questions.byId('slack/T0FAKE/unqueued')).toBeDefined()
  })

  test('that says who may change things keeps them by what Slack calls them', async () => {
    const text = 'editors <@U0BEN|ben> <!subteam^S0DESK|@desk>'
    await command(url, { command: '/briefing', text })
    expect((await asked())?.text).toBe('/briefing editors @U0BEN @S0DESK')
  })

  test('typed more than twenty times a minute waits, and others do not', async () => {
    const answers: string[] = []
    for (let times = 0; times < 22; times++) {
      answers.push((await command(url, { user_id: 'U0FAST' })).text)
    }
    expect(answers.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => ''))
    expect(answers[21]).toMatch(/ephemeral.*wait a minute/)
    expect((await command(url, { user_id: 'U0SLOW' })).text).toBe('')
    expect(queued).toHaveLength(21)
  })

  test('names people and channels as they are called', async () => {
    await command(url, { text: 'korea-canada &lt;who&gt; is <@U0BEN|ben> in <#C0X|desk>?' })
    expect((await asked())?.text).toBe('/summit korea-canada <who> is @ben in #desk?')
  })
})

describe('a mention', () => {
  test('is answered in the thread that it begins', async () => {
    const said = mention()
    expect((await event(url, said)).status).toBe(200)
    expect(await asked()).toMatchObject({
      id: `slack/T0FAKE/C0BRIEF/${said.ts}`,
      text: 'When does the first shipment arrive?',
      from: { room: 'C0BRIEF', thread: said.ts },
    })
  })

  test('that comes twice, as a message and again by a retry, is one', async () => {
    const said = mention()
    await Promise.all([
      event(url, said),
      event(url, { ...said, type: 'message', channel_type: 'channel' }),
    ])
    await event(url, said, { headers: { 'x-slack-retry-num': '1' } })
    expect(queued).toHaveLength(1)
  })

  test('may be a command, in threads too, where Slack has none', async () => {
    const thread = '1690000000.000001'
    await event(url, mention({ text: '<@U0BOT> briefing at 08:00', thread_ts: thread }))
    expect(await asked()).toMatchObject({ text: '/briefing at 08:00', from: { thread } })
  })

  test('that can not be stored is refused, so that Slack sends it again', async () => {
    const said = mention()
    broken = new Error('the store is away')
    expect((await event(url, said)).status).toBe(500)
    broken = undefined
    const again = { headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_error' } }
    expect((await event(url, said, again)).status).toBe(200)
    expect(queued).toHaveLength(1)
  })
})

describe('a message', () => {
  const message = (more: object) => ({
    ...mention(),
    type: 'message',
    channel_type: 'channel',
    text: 'And what of the pipeline?',
    ...more,
  })

  test.each([
    ['is in a channel, to nobody', {}],
    ['is another bot’s', { bot_id: 'B0OTHER', channel_type: 'im', channel: 'D0ANN' }],
    ['is our own', { bot_id: 'B0FAKE', user: 'U0BOT', channel_type: 'im', channel: 'D0ANN' }],
    ['was edited', { subtype: 'message_changed', channel_type: 'im', channel: 'D0ANN' }],
    ['says that someone joined', { subtype: 'channel_join' }],
    ['has nobody who wrote it', { user: undefined, channel_type: 'im', channel: 'D0ANN' }],
    ['is in a thread that is not ours', { thread_ts: '1600000000.000001' }],
  ])('that %s is not answered', async (_, more) => {
    expect((await event(url, message(more))).status).toBe(200)
    expect(queued).toEqual([])
  })

  test('to Sherpa alone is a question', async () => {
    await event(url, message({ channel: 'D0ANN', channel_type: 'im', text: 'pipeline' }))
    expect(await asked()).toMatchObject({ text: 'pipeline', from: { room: 'D0ANN' } })
  })

  describe('in a thread under what Sherpa posted', () => {
    const root = '1680000000.000100'
    beforeAll(async () => {
      const now = new Date()
      await kit.deliveries.add({ id: 'root', to: at('C0BRIEF'), message: saying('Root') }, now)
      const taken = await kit.deliveries.begin('root', now)
      if (!taken) throw new Error('not taken')
      await kit.deliveries.beginPiece(taken, 0, now)
      await kit.deliveries.posted(taken, 0, { id: root })
    })

    test('is answered if it asks something', async () => {
      await event(url, message({ thread_ts: root }))
      expect(await asked()).toMatchObject({ from: { thread: root } })
    })

    test.each(['Thanks, all!', '<@U0BEN> did you see this?', '감사합니다'])(
      'is left alone if it is “%s”',
      async (text) => {
        await event(url, message({ thread_ts: root, text }))
        expect(queued).toEqual([])
      },
    )
  })
})

describe('a button', () => {
  const press = (more: object) =>
    payload(url, {
      type: 'block_actions',
      channel: { id: 'C0BRIEF' },
      container: { type: 'message', channel_id: 'C0BRIEF', message_ts: '1700000000.000200' },
      actions: [
        { type: 'button', ...actionFields({ type: 'command', command: '/briefing now' }, '1.0') },
      ],
      ...more,
    })

  test('says its command in the thread of its message', async () => {
    expect((await press({})).status).toBe(200)
    expect(await asked()).toMatchObject({
      text: '/briefing now',
      asker: 'U0ANN',
      from: { room: 'C0BRIEF', thread: '1700000000.000200' },
    })
  })

  test('asks for the proof of a line', async () => {
    const proof = actionFields({ type: 'proof', claim: 'c_0123' }, '1')
    await press({ actions: [{ type: 'button', ...proof }], response_url: fake.responseUrl })
    expect(await asked()).toMatchObject({ text: '/why c_0123' })
  })

  test.each([
    ['of another app', [{ type: 'button', action_id: 'approve', value: 'all' }]],
    [
      'of another version',
      [{ type: 'button', action_id: 'v0:command:1', value: '/briefing pause' }],
    ],
    ['that is too long', [{ type: 'button', action_id: 'v1:command:1', value: 'x'.repeat(2001) }]],
  ])('%s does nothing, and is acknowledged', async (_, actions) => {
    expect((await press({ actions })).status).toBe(200)
    expect(queued).toEqual([])
  })
})

test('whoever lets Sherpa into a channel is told how its briefing stands, once', async () => {
  const joined = { type: 'member_joined_channel', channel: 'C0BRIEF', event_ts: '1.000009' }
  await event(url, { ...joined, user: 'U0BEN', inviter: 'U0ANN' })
  expect(queued).toEqual([])
  for (const _ of [1, 2]) await event(url, { ...joined, user: 'U0BOT', inviter: 'U0ANN' })
  expect(queued).toHaveLength(1)
  expect(await asked()).toMatchObject({
    text: '/briefing',
    asker: 'U0ANN',
    from: { room: 'C0BRIEF' },
  })
})

describe('a button that says an answer is wrong', () => {
  const value = '/feedback slack/T0FAKE/C0BRIEF/1.000001 wrong'
  const press = () =>
    payload(url, {
      type: 'block_actions',
      channel: { id: 'C0BRIEF' },
      container: {
        type: 'message',
        channel_id: 'C0BRIEF',
        message_ts: '1.000002',
        thread_ts: '1.000001',
      },
      actions: [{ type: 'button', ...actionFields({ type: 'command', command: value }, '1.2') }],
      response_url: fake.responseUrl,
    })
  const window = async () => {
    while (fake.views.length === 0) await wait(10)
    const { view } = fake.views.pop() as { view: { callback_id: string; private_metadata: string } }
    return { id: `V${Math.random()}`, type: 'modal', ...view }
  }
  const answer = async (type: string, reason?: string) => {
    const view = await window()
    const state = { values: { reason: { [view.callback_id]: { value: reason } } } }
    const came = { type, view: { ...view, ...(reason ? { state } : {}) } }
    expect((await payload(url, came)).status).toBe(200)
  }

  test('asks what would be right, and is kept with it', async () => {
    expect((await press()).status).toBe(200)
    expect(queued).toEqual([])
    await answer('view_submission', 'It was\n Friday')
    expect(queued).toHaveLength(1)
    expect(await asked()).toMatchObject({
      text: `${value} It was Friday`,
      asker: 'U0ANN',
      from: { room: 'C0BRIEF', thread: '1.000001' },
    })
  })

  test('is kept when the window is closed', async () => {
    await press()
    await answer('view_closed')
    expect(await asked()).toMatchObject({ text: value })
  })

  test('is kept at once where no window opens', async () => {
    fake.fail('views.open', { error: 'expired_trigger_id' })
    await press()
    while (queued.length === 0) await wait(10)
    expect(await asked()).toMatchObject({ text: value })
  })

  test('shows what it must remember to nobody', async () => {
    await press()
    expect((await window()).private_metadata).not.toMatch(/feedback|http|C0BRIEF/)
  })
})

test('a port that is taken is told with the setting that changes it', async () => {
  const entry = {
    type: 'http',
    signingSecret: SECRET,
    host: '127.0.0.1',
    port: door.port ?? 0,
  } as const
  const slack = openSlack(fake.world.token, { api: fake.url, log: silent })
  const sherpa = { ...kit, now, zone: 'UTC', log: silent }
  const tenants = oneTenant('local', slack)
  const opening = openSlackDoor({ entry, tenants, answer: async () => undefined, sherpa, seal })
  await expect(opening).rejects.toThrow(/SLACK_PORT/)
})

test('a socket that Slack does not open keeps nothing from starting', async () => {
  const entry = { type: 'socket', appToken: 'xapp-wrong', api: fake.url } as const
  const slack = openSlack(fake.world.token, { api: fake.url, log: silent })
  const told: string[] = []
  const log = { ...silent, error: (_: object, text?: string) => void told.push(text ?? '') }
  const sherpa = { ...kit, now, zone: 'UTC', log: log as typeof silent }
  const tenants = oneTenant('local', slack)
  const other = await openSlackDoor({ entry, tenants, answer: async () => undefined, sherpa, seal })
  expect(told).toEqual(['slack: no socket; doctor says why'])
  await other.close()
})

test('what Slack sends that we know nothing of is acknowledged', async () => {
  const closed = {
    type: 'view_submission',
    view: { id: 'V1', callback_id: 'unknown', type: 'modal' },
  }
  expect((await payload(url, closed)).status).toBe(200)
  expect((await payload(url, { type: 'shortcut', callback_id: 'unknown' })).status).toBe(200)
  expect((await event(url, { type: 'team_join', user: { id: 'U1' } })).status).toBe(200)
})

test('that Slack holds events back is acknowledged at once, if it is Slack who says it', async () => {
  const body = JSON.stringify({
    type: 'app_rate_limited',
    team_id: 'T0FAKE',
    minute_rate_limited: 1,
  })
  expect((await send(url, body, 'application/json')).status).toBe(200)
  expect((await send(url, body, 'application/json', { secret: 'guessed' })).status).toBe(401)
})

describe('who may do what', () => {
  test('is asked of Slack only where not everyone may, and only for commands', async () => {
    fake.calls.length = 0
    await command(url, { text: 'korea-canada' })
    await event(url, mention())
    expect(fake.calls.filter(({ method }) => method === 'users.info')).toEqual([])
  })

  test('comes with a command: administrators and user groups', async () => {
    await kit.policies.save('local', { who: 'admins', names: [] })
    await command(url, { user_id: 'U0ADMIN', command: '/briefing', text: 'pause' })
    expect(await asked()).toMatchObject({ powers: { admin: true, roles: [] } })
    queued = []
    await command(url, { user_id: 'U0EDITOR', command: '/briefing', text: 'pause' })
    expect(await asked()).toMatchObject({ powers: { admin: false, roles: ['S0DESK'] } })
  })

  test('comes with what only administrators are shown, whoever may change things', async () => {
    await kit.policies.save('local', { who: 'anyone', names: [] })
    await command(url, { user_id: 'U0ADMIN', text: 'costs' })
    expect(await asked()).toMatchObject({ powers: { admin: true } })
    await kit.policies.save('local', { who: 'admins', names: [] })
  })

  test('is nothing where the scope is missing', async () => {
    fake.world.scopes.delete('users:read')
    fake.world.scopes.delete('usergroups:read')
    await command(url, { user_id: 'U0NEW', command: '/briefing', text: 'pause' })
    expect(await asked()).toMatchObject({ powers: { admin: false } })
  })
})
