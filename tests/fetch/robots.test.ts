import { describe, expect, test } from 'vitest'
import { parseRobots } from '../../adapters/fetch/robots.ts'
import { client, type Handler, serving, text, to } from './serving.ts'

const allows = (robots: string, path: string): boolean => parseRobots(robots, 'Sherpa')(path)

describe('robots.txt is read as RFC 9309 says', () => {
  test.each([
    ['nothing forbids nothing', '', '/a', true],
    ['what is not a rule is skipped', '<html>\nDisallow /a\nNoindex: /a', '/a', true],
    ['a rule before any agent counts for nobody', 'Disallow: /', '/a', true],
    ['everybody means us', 'User-agent: *\nDisallow: /a', '/a/b', false],
    ['paths are compared from the start', 'User-agent: *\nDisallow: /a', '/b/a', true],
    ['case of paths counts', 'User-agent: *\nDisallow: /A', '/a', true],
    ['case of names does not', 'USER-AGENT: sherpa\ndisallow: /', '/a', false],
    [
      'our own group goes before everybody’s',
      'User-agent: *\nDisallow: /\n\nUser-agent: Sherpa\nDisallow: /b',
      '/a',
      true,
    ],
    ['a version behind our name is still us', 'User-agent: Sherpa/1.0\nDisallow: /', '/a', false],
    [
      'another name that begins with ours is not us',
      'User-agent: SherpaImages\nDisallow: /',
      '/a',
      true,
    ],
    [
      'groups of ours are one',
      'User-agent: sherpa\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: sherpa\nDisallow: /b',
      '/b',
      false,
    ],
    [
      'names in a row share rules',
      'User-agent: x\nUser-agent: sherpa\n\nDisallow: /a',
      '/a',
      false,
    ],
    ['the longer rule wins', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['in any order', 'User-agent: *\nAllow: /a\nDisallow: /a/b', '/a/b/c', false],
    ['Allow wins a tie', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['an empty Disallow allows', 'User-agent: *\nDisallow:', '/a', true],
    ['comments are no part of a rule', 'User-agent: * # all\nDisallow: /a # secret', '/a', false],
    ['a star is any run', 'User-agent: *\nDisallow: /*/print', '/news/7/print?x', false],
    ['a dollar is the end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['of the whole path', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['the query counts', 'User-agent: *\nDisallow: /*?print=', '/a?print=1', false],
    [
      'codings of one character are one',
      'User-agent: *\nDisallow: /%7ejoe/뉴스',
      '/~joe/%EB%89%B4%EC%8A%A4',
      false,
    ],
    [
      'Windows and old Macintosh line ends',
      'User-agent: *\r\nDisallow: /a\rDisallow: /b',
      '/b',
      false,
    ],
    ['a byte order mark is no letter', '\ufeffUser-agent: *\nDisallow: /', '/a', false],
    ['robots.txt itself is always allowed', 'User-agent: *\nDisallow: /', '/robots.txt', true],
  ])('%s', (_, robots, path, allowed) => {
    expect(allows(robots, path)).toBe(allowed)
  })
})

test('a rule of ten thousand stars is judged, not feared', () => {
  const robots = `User-agent: *\nDisallow: /${'*a'.repeat(10_000)}$`
  expect(allows(robots, `/${'a'.repeat(9_999)}b`)).toBe(true)
})

describe('a page is read only if its site lets us', () => {
  const page = text('<p>news')
  async function got(robots: Handler | undefined) {
    const site = await serving({ '/a': page, ...(robots && { '/robots.txt': robots }) })
    const fetch = client([site])
    const answer = await fetch.get(`${site.origin}/a`, { accept: 'page' })
    return { answer, paths: site.requests.map(({ url }) => url), fetch, site }
  }

  test('a site without robots.txt does', async () => {
    expect((await got(undefined)).answer).toMatchObject({ outcome: 'ok' })
  })

  test('a site that forbids it is not asked for the page', async () => {
    const { answer, paths } = await got(text('User-agent: *\nDisallow: /a'))
    expect(answer).toMatchObject({ outcome: 'reject', reason: 'robots' })
    expect(paths).toEqual(['/robots.txt'])
  })

  test('a site whose robots.txt fails is left alone', async () => {
    const { answer, paths } = await got(text('oops', {}, 500))
    expect(answer).toMatchObject({ outcome: 'reject', reason: 'http_5xx' })
    expect(paths).toEqual(['/robots.txt'])
  })

  test('a robots.txt behind a redirect counts', async () => {
    const site = await serving({
      '/a': page,
      '/robots.txt': to('/r'),
      '/r': text('User-agent: *\nDisallow: /'),
    })
    expect(await client([site]).get(`${site.origin}/a`, { accept: 'page' })).toMatchObject({
      reason: 'robots',
    })
  })

  test('of an endless robots.txt the beginning counts', async () => {
    const long = `User-agent: *\nDisallow: /a\n${'#'.repeat(600_000)}`
    expect((await got(text(long))).answer).toMatchObject({ reason: 'robots' })
  })

  test('it is asked for once, not for every page', async () => {
    const { fetch, site } = await got(text('User-agent: *\nAllow: /'))
    await Promise.all(['/a', '/a'].map((p) => fetch.get(site.origin + p, { accept: 'page' })))
    expect(site.requests.filter(({ url }) => url === '/robots.txt')).toHaveLength(1)
  })

  test('where a redirect leads must allow it too', async () => {
    const second = await serving({ '/b': page, '/robots.txt': text('User-agent: *\nDisallow: /') })
    const first = await serving({ '/a': to(`${second.origin}/b`) })
    const fetch = client([first, second])
    expect(await fetch.get(`${first.origin}/a`, { accept: 'page' })).toMatchObject({
      reason: 'robots',
    })
    expect(second.requests.map(({ url }) => url)).toEqual(['/robots.txt'])
  })

  test('a feed is made for readers and asks nobody', async () => {
    const site = await serving({
      '/feed': text('<rss/>'),
      '/robots.txt': text('User-agent: *\nDisallow: /'),
    })
    expect(await client([site]).get(`${site.origin}/feed`)).toMatchObject({ outcome: 'ok' })
  })
})
