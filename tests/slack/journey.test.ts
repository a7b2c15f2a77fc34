import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSlack } from '../../adapters/slack/clients.ts'
import { openSlackDoor, type SlackDoor } from '../../adapters/slack/door.ts'
import { type Entry, EVENTS_PATH } from '../../adapters/slack/receive.ts'
import { oneTenant } from '../../adapters/slack/tenants.ts'
import { silent, stores } from '../engine/stores.ts'
import { openWorld, type World } from '../journeys/world.ts'
import { hasLocalSlack, type LocalMessage, type LocalSlack, startLocalSlack } from './peers.ts'
import { freePort, mouth, seal, shown } from './stages.ts'

/** The whole way: typed in a Slack that is not ours, answered there from the sample world. */
describe.skipIf(!hasLocalSlack).each(['http', 'socket'] as const)(
  `in local-slack${hasLocalSlack ? '' : ' (not installed)'}, over %s`,
  (transport) => {
    let slack: LocalSlack
    let world: World
    let door: SlackDoor
    beforeAll(async () => {
      const port = await freePort()
      slack = await startLocalSlack(
        transport === 'http' ? `http://127.0.0.1:${port}${EVENTS_PATH}` : undefined,
      )
      const { token, api, appToken, signingSecret } = slack
      const [store] = stores
      if (!store) throw new Error('no store')
      world = await openWorld(store, {
        start: '2024-11-16T12:00:00Z',
        channel: () => mouth(api, token),
      })
      await world.at('2024-11-16T12:00:00Z')
      const entry: Entry =
        transport === 'http'
          ? { type: 'http', signingSecret, port, host: '127.0.0.1' }
          : { type: 'socket', appToken, api }
      door = await openSlackDoor({
        entry,
        tenants: oneTenant('local', openSlack(token, { api, log: silent })),
        answer: async (question) => {
          await world.enqueue('answer', { question })
          void world.drain()
        },
        // Slack's stamps are of today, whatever day the sample world has.
        sherpa: { ...world.sherpa, now: () => new Date() },
        seal,
      })
    }, 60_000)
    afterAll(async () => {
      await door?.close()
      await world?.close()
      await slack?.close()
    })

    /** Waits for a message of ours with these words. */
    async function told(words: RegExp): Promise<LocalMessage> {
      for (;;) {
        const messages = await slack.messages('C0BRIEF')
        const found = messages.find(({ bot_id, blocks }) => bot_id && words.test(shown(blocks)))
        if (found) return found
        await wait(50)
      }
    }

    const ann = { channel: 'C0BRIEF', user: 'U0ANN' }

    test('a command shows a dossier', { timeout: 20_000 }, async () => {
      await slack.act('command', { ...ann, command: '/summit', text: 'korea-canada' })
      const dossier = await told(/Where it stands/)
      expect(dossier.thread_ts).toBeUndefined()
      expect(dossier.text).not.toBe('')
    })

    test('a mention is answered in its thread, and so is a question after it', {
      timeout: 20_000,
    }, async () => {
      const text = '<@U0BOT> When did the two leaders meet?'
      await slack.act('message', { ...ann, text })
      const answer = await told(/Searched \d+ articles/)
      const asked = (await slack.messages('C0BRIEF')).find((message) => message.text === text)
      expect(answer.thread_ts).toBe(asked?.ts)
      const before = (await slack.messages('C0BRIEF')).length
      await slack.act('message', { ...ann, text: 'And where?', thread_ts: asked?.ts })
      for (;;) {
        const messages = await slack.messages('C0BRIEF')
        const last = messages.at(-1)
        if (messages.length === before + 2 && last?.bot_id) {
          expect(last.thread_ts).toBe(asked?.ts)
          break
        }
        await wait(50)
      }
    })

    test('a button of a dossier is pressed, and answers in its thread', {
      timeout: 20_000,
    }, async () => {
      const dossier = await told(/Where it stands/)
      const buttons = dossier.blocks.flatMap((block) => {
        const { type, elements } = block as {
          type: string
          elements?: { action_id: string; value: string }[]
        }
        return type === 'actions' ? (elements ?? []) : []
      })
      const quotes = buttons.find(({ value }) => value.endsWith(' quotes'))
      await slack.act('interact', {
        ...ann,
        messageTs: dossier.ts,
        action: { type: 'button', action_id: quotes?.action_id, value: quotes?.value },
      })
      for (;;) {
        const messages = await slack.messages('C0BRIEF')
        if (messages.some(({ thread_ts }) => thread_ts === dossier.ts)) break
        await wait(50)
      }
    })
  },
)
