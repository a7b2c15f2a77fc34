import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { connect, type Database } from '../../adapters/database/connect.ts'
import type { Log } from '../../src/log.ts'

export const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
}

/** An empty store of one engine, gone when closed. */
export interface Store {
  readonly name: string
  /** False where the server it needs was not named in the environment. */
  readonly here: boolean
  open(): Promise<Database>
  /** The address of a new database, where there is a server. */
  server(): Promise<string>
}

const postgresUrl = process.env.TEST_DATABASE_URL
export const redisUrl = process.env.TEST_REDIS_URL

export const stores: readonly Store[] = [
  {
    name: 'embedded',
    here: true,
    open: () => connect({ data: '', memory: true, log: silent }),
    server: () => Promise.reject(new Error('no server')),
  },
  {
    name: 'postgres',
    here: postgresUrl !== undefined,
    open: () => ofItsOwn(postgresUrl ?? ''),
    server: () => create(postgresUrl ?? ''),
  },
]

/** A database of its own on the server, dropped when closed. */
async function ofItsOwn(server: string): Promise<Database> {
  const url = await create(server)
  const database = await connect({ url, data: '', log: silent })
  return {
    ...database,
    async close() {
      await database.close()
      await ask(server, `DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`)
    },
  }
}

async function create(server: string): Promise<string> {
  const url = new URL(server)
  url.pathname = `sherpa_test_${randomBytes(6).toString('hex')}`
  await ask(server, `CREATE DATABASE ${url.pathname.slice(1)}`)
  return url.href
}

async function ask(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(sql)
  await client.end()
}
