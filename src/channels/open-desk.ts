import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { subscriptionOf } from '../briefings/order.ts'
import { showSettings } from '../briefings/settings.ts'
import { Wrong } from '../errors.ts'
import type { Failure } from '../failures/failure.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Desk, Room, Shown } from './desk.ts'
import { sourceStateOf } from './desk-source.ts'
import { complete } from './grammar/complete.ts'
import { LINE_LIMIT } from './grammar.ts'
import { hear } from './hear.ts'
import type { Address } from './message.ts'
import { OWNER } from './policy.ts'
import type { Numbered, Posts } from './post.ts'

/** How often the page's stream looks for what changed, in milliseconds. */
const LOOK_MS = 200
const BATCH = 100
/** Editions and answers whose record the page lists. */
const AUDITS = 100

/** What the page needs of the queue. */
export interface Workbench {
  /** Queues the answer to a question. */
  answer(question: string): Promise<void>
  failures(): Promise<Failure[]>
  retry(failed: Pick<Failure, 'job' | 'subject'>): Promise<boolean>
}

/** The web channel's desk over the store: one workspace, seen by whoever can open the page. */
export function openDesk(
  workspace: string,
  sherpa: Sherpa,
  posts: Posts,
  { answer, failures, retry }: Workbench,
): Desk {
  const at = (room: string, thread?: string): Address => ({
    platform: 'web',
    workspace,
    room,
    ...(thread ? { thread } : {}),
  })

  async function take(text: string, from: Address, id: string): Promise<void> {
    const heard = await hear({ id, from, asker: 'you', powers: OWNER, text }, sherpa)
    if (heard) await answer(heard.id)
  }

  async function roomOr(room: string): Promise<void> {
    const known = await posts.rooms(workspace)
    if (!known.some(({ id }) => id === room))
      throw new Wrong(`There is no channel called “${room}”.`)
  }

  /** A thread hangs from a message of the room that is not in a thread itself. */
  async function threadOr(room: string, thread: string): Promise<void> {
    const root = await posts.byId(workspace, thread)
    if (!root || root.room !== room || root.thread) {
      throw new Wrong('The message that this thread hangs from is not here.')
    }
  }

  return {
    async rooms() {
      const rooms = await posts.rooms(workspace)
      return Promise.all(rooms.map(({ id, name }) => roomOf(id, name, at(id), sherpa)))
    },
    async messages(room, thread) {
      const rooms = await posts.rooms(workspace)
      if (!rooms.some(({ id }) => id === room)) return undefined
      const number = await posts.newest(workspace)
      const listed = await posts.list(workspace, room, thread)
      if (thread && listed.length === 0) return undefined
      return { number, shown: listed.map((entry) => shownOf(entry, entry.replies)) }
    },
    async say(room, text, thread) {
      const line = text.trim()
      if (!line) throw new Wrong('Type a question or a command first.')
      if ([...line].length > LINE_LIMIT) {
        throw new Wrong(
          `That is too long: ${[...line].length} characters, ${LINE_LIMIT} is the most.`,
        )
      }
      await roomOr(room)
      if (thread) await threadOr(room, thread)
      const id = `p_${randomUUID()}`
      const spoken = {
        id,
        workspace,
        room,
        author: 'person',
        at: sherpa.now(),
        text: line,
      } as const
      await posts.add({ ...spoken, ...(thread ? { thread } : {}) })
      await take(line, at(room, thread), id)
      return { id }
    },
    async press(room, action, thread) {
      await roomOr(room)
      if (thread) await threadOr(room, thread)
      if (action.type !== 'command') throw new Wrong('A proof opens on the page itself.')
      await take(action.command, at(room, thread), `b_${randomUUID()}`)
    },
    async *changes(after, signal) {
      let number = after
      while (!signal.aborted) {
        const changed = await posts.changedAfter(workspace, number, BATCH)
        for (const entry of changed) yield { number: entry.number, shown: shownOf(entry) }
        number = changed.at(-1)?.number ?? number
        if (changed.length < BATCH)
          await wait(LOOK_MS, undefined, { signal }).catch(() => undefined)
      }
    },
    async complete(text, room) {
      const [topics, order] = await Promise.all([
        sherpa.topics.list(workspace),
        sherpa.subscriptions.byId(subscriptionOf(at(room))),
      ])
      return complete(text, topics, order?.language ?? 'en').map(({ text: line, says }) => ({
        text: line,
        label: line,
        detail: says,
      }))
    },
    async articles({ search, limit }) {
      return sherpa.articles.list({ workspace, limit, ...(search ? { search } : {}) })
    },
    async article(id, version) {
      const article = await sherpa.articles.byId(id, version)
      if (!article || article.workspace !== workspace) return undefined
      return { article, versions: await sherpa.articles.versions(id) }
    },
    async sources() {
      const [sources, counts] = await Promise.all([
        sherpa.sources.list(workspace),
        sherpa.articles.countBySource(workspace),
      ])
      return sources.map((source) =>
        sourceStateOf(source, counts.get(source.id) ?? 0, sherpa.now()),
      )
    },
    async audits() {
      // What was asked on another platform is between Sherpa and those who read it there.
      const here = new Set((await posts.rooms(workspace)).map(({ id }) => id))
      const all = await sherpa.audits.list(workspace, AUDITS)
      return all.filter(({ of, room }) => of === 'edition' || here.has(room))
    },
    async failures() {
      const kept = await failures()
      return kept.map(({ job, subject, reason, attempts, at }) => {
        return { id: `${job}/${subject}`, job, about: subject, reason, attempts, at }
      })
    },
    retry(id) {
      const [job = '', ...subject] = id.split('/')
      return retry({ job, subject: subject.join('/') })
    },
  }
}

async function roomOf(
  id: string,
  name: string,
  at: Address,
  { subscriptions, topics }: Pick<Sherpa, 'subscriptions' | 'topics'>,
): Promise<Room> {
  const order = await subscriptions.byId(subscriptionOf(at))
  if (!order) return { id, name }
  const reader = { language: order.language, zone: order.zone }
  const settings = showSettings(order, await topics.list(at.workspace), undefined, reader)
  return { id, name, about: settings.summary }
}

function shownOf({ post, inThread }: Numbered, replies?: number): Shown {
  return {
    id: post.id,
    room: post.room,
    author: post.author === 'sherpa' ? 'sherpa' : 'you',
    at: post.at,
    ...(post.thread ? { thread: post.thread } : {}),
    ...(post.message ? { message: post.message } : {}),
    ...(post.text !== undefined ? { text: post.text } : {}),
    ...(replies ? { replies } : {}),
    ...(inThread ? { inThread } : {}),
  }
}
