import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { connect } from '../../adapters/database/connect.ts'
import { takeLock } from '../../adapters/database/lock.ts'
import { processIdentity } from '../../adapters/database/process.ts'
import { Transient } from '../../src/errors.ts'
import { run } from './children.ts'
import { dataFolder, temporaryFolder } from './folders.ts'
import { silent } from './stores.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = temporaryFolder()
  file = join(folder, 'sherpa.lock')
})

const here = processIdentity(process.pid)
/** A lock as a process would have left it. */
const leave = (holder: object): void =>
  writeFileSync(file, JSON.stringify({ socket: '/nowhere', nonce: 'n', ...holder }))

test('of several processes that start at once, one opens the store and all can use it', async () => {
  const data = await dataFolder()
  const children = Array.from({ length: 3 }, () => run('hold', { data }))
  const said = await Promise.all(
    children.map((child) => Promise.race([child.said('opened'), child.said('attached')])),
  )
  expect(said.toSorted()).toEqual(['attached', 'attached', 'opened'])
  const store = await connect({ data, log: silent })
  expect(store.attached).toBe(true)
  const { rows } = await store.pool.query('SELECT count(*)::int AS n FROM public.opened')
  expect(rows).toEqual([{ n: 3 }])
  await store.close()
  // Those who are attached go first.
  for (const [i, child] of children.entries())
    if (said[i] === 'attached') child.process.stdin?.end()
  await Promise.all(children.filter((_, i) => said[i] === 'attached').map(({ ended }) => ended))
  for (const child of children) child.process.stdin?.end()
  expect(await Promise.all(children.map(({ ended }) => ended))).toEqual([0, 0, 0])
  expect(existsSync(join(data, 'sherpa.lock'))).toBe(false)
})

test('a store whose process was killed is opened by the next', async () => {
  const data = await dataFolder()
  const child = run('hold', { data })
  await child.said('opened')
  child.process.kill('SIGKILL')
  await child.ended
  const store = await connect({ data, log: silent })
  expect(store.attached).toBe(false)
  const { rows } = await store.pool.query('SELECT pid FROM public.opened')
  expect(rows).toEqual([{ pid: child.process.pid }])
  await store.close()
})

test('a process that holds the lock and does not answer is named, and left alone', async () => {
  const busy = spawn('sleep', ['60'])
  const pid = busy.pid ?? 0
  leave({ ...processIdentity(pid) })
  const opening = connect({ data: folder, deadlineMs: 500, log: silent })
  await expect(opening).rejects.toBeInstanceOf(Transient)
  await expect(opening).rejects.toThrow(`process ${pid} has the store in ${folder} open`)
  expect(existsSync(join(folder, 'pg'))).toBe(false)
  busy.kill()
})

test('a holder in another container that shows no life may be alive: it is waited for', async () => {
  leave({ pid: 1, space: 'pid:[1]', socket: '' })
  expect(await takeLock(file, '')).toMatchObject({ mine: false, holder: { pid: 1 } })
  const opening = connect({ data: folder, deadlineMs: 300, log: silent })
  await expect(opening).rejects.toThrow(/process 1 has the store .* open and does not answer/)
})

test('a store that is being restored elsewhere is waited for, not joined', async () => {
  const socket = join(folder, 's')
  const server = createServer().listen(socket)
  await new Promise((resolve) => server.once('listening', resolve))
  leave({ pid: 1, space: 'pid:[1]', socket, doing: 'restore' })
  const opening = connect({ data: folder, deadlineMs: 300, log: silent })
  await expect(opening).rejects.toThrow(/process 1 is busy with the store .*restore/)
  expect(existsSync(join(folder, 'pg'))).toBe(false)
  server.close()
})

test('a lock whose pid belongs to another process by now is taken over', async () => {
  leave({ ...here, identity: 'another boot/42' })
  expect(await takeLock(file, '')).toMatchObject({ mine: true })
})

test('a lock that a power cut left empty is taken over', async () => {
  writeFileSync(file, '')
  expect(await takeLock(file, '')).toMatchObject({ mine: true })
})

test('of many who find a dead lock, one takes it', async () => {
  leave({ ...here, identity: 'another boot/42' })
  const taken = await Promise.all(Array.from({ length: 20 }, () => takeLock(file, '')))
  expect(taken.filter(({ mine }) => mine)).toHaveLength(1)
})

test.runIf(here.space)('where the pid can not be seen, the socket tells who is alive', async () => {
  const socket = join(folder, 's')
  leave({ ...here, space: 'pid:[another container]', socket })
  const server = createServer().listen(socket)
  expect(await takeLock(file, '')).toMatchObject({ mine: false, holder: { socket } })
  await new Promise((closed) => server.close(closed))
  expect(await takeLock(file, '')).toMatchObject({ mine: true })
})

test('who released a lock does not release the next holder', async () => {
  const first = await takeLock(file, '')
  if (first.mine) first.release()
  await takeLock(file, '')
  if (first.mine) first.release()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid })
})

test.each(['SIGKILL', 'its input ends'])(
  'when the process that has the store open ends (%s), another opens it and goes on',
  async (how) => {
    const data = await dataFolder()
    const child = run('hold', { data })
    await child.said('opened')
    const store = await connect({ data, log: silent })
    expect(store.attached).toBe(true)
    await store.pool.query('INSERT INTO public.opened VALUES (-1)')
    if (how === 'SIGKILL') child.process.kill('SIGKILL')
    else child.process.stdin?.end()
    await child.ended
    const rows = async (): Promise<unknown> => {
      const found = await store.pool.query('SELECT pid FROM public.opened').catch(() => undefined)
      return found?.rows
    }
    await expect.poll(rows, { timeout: 20_000 }).toEqual([{ pid: child.process.pid }, { pid: -1 }])
    expect(store.attached).toBe(false)
    const third = await connect({ data, log: silent })
    expect(third.attached).toBe(true)
    await third.close()
    await store.close()
    expect(existsSync(join(data, 'sherpa.lock'))).toBe(false)
  },
)
