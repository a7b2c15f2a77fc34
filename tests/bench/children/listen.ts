import { App, HTTPReceiver } from '@slack/bolt'
import { connect } from '../../../adapters/database/connect.ts'
import { migrate } from '../../../adapters/database/migrate.ts'
import { openStores } from '../../../adapters/database/stores.ts'
import { openSlack, slackLogger } from '../../../adapters/slack/clients.ts'
import { openSlackDoor } from '../../../adapters/slack/door.ts'
import { EVENTS_PATH } from '../../../adapters/slack/receive.ts'
import { oneTenant } from '../../../adapters/slack/tenants.ts'
import { createSeal } from '../../../src/seal.ts'
import { silent } from '../../engine/stores.ts'
import { startFakeSlack } from '../../slack/fake.ts'
import { SECRET } from '../../slack/signed.ts'

// Listens for commands: `bare` with Bolt alone, which acknowledges and does nothing, or `sherpa` with
// the door, which verifies, stores in the embedded store (or DATABASE_URL) and then acknowledges.
const [, , what = 'sherpa', url] = process.argv

async function bare(): Promise<number> {
  const receiver = new HTTPReceiver({ signingSecret: SECRET, endpoints: [EVENTS_PATH] })
  const app = new App({
    receiver,
    logger: slackLogger(silent),
    convoStore: false,
    authorize: async () => ({ botId: 'B1', botUserId: 'U1' }),
  })
  app.command(/.*/, async ({ ack }) => ack())
  const server = await receiver.start({ port: 0, host: '127.0.0.1' })
  return portOf(server.address())
}

async function sherpa(): Promise<number> {
  const database = await connect({ data: '', memory: !url, log: silent, ...(url ? { url } : {}) })
  await migrate(database, { log: silent })
  const fake = await startFakeSlack()
  const slack = openSlack(fake.world.token, { api: fake.url, log: silent })
  const door = await openSlackDoor({
    entry: { type: 'http', signingSecret: SECRET, port: 0, host: '127.0.0.1' },
    tenants: oneTenant('local', slack),
    answer: async () => undefined,
    sherpa: { ...openStores(database), now: () => new Date(), zone: 'UTC', log: silent },
    seal: createSeal([{ id: 'bench', key: Buffer.alloc(32, 7) }]),
  })
  return door.port ?? 0
}

function portOf(address: unknown): number {
  if (typeof address === 'object' && address && 'port' in address) return Number(address.port)
  throw new Error('no port')
}

process.send?.({ port: what === 'bare' ? await bare() : await sherpa() })
