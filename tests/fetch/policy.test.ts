import { describe, expect, test } from 'vitest'
import { checkUrl, type Policy } from '../../adapters/fetch/policy.ts'
import { Refused } from '../../adapters/fetch/refused.ts'

function verdict(url: string, policy?: Policy): string {
  try {
    return checkUrl(url, policy).href
  } catch (error) {
    if (error instanceof Refused) return error.reason
    throw error
  }
}

describe('where one may not even ask', () => {
  test.each([
    ['file:///etc/hosts', 'bad_scheme'],
    ['ftp://gazette.ca/a', 'bad_scheme'],
    ['javascript:alert(1)', 'bad_scheme'],
    ['data:text/html,x', 'bad_scheme'],
    ['gopher://127.0.0.1/_x', 'bad_scheme'],
    ['', 'bad_url'],
    ['gazette.ca/feed', 'bad_url'],
    ['http://', 'bad_url'],
    ['http://[::1', 'bad_url'],
    ['http://300.1.1.1/', 'bad_url'],
    ['https://ana@gazette.ca/', 'bad_url'],
    ['https://:secret@gazette.ca/', 'bad_url'],
    ['https://gazette.ca:22/', 'bad_url'],
    ['http://gazette.ca:6379/', 'bad_url'],
    [`https://gazette.ca/${'a'.repeat(2_048)}`, 'bad_url'],
    [`https://gazette.ca/${'가'.repeat(300)}`, 'bad_url'],
    ['http://127.0.0.1/', 'ssrf_blocked'],
    ['http://127.1/', 'ssrf_blocked'],
    ['http://0x7f000001/', 'ssrf_blocked'],
    ['http://0177.0.0.1/', 'ssrf_blocked'],
    ['http://１２７.０.０.１/', 'ssrf_blocked'],
    ['http://127.0.0.1./', 'ssrf_blocked'],
    ['http://[::ffff:127.0.0.1]/', 'ssrf_blocked'],
    ['http://printer/', 'ssrf_blocked'],
    ['http://LOCALHOST/', 'ssrf_blocked'],
    ['http://localhost./', 'ssrf_blocked'],
    ['http://db.internal/', 'ssrf_blocked'],
    ['http://api.default.svc/', 'ssrf_blocked'],
    ['http://metadata.goog/', 'ssrf_blocked'],
    ['http://hidden.onion/', 'ssrf_blocked'],
  ])('%s', (url, reason) => {
    expect(verdict(url)).toBe(reason)
  })
})

test('what follows a backslash is a path and no host', () => {
  expect(verdict('http://gazette.ca\\@127.0.0.1/')).toBe('http://gazette.ca/@127.0.0.1/')
})

test.each([
  ['https://gazette.ca/feed#top', 'https://gazette.ca/feed'],
  ['HTTP://GAZETTE.CA:8080/Feed', 'http://gazette.ca:8080/Feed'],
  ['https://localhost.gazette.ca/', 'https://localhost.gazette.ca/'],
  ['https://10.gazette.ca/?u=http://127.0.0.1/', 'https://10.gazette.ca/?u=http://127.0.0.1/'],
])('a site may be asked: %s', (url, href) => {
  expect(verdict(url)).toBe(href)
})

test('we do not fetch ourselves', () => {
  const policy = { ownHosts: ['Sherpa.example.org'] }
  expect(verdict('https://sherpa.example.org/hooks', policy)).toBe('ssrf_blocked')
  expect(verdict('https://SHERPA.example.org./hooks', policy)).toBe('ssrf_blocked')
  expect(verdict('https://other.example.org/', policy)).toBe('https://other.example.org/')
})

test('an exemption is for one host and one port, and lifts nothing but the ban on inside hosts', () => {
  const policy = { allow: ['127.0.0.1:4000', '::1:80'] }
  expect(verdict('http://127.0.0.1:4000/a', policy)).toBe('http://127.0.0.1:4000/a')
  expect(verdict('http://[::1]/a', policy)).toBe('http://[::1]/a')
  expect(verdict('http://127.0.0.1:4001/a', policy)).toBe('ssrf_blocked')
  expect(verdict('http://127.0.0.2:4000/a', policy)).toBe('ssrf_blocked')
  expect(verdict('https://[::1]/a', policy)).toBe('ssrf_blocked')
  expect(verdict('http://ana@127.0.0.1:4000/a', policy)).toBe('bad_url')
})
