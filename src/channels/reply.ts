import { newSince } from '../briefings/brief.ts'
import { editionMessage } from '../briefings/edition-message.ts'
import {
  firstOrder,
  reorder,
  sameOrder,
  showSettings,
  subscriptionOf,
} from '../briefings/settings.ts'
import type { Subscription } from '../briefings/subscription.ts'
import { dossierOf } from '../dossiers/gather.ts'
import { showDossier } from '../dossiers/show.ts'
import { judge, judgeButtons } from '../feedback/judge.ts'
import { type Asked, ask, scopeOf } from '../questions/ask.ts'
import type { Question } from '../questions/question.ts'
import { showAnswer } from '../questions/show.ts'
import { why } from '../questions/why.ts'
import type { Sherpa } from '../sherpa.ts'
import { follow } from '../topics/follow.ts'
import { followLine, showFollowed, showTopics, showUnknown } from '../topics/show.ts'
import type { Topic } from '../topics/topic.ts'
import { type Command, parseCommand, type View } from './grammar.ts'
import { showHelp } from './help.ts'
import type { Message } from './message.ts'
import { notice } from './notice.ts'
import type { Reader } from './reader.ts'
import { say, sayDate, sayList } from './words.ts'

/** A reply: messages that each replace the one before, and what is kept of it. */
export interface Reply {
  readonly messages: Iterable<Message>
  readonly topic?: string
  readonly asked?: Asked
  /** Speaks of what was said, and is no part of the talk: a thread does not remember it. */
  readonly aside?: true
  /** An edition to compose now, for `/briefing now`. */
  readonly edition?: string
}

/** Replies to what was said in a channel. Expected failures are messages, never exceptions. */
export async function reply(question: Question, sherpa: Sherpa): Promise<Reply> {
  const { workspace } = question.from
  const topics = await sherpa.topics.list(workspace)
  const order = await sherpa.subscriptions.byId(subscriptionOf(question.from))
  const reader: Reader = { language: question.language, zone: order?.zone ?? sherpa.zone }
  const command = parseCommand(question.text, topics)
  return respond(command, { question, topics, order, reader }, sherpa)
}

interface Setting {
  readonly question: Question
  readonly topics: readonly Topic[]
  readonly order: Subscription | undefined
  readonly reader: Reader
}

async function respond(command: Command, setting: Setting, sherpa: Sherpa): Promise<Reply> {
  const { question, topics, order, reader } = setting
  const { workspace } = question.from
  const called = (slug: string): Topic | undefined => topics.find((topic) => topic.slug === slug)
  switch (command.name) {
    case 'topics':
      return only(showTopics(await sherpa.topics.states(workspace), reader))
    case 'dossier':
      return dossier(called(command.topic), command.view, setting, sherpa)
    case 'ask':
      return answer(
        command.question,
        command.topic ? called(command.topic) : undefined,
        setting,
        sherpa,
      )
    case 'follow': {
      const { slug, called: name, aliases } = command
      const followed = await follow(workspace, { slug, name, aliases }, sherpa)
      return { ...only(showFollowed(followed, reader)), topic: slug }
    }
    case 'unfollow':
      return only(await unfollow(called(command.topic), setting, sherpa))
    case 'unknown-topic':
      return only(showUnknown(command, topics, reader))
    case 'settings': {
      const [last] = order ? await sherpa.subscriptions.changes(order.id, 1) : []
      return only(showSettings(order, topics, last, reader))
    }
    case 'brief-now':
      return briefNow(setting, sherpa)
    case 'schedule':
      return change(
        {
          hour: command.hour,
          paused: false,
          ...(command.days ? { days: command.days } : {}),
          ...(command.zone ? { zone: command.zone } : {}),
        },
        setting,
        sherpa,
      )
    case 'subscribe':
      return change({ topics: command.topics }, setting, sherpa)
    case 'length':
      return change({ length: command.length }, setting, sherpa)
    case 'language':
      return change({ language: command.language }, setting, sherpa)
    case 'pause':
      return change({ paused: true }, setting, sherpa)
    case 'resume':
      return change({ paused: false }, setting, sherpa)
    case 'catch-up':
      return only(await catchUp(command.ms, setting, sherpa))
    case 'help':
      return only(showHelp(reader))
    case 'why':
      return { ...only(await why(command.about, question.from, reader, sherpa)), aside: true }
    case 'feedback':
      return { ...only(await judge(command, question, reader, sherpa)), aside: true }
    case 'wrong': {
      const { why, value, count = 0, limit = 0 } = command
      const shown = [...value].length > 60 ? `${[...value].slice(0, 59).join('')}…` : value
      return only(
        notice(reader, [say(reader.language, why, { value: shown, count, limit })], {
          private: true,
        }),
      )
    }
  }
}

const only = (message: Message): Reply => ({ messages: [message] })

async function dossier(
  topic: Topic | undefined,
  view: View | undefined,
  { question, reader }: Setting,
  sherpa: Sherpa,
): Promise<Reply> {
  const { workspace } = question.from
  if (!topic) return only(notice(reader, [say(reader.language, 'topics.none')]))
  const compiled = await dossierOf(topic, reader.language, sherpa)
  if (compiled.sources.length === 0) {
    const sources = await sherpa.sources.list(workspace)
    const next = sources.flatMap(({ state }) => state.nextPollAt.getTime())
    const empty = say(reader.language, 'dossier.empty', {
      name: topic.name,
      articles: await sherpa.articles.count(workspace),
      next:
        next.length > 0
          ? sayDate(new Date(Math.min(...next)), reader.language, reader.zone, 'moment')
          : say(reader.language, 'date.unknown'),
    })
    return { ...only(notice(reader, [empty])), topic: topic.slug }
  }
  return { ...only(showDossier(compiled, reader, view)), topic: topic.slug }
}

async function answer(
  text: string,
  topic: Topic | undefined,
  { question, reader }: Setting,
  sherpa: Sherpa,
): Promise<Reply> {
  const scope = await scopeOf(question.from, topic, sherpa)
  const asked = await ask(text, scope, sherpa)
  const [first, ...more] = scope.topics
  return {
    messages: showAnswer(asked, reader, sherpa.now(), judgeButtons(question.id, reader)),
    asked,
    ...(first && more.length === 0 ? { topic: first.slug } : {}),
  }
}

async function unfollow(
  topic: Topic | undefined,
  { question, reader }: Setting,
  sherpa: Sherpa,
): Promise<Message> {
  if (!topic) return notice(reader, [say(reader.language, 'topics.none')])
  await sherpa.topics.remove(question.from.workspace, topic.slug)
  const again = followLine(topic)
  return notice(reader, [say(reader.language, 'unfollow.done', { name: topic.name, again })])
}

/** Changes the channel's order, and shows it as it stands now. */
async function change(
  changed: Parameters<typeof reorder>[1],
  { question, topics, order, reader }: Setting,
  sherpa: Sherpa,
): Promise<Reply> {
  const before = order ?? firstOrder(question.from, reader)
  const after = reorder(before, changed, sherpa.now())
  const note = { at: sherpa.now(), by: question.asker, what: `\`${question.text.trim()}\`` }
  if (!order || !sameOrder(before, after)) await sherpa.subscriptions.save(after, note)
  const [last] = await sherpa.subscriptions.changes(after.id, 1)
  const now: Reader = { language: after.language, zone: after.zone }
  return only(showSettings(after, topics, last, now, true))
}

/** Opens an edition of its own for this request; the schedule goes on as it was. */
async function briefNow({ question, order, reader }: Setting, sherpa: Sherpa): Promise<Reply> {
  const subscription =
    order ?? reorder(firstOrder(question.from, reader), { paused: true }, sherpa.now())
  if (!order) await sherpa.subscriptions.save(subscription)
  const edition = `${subscription.id}@${question.id}`
  await sherpa.editions.open({
    id: edition,
    subscription: subscription.id,
    slot: question.id,
    dueAt: question.askedAt,
    claims: [],
  })
  const started = notice(reader, [say(reader.language, 'brief.started')], { private: true })
  return { ...only(started), edition }
}

/** What one person missed: shown to them alone, and the channel's own baseline stays where it is. */
async function catchUp(
  ms: number,
  { question, order, reader, topics }: Setting,
  sherpa: Sherpa,
): Promise<Message> {
  const since = new Date(sherpa.now().getTime() - ms)
  const subscription = order ?? firstOrder(question.from, reader)
  const wanted = { ...subscription, language: reader.language, length: 'full' as const }
  const news = await newSince(since, wanted, sherpa, false)
  const names = topics
    .filter(({ slug }) => subscription.topics.includes(slug))
    .map(({ name }) => name)
  if (news.items.length === 0) {
    const nothing = say(reader.language, 'brief.nothing', {
      topics:
        names.length > 0 ? sayList(names, reader.language) : say(reader.language, 'edition.all'),
      since: sayDate(since, reader.language, reader.zone, 'moment'),
    })
    return notice(reader, [nothing], { private: true })
  }
  const sources = await sherpa.sources.list(question.from.workspace)
  const checked = {
    topics: names,
    articles: news.articles,
    sources: sources.length,
    failing: [],
    since,
  }
  const message = editionMessage(news.items, checked, reader, sherpa.now())
  const title = say(reader.language, 'brief.caught', {
    since: sayDate(since, reader.language, reader.zone, 'moment'),
  })
  return {
    ...message,
    private: true,
    parts: message.parts.map((part) => (part.type === 'title' ? { ...part, text: title } : part)),
  }
}
