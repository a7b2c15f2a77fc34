import { createServer } from 'node:net'
import { slackChannel } from '../../adapters/slack/channel.ts'
import { openSlack } from '../../adapters/slack/clients.ts'
import { oneTenant } from '../../adapters/slack/tenants.ts'
import type { Channel } from '../../src/channels/channel.ts'
import type { Address } from '../../src/channels/message.ts'
import { createSeal } from '../../src/seal.ts'
import type { Stage } from '../contracts/channel.ts'
import { silent } from '../engine/stores.ts'
import { texts } from './check.ts'
import { type FakeSlack, startFakeSlack } from './fake.ts'

export const seal = createSeal([{ id: 'test', key: Buffer.alloc(32, 7) }])

/** A clock on which waiting takes no time, so that nothing depends on how long it took. */
export function quickClock() {
  let now = 0
  return {
    now: () => now,
    wait: async (ms: number) => {
      now += ms
    },
  }
}

/** The mouth, at whatever answers as Slack does. */
export function mouth(
  api: string,
  token: string,
  more: { timeoutMs?: number; now?: () => Date; clock?: ReturnType<typeof quickClock> } = {},
): Channel {
  const { timeoutMs = 5_000, now = () => new Date(), clock = quickClock() } = more
  const slack = openSlack(token, { api, timeoutMs, log: silent })
  return slackChannel({ tenants: oneTenant('local', slack), seal, now, log: silent, api, clock })
}

export const at = (room: string, more: Partial<Address> = {}): Address => ({
  platform: 'slack',
  workspace: 'local',
  room,
  ...more,
})

/** What is seen of a post: its blocks' words, as far as they can be read. */
export const shown = (blocks: readonly unknown[]): string =>
  (blocks as Parameters<typeof texts>[0][]).flatMap(texts).join('\n')

/** Our own strict Slack. */
export async function fakeStage(): Promise<Stage & { fake: FakeSlack }> {
  const fake = await startFakeSlack()
  return {
    fake,
    channel: mouth(fake.url, fake.world.token),
    room: at('C0BRIEF'),
    closedRoom: at('C0CLOSED'),
    seen: async ({ room }) => fake.visible(room).map(({ blocks }) => shown(blocks)),
    close: () => fake.close(),
  }
}

/** A port that nobody has, a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (!address || typeof address === 'string') throw new Error('no port')
  return address.port
}
