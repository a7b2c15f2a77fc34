// Brings a store up to date and says what it ran.
import { connect } from '../../../adapters/database/connect.ts'
import { migrate } from '../../../adapters/database/migrate.ts'
import { silent } from '../stores.ts'

const { url, data } = JSON.parse(process.argv[2] ?? '{}')
const store = await connect({ url, data, log: silent })
console.log('ready')
process.stdin.resume()
await new Promise((go) => process.stdin.once('end', go))
console.log(`ran ${(await migrate(store, { log: silent })).length}`)
await store.close()
