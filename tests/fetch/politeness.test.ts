import { expect, test } from 'vitest'
import { politeness } from '../../adapters/fetch/politeness.ts'

const never = new AbortController().signal
const gazette = new URL('https://gazette.ca/feed')
const herald = new URL('https://herald.ca/feed')

/** A clock that moves only when somebody waits on it, or works. */
function clock() {
  let at = 0
  return {
    now: () => at,
    wait: async (ms: number) => {
      at += ms
    },
  }
}

test('a host is asked by one at a time, and a second passes before the next', async () => {
  const time = clock()
  const turn = politeness(time)
  const log: string[] = []
  const ask = (name: string) =>
    turn(gazette, never, async () => {
      log.push(`${name} begins at ${time.now()}`)
      await time.wait(300)
      log.push(`${name} ends at ${time.now()}`)
    })
  await Promise.all([ask('a'), ask('b'), ask('c')])
  expect(log).toEqual([
    'a begins at 0',
    'a ends at 300',
    'b begins at 1300',
    'b ends at 1600',
    'c begins at 2600',
    'c ends at 2900',
  ])
})

test('the gap counts from the end of a request, however long ago it was asked for', async () => {
  const time = clock()
  const turn = politeness(time)
  await turn(gazette, never, async () => {})
  await time.wait(5_000)
  expect(await turn(gazette, never, async () => time.now())).toBe(5_000)
})

test('one host does not wait for another, but its ports are one host', async () => {
  const turn = politeness(clock())
  const open = Promise.withResolvers<void>()
  const first = turn(gazette, never, () => open.promise)
  await turn(herald, never, async () => {})
  let asked = false
  const second = turn(new URL('https://gazette.ca:8443/'), never, async () => {
    asked = true
  })
  await new Promise(setImmediate)
  expect(asked).toBe(false)
  open.resolve()
  await Promise.all([first, second])
  expect(asked).toBe(true)
})

test('a request that fails lets the next one in', async () => {
  const turn = politeness(clock())
  await expect(turn(gazette, never, () => Promise.reject(new Error('down')))).rejects.toThrow(
    'down',
  )
  expect(await turn(gazette, never, async () => 'up')).toBe('up')
})

test('one that gives up while it waits leaves the line, and nobody jumps it', async () => {
  const turn = politeness(clock())
  const open = Promise.withResolvers<void>()
  const first = turn(gazette, never, () => open.promise)
  const tired = new AbortController()
  const second = turn(gazette, tired.signal, async () => 'never')
  tired.abort(new Error('tired'))
  await expect(second).rejects.toThrow('tired')
  let asked = false
  const third = turn(gazette, never, async () => {
    asked = true
  })
  await new Promise(setImmediate)
  expect(asked).toBe(false)
  open.resolve()
  await Promise.all([first, third])
  expect(asked).toBe(true)
})

test('our own sample world needs no gap', async () => {
  const time = clock()
  const turn = politeness({ ...time, noGap: ['127.0.0.1:4000'] })
  const sample = new URL('http://127.0.0.1:4000/feed')
  await turn(sample, never, async () => {})
  expect(await turn(sample, never, async () => time.now())).toBe(0)
})
