import { expect, test } from 'vitest'
import { resolver } from '../../adapters/fetch/resolve.ts'

type Answer = string[] | 'ENOTFOUND' | 'ENODATA'

/** What the resolver says of a name, when the name servers say this. */
function looking(v4: Answer, v6: Answer, all: boolean): Promise<unknown> {
  const say = async (answer: Answer): Promise<string[]> => {
    if (typeof answer !== 'string') return answer
    throw Object.assign(new Error(answer), { code: answer })
  }
  const dns = { resolve4: () => say(v4), resolve6: () => say(v6) }
  const { promise, resolve } = Promise.withResolvers<unknown>()
  resolver(dns as unknown as Parameters<typeof resolver>[0])('gazette.ca', { all }, (error, got) =>
    resolve(error?.code ?? got),
  )
  return promise
}

test('all addresses of both families are given, so that all can be vetted', async () => {
  expect(await looking(['192.0.2.1', '10.0.0.1'], ['::1'], true)).toEqual([
    { address: '192.0.2.1', family: 4 },
    { address: '10.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ])
})

test('a name with addresses of one family only has those', async () => {
  expect(await looking('ENODATA', ['::1'], true)).toEqual([{ address: '::1', family: 6 }])
  expect(await looking(['192.0.2.1'], 'ENODATA', false)).toBe('192.0.2.1')
})

test('a name nobody knows is an error, never an empty answer', async () => {
  expect(await looking('ENOTFOUND', 'ENOTFOUND', true)).toBe('ENOTFOUND')
  expect(await looking([], [], true)).toBe('ENODATA')
})
