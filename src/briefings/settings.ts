import { WEEKDAYS, WEEKENDS } from '../channels/grammar/values.ts'
import type { Message, Part } from '../channels/message.ts'
import { notice, withCode } from '../channels/notice.ts'
import type { Reader } from '../channels/reader.ts'
import { say, sayDate, sayLanguage, sayList } from '../channels/words.ts'
import type { Topic } from '../topics/topic.ts'
import { type Change, DAYS, type Day, type Subscription } from './subscription.ts'

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
  const names = order.topics.map(
    (slug) => topics.find((topic) => topic.slug === slug)?.name ?? `\`${slug}\``,
  )
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
      language: sayLanguage(order.language, language),
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
