// Adds rows and jobs as fast as it can, works on the jobs, and says what was acknowledged.
import { connect } from '../../../adapters/database/connect.ts'
import { openQueues } from '../queues.ts'
import { silent } from '../stores.ts'

const { data } = JSON.parse(process.argv[2] ?? '{}')
const store = await connect({ data, log: silent })
await store.pool.query('CREATE TABLE IF NOT EXISTS public.row (id text PRIMARY KEY)')
await store.pool.query('CREATE TABLE IF NOT EXISTS public.done (id text)')
const queues = await openQueues(store, {})
const did = async (_name: string, payload: unknown): Promise<void> => {
  await store.pool.query('INSERT INTO public.done VALUES ($1)', [Object.values(payload ?? {})[0]])
}
await queues.work({ did }, ['deliver'])

async function add(id: string): Promise<void> {
  await store.pool.query('INSERT INTO public.row VALUES ($1)', [id])
  console.log(`row ${id}`)
  await queues.enqueue('deliver', { delivery: id })
  console.log(`job ${id}`)
}

for (let i = 0; ; i++)
  await Promise.all([add(`${process.pid}-${i}-a`), add(`${process.pid}-${i}-b`)])
