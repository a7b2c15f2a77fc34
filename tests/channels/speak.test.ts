import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Message } from '../../src/channels/message.ts'
import { speak } from '../../src/channels/speak.ts'
import { Transient } from '../../src/errors.ts'
import { stores } from '../engine/stores.ts'
import { openWorld, type World, words } from '../journeys/world.ts'

const to = { platform: 'web', workspace: 'local', room: 'ottawa-desk' }

const state = (text: string, unfinished: boolean): Message => ({
  kind: 'answer',
  language: 'en',
  zone: 'UTC',
  summary: text,
  parts: [{ type: 'text', text: [{ text }] }],
  ...(unfinished ? { unfinished: true } : {}),
})

describe('a message that grows', () => {
  let world: World
  let failing: (message: Message) => boolean
  beforeAll(async () => {
    const [embedded] = stores
    if (!embedded) throw new Error('no embedded store')
    world = await openWorld(embedded, {
      start: '2024-11-19T12:00:00Z',
      channel: (web) => ({
        ...web,
        async edit(receipt, message, ...rest) {
          if (failing(message)) throw new Transient('busy')
          await web.edit(receipt, message, ...rest)
        },
      }),
    })
  })
  afterAll(() => world.close())

  /** Its states, and how many of them were made before whoever makes them was sent home. */
  async function told(id: string) {
    let made = 0
    function* states() {
      for (const text of ['one', 'one two', 'one two three']) {
        made++
        yield state(text, text !== 'one two three')
      }
    }
    const spoken = speak(id, () => to, states(), world.sherpa)
    const outcome = await spoken.then(
      () => 'told',
      (error: unknown) => error,
    )
    return { outcome, made }
  }

  test('goes on when a state on the way can not be shown, and ends whole', async () => {
    failing = ({ unfinished }) => unfinished === true
    const { outcome, made } = await told('s1')
    expect(outcome).toBe('told')
    expect(made).toBe(3)
    const post = (await world.room('ottawa-desk')).find(({ id }) => id === 's1')
    expect(post && words(post)).toBe('one two three')
  })

  test('is tried again when its last state can not be shown', async () => {
    failing = ({ unfinished }) => !unfinished
    const { outcome } = await told('s2')
    expect(outcome).toBeInstanceOf(Transient)
  })
})
