import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { client, type Handler, serving, text } from './serving.ts'

const MB = 2 ** 20

async function getting(handler: Handler, options: { deadlineMs?: number; maxBytes?: number } = {}) {
  const { maxBytes, ...rest } = options
  const site = await serving({ '/': handler })
  return client([site], rest).get(`${site.origin}/`, { ...(maxBytes && { maxBytes }) })
}

test('a body comes whole, with its type and its validators as they were sent', async () => {
  const headers = { 'content-type': 'application/rss+xml', etag: 'W/"a b"', 'last-modified': 'Xyz' }
  expect(await getting(text('<rss/>', headers))).toMatchObject({
    outcome: 'ok',
    status: 200,
    contentType: 'application/rss+xml',
    etag: 'W/"a b"',
    lastModified: 'Xyz',
    bytes: Buffer.from('<rss/>'),
  })
})

test('we say who asks and where to complain, the same to everybody', async () => {
  const site = await serving({ '/': text('hi') })
  await client([site]).get(`${site.origin}/`)
  expect(site.requests[0]?.headers['user-agent']).toMatch(/^Sherpa\/\S+ \(\+https:\/\/\S+\)$/)
  expect(site.requests[0]?.headers['accept-encoding']).toBe('gzip, br')
})

describe('compression is undone', () => {
  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['GZIP', gzipSync],
    ['identity', Buffer.from],
  ] as const)('%s', async (encoding, compress) => {
    const body = compress(Buffer.from('words words words'))
    const got = await getting(text(body, { 'content-encoding': encoding }))
    expect(got).toMatchObject({ bytes: Buffer.from('words words words') })
  })
})

describe('what costs more than it is worth is let go', () => {
  test.each([
    ['gzip', gzipSync(Buffer.alloc(64 * MB))],
    ['br', brotliCompressSync(Buffer.alloc(64 * MB))],
  ])('a bomb in %s', async (encoding, bomb) => {
    expect(bomb.length).toBeLessThan(MB)
    expect(await getting(text(bomb, { 'content-encoding': encoding }))).toMatchObject({
      reason: 'too_large',
    })
  })

  test('a body that never ends', async () => {
    const chunk = Buffer.alloc(64 * 1024, 'a')
    const got = await getting((_, response) => {
      const more = (): void => {
        while (response.writable && response.write(chunk)) {}
      }
      response.on('drain', more)
      more()
    })
    expect(got).toMatchObject({ reason: 'too_large' })
  })

  test('a body that announces more than we take, before any of it came', async () => {
    const got = await getting((_, response) => {
      response.writeHead(200, { 'content-length': String(11 * MB) }).flushHeaders()
    })
    expect(got).toMatchObject({ reason: 'too_large' })
  })

  test('more than the caller wants', async () => {
    expect(await getting(text('x'.repeat(11)), { maxBytes: 10 })).toMatchObject({
      reason: 'too_large',
    })
    expect(await getting(text('x'.repeat(10)), { maxBytes: 10 })).toMatchObject({ outcome: 'ok' })
  })

  test('headers over 32 KB', async () => {
    const long = Object.fromEntries([1, 2, 3].map((n) => [`x-${n}`, 'a'.repeat(12_000)]))
    expect(await getting(text('hi', long))).toMatchObject({ reason: 'headers_too_large' })
  })

  test.each([
    ['a body that drips', (_, response) => void setInterval(() => response.write('x'), 20).unref()],
    ['a site that says nothing', () => {}],
    [
      'headers that drip',
      (_, { socket }) => {
        socket?.write('HTTP/1.1 200 OK\r\n')
        setInterval(() => socket?.write('x: y\r\n'), 20).unref()
      },
    ],
  ] satisfies [string, Handler][])('%s', async (_, handler) => {
    expect(await getting(handler, { deadlineMs: 300 })).toMatchObject({ reason: 'timeout' })
  })
})

describe('what came broken is not taken for whole', () => {
  const zipped = gzipSync(Buffer.from(Array.from({ length: 999 }, (_, n) => n * n).join()))
  test.each([
    ['less than announced', 'Content-Length: 9\r\n\r\nshort', 'truncated'],
    ['a chunk cut off', 'Transfer-Encoding: chunked\r\n\r\nff\r\nshort', 'truncated'],
    ['no body', 'Content-Length: 0\r\n\r\n', 'empty'],
    ['a false label', 'Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain', 'bad_encoding'],
    ['gzip in gzip', 'Content-Encoding: gzip, gzip\r\nContent-Length: 1\r\n\r\nx', 'bad_encoding'],
    ['an unknown label', 'Content-Encoding: zip\r\nContent-Length: 1\r\n\r\nx', 'bad_encoding'],
  ])('%s', async (_, rest, reason) => {
    const got = await getting((_, { socket }) => void socket?.end(`HTTP/1.1 200 OK\r\n${rest}`))
    expect(got).toMatchObject({ outcome: 'reject', reason })
  })

  test('compressed words that break off', async () => {
    const half = zipped.subarray(0, zipped.length / 2)
    expect(await getting(text(half, { 'content-encoding': 'gzip' }))).toMatchObject({
      reason: 'truncated',
    })
  })

  test('something that is not HTTP', async () => {
    const got = await getting((_, { socket }) => void socket?.end('SSH-2.0-Server\r\n'))
    expect(got).toMatchObject({ reason: 'malformed' })
  })
})

describe('a status is taken at its word', () => {
  test.each([
    [204, 'reject', 'empty'],
    [206, 'reject', 'truncated'],
    [300, 'reject', 'malformed'],
    [302, 'reject', 'malformed'],
    [304, 'reject', 'malformed'],
    [401, 'reject', 'http_4xx'],
    [404, 'reject', 'http_4xx'],
    [429, 'retry', 'rate_limited'],
    [500, 'retry', 'http_5xx'],
    [503, 'retry', 'http_5xx'],
    [799, 'reject', 'malformed'],
  ])('%i', async (status, outcome, reason) => {
    const got = await getting((_, response) => void response.writeHead(status).end())
    expect(got).toMatchObject({ outcome, reason })
  })

  test('410 is for good', async () => {
    expect(await getting(text('', {}, 410))).toMatchObject({ outcome: 'gone' })
  })

  test('304 means unchanged to one who asked', async () => {
    const site = await serving({ '/': text('', {}, 304) })
    const got = await client([site]).get(`${site.origin}/`, { etag: '"1"' })
    expect(got).toEqual({ outcome: 'not_modified' })
  })
})

test('a validator that is long or not plain text is forgotten', async () => {
  const etag = `"${'e'.repeat(1_100)}"`
  expect(await getting(text('hi', { etag, 'last-modified': 'caf\xe9' }))).not.toMatchObject({
    etag: expect.anything(),
  })
  expect(await getting(text('hi', { 'last-modified': 'caf\xe9' }))).not.toHaveProperty(
    'lastModified',
  )
})

test('no cookie survives to the next request', async () => {
  const site = await serving({ '/': text('hi', { 'set-cookie': 'sid=1; Path=/' }) })
  const fetch = client([site])
  await fetch.get(`${site.origin}/`)
  await fetch.get(`${site.origin}/`)
  expect(site.requests).toHaveLength(2)
  expect(site.requests[1]?.headers).not.toHaveProperty('cookie')
})

test('who gives up is told so, and the request ends', async () => {
  const ended = Promise.withResolvers<void>()
  const site = await serving({ '/': (request) => void request.on('close', ended.resolve) })
  const giveUp = new AbortController()
  const asking = client([site]).get(`${site.origin}/`, { signal: giveUp.signal })
  setTimeout(() => giveUp.abort(new Error('enough')), 50)
  await expect(asking).rejects.toThrow('enough')
  await ended.promise
})

test('waiting for a host’s turn costs no time of one’s own', async () => {
  const site = await serving({
    '/': (_, response) => void setTimeout(() => response.end('hi'), 100),
  })
  const fetch = client([site], { deadlineMs: 1_500 })
  const all = await Promise.all(Array.from({ length: 20 }, () => fetch.get(`${site.origin}/`)))
  expect(all.filter(({ outcome }) => outcome !== 'ok')).toEqual([])
})

test('a client that is closed ends what is under way and begins nothing', async () => {
  const site = await serving({ '/': () => {} })
  const fetch = client([site])
  const asking = fetch.get(`${site.origin}/`)
  fetch.close()
  await expect(asking).rejects.toThrow('closed')
  await expect(fetch.get(`${site.origin}/`)).rejects.toThrow('closed')
})

test('a fetch never keeps more than its body in memory, however many are refused', async () => {
  const bomb = gzipSync(Buffer.alloc(256 * MB))
  const site = await serving({ '/': text(bomb, { 'content-encoding': 'gzip' }) })
  const fetch = client([site])
  await fetch.get(`${site.origin}/`)
  const before = process.memoryUsage().rss
  for (let n = 0; n < 4; n++) await fetch.get(`${site.origin}/`)
  expect((process.memoryUsage().rss - before) / MB).toBeLessThan(50)
})
