import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stores } from '../engine/stores.ts'
import { openWorld, type World, words } from '../journeys/world.ts'
import { lines, tell } from './desk.ts'

for (const store of stores.filter(({ here }) => here)) {
  describe(`a desk that asks of the sample world, on ${store.name}`, () => {
    let world: World

    beforeAll(async () => {
      world = await openWorld(store, { start: '2024-11-19T12:00:00Z' })
      await world.at('2024-11-19T12:00:00Z')
    }, 120_000)
    afterAll(() => world.close())

    test('sees that a government said it itself', async () => {
      const { post } = await tell(world, 'What did the Prime Minister propose on AI research?')
      expect(lines(post)[0]?.sources[0]).toMatchObject({
        outlet: 'Ottawa Readouts (sample)',
        official: true,
      })
    })

    test('reads a due date as the article’s own words, under a label of ours', async () => {
      const { post } = await tell(world, '/summit korea-canada commitments', { room: 'seoul-desk' })
      const due = lines(post).flatMap(({ label }) => label ?? [])
      expect(due.length).toBeGreaterThan(0)
      for (const label of due) expect(label).toMatch(/^기한: “[^”]+”$/)
      expect(words(post)).toContain('약속')
    })
  })
}
