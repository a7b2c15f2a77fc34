import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stores } from '../engine/stores.ts'
import { openWorld, type World, words } from './world.ts'

for (const store of stores.filter(({ here }) => here)) {
  describe(`sources by command, on ${store.name}`, () => {
    let world: World
    let feed: string
    beforeAll(async () => {
      world = await openWorld(store, { start: '2024-11-19T12:00:00Z' })
      feed = (await world.sherpa.sources.list('local'))[0]?.url ?? ''
    })
    afterAll(() => world.close())

    test('they are listed with how each does', async () => {
      await world.at('2024-11-19T12:00:00Z')
      const list = words(await world.say('/sources'))
      expect(list).toContain('7 sources')
      expect(list).toMatch(/Pacific Wire .*\d+ articles? · read well/)
    })

    test('one is removed by its name, and comes back by its address', async () => {
      const [source] = await world.sherpa.sources.list('local')
      const removed = words(await world.say(`/sources remove ${source?.name}`))
      expect(removed).toContain(`/sources add ${feed}`)
      expect(await world.sherpa.sources.list('local')).toHaveLength(6)
      const added = words(await world.say(`/sources add <${feed}|feed>`))
      expect(added).toMatch(/from now on: \d+ entr/)
      expect(await world.sherpa.sources.list('local')).toHaveLength(7)
    })

    test('one that is read already is not added again', async () => {
      expect(words(await world.say(`/sources add ${feed}`))).toContain('is read already')
      expect(await world.sherpa.sources.list('local')).toHaveLength(7)
    })

    test('an address inside the network is refused, and named', async () => {
      const answer = words(await world.say('/sources add http://169.254.169.254/latest'))
      expect(answer).toContain('Nothing to read at http://169.254.169.254/latest')
      expect(await world.sherpa.sources.list('local')).toHaveLength(7)
    })

    test('whoever may not change things may not add a source', async () => {
      await world.sherpa.policies.save('local', { who: 'admins', names: [] })
      const id = 'guest-asks'
      await world.sherpa.questions.add({
        id,
        from: { platform: 'web', workspace: 'local', room: 'ottawa-desk' },
        asker: 'guest',
        powers: { admin: false, roles: [] },
        text: '/sources remove Pacific Wire',
        language: 'en',
        askedAt: world.sherpa.now(),
      })
      await world.enqueue('answer', { question: id })
      await world.drain()
      const answer = await world.posts.byId('local', `${id}/answer`)
      expect(answer && words(answer)).toContain('Only administrators may change that here')
      expect(await world.sherpa.sources.list('local')).toHaveLength(7)
    })
  })
}
