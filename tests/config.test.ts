import { expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'
import { createLog, redact } from '../src/log.ts'

test('nothing set is enough', () => {
  expect(readConfig({})).toMatchObject({ data: './data', port: 7000, role: 'all', sample: true })
})

test('every complaint comes in one error, by name and never by value', () => {
  const secret = 'postgrez://sherpa:hunter2@db'
  const complain = () =>
    readConfig({
      DATABASE_URL: secret,
      REDIS_URL: 'http://redis',
      SHERPA_PORT: 'eighty',
      SHERPA_ZONE: 'Mars/Base',
      SHERPA_ALLOW: 'not-a-pair',
      LOG_LEVEL: 'loud',
    })
  expect(complain).toThrow(/DATABASE_URL[\s\S]*REDIS_URL|REDIS_URL[\s\S]*DATABASE_URL/)
  for (const name of ['SHERPA_PORT', 'SHERPA_ZONE', 'SHERPA_ALLOW', 'LOG_LEVEL'])
    expect(complain).toThrow(name)
  for (const value of ['hunter2', 'eighty', 'Mars/Base', 'loud'])
    expect(complain).not.toThrow(value)
})

test('an empty setting is an unset one', () => {
  expect(readConfig({ DATABASE_URL: '', SHERPA_PORT: '' })).toMatchObject({ port: 7000 })
})

test('a worker needs a store that others can open too', () => {
  expect(() => readConfig({ SHERPA_ROLE: 'worker' })).toThrow('DATABASE_URL')
})

test('no secret passes the log', () => {
  const lines: string[] = []
  const log = createLog({ level: 'info', readable: false, write: (line) => void lines.push(line) })
  const canaries = ['xoxb-123-abc', 'sk-abcdefgh1234', 'hunter2', 'tok3n-value']
  log.info(
    { url: 'postgres://sherpa:hunter2@db/x', next: 'https://a.example/feed?key=tok3n-value' },
    'open',
  )
  log.error({ err: new Error('refused xoxb-123-abc, Bearer sk-abcdefgh1234') }, 'failed')
  for (const canary of canaries) expect(lines.join('')).not.toContain(canary)
  expect(redact('nothing to hide at https://a.example/feed')).toContain('https://a.example/feed')
})
