import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../adapters/database/connect.ts'
import { openStores } from '../../adapters/database/stores.ts'
import { openSlackDoor, type SlackDoor } from '../../adapters/slack/door.ts'
import { installationStore, stateStore } from '../../adapters/slack/install.ts'
import { EVENTS_PATH } from '../../adapters/slack/receive.ts'
import { manyTenants, type Tenants, workspaceOf } from '../../adapters/slack/tenants.ts'
import { firstOrder } from '../../src/briefings/order.ts'
import { resealAll, sealedAs } from '../../src/channels/installation.ts'
import { Closed } from '../../src/errors.ts'
import { createSeal } from '../../src/seal.ts'
import { silent, stores } from '../engine/stores.ts'
import { type FakeSlack, startFakeSlack } from './fake.ts'
import { command, event, SECRET } from './signed.ts'
import { at, seal } from './stages.ts'

let database: Database
let kit: ReturnType<typeof openStores>
let fake: FakeSlack
let door: SlackDoor
let tenants: Tenants
let clock: Date
let queued: string[]
const now = () => clock
const ID = 'T0FAKE'
const base = () => `http://127.0.0.1:${door.port}`

beforeAll(async () => {
  const [store] = stores
  if (!store) throw new Error('no store')
  clock = new Date()
  database = await store.open()
  kit = openStores(database)
  fake = await startFakeSlack()
  const { installations } = kit
  tenants = manyTenants(installations, { seal, now, api: fake.url, log: silent })
  door = await openSlackDoor({
    entry: {
      type: 'http',
      signingSecret: SECRET,
      port: 0,
      host: '127.0.0.1',
      install: {
        clientId: '1.2',
        clientSecret: 'client-secret-of-sherpa',
        url: 'https://sherpa.example/desk',
        installations,
        seal,
        now,
        api: fake.url,
      },
    },
    tenants,
    answer: async (question) => void queued.push(question),
    sherpa: { ...kit, now: () => new Date(), zone: 'UTC', log: silent },
    seal,
  })
})
afterAll(async () => {
  await door.close()
  await fake.close()
  await database.close()
})
beforeEach(() => {
  queued = []
})

/** Goes through the whole of it, as a browser does. */
async function install(tamper: (state: string) => string = (state) => state) {
  const begun = await fetch(`${base()}/slack/install`, { redirect: 'manual' })
  const to = new URL(begun.headers.get('location') ?? '')
  const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const state = tamper(to.searchParams.get('state') ?? '')
  const back = (headers: Record<string, string>) =>
    fetch(`${base()}/slack/oauth_redirect?code=ok&state=${encodeURIComponent(state)}`, { headers })
  return { to, cookie, back }
}

describe('a workspace lets Sherpa in', () => {
  test('it is asked for the scopes we name, and comes back to our address alone', async () => {
    const { to } = await install()
    expect(to.origin).toBe(new URL(fake.url).origin)
    expect(to.searchParams.get('redirect_uri')).toBe(
      'https://sherpa.example/desk/slack/oauth_redirect',
    )
    expect(to.searchParams.get('scope')).toContain('chat:write')
  })

  test('what it gave us is kept sealed, and opens the workspace', async () => {
    const { back, cookie } = await install()
    expect((await back({ cookie })).status).toBe(200)
    const kept = await kit.installations.byId('slack', ID)
    expect(kept?.workspace).toBe('slack-T0FAKE')
    expect(kept?.sealed).not.toContain('xoxb')
    await command(`${base()}${EVENTS_PATH}`, { text: 'korea-canada' })
    const question = await kit.questions.byId(queued[0] ?? '')
    expect(question?.from.workspace).toBe('slack-T0FAKE')
  })

  test('a state works once, for the browser that began, and for ten minutes', async () => {
    const twice = await install()
    expect((await twice.back({ cookie: twice.cookie })).status).toBe(200)
    expect((await twice.back({ cookie: twice.cookie })).ok).toBe(false)
    const stolen = await install()
    expect((await stolen.back({})).ok).toBe(false)
    const forged = await install((state) => `${state.slice(0, -4)}AAAA`)
    expect((await forged.back({ cookie: forged.cookie })).ok).toBe(false)
    const states = stateStore({ seal, now })
    const state = await states.generateStateParam({ scopes: [] }, clock)
    clock = new Date(clock.getTime() + 601_000)
    await expect(states.verifyStateParam(clock, state)).rejects.toThrow(/too long/)
  })

  test('an organization is kept by its own id', async () => {
    const store = installationStore({ installations: kit.installations, seal, now })
    const user = { token: undefined, scopes: undefined, id: 'U1' }
    const bot = { token: 'xoxb-org', scopes: [], id: 'B1', userId: 'U2' }
    await store.storeInstallation({
      team: undefined,
      enterprise: { id: 'E0ORG', name: 'Org' },
      isEnterpriseInstall: true,
      user,
      bot,
    })
    const query = { isEnterpriseInstall: true, enterpriseId: 'E0ORG', teamId: 'T0ANY' } as const
    expect((await store.fetchInstallation(query)).bot?.token).toBe('xoxb-org')
    expect((await tenants.from({ team: 'T0ANY', enterprise: 'E0ORG' })).workspace).toBe(
      'slack-E0ORG',
    )
    await store.deleteInstallation?.(query)
    expect(await kit.installations.byId('slack', 'E0ORG')).toBeUndefined()
  })
})

test('events of a workspace that never let us in are taken, and nothing comes of them', async () => {
  const url = `${base()}${EVENTS_PATH}`
  const mention = { type: 'app_mention', channel: 'C1', user: 'U1', text: 'x', ts: '1.000001' }
  const body = JSON.stringify({ type: 'event_callback', team_id: 'T0OTHER', event: mention })
  const { send } = await import('./signed.ts')
  expect((await send(url, body, 'application/json')).status).toBe(200)
  expect(queued).toEqual([])
})

test('a token sealed for one workspace opens for no other', async () => {
  const kept = await kit.installations.byId('slack', ID)
  if (!kept) throw new Error('not installed')
  await kit.installations.save({ ...kept, id: 'T0THIEF', workspace: workspaceOf('T0THIEF') })
  await expect(tenants.from({ team: 'T0THIEF', enterprise: undefined })).rejects.toThrow()
  await kit.installations.remove('slack', 'T0THIEF')
})

test('a new key seals again what the old one sealed, and then the old one can go', async () => {
  const newer = { id: 'newer', key: Buffer.alloc(32, 9) }
  const older = { id: 'test', key: Buffer.alloc(32, 7) }
  expect(await resealAll(kit.installations, createSeal([newer, older]))).toBe(1)
  expect(await resealAll(kit.installations, createSeal([newer, older]))).toBe(0)
  const kept = await kit.installations.byId('slack', ID)
  const about = sealedAs({ platform: 'slack', id: ID })
  expect(createSeal([newer]).open(kept?.sealed ?? '', about)).toContain('xoxb')
  expect(await resealAll(kit.installations, createSeal([older, newer]))).toBe(1)
})

test.each(['app_uninstalled', 'tokens_revoked'])(
  'when %s says that we were sent away, nothing of the token is kept and every briefing stops',
  async (type) => {
    const { back, cookie } = await install()
    expect((await back({ cookie })).status).toBe(200)
    const workspace = workspaceOf(ID)
    const order = firstOrder(at('C0BRIEF', { workspace }), { language: 'en', zone: 'UTC' })
    await kit.subscriptions.change(order.id, () => order)
    const inner = type === 'tokens_revoked' ? { type, tokens: { bot: ['U0BOT'] } } : { type }
    const url = `${base()}${EVENTS_PATH}`
    const told = () => event(url, inner, undefined, now())
    expect((await told()).status).toBe(200)
    expect((await told()).status).toBe(200)
    expect(await kit.installations.byId('slack', ID)).toBeUndefined()
    expect(await kit.subscriptions.byId(order.id)).toMatchObject({ paused: true })
    await expect(tenants.of(workspace)).rejects.toThrow(Closed)
  },
)

test('that we were sent away before we were let in again is no news, though Slack repeats it', async () => {
  const { back, cookie } = await install()
  expect((await back({ cookie })).status).toBe(200)
  const before = new Date(now().getTime() - 300_000)
  const url = `${base()}${EVENTS_PATH}`
  expect((await event(url, { type: 'app_uninstalled' }, undefined, before)).status).toBe(200)
  expect(await kit.installations.byId('slack', ID)).toBeDefined()
})
