import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingest } from '../../src/articles/ingest.ts'
import { uploads } from '../../src/cli/ingest.ts'
import { stores } from '../engine/stores.ts'
import { openWorld, type World } from './world.ts'

for (const store of stores.filter(({ here }) => here)) {
  describe(`a workspace that is forgotten, on ${store.name}`, () => {
    let world: World
    beforeAll(async () => {
      world = await openWorld(store, { start: '2024-11-19T12:00:00Z' })
      await world.at('2024-11-19T12:00:00Z')
      await world.say('/briefing now')
      await world.say('Who chairs the G7?')
      const source = await world.sherpa.sources.add(uploads('other', world.sherpa.now()))
      const text = 'The harbour council of Saint-Brume will buy two ferries next spring. '.repeat(3)
      const draft = { url: 'https://other.example/1', title: 'Ferries', text, language: 'en' }
      await ingest(draft, source, world.sherpa)
    })
    afterAll(() => world.close())

    test('leaves no row behind, and takes none of another one’s', async () => {
      const { workspaces } = world.sherpa
      const before = await workspaces.holdings('local')
      expect([...before.keys()]).toEqual(
        expect.arrayContaining(['article', 'claim', 'delivery', 'question', 'source', 'topic']),
      )
      const others = await workspaces.holdings('other')
      await workspaces.forget('local')
      expect(await workspaces.holdings('local')).toEqual(new Map())
      expect(await workspaces.holdings('other')).toEqual(others)
      for (const orphan of ['item', 'version', 'edition', 'told', 'piece', 'change']) {
        const { rows } = await world.database.pool.query(
          orphan === 'version'
            ? `select from sherpa.version join sherpa.article on article = id where workspace = 'local'`
            : `select from sherpa.${orphan}`,
        )
        expect(rows, orphan).toEqual([])
      }
    })
  })
}
