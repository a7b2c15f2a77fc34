import { showSettings } from '../../src/briefings/settings.ts'
import type { Subscription } from '../../src/briefings/subscription.ts'
import { inertLine } from '../../src/channels/inert.ts'
import type { Reader } from '../../src/channels/reader.ts'
import { shorten } from '../../src/channels/split.ts'
import { showTopics } from '../../src/topics/show.ts'
import type { TopicState } from '../../src/topics/topic.ts'
import type { Block } from './blocks.ts'
import { HOME_WORDS } from './home-words.ts'
import { renderSlack } from './render.ts'
import { plain } from './text.ts'

/** A channel of whoever looks, and its briefing. */
export interface OwnRoom {
  readonly name: string
  readonly order: Subscription
}

/** What the button that opens a briefing's settings is called. */
export const EDIT = 'v1:edit'
/** Slack takes a hundred blocks; two for each channel leave room for what is followed. */
const MOST_ROOMS = 25

/** The home tab: what the workspace follows, and the briefings of the reader's own channels. */
export function homeView(
  states: readonly TopicState[],
  rooms: readonly OwnRoom[] | undefined,
  reader: Reader,
): { readonly type: 'home'; readonly blocks: readonly Block[] } {
  const words = HOME_WORDS[reader.language]
  const [followed] = renderSlack(showTopics(states, reader))
  const list = rooms?.slice(0, MOST_ROOMS).map((room, at) => roomBlock(room, at, states, reader))
  const note = !rooms ? words.unseen : rooms.length === 0 ? words.none : undefined
  return {
    type: 'home',
    blocks: [
      ...(followed?.blocks ?? []),
      { type: 'divider' },
      { type: 'header', text: plain(words.briefings) },
      ...(list ?? []),
      ...(note ? [{ type: 'context', elements: [plain(note)] } as const] : []),
    ],
  }
}

function roomBlock(
  { name, order }: OwnRoom,
  at: number,
  states: readonly TopicState[],
  reader: Reader,
): Block {
  const topics = states.map(({ topic }) => topic)
  const { parts } = showSettings(order, topics, undefined, reader)
  const lines = parts.flatMap((part) =>
    part.type === 'text' ? [part.text.map(({ text }) => text).join('')] : [],
  )
  const text = [`#${inertLine(name)}`, ...lines.map(inertLine)].join('\n')
  const edit = plain(HOME_WORDS[reader.language].edit)
  return {
    type: 'section',
    text: plain(shorten(text, 3_000)),
    accessory: { type: 'button', action_id: `${EDIT}:${at}`, value: order.room.room, text: edit },
  }
}
