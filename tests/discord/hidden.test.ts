import { afterAll, beforeAll, expect, test } from 'vitest'
import { isHidden } from '../../adapters/discord/hidden.ts'
import { FORMS } from '../../src/channels/grammar/forms.ts'
import { OWNER } from '../../src/channels/policy.ts'
import { reply } from '../../src/channels/reply.ts'
import { stores } from '../engine/stores.ts'
import { openWorld, type World } from '../journeys/world.ts'
import { ADA, ROOM } from './fake/server.ts'
import { at } from './stage.ts'

let world: World
beforeAll(async () => {
  const [store] = stores
  if (!store) throw new Error('no store')
  world = await openWorld(store, { start: '2024-11-16T12:00:00Z' })
})
afterAll(() => world?.close())

// What comes of adding a source depends on its server.
const lines = FORMS.map(({ example }) => example).filter((line) => !line.includes('sources add'))

test.each([...new Set([...lines, '/nonsense', '/briefing at noon'])])(
  '%s is deferred for as many eyes as its answer is for',
  async (line) => {
    const topics = await world.sherpa.topics.list('local')
    const { messages } = await reply(
      {
        id: `asked ${line}`,
        from: at(ROOM),
        asker: ADA,
        powers: OWNER,
        text: line,
        language: 'en',
        askedAt: world.sherpa.now(),
      },
      world.sherpa,
    )
    for await (const { private: isPrivate } of messages) {
      expect(isHidden(line, topics)).toBe(isPrivate === true)
      break
    }
  },
)
