import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brief, deliveryOf } from '../../src/briefings/brief.ts'
import { firstOrder, reorder, subscriptionOf } from '../../src/briefings/order.ts'
import type { Subscription } from '../../src/briefings/subscription.ts'
import { takeSlots } from '../../src/briefings/take-slots.ts'
import type { Channel } from '../../src/channels/channel.ts'
import { deliver } from '../../src/channels/deliver.ts'
import { tellsTheSame } from '../../src/claims/same.ts'
import { Closed, Permanent, Transient } from '../../src/errors.ts'
import { retry } from '../../src/failures/retry.ts'
import { stores } from '../engine/stores.ts'
import { openWorld, told, type World, words } from './world.ts'

const place = (room: string) => ({ platform: 'web', workspace: 'local', room })
const orderOf = (room: string): string => subscriptionOf(place(room))

for (const store of stores.filter(({ here }) => here)) {
  describe(`standing orders, on ${store.name}`, () => {
    let world: World
    let behave: Channel['post'] | undefined
    beforeAll(async () => {
      world = await openWorld(store, {
        start: '2024-11-19T12:00:00Z',
        channel: (web) => ({ ...web, post: (...args) => (behave ?? web.post)(...args) }),
      })
      await world.at('2024-11-19T12:00:00Z')
    })
    afterAll(() => world.close())

    const change = (room: string, by: (order: Subscription) => Subscription) =>
      world.sherpa.subscriptions.change(
        orderOf(room),
        (order = firstOrder(place(room), { language: 'en', zone: 'UTC' })) => by(order),
      )

    test('a change made while a slot is due does not cost the day its edition', async () => {
      await change('due', (order) => reorder(order, {}, new Date('2024-11-20T07:00:00Z')))
      const justAfter = new Date('2024-11-20T08:00:05Z')
      const changed = await change('due', (order) => reorder(order, { length: 'short' }, justAfter))
      expect(changed.nextSlotAt).toEqual(new Date('2024-11-20T08:00:00Z'))
      const taken = await takeSlots({ ...world.sherpa, now: () => justAfter })
      expect(taken).toContain(`${orderOf('due')}@2024-11-20`)
    })

    test('a day that had its edition promises no second one at a later hour', async () => {
      const later = new Date('2024-11-20T09:00:00Z')
      const moved = await change('due', (order) => reorder(order, { hour: '11:00' }, later))
      expect(moved.nextSlotAt).toEqual(new Date('2024-11-21T11:00:00Z'))
      const noon = new Date('2024-11-20T12:00:00Z')
      const taken = await takeSlots({ ...world.sherpa, now: () => noon })
      expect(taken.filter((edition) => edition.startsWith(orderOf('due')))).toEqual([])
    })

    test('one channel whose zone is not known here keeps no other from its slot', async () => {
      await change('lost', (order) => ({
        ...order,
        zone: 'Atlantis/Sunken',
        nextSlotAt: new Date('2024-11-21T08:00:00Z'),
      }))
      await change('well', (order) => reorder(order, {}, new Date('2024-11-21T07:00:00Z')))
      const eight = new Date('2024-11-21T08:00:01Z')
      const taken = await takeSlots({ ...world.sherpa, now: () => eight })
      expect(taken).toContain(`${orderOf('well')}@2024-11-21`)
    })

    test('two changes made at once are both kept', async () => {
      await Promise.all([
        change('both', (order) => ({ ...order, length: 'short' })),
        change('both', (order) => ({ ...order, language: 'fr' })),
      ])
      const order = await world.sherpa.subscriptions.byId(orderOf('both'))
      expect(order).toMatchObject({ length: 'short', language: 'fr' })
    })

    test('unfollowing a channel’s only topic pauses it, and says so; it never means everything', async () => {
      await world.say('/summit follow Peru as peru', 'lima')
      await world.say('/briefing topics peru', 'lima')
      const answer = await world.say('/summit unfollow peru', 'lima')
      expect(words(answer)).toMatch(/1 briefing was about nothing else and is paused/)
      const settings = await world.say('/briefing', 'lima')
      expect(words(settings)).toContain('peru')
      expect(words(settings)).not.toContain('everything')
    })

    test('unfollowing one topic of several leaves the others', async () => {
      await world.say('/summit follow Peru as peru', 'lima')
      await world.say('/briefing topics peru, korea-canada', 'lima')
      await world.say('/briefing resume', 'lima')
      const answer = await world.say('/summit unfollow peru', 'lima')
      expect(words(answer)).toMatch(/1 briefing no longer includes it/)
      const order = await world.sherpa.subscriptions.byId(orderOf('lima'))
      expect(order).toMatchObject({ topics: ['korea-canada'], paused: false })
    })

    test('following again adds the names it did not have', async () => {
      await world.say('/summit follow Ferry')
      await world.say('/summit follow Ferry = 여객선, traversier')
      const topics = await world.sherpa.topics.list('local')
      const ferry = topics.find(({ slug }) => slug === 'ferry')
      expect(ferry?.aliases).toEqual(['여객선', 'traversier'])
    })

    test('who was not judged by a topic keeps what another found of it', async () => {
      const listed = await world.sherpa.articles.list({ workspace: 'local', limit: 50 })
      const on = await world.sherpa.topics.articles('local', ['ferry', 'korea-canada'])
      const id = listed.find((article) => !on.includes(article.id))?.id ?? ''
      await world.sherpa.topics.addMatch('local', id, 'ferry')
      await world.sherpa.topics.addMatch('local', id, 'korea-canada')
      await world.sherpa.topics.match('local', id, ['korea-canada'], [])
      expect(await world.sherpa.topics.articles('local', ['ferry'])).toContain(id)
      expect(await world.sherpa.topics.articles('local', ['korea-canada'])).not.toContain(id)
    })

    describe('while a channel is down', () => {
      const away = () => Promise.reject(new Transient('away'))

      test('the next edition waits, and tells nothing that the first one told', async () => {
        await change('down', (order) => reorder(order, {}, world.sherpa.now()))
        const opened = ['one', 'two'].map((slot) => ({
          id: `${orderOf('down')}@${slot}`,
          subscription: orderOf('down'),
          slot,
          dueAt: world.sherpa.now(),
          claims: [],
        }))
        for (const edition of opened) await world.sherpa.editions.open(edition)
        const [one, two] = opened.map(({ id }) => id) as [string, string]
        behave = away
        const first = await brief(one, world.sherpa)
        await expect(deliver(first ?? '', world.sherpa)).rejects.toThrow('away')
        expect(await brief(two, world.sherpa)).toBeUndefined()
        behave = undefined
        await deliver(deliveryOf(one), world.sherpa)
        await deliver((await brief(two, world.sherpa)) ?? '', world.sherpa)
        const posts = await world.room('down')
        expect(posts).toHaveLength(2)
        const [before = [], after = []] = posts.map(told)
        expect(before.length).toBeGreaterThan(3)
        const again = after.filter((claim) => before.some((one) => tellsTheSame(one, claim)))
        expect(again).toEqual([])
      })

      test('a delivery in other hands is waited for, not taken for done', async () => {
        const id = 'held'
        const message = (await world.room('down'))[0]?.message
        if (!message) throw new Error('nothing was posted')
        await world.sherpa.deliveries.add({ id, to: place('held'), message }, world.sherpa.now())
        await world.sherpa.deliveries.begin(id, world.sherpa.now())
        await expect(deliver(id, world.sherpa)).rejects.toBeInstanceOf(Transient)
        const later = new Date(world.sherpa.now().getTime() + 60_000)
        await deliver(id, { ...world.sherpa, now: () => later })
        expect(await world.room('held')).toHaveLength(1)
      })

      test('what it refused is kept, left alone, and sent when someone tries again', async () => {
        const message = (await world.room('down'))[0]?.message
        if (!message) throw new Error('nothing was posted')
        const { deliveries, failures, now } = world.sherpa
        await deliveries.add({ id: 'refused', to: place('refused'), message }, now())
        behave = () => Promise.reject(new Permanent('invalid_blocks'))
        await deliver('refused', world.sherpa)
        behave = undefined
        expect(await failures.list(5)).toMatchObject([
          { job: 'deliver', subject: 'refused', reason: 'invalid_blocks' },
        ])
        const later = new Date(now().getTime() + 3_600_000)
        expect((await deliveries.waiting(later, 50)).map(({ id }) => id)).not.toContain('refused')
        expect(await retry({ job: 'deliver', subject: 'refused' }, world.sherpa)).toBeDefined()
        await deliver('refused', world.sherpa)
        expect(await world.room('refused')).toHaveLength(1)
        expect(await failures.list(5)).toEqual([])
      })

      test('a channel that is closed to us is paused, and who set it is told once', async () => {
        await world.say('/briefing at 08:00 daily Asia/Seoul', 'closing')
        const edition = `${orderOf('closing')}@now`
        const [dueAt, subscription] = [world.sherpa.now(), orderOf('closing')]
        await world.sherpa.editions.open({
          id: edition,
          subscription,
          slot: 'now',
          dueAt,
          claims: [],
        })
        const id = (await brief(edition, world.sherpa)) ?? ''
        behave = () => Promise.reject(new Closed('is_archived'))
        const follow = await deliver(id, world.sherpa)
        expect(await deliver(id, world.sherpa)).toEqual([])
        behave = undefined
        expect(follow).toHaveLength(1)
        await deliver(follow[0] ?? '', world.sherpa)
        const [note] = await world.room('@you')
        expect(words(note as never)).toContain('closing')
        const order = await world.sherpa.subscriptions.byId(orderOf('closing'))
        expect(order).toMatchObject({ paused: true })
        expect(order?.nextSlotAt).toBeUndefined()
      })
    })

    test('work that was given up is not found again by the next tick', async () => {
      const { items, failures, now } = world.sherpa
      const [source] = await world.sherpa.sources.list('local')
      const id = source?.id ?? ''
      const item = { key: 'poison', hash: 'h1', title: 'x', summary: '', content: '' }
      await items.keepNew(id, [item as never], new Date(now().getTime() - 120_000))
      expect(await items.undone(now(), 10)).toEqual([{ source: id, key: 'poison' }])
      const failure = { job: 'ingest', subject: `${id} poison`, reason: 'a bug', attempts: 4 }
      await failures.keep({ ...failure, payload: {}, at: now() })
      expect(await items.undone(now(), 10)).toEqual([])
    })

    test('an entry that changed while it was read is read again', async () => {
      const { items, failures, now } = world.sherpa
      const [source] = await world.sherpa.sources.list('local')
      const id = source?.id ?? ''
      await failures.clear('ingest', [`${id} poison`])
      const item = { key: 'poison', hash: 'h2', title: 'x', summary: '', content: '' }
      await items.keepNew(id, [item as never], new Date(now().getTime() - 120_000))
      await items.done(id, { key: 'poison', hash: 'h1' })
      expect(await items.undone(now(), 10)).toEqual([{ source: id, key: 'poison' }])
    })
  })
}
