import type { Database } from '../../adapters/database/connect.ts'
import { migrate } from '../../adapters/database/migrate.ts'
import { openStores } from '../../adapters/database/stores.ts'
import { feedReader } from '../../adapters/feeds/feeds.ts'
import { guardedFetch } from '../../adapters/fetch/fetch.ts'
import { pageReader } from '../../adapters/pages/pages.ts'
import { serveSample } from '../../adapters/sample/server.ts'
import { webChannel } from '../../adapters/web/channel.ts'
import { jobs } from '../../jobs/index.ts'
import type { Enqueue, JobName, Payloads } from '../../jobs/queue.ts'
import type { Channel } from '../../src/channels/channel.ts'
import { OWNER } from '../../src/channels/policy.ts'
import type { Post, Posts } from '../../src/channels/post.ts'
import { Transient } from '../../src/errors.ts'
import { createLibrary } from '../../src/questions/library.ts'
import { settle } from '../../src/sample.ts'
import type { Sherpa } from '../../src/sherpa.ts'
import type { Fetch } from '../../src/sources/fetch.ts'
import type { Writer } from '../../src/writing/write.ts'
import { type Store, silent } from '../engine/stores.ts'

export const WORKSPACE = 'local'

/** The whole of Sherpa on a clock of the test's, its jobs run one after the other. */
export interface World {
  readonly sherpa: Sherpa
  readonly posts: Posts
  readonly database: Database
  /** Sets the clock, ticks, and runs every job until none is left. */
  at(moment: string): Promise<void>
  /** The same without ticking. */
  drain(): Promise<void>
  enqueue: Enqueue
  /** What stands in a room, oldest first. */
  room(id: string): Promise<Post[]>
  /** Says something in a room and answers what came back. */
  say(text: string, room?: string, thread?: string): Promise<Post>
  close(): Promise<void>
}

/**
 * Opens a world on a store; `channel` may stand between Sherpa and the web channel, `site` between
 * Sherpa and the sample world's outlets.
 */
export async function openWorld(
  store: Store,
  options: {
    start: string
    channel?: (web: Channel) => Channel
    site?: (fetch: Fetch, now: () => Date) => Fetch
    writer?: Writer
  },
): Promise<World> {
  let clock = new Date(options.start)
  const now = (): Date => clock
  const database = await store.open()
  await migrate(database, { log: silent })
  const { posts, ...stores } = openStores(database)
  const sample = await serveSample({ port: 0, now })
  const fetch = guardedFetch({ allow: [sample.host], noGap: [sample.host], contact: 'tests' })
  const [feeds, pages] = [feedReader(), pageReader()]
  const web = webChannel(posts, now)
  const channel = options.channel?.(web) ?? web
  const sherpa: Sherpa = {
    ...stores,
    now,
    log: silent,
    zone: 'America/Toronto',
    fetch: options.site?.(fetch, now) ?? fetch,
    feeds,
    pages,
    library: createLibrary(stores.articles),
    channels: () => channel,
    ...(options.writer ? { writer: options.writer } : {}),
  }
  const waiting: { name: JobName; payload: unknown }[] = []
  const enqueue: Enqueue = async (name, payload) => void waiting.push({ name, payload })

  async function drain(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await run(next.name, next.payload, sherpa, enqueue)
    }
  }

  await settle(WORKSPACE, sample.outlets, sherpa, posts)
  return {
    sherpa,
    posts,
    database,
    enqueue,
    drain,
    async at(moment) {
      clock = new Date(moment)
      await enqueue('tick', {})
      await drain()
    },
    async room(id) {
      return (await posts.list(WORKSPACE, id)).map(({ post }) => post)
    },
    async say(text, room = 'ottawa-desk', thread) {
      const id = `said-${Math.random()}`
      const from = { platform: 'web', workspace: WORKSPACE, room, ...(thread ? { thread } : {}) }
      const asked = { asker: 'you', powers: OWNER, text, language: 'en', askedAt: now() } as const
      await sherpa.questions.add({ id, from, ...asked })
      await enqueue('answer', { question: id })
      await drain()
      const answer = await posts.byId(WORKSPACE, `${id}/answer`)
      if (!answer) throw new Error(`nothing came back for ${text}`)
      return answer
    },
    async close() {
      fetch.close()
      await Promise.all([feeds.close(), pages.close(), sample.close()])
      await database.close()
    },
  }
}

/** Runs a job as a queue would: what may be tried again is, by the next tick. */
async function run(
  name: JobName,
  payload: unknown,
  sherpa: Sherpa,
  enqueue: Enqueue,
): Promise<void> {
  try {
    // The queue's own types keep name and payload together; here they were parted by the list.
    const job = jobs[name] as {
      run(
        payload: Payloads[JobName],
        kit: Sherpa,
        enqueue: Enqueue,
        isLastTry: boolean,
      ): Promise<void>
    }
    await job.run(payload as Payloads[JobName], sherpa, enqueue, false)
  } catch (error) {
    if (!(error instanceof Transient)) throw error
  }
}

/** The claims a post tells, as text. */
export const told = (post: Post): string[] =>
  post.message?.parts.flatMap((part) => (part.type === 'line' ? [part.text] : [])) ?? []

/** All the words of a post. */
export function words(post: Post): string {
  const parts = post.message?.parts ?? []
  return parts
    .map((part) => {
      if (part.type === 'text' || part.type === 'note')
        return part.text.map(({ text }) => text).join('')
      if (part.type === 'buttons') return part.buttons.map(({ label }) => label).join(' ')
      return part.type === 'divider' ? '' : part.text
    })
    .join('\n')
}
