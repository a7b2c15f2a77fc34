import type { App } from '@slack/bolt'
import { subscriptionOf } from '../../src/briefings/order.ts'
import type { Language } from '../../src/channels/message.ts'
import { LANGUAGES } from '../../src/channels/message.ts'
import type { Reader } from '../../src/channels/reader.ts'
import { idOf } from '../../src/ids.ts'
import type { Sherpa } from '../../src/sherpa.ts'
import type { Opens } from './buttons.ts'
import type { Slack } from './clients.ts'
import type { Ears, Found } from './ears.ts'
import { codeOf } from './failures.ts'
import { EDIT, homeView, type OwnRoom } from './home-view.ts'
import {
  changesIn,
  roomOf,
  SETTINGS,
  Submitted,
  settingsWindow,
  ZONE_FIELD,
  zoneChoices,
} from './settings-window.ts'

type Kit = Pick<Sherpa, 'topics' | 'subscriptions' | 'zone' | 'log'>

/** The home tab, and the window in which a briefing is set. Nobody waits for what they show. */
export function hearHome(app: App, { take, place }: Ears, sherpa: Kit): void {
  const { subscriptions, log } = sherpa
  app.event('app_home_opened', async ({ event, context }) => {
    const found: Found = context.found
    if (event.tab !== 'home') return
    publish(found, event.user, sherpa).catch((error: unknown) => {
      log.warn({ code: codeOf(error), err: error }, 'slack: no home tab')
    })
  })

  app.options(ZONE_FIELD, async ({ payload, ack }) => ack({ options: zoneChoices(payload.value) }))

  app.view(SETTINGS, async ({ body, ack, context }) => {
    const found: Found = context.found
    const { data: submitted } = Submitted.safeParse(body)
    const room = submitted && roomOf(submitted)
    if (submitted && room) {
      const from = place(found, room, submitted.user.id, {})
      const order = await subscriptions.byId(subscriptionOf(from))
      const changes = order ? changesIn(submitted, order) : []
      for (const text of changes) {
        await take(found, {
          id: idOf('v', submitted.view.id, text),
          from,
          asker: submitted.user.id,
          text,
        })
      }
    }
    await ack()
  })
}

/** Opens a channel's settings when their button is pressed. */
export function settingsOpener(sherpa: Kit): Opens {
  return ({ actions: [pressed], trigger_id, user }, found) => {
    if (!pressed?.action_id.startsWith(EDIT)) return false
    openWindow(pressed.value ?? '', user.id, trigger_id, found, sherpa).catch((error: unknown) => {
      sherpa.log.warn({ code: codeOf(error), err: error }, 'slack: no settings')
    })
    return true
  }
}

async function openWindow(
  room: string,
  person: string,
  trigger: string,
  { slack, workspace }: Found,
  { topics, subscriptions, zone }: Kit,
): Promise<void> {
  const order = await subscriptions.byId(subscriptionOf({ platform: 'slack', workspace, room }))
  if (!order) return
  const [followed, reader, rooms] = await Promise.all([
    topics.list(workspace),
    readerOf(slack, person, zone),
    roomsOf(slack, person),
  ])
  // Whoever left the channel since the tab was drawn sets nothing there.
  if (!rooms?.has(room)) return
  const view = settingsWindow(order, followed, reader)
  await slack.posts.apiCall('views.open', { trigger_id: trigger, view })
}

async function publish(
  { slack, workspace }: Found,
  person: string,
  { topics, subscriptions, zone }: Kit,
): Promise<void> {
  const [states, orders, names, reader] = await Promise.all([
    topics.states(workspace),
    subscriptions.list(workspace),
    roomsOf(slack, person),
    readerOf(slack, person, zone),
  ])
  const rooms =
    names &&
    orders.flatMap((order): OwnRoom[] => {
      const name = order.room.platform === 'slack' ? names.get(order.room.room) : undefined
      return name ? [{ name, order }] : []
    })
  const view = homeView(states, rooms, reader)
  await slack.posts.apiCall('views.publish', { user_id: person, view })
}

const PAGE = 200
const MOST_PAGES = 5

/**
 * The channels that somebody is in and we are too, by id. Of others, private ones above all, nobody
 * is told. Undefined where the scope is missing.
 */
async function roomsOf({ reads }: Slack, person: string): Promise<Map<string, string> | undefined> {
  const names = new Map<string, string>()
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const types = 'public_channel,private_channel'
    const args = { user: person, types, exclude_archived: true, limit: PAGE }
    const found = await reads.users
      .conversations({ ...args, ...(cursor ? { cursor } : {}) })
      .catch((error: unknown) => {
        if (codeOf(error) === 'missing_scope') return undefined
        throw error
      })
    if (!found) return undefined
    for (const { id, name } of found.channels ?? []) if (id) names.set(id, name ?? id)
    cursor = found.response_metadata?.next_cursor || undefined
    if (!cursor) break
  }
  return names
}

/** How Slack is set for somebody. Without the scope, English and our zone. */
export async function readerOf({ reads }: Slack, person: string, zone: string): Promise<Reader> {
  const said = await reads.users.info({ user: person, include_locale: true }).catch(() => undefined)
  const [code] = (said?.user?.locale ?? '').split('-')
  const language: Language = LANGUAGES.find((known) => known === code) ?? 'en'
  return { language, zone: said?.user?.tz ?? zone }
}
