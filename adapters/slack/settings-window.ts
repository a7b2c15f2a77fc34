import { z } from 'zod'
import { DAYS, type Day, LENGTHS, type Subscription } from '../../src/briefings/subscription.ts'
import { isZone, zones } from '../../src/briefings/zone.ts'
import { inertLine } from '../../src/channels/inert.ts'
import { LANGUAGES } from '../../src/channels/message.ts'
import type { Reader } from '../../src/channels/reader.ts'
import { shorten } from '../../src/channels/split.ts'
import { say, sayLanguage } from '../../src/channels/words.ts'
import type { Topic } from '../../src/topics/topic.ts'
import { HOME_WORDS } from './home-words.ts'
import { plain } from './text.ts'

/** What the window is called, and the field whose choices are asked for while people type. */
export const SETTINGS = 'v1:settings'
export const ZONE_FIELD = 'v1:zone'

const ALL = '*'
const MOST_OPTIONS = 100

interface Choice {
  readonly text: ReturnType<typeof plain>
  readonly value: string
}

const choice = (text: string, value: string): Choice => ({
  text: plain(shorten(inertLine(text) || value, 75)),
  value,
})

/** Time zones that have what was typed in their name. */
export function zoneChoices(typed: string): Choice[] {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_')
  return zones()
    .filter((zone) => zone.toLowerCase().includes(wanted))
    .slice(0, MOST_OPTIONS)
    .map((zone) => choice(zone, zone))
}

/** The window in which a channel's briefing is set. What is not chosen stays as it is. */
export function settingsWindow(order: Subscription, topics: readonly Topic[], reader: Reader) {
  const { language } = reader
  const words = HOME_WORDS[language]
  const days = DAYS.map((day) => choice(dayName(day, language), day))
  const lengths = LENGTHS.map((length) => choice(say(language, `length.${length}`), length))
  const languages = LANGUAGES.map((code) => choice(sayLanguage(code, language), code))
  const known = topics.slice(0, MOST_OPTIONS - 1).map(({ slug, name }) => choice(name, slug))
  const all = [choice(words.everything, ALL), ...known]
  const chosen = known.filter(({ value }) => order.topics.includes(value))
  const select = { type: 'static_select' } as const
  const several = { type: 'multi_static_select' } as const
  return {
    type: 'modal',
    callback_id: SETTINGS,
    private_metadata: JSON.stringify({ room: order.room.room, language }),
    title: plain(words.title),
    submit: plain(words.save),
    close: plain(words.cancel),
    blocks: [
      field('hour', words.hour, { type: 'timepicker', initial_time: order.hour }),
      field('days', words.days, {
        ...several,
        options: days,
        initial_options: days.filter(({ value }) => order.days.some((day) => day === value)),
      }),
      field(
        'zone',
        words.zone,
        {
          type: 'external_select',
          min_query_length: 2,
          initial_option: choice(order.zone, order.zone),
        },
        ZONE_FIELD,
      ),
      field('topics', words.topics, {
        ...several,
        options: all,
        initial_options: chosen.length > 0 ? chosen : all.slice(0, 1),
      }),
      field('length', words.length, {
        ...select,
        options: lengths,
        initial_option: lengths.find(({ value }) => value === order.length),
      }),
      field('language', words.language, {
        ...select,
        options: languages,
        initial_option: languages.find(({ value }) => value === order.language),
      }),
    ],
  }
}

const field = (name: string, label: string, element: object, id = `v1:${name}`) => ({
  type: 'input',
  block_id: name,
  label: plain(label),
  element: { ...element, action_id: id },
})

function dayName(day: Day, language: string): string {
  // 1 January 2024 was a Monday.
  const at = Date.UTC(2024, 0, 1 + DAYS.indexOf(day))
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(at)
}

const one = z.record(
  z.string(),
  z.object({
    selected_time: z.string().nullish(),
    selected_option: z.object({ value: z.string().max(75) }).nullish(),
    selected_options: z.array(z.object({ value: z.string().max(75) })).nullish(),
  }),
)

/** What comes back from the window. */
export const Submitted = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({
    id: z.string(),
    callback_id: z.literal(SETTINGS),
    private_metadata: z.string().max(3_000),
    state: z.object({ values: z.record(z.string(), one) }),
  }),
})
export type Submitted = z.infer<typeof Submitted>

/** Of whose briefing the window was. */
export function roomOf({ view }: Submitted): string | undefined {
  const parsed = z.object({ room: z.string() }).safeParse(JSON.parse(view.private_metadata))
  return parsed.data?.room
}

/** The commands that make an order what the window says, as if typed: only for what it changes. */
export function changesIn({ view }: Submitted, order: Subscription): string[] {
  const of = (name: string) => Object.values(view.state.values[name] ?? {})[0]
  const single = (name: string) => of(name)?.selected_option?.value
  const many = (name: string) => of(name)?.selected_options?.map(({ value }) => value) ?? []
  const hour = of('hour')?.selected_time ?? order.hour
  const days = many('days').length > 0 ? many('days') : [...order.days]
  const zone = single('zone') ?? order.zone
  const topics = many('topics').includes(ALL) ? [] : many('topics')
  const commands: string[] = []
  const isSame = (left: readonly string[], right: readonly string[]): boolean =>
    left.length === right.length && left.every((value) => right.includes(value))
  if (hour !== order.hour || zone !== order.zone || !isSame(days, order.days)) {
    if (isZone(zone)) commands.push(`/briefing at ${hour} ${days.join(',')} ${zone}`)
  }
  if (!isSame(topics, order.topics)) {
    commands.push(`/briefing topics ${topics.length > 0 ? topics.join(', ') : 'all'}`)
  }
  for (const name of ['length', 'language'] as const) {
    const value = single(name)
    if (value && value !== order[name]) commands.push(`/briefing ${name} ${value}`)
  }
  return commands
}
