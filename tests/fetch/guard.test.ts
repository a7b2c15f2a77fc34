import type { LookupFunction } from 'node:net'
import { expect, test } from 'vitest'
import { client, serving, text } from './serving.ts'

/** A resolver that answers with these addresses, one list a call, the last one for ever. */
function answering(...lists: string[][]): { lookup: LookupFunction; calls: string[] } {
  const calls: string[] = []
  const lookup: LookupFunction = (host, options, answer) => {
    const list = lists[Math.min(calls.length, lists.length - 1)] ?? []
    calls.push(host)
    const addresses = list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    const [first] = addresses
    if (options.all) answer(null, addresses)
    else answer(null, first?.address ?? '', first?.family)
  }
  return { lookup, calls }
}

/** Global unicast that nobody was ever given: a socket to it goes nowhere. */
const NOWHERE = '3ffe::1'

test.each([
  ['loopback', ['127.0.0.1']],
  ['loopback in IPv6', ['::1']],
  ['a cloud’s metadata', ['169.254.169.254']],
  ['a public address and one inside', [NOWHERE, '127.0.0.1']],
])('a public name that resolves to %s opens no socket', async (_, addresses) => {
  const inside = await serving({ '/': text('secret') })
  const { lookup, calls } = answering(addresses)
  const fetch = client([], { lookup })
  const got = await fetch.get(`http://feed.gazette.ca:8080/`)
  expect(got).toMatchObject({ outcome: 'reject', reason: 'ssrf_blocked' })
  expect(calls).toEqual(['feed.gazette.ca'])
  expect(inside.sockets()).toBe(0)
})

test('a name is resolved once per connection: what it turns to after the check is never asked', async () => {
  const { lookup, calls } = answering([NOWHERE], ['127.0.0.1'])
  const fetch = client([], { lookup, deadlineMs: 300 })
  const got = await fetch.get('http://rebind.gazette.ca/')
  expect(got.outcome === 'reject' && got.reason).toMatch(/^(?:unreachable|timeout)$/)
  expect(calls).toHaveLength(1)
})

test('a name that was good yesterday is checked again today', async () => {
  const { lookup } = answering([NOWHERE], ['127.0.0.1'])
  const fetch = client([], { lookup, deadlineMs: 300, gapMs: 0 })
  await fetch.get('http://rebind.gazette.ca/')
  expect(await fetch.get('http://rebind.gazette.ca/')).toMatchObject({ reason: 'ssrf_blocked' })
})

test('a name without an address, or without a resolver that answers, is out of reach', async () => {
  const none = client([], { lookup: answering([]).lookup })
  expect(await none.get('http://empty.gazette.ca/')).toMatchObject({ reason: 'unreachable' })
  const silent = client([], { lookup: () => {}, deadlineMs: 200 })
  expect(await silent.get('http://silent.gazette.ca/')).toMatchObject({ reason: 'timeout' })
  const failing = client([], {
    lookup: (_, __, answer) => answer(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []),
  })
  expect(await failing.get('http://unknown.gazette.ca/')).toMatchObject({ reason: 'unreachable' })
})

test('an exempted site may have a name that leads inside, its neighbour on another port may not', async () => {
  const site = await serving({ '/feed': text('news') })
  const { lookup } = answering(['127.0.0.1'])
  const fetch = client([], { lookup, gapMs: 0, allow: [`intranet:${site.port}`] })
  expect(await fetch.get(`http://intranet:${site.port}/feed`)).toMatchObject({ outcome: 'ok' })
  expect(await fetch.get(`http://intranet:${site.port + 1}/feed`)).toMatchObject({
    reason: 'ssrf_blocked',
  })
})
