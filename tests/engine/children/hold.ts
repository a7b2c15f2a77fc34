// Opens the store of a data folder, adds a row, and keeps it open until its input ends.
import { connect } from '../../../adapters/database/connect.ts'
import { silent } from '../stores.ts'

const { data } = JSON.parse(process.argv[2] ?? '{}')
const store = await connect({ data, log: silent })
await store.pool.query('CREATE TABLE IF NOT EXISTS public.opened (pid int)')
await store.pool.query('INSERT INTO public.opened VALUES ($1)', [process.pid])
console.log(store.attached ? 'attached' : 'opened')
process.stdin.resume()
process.stdin.on('end', () => void store.close().then(() => process.exit(0)))
