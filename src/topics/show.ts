import type { Command } from '../channels/grammar/command.ts'
import { slugOf } from '../channels/grammar/slug.ts'
import type { Button, Message } from '../channels/message.ts'
import { notice, withCode } from '../channels/notice.ts'
import type { Reader } from '../channels/reader.ts'
import { say, sayDate, sayList, type Word } from '../channels/words.ts'
import type { Followed } from './follow.ts'
import type { Topic, TopicState } from './topic.ts'

const button = (label: string, command: string): Button => ({
  label,
  action: { type: 'command', command },
})

/** What we follow, each with its state and a button to its dossier. */
export function showTopics(states: readonly TopicState[], reader: Reader): Message {
  const { language, zone } = reader
  if (states.length === 0) return notice(reader, [say(language, 'topics.none')])
  return {
    kind: 'settings',
    language,
    zone,
    summary: `${say(language, 'topics.title')}: ${sayList(
      states.map(({ topic }) => topic.name),
      language,
    )}`,
    parts: [
      { type: 'title', text: say(language, 'topics.title') },
      ...states.map(({ topic, articles, stories, newestAt }) => {
        const newest = newestAt
          ? say(language, 'topics.newest', { day: sayDate(newestAt, language, zone) })
          : ''
        const state = say(language, 'topics.state', { slug: topic.slug, articles, stories, newest })
        return {
          type: 'text',
          text: [{ text: topic.name, style: 'bold' }, { text: ' ' }, ...withCode(state)],
        } as const
      }),
      { type: 'note', text: withCode(say(language, 'topics.hint')) },
      {
        type: 'buttons',
        buttons: states.slice(0, 5).map(({ topic }) => button(topic.name, `/summit ${topic.slug}`)),
      },
    ],
  }
}

/** What came of following a topic, with its dossier and the way back. */
export function showFollowed(followed: Followed, reader: Reader): Message {
  const { language } = reader
  if (followed.outcome === 'taken') {
    const { slug, name } = followed.by
    return notice(reader, [say(language, 'follow.taken', { slug, name })])
  }
  const { slug, name } = followed.topic
  return notice(
    reader,
    [
      say(language, 'follow.done', { name, slug, articles: followed.articles }),
      say(language, 'follow.undo', { slug }),
    ],
    { buttons: [button(say(language, 'button.dossier'), `/summit ${slug}`)] },
  )
}

/** The line that brings a topic back, to undo an `unfollow`. */
export function followLine({ name, slug, aliases }: Topic): string {
  const short = slug === slugOf(name) ? '' : ` as ${slug}`
  return `${name}${short}${aliases.length > 0 ? ` = ${aliases.join(', ')}` : ''}`
}

/** No such topic: the nearest ones to press, and how to follow it. */
export function showUnknown(
  { called, nearest }: Extract<Command, { name: 'unknown-topic' }>,
  topics: readonly Topic[],
  reader: Reader,
): Message {
  const { language } = reader
  const close = nearest.flatMap((slug) => topics.find((topic) => topic.slug === slug) ?? [])
  const line = (word: Word, values: Record<string, string>): string => say(language, word, values)
  const name = called.length > 80 ? `${called.slice(0, 79)}…` : called
  return notice(
    reader,
    [
      line('topic.unknown', { name }),
      ...(close.length > 0
        ? [
            line('topic.nearest', {
              names: sayList(
                close.map((topic) => topic.name),
                language,
              ),
            }),
          ]
        : []),
      line('topic.howto', { name }),
    ],
    {
      buttons: [
        ...close.map((topic) => button(topic.name, `/summit ${topic.slug}`)),
        button(line('button.follow', { name }), `/summit follow ${name}`),
      ],
    },
  )
}
