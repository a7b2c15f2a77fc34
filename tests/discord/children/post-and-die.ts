import { connect } from '../../../adapters/database/connect.ts'
import { migrate } from '../../../adapters/database/migrate.ts'
import { openStores } from '../../../adapters/database/stores.ts'
import { deliver } from '../../../src/channels/deliver.ts'
import { silent } from '../../engine/stores.ts'
import { ROOM } from '../fake/server.ts'
import { at, mouthOn } from '../stage.ts'

// Posts a delivery on the Discord it is given, and dies before the receipt can be saved.
const [, , data = '', api = ''] = process.argv
const database = await connect({ data, log: silent })
await migrate(database, { log: silent })
const stores = openStores(database)
const now = (): Date => new Date()
const parts = [{ type: 'text', text: [{ text: 'Nothing new today.' }] }] as const
const message = {
  kind: 'quiet',
  language: 'en',
  zone: 'UTC',
  summary: 'Nothing new',
  parts,
} as const
await stores.deliveries.add({ id: 'killed', to: at(ROOM), message }, now())
const { channel } = mouthOn(api)
const channels = () => ({
  ...channel,
  async post(...letter: Parameters<typeof channel.post>) {
    await channel.post(...letter)
    process.kill(process.pid, 'SIGKILL')
    return { id: 'never' }
  },
})
await deliver('killed', { ...stores, channels, now, log: silent })
