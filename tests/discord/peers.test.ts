import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Door, openDoor } from '../../adapters/discord/door.ts'
import { createSightings } from '../../adapters/discord/sightings.ts'
import type { Channel } from '../../src/channels/channel.ts'
import type { Heard } from '../../src/channels/hear.ts'
import { channelContract } from '../contracts/channel.ts'
import { silent } from '../engine/stores.ts'
import { line, message } from '../web/messages.ts'
import { unescaped } from './check.ts'
import { ADA, hasTwin, messagesOf, ROOM, startTwin, type Twin } from './peers.ts'
import { at, mouthOn, seal } from './stage.ts'

const seen = async (twin: Twin, room: string): Promise<string[]> =>
  (await messagesOf(twin, room)).map(({ content, embeds }) =>
    unescaped([content, ...embeds.flatMap((embed) => [embed.title, embed.description])].join('\n')),
  )

// It gives threads ids of their own, dedupes no nonce and closes no room to us.
channelContract(
  'discord-digital-twin',
  hasTwin
    ? async () => {
        const twin = await startTwin()
        const { channel } = mouthOn(twin.restUrl, { token: twin.botToken })
        return {
          channel,
          room: at(ROOM),
          closedRoom: at(ROOM),
          seen: ({ room }) => seen(twin, room),
          close: () => twin.stop(),
        }
      }
    : undefined,
  ['threads', 'finding', 'closed rooms'],
)

test.skip('a channel on emulate 0.12.2: it has no Discord', () => undefined)

describe.skipIf(!hasTwin)(
  `the way through discord-digital-twin${hasTwin ? '' : ' (not installed)'}`,
  () => {
    let twin: Twin
    let door: Door
    let channel: Channel
    const heard: Heard[] = []

    beforeAll(async () => {
      twin = await startTwin()
      const { botToken: token, restUrl: api, guildId } = twin
      const mouth = mouthOn(api, { token })
      channel = mouth.channel
      door = openDoor(
        {
          home: { guild: guildId, workspace: 'local' },
          seal,
          log: silent,
          now: () => new Date(),
          api: mouth.speech.api,
          hear: async (each) => heard.push(each) > 0,
          answer: async (id) => {
            const { from, text } = heard.find((each) => each.id === id) as Heard
            const told = message([line({ text: `You said ${text}` })], { kind: 'dossier' })
            await channel.post(told, 0, from, id)
          },
          topics: async () => [],
        },
        {
          token,
          api,
          commands: mouth.speech.api,
          sightings: createSightings(),
          gaveUp: () => undefined,
        },
      )
      await door.ready
    })
    afterAll(async () => {
      await door?.close()
      await twin?.stop()
    })

    const told = (words: string): Promise<unknown> =>
      vi.waitFor(async () => expect((await seen(twin, ROOM)).join('\n')).toContain(words), {
        timeout: 15_000,
      })

    test('a command is acknowledged and answered in its own reply', async () => {
      const room = twin.channel(ROOM)
      const options = [{ name: 'topic', type: 3, value: 'lng' }]
      const { id } = await room.user(ADA).runSlashCommand({ name: 'summit', options })
      expect((await room.waitForInteractionAck({ interactionId: id })).acknowledged).toBe(true)
      await told('You said /summit lng')
      expect((await seen(twin, ROOM)).filter((text) => text.includes('/summit lng'))).toHaveLength(
        1,
      )
    })

    test('the button under it is taken for what it says', async () => {
      const shown = (await messagesOf(twin, ROOM)).find(({ components }) => components.length > 0)
      const [row] = shown?.components ?? []
      const customId = row?.components[0]?.custom_id ?? ''
      const user = twin.channel(ROOM).user(ADA)
      const { id } = await user.clickButton({ messageId: shown?.id ?? '', customId })
      await vi.waitFor(() => expect(heard.some((each) => each.id === id)).toBe(true), 10_000)
      expect(heard.find((each) => each.id === id)?.text).toBe('/why claim-1')
    })
  },
)
