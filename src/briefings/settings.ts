import { WEEKDAYS, WEEKENDS } from '../channels/grammar/values.ts'
import type { Address, Message, Part } from '../channels/message.ts'
import { notice, withCode } from '../channels/notice.ts'
import type { Reader } from '../channels/reader.ts'
import { say, sayDate, sayList } from '../channels/words.ts'
import { idOf } from '../ids.ts'
import type { Topic } from '../topics/topic.ts'
import { slotAfter } from './slots.ts'
import { type Change, DAYS, type Day, type Subscription } from './subscription.ts'

/** The subscription of a room; it has one. */
export const subscriptionOf = ({ platform, workspace, room }: Address): string =>
  idOf('s', platform, workspace, room)

/** A room's first order: every topic, weekdays at eight. */
export function firstOrder(room: Address, { language, zone }: Reader): Subscription {
  return {
    id: subscriptionOf(room),
    room: { platform: room.platform, workspace: room.workspace, room: room.room },
    topics: [],
    hour: '08:00',
    days: WEEKDAYS,
    zone,
    language,
    length: 'standard',
    paused: false,
  }
}

/** The order as changed, with the slot it makes due next. */
export function reorder(
  order: Subscription,
  change: Partial<
    Pick<Subscription, 'topics' | 'hour' | 'days' | 'zone' | 'language' | 'length' | 'paused'>
  >,
  now: Date,
): Subscription {
  const { nextSlotAt: _, ...changed } = { ...order, ...change }
  const next = changed.paused ? undefined : slotAfter(changed, now)?.at
  return { ...changed, ...(next ? { nextSlotAt: next } : {}) }
}

/** Whether a change left the order as it was. */
export function sameOrder(one: Subscription, other: Subscription): boolean {
  const facts = (order: Subscription): string =>
    JSON.stringify([
      order.topics,
      order.hour,
      order.days,
      order.zone,
      order.language,
      order.length,
      order.paused,
    ])
  return facts(one) === facts(other)
}

function sayDays(days: readonly Day[], { language }: Reader): string {
  const is = (group: readonly Day[]): boolean =>
    group.length === days.length && group.every((day) => days.includes(day))
  if (is(DAYS)) return say(language, 'days.all')
  if (is(WEEKDAYS)) return say(language, 'days.weekdays')
  if (is(WEEKENDS)) return say(language, 'days.weekends')
  // 1 January 2024 was a Monday.
  const names = days.map((day) =>
    new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(
      Date.UTC(2024, 0, 1 + DAYS.indexOf(day)),
    ),
  )
  return sayList(names, language)
}

/** A channel's briefing, as it stands. `saved` says first that a change was made. */
export function showSettings(
  order: Subscription | undefined,
  topics: readonly Topic[],
  last: Change | undefined,
  reader: Reader,
  saved = false,
): Message {
  const { language } = reader
  if (!order) return notice(reader, [say(language, 'settings.none')])
  const names = topics.filter(({ slug }) => order.topics.includes(slug)).map(({ name }) => name)
  const when = say(language, 'settings.when', {
    hour: order.hour,
    days: sayDays(order.days, reader),
    zone: order.zone,
  })
  const next = order.nextSlotAt
    ? say(language, 'settings.next', {
        next: sayDate(order.nextSlotAt, language, order.zone, 'moment'),
      })
    : say(language, 'settings.paused')
  const rows = [
    say(language, 'settings.topics', {
      topics: names.length > 0 ? sayList(names, language) : say(language, 'edition.all'),
    }),
    say(language, 'settings.length', {
      length: say(language, `length.${order.length}`),
      language:
        new Intl.DisplayNames([language], { type: 'language' }).of(order.language) ??
        order.language,
    }),
    next,
  ]
  const history: Part[] = last
    ? [
        {
          type: 'note',
          text: withCode(
            say(language, 'settings.history', {
              at: sayDate(last.at, language, reader.zone, 'moment'),
              by: last.by,
              what: last.what,
            }),
          ),
        },
      ]
    : []
  const toggle = order.paused ? 'resume' : 'pause'
  return {
    kind: 'settings',
    language,
    zone: reader.zone,
    summary: `${say(language, 'settings.title')}: ${when}`,
    parts: [
      { type: 'title', text: say(language, 'settings.title') },
      ...(saved
        ? [{ type: 'text', text: [{ text: say(language, 'settings.saved') }] } as const]
        : []),
      { type: 'text', text: [{ text: when, style: 'bold' }] },
      ...rows.map((row) => ({ type: 'text', text: withCode(row) }) as const),
      ...history,
      {
        type: 'buttons',
        buttons: [
          {
            label: say(language, 'button.now'),
            action: { type: 'command', command: '/briefing now' },
          },
          {
            label: say(language, `button.${toggle}`),
            action: { type: 'command', command: `/briefing ${toggle}` },
          },
        ],
      },
    ],
  }
}
