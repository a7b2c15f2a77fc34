import { catchUp } from '../briefings/catch-up.ts'
import { firstOrder, type Reorder, reorder, subscriptionOf } from '../briefings/order.ts'
import { showSettings } from '../briefings/settings.ts'
import type { Subscription } from '../briefings/subscription.ts'
import { showCosts } from '../costs/show.ts'
import { dossierOf } from '../dossiers/gather.ts'
import { showDossier } from '../dossiers/show.ts'
import { judge, judgeButtons } from '../feedback/judge.ts'
import { type Asked, ask, scopeOf } from '../questions/ask.ts'
import type { Question } from '../questions/question.ts'
import { smallTalk } from '../questions/small-talk.ts'
import { type Ended, tellAnswer } from '../questions/tell.ts'
import { why } from '../questions/why.ts'
import type { Sherpa } from '../sherpa.ts'
import { adopt, sourceCalled } from '../sources/adopt.ts'
import { showAdopted, showSources } from '../sources/show.ts'
import { follow } from '../topics/follow.ts'
import { followLine, showFollowed, showTopics, showUnknown } from '../topics/show.ts'
import type { Topic } from '../topics/topic.ts'
import { unfollow } from '../topics/unfollow.ts'
import type { Command } from './grammar/command.ts'
import { type View, viewCalled } from './grammar/views.ts'
import { parseCommand } from './grammar.ts'
import { showHelp } from './help.ts'
import type { Message } from './message.ts'
import { notice } from './notice.ts'
import { changesThings, mayChange, type Policy, showPolicy, showRefusal } from './policy.ts'
import type { Reader } from './reader.ts'
import { say, sayDate } from './words.ts'

/** A reply: messages that each replace the one before, and what is kept of it. */
export interface Reply {
  readonly messages: Iterable<Message> | AsyncIterable<Message>
  readonly topic?: string
  readonly asked?: Asked
  /** What an answer told; known when its last message has been taken. */
  readonly ended?: Ended
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
  const policy = await sherpa.policies.of(workspace)
  if (changesThings(command) && !mayChange(policy, question)) {
    return only(showRefusal(policy, reader))
  }
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
    case 'ask': {
      const topic = command.topic ? called(command.topic) : undefined
      const part = topic ? undefined : await partOf(command.question, setting, sherpa)
      if (part) return part
      const talk = smallTalk(command.question)
      if (talk)
        return { ...only(notice(reader, [say(reader.language, `talk.${talk}`)])), aside: true }
      return answer(command.question, topic, setting, sherpa)
    }
    case 'follow': {
      const { slug, called: name, aliases } = command
      const followed = await follow(workspace, { slug, name, aliases }, sherpa)
      return { ...only(showFollowed(followed, reader)), topic: slug }
    }
    case 'unfollow':
      return only(await stopFollowing(called(command.topic), setting, sherpa))
    case 'unknown-topic':
      return (
        (await partOf(command.called, setting, sherpa)) ??
        only(showUnknown(command, topics, reader))
      )
    case 'sources': {
      const sources = await sherpa.sources.list(workspace)
      return only(showSources(sources, await sherpa.articles.countBySource(workspace), reader))
    }
    case 'add-source': {
      const { address } = command
      return only(showAdopted(address, await adopt(address, { workspace }, sherpa), reader))
    }
    case 'remove-source':
      return only(await removeSource(command.called, setting, sherpa))
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
    case 'editors':
      return only(await editors(command.policy, setting, sherpa))
    case 'pause':
      return change({ paused: true }, setting, sherpa)
    case 'resume':
      return change({ paused: false }, setting, sherpa)
    case 'catch-up':
      return only(
        await catchUp(command.ms, order ?? firstOrder(question.from, reader), reader, sherpa),
      )
    case 'costs': {
      const { admin } = question.powers
      return { ...only(await showCosts({ workspace, admin }, reader, sherpa)), aside: true }
    }
    case 'help':
      return only(showHelp(reader))
    case 'why':
      return { ...only(await why(command.about, question.from, reader, sherpa)), aside: true }
    case 'feedback':
      return { ...only(await judge(command, question, reader, sherpa)), aside: true }
    case 'wrong': {
      const { why, value, count = 0, limit = 0, near = '' } = command
      const shown = [...value].length > 60 ? `${[...value].slice(0, 59).join('')}…` : value
      return only(
        notice(reader, [say(reader.language, why, { value: shown, count, limit, near })], {
          private: true,
        }),
      )
    }
  }
}

/** "Quotes" in a thread about one topic: that part of its dossier. */
async function partOf(text: string, setting: Setting, sherpa: Sherpa): Promise<Reply | undefined> {
  const view = viewCalled(text)
  if (!view) return undefined
  const [topic, ...more] = (await scopeOf(setting.question.from, undefined, sherpa)).topics
  return topic && more.length === 0 ? dossier(topic, view, setting, sherpa) : undefined
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
  const ended: Ended = { claims: [], refused: asked.answered.refused }
  const telling = { question, reader, buttons: judgeButtons(question.id, reader) }
  return {
    messages: tellAnswer(asked, telling, sherpa, ended),
    asked,
    ended,
    ...(first && more.length === 0 ? { topic: first.slug } : {}),
  }
}

/** Stops following, and says which briefings that changed. */
async function stopFollowing(
  topic: Topic | undefined,
  { question, reader }: Setting,
  sherpa: Sherpa,
): Promise<Message> {
  const { language } = reader
  if (!topic) return notice(reader, [say(language, 'topics.none')])
  const { platform } = question.from
  const by = { by: question.asker, what: asTyped(question), platform }
  const { narrowed, paused } = await unfollow(topic, by, sherpa)
  return notice(reader, [
    say(language, 'unfollow.done', { name: topic.name, again: followLine(topic) }),
    ...(narrowed > 0 ? [say(language, 'unfollow.narrowed', { count: narrowed })] : []),
    ...(paused > 0 ? [say(language, 'unfollow.paused', { count: paused })] : []),
  ])
}

async function removeSource(
  called: string,
  { question, reader }: Setting,
  { sources }: Sherpa,
): Promise<Message> {
  const { language } = reader
  const source = sourceCalled(called, await sources.list(question.from.workspace))
  if (!source) return notice(reader, [say(language, 'sources.unknown', { name: called })])
  await sources.remove(source.id)
  return notice(reader, [say(language, 'sources.removed', { name: source.name, url: source.url })])
}

/** Sets who may change things here, or says who may. */
async function editors(
  policy: Policy | undefined,
  { question, reader }: Setting,
  { policies }: Sherpa,
): Promise<Message> {
  const { workspace } = question.from
  if (policy) await policies.save(workspace, policy)
  return showPolicy(policy ?? (await policies.of(workspace)), reader)
}

/** Changes the channel's order, and shows it as it stands now. */
async function change(
  changed: Reorder,
  { question, topics, reader }: Setting,
  sherpa: Sherpa,
): Promise<Reply> {
  const { subscriptions, now } = sherpa
  const order = await subscriptions.change(
    subscriptionOf(question.from),
    (before = firstOrder(question.from, reader)) => reorder(before, changed, now()),
    { at: now(), by: question.asker, what: asTyped(question) },
  )
  const [last] = await subscriptions.changes(order.id, 1)
  return only(showSettings(order, topics, last, order, true))
}

const asTyped = ({ text }: Question): string => `\`${text.trim()}\``

/** Opens an edition of its own for this request; the schedule goes on as it was. */
async function briefNow({ question, reader }: Setting, sherpa: Sherpa): Promise<Reply> {
  const { id } = await sherpa.subscriptions.change(
    subscriptionOf(question.from),
    (before) =>
      before ?? reorder(firstOrder(question.from, reader), { paused: true }, sherpa.now()),
  )
  const edition = `${id}@${question.id}`
  await sherpa.editions.open({
    id: edition,
    subscription: id,
    slot: question.id,
    dueAt: question.askedAt,
    claims: [],
  })
  const started = notice(reader, [say(reader.language, 'brief.started')], { private: true })
  return { ...only(started), edition }
}
