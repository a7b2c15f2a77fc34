import { connect } from '../../../adapters/database/connect.ts'
import { migrate } from '../../../adapters/database/migrate.ts'
import { openStores } from '../../../adapters/database/stores.ts'
import { webChannel } from '../../../adapters/web/channel.ts'
import { deliver } from '../../../src/channels/deliver.ts'
import { silent } from '../../engine/stores.ts'

// Posts a delivery and dies before its receipt can be saved.
const [, , data = ''] = process.argv
const database = await connect({ data, log: silent })
await migrate(database, { log: silent })
const { posts, ...stores } = openStores(database)
const now = (): Date => new Date()
const to = { platform: 'web', workspace: 'local', room: 'room' }
const message = { kind: 'notice', language: 'en', zone: 'UTC', summary: 'once', parts: [] } as const
await stores.deliveries.add({ id: 'killed', to, message }, now())
const web = webChannel(posts, now)
const channels = () => ({
  ...web,
  async post(...args: Parameters<typeof web.post>) {
    await web.post(...args)
    process.kill(process.pid, 'SIGKILL')
    return { id: 'never' }
  },
})
await deliver('killed', { ...stores, channels, now, log: silent })
