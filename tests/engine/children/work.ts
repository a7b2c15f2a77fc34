// Takes up a job and never ends it.
import { connect } from '../../../adapters/database/connect.ts'
import { openQueues } from '../queues.ts'
import { silent } from '../stores.ts'

const { url, data, redisUrl, prefix } = JSON.parse(process.argv[2] ?? '{}')
const store = await connect({ url, data, log: silent })
const queues = await openQueues(store, { redisUrl, prefix })
const did = (name: string): Promise<void> => {
  console.log(`began ${name}`)
  return new Promise(() => undefined)
}
await queues.work({ did }, ['poll'])
