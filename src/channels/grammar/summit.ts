import { nearest, topicCalled } from '../../topics/nearest.ts'
import type { Topic } from '../../topics/topic.ts'
import { isQuestion } from './asking.ts'
import { type Command, wrong } from './command.ts'
import { RESERVED, SLUG, slugOf } from './slug.ts'
import { viewCalled } from './views.ts'

/** `[TOPIC [PART|QUESTION]]`, `follow …`, `unfollow TOPIC`, `costs`. */
export function summit(rest: string, topics: readonly Topic[]): Command {
  if (!rest) return { name: 'topics' }
  const [first = '', ...after] = rest.split(' ')
  if (first === 'help') return { name: 'help' }
  if (first === 'follow') return follow(after.join(' '))
  if (first === 'costs' && after.length === 0) return { name: 'costs' }
  if (first === 'unfollow') return unfollow(after.join(' '), topics)
  const found = leadingTopic(rest, topics)
  if (found) return onTopic(found.topic.slug, found.rest)
  if (isQuestion(rest)) return { name: 'ask', question: rest }
  return unknown(rest, topics)
}

/** The longest run of leading words that names a topic, and what follows it. */
function leadingTopic(
  rest: string,
  topics: readonly Topic[],
): { topic: Topic; rest: string } | undefined {
  const words = rest.split(' ')
  for (let take = Math.min(words.length, 8); take > 0; take--) {
    const topic = topicCalled(words.slice(0, take).join(' '), topics)
    if (topic) return { topic, rest: words.slice(take).join(' ') }
  }
  return undefined
}

function onTopic(topic: string, rest: string): Command {
  if (!rest) return { name: 'dossier', topic }
  const view = viewCalled(rest)
  if (view) return { name: 'dossier', topic, view }
  // One word asks nothing; whoever types it looks for a part of the dossier.
  if (!rest.includes(' ') && !isQuestion(rest)) return wrong('wrong.part', rest)
  return { name: 'ask', topic, question: rest }
}

const unknown = (called: string, topics: readonly Topic[]): Command => ({
  name: 'unknown-topic',
  called,
  nearest: nearest(called, topics).map(({ slug }) => slug),
})

/** `NAME [as SLUG] [= ALIAS, …]` */
function follow(rest: string): Command {
  const [left = '', ...right] = rest.split(' =')
  const [, called = '', given] = /^(.*?)(?:\s+as\s+(\S+))?$/iu.exec(left.trim()) ?? []
  const size = [...called].length
  if (size < 2 || size > 80) return wrong('wrong.name', called)
  const slug = given?.toLowerCase() ?? slugOf(called)
  if (!SLUG.test(slug)) return wrong('wrong.slug', given ?? called)
  if (RESERVED.has(slug)) return wrong('wrong.reserved', slug)
  const aliases = right.join(' =').split(/[,、，]/)
  const kept = aliases.map((alias) => alias.trim()).filter((alias) => alias.length > 1)
  return { name: 'follow', called, slug, aliases: [...new Set(kept)].slice(0, 20) }
}

function unfollow(called: string, topics: readonly Topic[]): Command {
  const topic = topicCalled(called, topics)
  return topic ? { name: 'unfollow', topic: topic.slug } : unknown(called, topics)
}
