import { connect } from '../../../adapters/database/connect.ts'
import { migrate } from '../../../adapters/database/migrate.ts'
import { openStores } from '../../../adapters/database/stores.ts'
import { slackChannel } from '../../../adapters/slack/channel.ts'
import { openSlack } from '../../../adapters/slack/clients.ts'
import { oneTenant } from '../../../adapters/slack/tenants.ts'
import { deliver } from '../../../src/channels/deliver.ts'
import { createSeal } from '../../../src/seal.ts'
import { silent } from '../../engine/stores.ts'

// Posts a delivery to Slack and dies before its receipt can be saved.
const [, , data = '', api = '', token = ''] = process.argv
const database = await connect({ data, log: silent })
await migrate(database, { log: silent })
const stores = openStores(database)
const now = (): Date => new Date()
const to = { platform: 'slack', workspace: 'local', room: 'C0BRIEF' }
const message = { kind: 'notice', language: 'en', zone: 'UTC', summary: 'once', parts: [] } as const
await stores.deliveries.add({ id: 'killed', to, message }, now())
const slack = slackChannel({
  tenants: oneTenant('local', openSlack(token, { api, log: silent })),
  seal: createSeal([{ id: 'test', key: Buffer.alloc(32, 7) }]),
  now,
  log: silent,
  api,
})
const channels = () => ({
  ...slack,
  async post(...args: Parameters<typeof slack.post>) {
    await slack.post(...args)
    process.kill(process.pid, 'SIGKILL')
    return { id: 'never' }
  },
})
await deliver('killed', { ...stores, channels, now, log: silent })
