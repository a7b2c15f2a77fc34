import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect } from '../../adapters/database/connect.ts'
import { Transient, Wrong } from '../../src/errors.ts'
import { temporaryFolder } from './folders.ts'
import { silent } from './stores.ts'

const open = (url: string): Promise<unknown> =>
  connect({ url, data: '', deadlineMs: 600, log: silent })

test('a server that is not there is named, without its password', async () => {
  const opening = open('postgres://me:s3cret@127.0.0.1:1/briefings')
  await expect(opening).rejects.toBeInstanceOf(Transient)
  await expect(opening).rejects.toThrow('127.0.0.1:1/briefings was not reached in 600 ms')
  await expect(opening).rejects.not.toThrow(/s3cret/)
})

test('a server that never answers is not waited for beyond the deadline', async () => {
  const deaf = createServer().listen(0)
  const address = deaf.address()
  const port = typeof address === 'object' ? address?.port : 0
  await expect(open(`postgres://me@127.0.0.1:${port}/x`)).rejects.toBeInstanceOf(Transient)
  deaf.close()
})

test.each(['nonsense', 'http://example.com', 'postgres://'])(
  '%s is no address of a server',
  async (url) => {
    await expect(open(url)).rejects.toThrow(/DATABASE_URL/)
    await expect(open(url)).rejects.toBeInstanceOf(Wrong)
  },
)

const server = process.env.TEST_DATABASE_URL
test.runIf(server)('a database that does not exist is said at once', async () => {
  const url = new URL(server ?? '')
  url.pathname = '/none_of_that_name'
  await expect(open(url.href)).rejects.toThrow(/none_of_that_name: there is no such database/)
})

test('a first start that was broken off is begun again', async () => {
  const data = temporaryFolder()
  mkdirSync(join(data, 'pg.new'))
  writeFileSync(join(data, 'pg.new', 'PG_VERSION'), '18')
  const store = await connect({ data, log: silent })
  expect((await store.pool.query('SELECT 1 AS alive')).rows).toEqual([{ alive: 1 }])
  await store.close()
})

test('a store that can not be opened is named', async () => {
  const data = temporaryFolder()
  mkdirSync(join(data, 'pg'))
  writeFileSync(join(data, 'pg', 'PG_VERSION'), '9')
  const opening = connect({ data, log: silent })
  await expect(opening).rejects.toBeInstanceOf(Wrong)
  await expect(opening).rejects.toThrow(join(data, 'pg'))
})
