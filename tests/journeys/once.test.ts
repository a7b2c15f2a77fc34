import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../adapters/database/connect.ts'
import { migrate } from '../../adapters/database/migrate.ts'
import { openStores } from '../../adapters/database/stores.ts'
import { brief, deliveryOf } from '../../src/briefings/brief.ts'
import { firstOrder, reorder } from '../../src/briefings/order.ts'
import type { Subscription } from '../../src/briefings/subscription.ts'
import { takeSlots } from '../../src/briefings/take-slots.ts'
import type { Channel } from '../../src/channels/channel.ts'
import { deliver } from '../../src/channels/deliver.ts'
import type { Message } from '../../src/channels/message.ts'
import { Permanent, Transient, Unknown } from '../../src/errors.ts'
import { silent, stores } from '../engine/stores.ts'
import { openWorld, type World } from './world.ts'

const message: Message = {
  kind: 'notice',
  language: 'en',
  zone: 'UTC',
  summary: 'hello',
  parts: [{ type: 'text', text: [{ text: 'hello' }] }],
}
const to = { platform: 'web', workspace: 'local', room: 'ottawa-desk' }

for (const store of stores.filter(({ here }) => here)) {
  describe(`once, on ${store.name}`, () => {
    let world: World
    beforeAll(async () => {
      world = await openWorld(store, { start: '2024-11-15T12:00:00Z' })
    })
    afterAll(() => world.close())
    const put = (order: Subscription) => world.sherpa.subscriptions.change(order.id, () => order)

    test('two schedulers that wake at the same instant take a slot once', async () => {
      await world.at('2024-11-15T12:30:00Z')
      const room = { ...to, room: 'bureau-montreal' }
      const order = firstOrder(room, { language: 'fr', zone: 'America/Toronto' })
      await put(reorder(order, {}, new Date('2024-11-15T12:30:00Z')))
      const now = (): Date => new Date('2024-11-15T13:00:30Z')
      const taken = await Promise.all(
        Array.from({ length: 6 }, () => takeSlots({ ...world.sherpa, now })),
      )
      const editions = taken.flat().filter((edition) => edition.startsWith(order.id))
      expect(editions).toEqual([`${order.id}@2024-11-15`])
    })

    test('an edition composed by two workers at once is frozen and delivered once', async () => {
      const order = firstOrder(to, { language: 'en', zone: 'UTC' })
      await put(order)
      const edition = `${order.id}@twice`
      const dueAt = world.sherpa.now()
      await world.sherpa.editions.open({
        id: edition,
        subscription: order.id,
        slot: 'twice',
        dueAt,
        claims: [],
      })
      await Promise.all([1, 2, 3].map(() => brief(edition, world.sherpa)))
      await Promise.allSettled([1, 2, 3].map(() => deliver(deliveryOf(edition), world.sherpa)))
      const posts = (await world.room('ottawa-desk')).filter(({ id }) => id === deliveryOf(edition))
      expect(posts).toHaveLength(1)
    })

    /** Delivers under a channel that misbehaves first and then is as it should be. */
    async function delivered(
      id: string,
      first: Partial<Channel>,
    ): Promise<{ posts: number; state: string }> {
      const { sherpa, posts } = world
      await sherpa.deliveries.add({ id, to, message }, sherpa.now())
      const web = sherpa.channels('web')
      let clock = sherpa.now()
      let isFirst = true
      const calls: string[] = []
      const channel: Channel = {
        pieces: web.pieces,
        async post(...args) {
          if (isFirst && first.post) {
            isFirst = false
            return first.post(...args)
          }
          calls.push(args[3])
          return web.post(...args)
        },
        find: web.find,
        edit: web.edit,
      }
      for (let tries = 0; tries < 4; tries++) {
        const kit = { ...sherpa, channels: () => channel, now: () => clock }
        await deliver(id, kit).catch((error: unknown) => {
          if (!(error instanceof Transient)) throw error
        })
        clock = new Date(clock.getTime() + 60_000)
      }
      const all = await posts.list('local', 'ottawa-desk')
      const state = (await sherpa.deliveries.byId(id))?.state ?? 'gone'
      return { posts: all.filter(({ post }) => post.id === id).length, state }
    }

    test('a post that surely did not happen is tried again', async () => {
      const post = () => Promise.reject(new Transient('slow down'))
      expect(await delivered('d-transient', { post })).toEqual({ posts: 1, state: 'sent' })
    })

    test('a post whose answer was lost is looked up, and not posted again', async () => {
      const web = world.sherpa.channels('web')
      const post: Channel['post'] = async (...args) => {
        await web.post(...args)
        throw new Unknown('the answer was lost')
      }
      expect(await delivered('d-lost', { post })).toEqual({ posts: 1, state: 'sent' })
    })

    test('a refused delivery fails, is kept, and is not tried again', async () => {
      const post = () => Promise.reject(new Permanent('the channel is gone'))
      expect(await delivered('d-refused', { post })).toEqual({ posts: 0, state: 'failed' })
      expect((await world.sherpa.deliveries.byId('d-refused'))?.error).toBe('the channel is gone')
    })
  })
}

test('a process killed between "posted" and "saved" leaves one message behind', async () => {
  const data = mkdtempSync(join(tmpdir(), 'sherpa-once-'))
  try {
    const child = fork(new URL('./children/post-and-die.ts', import.meta.url), [data], {
      stdio: 'inherit',
    })
    const [, signal] = await once(child, 'exit')
    expect(signal).toBe('SIGKILL')
    const database = await connect({ data, log: silent })
    await migrate(database, { log: silent })
    const { posts, ...rest } = openStores(database)
    const before = await rest.deliveries.byId('killed')
    expect(before?.state).toBe('sending')
    const web = (await import('../../adapters/web/channel.ts')).webChannel(posts, () => new Date())
    const later = (): Date => new Date(Date.now() + 120_000)
    await deliver('killed', {
      ...rest,
      channels: () => web,
      now: later,
      log: silent,
    })
    expect((await rest.deliveries.byId('killed'))?.state).toBe('sent')
    expect(await posts.list('local', 'room')).toHaveLength(1)
    await database.close()
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
})
