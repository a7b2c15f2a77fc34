import { describe, expect, test } from 'vitest'
import { client, serving, text, to } from './serving.ts'

describe('a redirect to where one may not ask is not followed', () => {
  test.each([
    ['loopback', (port: number) => `http://127.0.0.1:${port}/`],
    ['loopback without a scheme', (port: number) => `//127.0.0.1:${port}/`],
    ['loopback in octal', (port: number) => `http://0177.1:${port}/`],
    ['localhost', (port: number) => `http://localhost:${port}/`],
    ['mapped IPv6', (port: number) => `http://[::ffff:7f00:1]:${port}/`],
    ['another scheme', () => 'file:///etc/hosts'],
    ['credentials', (port: number) => `http://ana:secret@127.0.0.1:${port}/`],
  ])('%s', async (_, place) => {
    const inside = await serving({ '/': text('secret') })
    const site = await serving({ '/': to(place(inside.port)) })
    const got = await client([site]).get(`${site.origin}/`)
    expect(got.outcome).toBe('reject')
    expect(inside.sockets()).toBe(0)
  })
})

test('what was meant for the address asked for is not carried on to the next one', async () => {
  const second = await serving({ '/b': text('news', { 'set-cookie': 'a=b' }) })
  const first = await serving({
    '/a': (_, response) =>
      void response
        .writeHead(302, { location: `${second.origin}/b`, 'set-cookie': 'who=you' })
        .end(),
  })
  const fetch = client([first, second])
  await fetch.get(`${first.origin}/a`, { etag: '"7"', lastModified: 'today' })
  await fetch.get(`${first.origin}/a`)
  expect(first.requests[0]?.headers).toMatchObject({
    'if-none-match': '"7"',
    'if-modified-since': 'today',
  })
  for (const { headers } of [...second.requests, ...first.requests.slice(1)]) {
    for (const name of ['if-none-match', 'if-modified-since', 'cookie', 'referer', 'authorization'])
      expect(headers).not.toHaveProperty(name)
  }
})

test('five redirects are followed and the sixth is not', async () => {
  const site = await serving({
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`/${n}`, to(`/${n - 1}`)])),
    '/0': text('there'),
  })
  const fetch = client([site])
  expect(await fetch.get(`${site.origin}/5`)).toMatchObject({ url: `${site.origin}/0` })
  expect(await fetch.get(`${site.origin}/6`)).toMatchObject({ reason: 'too_many_redirects' })
})

test('only a chain of permanent redirects says that the source has moved', async () => {
  const site = await serving({
    '/moved': to('/moved-again', 301),
    '/moved-again': to('/new', 308),
    '/half': to('/away', 301),
    '/away': to('/new', 307),
    '/new': text('news'),
  })
  const fetch = client([site])
  expect(await fetch.get(`${site.origin}/moved`)).toMatchObject({
    permanentUrl: `${site.origin}/new`,
  })
  expect(await fetch.get(`${site.origin}/half`)).not.toHaveProperty('permanentUrl')
  expect(await fetch.get(`${site.origin}/new`)).not.toHaveProperty('permanentUrl')
})

test('a place in raw bytes of any charset is asked for byte by byte', async () => {
  const site = await serving({
    '/a': (_, response) => {
      response.socket?.end(Buffer.from('HTTP/1.1 302 -\r\nLocation: /\xb4\xba\r\n\r\n', 'latin1'))
    },
    '/%b4%ba': text('news'),
  })
  expect(await client([site]).get(`${site.origin}/a`)).toMatchObject({ outcome: 'ok' })
})

test('one deadline covers all hops together', async () => {
  const site = await serving({
    '/': (request, response) => {
      const n = Number(new URL(request.url ?? '', 'http://x').searchParams.get('n'))
      setTimeout(() => response.writeHead(302, { location: `/?n=${n + 1}` }).end(), 150)
    },
  })
  const got = await client([site], { deadlineMs: 400 }).get(`${site.origin}/`)
  expect(got).toMatchObject({ reason: 'timeout' })
})
