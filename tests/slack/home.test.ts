import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../adapters/database/connect.ts'
import { openStores } from '../../adapters/database/stores.ts'
import type { Block } from '../../adapters/slack/blocks.ts'
import { openSlack } from '../../adapters/slack/clients.ts'
import { openSlackDoor, type SlackDoor } from '../../adapters/slack/door.ts'
import { homeView } from '../../adapters/slack/home-view.ts'
import { EVENTS_PATH } from '../../adapters/slack/receive.ts'
import {
  changesIn,
  SETTINGS,
  Submitted,
  settingsWindow,
  ZONE_FIELD,
} from '../../adapters/slack/settings-window.ts'
import { oneTenant } from '../../adapters/slack/tenants.ts'
import { firstOrder } from '../../src/briefings/order.ts'
import { parseCommand } from '../../src/channels/grammar.ts'
import { silent, stores } from '../engine/stores.ts'
import { faults } from './check.ts'
import { type FakeSlack, startFakeSlack } from './fake.ts'
import { event, payload, SECRET } from './signed.ts'
import { at, seal, shown } from './stages.ts'

let database: Database
let kit: ReturnType<typeof openStores>
let fake: FakeSlack
let door: SlackDoor
let url: string
let queued: string[]
const reader = { language: 'en', zone: 'UTC' } as const

beforeAll(async () => {
  const [store] = stores
  if (!store) throw new Error('no store')
  database = await store.open()
  kit = openStores(database)
  fake = await startFakeSlack()
  fake.world.members.add('C0SECRET')
  fake.world.rooms.set('U0ANN', ['C0BRIEF'])
  fake.world.people.set('U0ANN', { locale: 'ko-KR', tz: 'Asia/Seoul' })
  for (const room of ['C0BRIEF', 'C0SECRET']) {
    const order = firstOrder(at(room), reader)
    await kit.subscriptions.change(order.id, () => order)
  }
  const slack = openSlack(fake.world.token, { api: fake.url, log: silent })
  door = await openSlackDoor({
    entry: { type: 'http', signingSecret: SECRET, port: 0, host: '127.0.0.1' },
    tenants: oneTenant('local', slack),
    answer: async (question) => void queued.push(question),
    sherpa: { ...kit, now: () => new Date(), zone: 'UTC', log: silent },
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
  fake.views.length = 0
})

/** The next view that is shown. */
async function view<T>(): Promise<T> {
  while (fake.views.length === 0) await wait(10)
  return fake.views[0]?.view as T
}

const open = () =>
  event(url, { type: 'app_home_opened', user: 'U0ANN', channel: 'D0ANN', tab: 'home' })
const edit = (room: string) =>
  payload(url, {
    type: 'block_actions',
    container: { type: 'view', view_id: 'V1' },
    actions: [{ type: 'button', action_id: 'v1:edit:0', value: room }],
  })

describe('the home tab', () => {
  test('shows what is followed and the briefings of whoever looks, in their language', async () => {
    expect((await open()).status).toBe(200)
    const { blocks } = await view<{ blocks: Block[] }>()
    expect(shown(blocks)).toContain('내 채널의 브리핑')
    expect(shown(blocks)).toContain('#c0brief')
  })

  test('tells nobody of a channel that they are not in', async () => {
    await open()
    const { blocks } = await view<{ blocks: Block[] }>()
    expect(JSON.stringify(blocks)).not.toMatch(/secret/i)
  })

  test('is one that Slack takes, with many channels too', () => {
    const rooms = Array.from({ length: 60 }, (_, at_) => ({
      name: `desk-${at_}`,
      order: firstOrder(at(`C${at_}`), reader),
    }))
    const { blocks } = homeView([], rooms, reader)
    expect(blocks.length).toBeLessThanOrEqual(100)
    const post = {
      text: 'home',
      unfurl_links: false,
      unfurl_media: false,
      parse: 'none',
      link_names: false,
    } as const
    expect(faults({ ...post, blocks: blocks.slice(0, 40) })).toEqual([])
  })
})

describe('the settings of a briefing', () => {
  test('open for a channel of theirs', async () => {
    expect((await edit('C0BRIEF')).status).toBe(200)
    expect(await view()).toMatchObject({ type: 'modal', callback_id: SETTINGS })
    expect(queued).toEqual([])
  })

  test('do not open for a channel of others', async () => {
    expect((await edit('C0SECRET')).status).toBe(200)
    await edit('C0BRIEF')
    const { private_metadata: whose } = await view<{ private_metadata: string }>()
    expect(whose).toContain('C0BRIEF')
  })

  test('find a time zone while it is typed', async () => {
    const asked = {
      type: 'block_suggestion',
      action_id: ZONE_FIELD,
      value: 'seou',
      block_id: 'zone',
    }
    const { text } = await payload(url, { ...asked, container: { type: 'view' } })
    expect(JSON.parse(text).options).toMatchObject([{ value: 'Asia/Seoul' }])
  })

  /** The window as it comes back, with some fields changed. */
  function submitted(changed: Record<string, object>) {
    const order = firstOrder(at('C0BRIEF'), reader)
    const { private_metadata, blocks } = settingsWindow(order, [], reader)
    const values = Object.fromEntries(
      blocks.map(({ block_id, element }) => {
        const { initial_time, initial_option, initial_options } = element as Record<string, unknown>
        const state = {
          selected_time: initial_time,
          selected_option: initial_option,
          selected_options: initial_options,
          ...changed[block_id],
        }
        return [block_id, { [element.action_id]: state }]
      }),
    )
    return {
      type: 'view_submission',
      user: { id: 'U0ANN' },
      view: {
        id: 'V0SUB',
        type: 'modal',
        callback_id: SETTINGS,
        private_metadata,
        state: { values },
      },
    }
  }

  test('that were left as they are change nothing', async () => {
    expect((await payload(url, submitted({}))).status).toBe(200)
    expect(queued).toEqual([])
  })

  test('that were changed are commands in the channel, as if typed there by whoever did', async () => {
    const changed = {
      hour: { selected_time: '07:30' },
      zone: { selected_option: { value: 'Asia/Seoul' } },
      length: { selected_option: { value: 'full' } },
    }
    expect((await payload(url, submitted(changed))).status).toBe(200)
    const questions = await Promise.all(queued.map((id) => kit.questions.byId(id)))
    expect(questions.map((question) => question?.text)).toEqual([
      '/briefing at 07:30 mon,tue,wed,thu,fri Asia/Seoul',
      '/briefing length full',
    ])
    expect(questions[0]).toMatchObject({ asker: 'U0ANN', from: { room: 'C0BRIEF' } })
  })

  test('say nothing that the grammar does not take', () => {
    const order = firstOrder(at('C0BRIEF'), reader)
    const all = submitted({
      hour: { selected_time: '23:59' },
      days: { selected_options: [{ value: 'sat' }] },
      language: { selected_option: { value: 'ko' } },
      topics: { selected_options: [{ value: 'korea-canada' }] },
    })
    const topic = {
      slug: 'korea-canada',
      name: 'Korea–Canada',
      aliases: [],
      workspace: 'local',
      createdAt: new Date(),
    }
    const commands = changesIn(Submitted.parse(all), order)
    expect(commands).toHaveLength(3)
    const names = commands.map((text) => parseCommand(text, [topic]).name)
    expect(names).toEqual(['schedule', 'subscribe', 'language'])
  })
})
