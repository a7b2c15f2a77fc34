import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readConfig, SETTINGS } from '../src/config.ts'
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
  expect(readConfig({ DATABASE_URL: ' ', SHERPA_PORT: ' \t' })).toMatchObject({ port: 7000 })
})

test('a worker needs a store that others can open too, and says so among other complaints', () => {
  expect(() => readConfig({ SHERPA_ROLE: 'worker' })).toThrow('DATABASE_URL')
  const both = () => readConfig({ SHERPA_ROLE: 'worker', SHERPA_PORT: 'eighty' })
  expect(both).toThrow(/SHERPA_PORT[\s\S]*SHERPA_ROLE[\s\S]*DATABASE_URL/)
})

test.each([
  ['SHERPA_PORT', ['65536', '-1', '7e3', '0x1b58', '70 00', '1.5']],
  ['SHERPA_HOST', ['999.1.1.1', '1.2.3', 'localhost', ':::', 'fe80::1::2', '127.0.0.1 x']],
  ['SHERPA_CONTACT', ['연락처', 'desk@example.org\nX-Other: 1', 'd\u00e9sk@example.org']],
  ['SHERPA_ALLOW', ['feeds.internal:99999', 'feeds.internal:0', 'feeds.internal', 'http://a:80']],
])('%s is refused by name where it could only fail later', (name, values) => {
  for (const value of values) {
    expect(() => readConfig({ [name]: value }), value).toThrow(`  ${name} is not`)
  }
})

test.each([
  ['SHERPA_PORT', ['0', '80', ' 7000 ', '65535']],
  ['SHERPA_HOST', ['0.0.0.0', '::', '::1', '10.1.2.3']],
  ['SHERPA_CONTACT', ['desk@example.org', 'https://example.org/bot (the desk)']],
  ['SHERPA_ALLOW', ['feeds.internal:8080, [fd00::1]:80', '10.0.0.1:443']],
])('%s is taken where it will do', (name, values) => {
  for (const value of values) expect(() => readConfig({ [name]: value }), value).not.toThrow()
})

test('the file that complaints point to lists every setting, and no other', () => {
  const complain = () => readConfig({ SHERPA_PORT: 'eighty' })
  expect(complain).toThrow('.env.example')
  const listed = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
  const names = [...listed.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name)
  expect(names.toSorted()).toEqual(SETTINGS.toSorted())
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

test('a key is enough for a model to write, and without one none does', () => {
  expect(readConfig({}).model).toBeUndefined()
  expect(readConfig({ OPENAI_API_KEY: 'sk-x' }).model).toMatchObject({ apiKey: 'sk-x' })
  const own = readConfig({
    OPENAI_BASE_URL: 'http://localhost:11434/v1',
    OPENAI_MODEL: 'llama',
    OPENAI_MODEL_ANSWER: 'larger',
  })
  expect(own.model?.models).toEqual({ article: 'llama', story: 'llama', answer: 'larger' })
})

test('a cap that could not be kept is refused', () => {
  const set = { OPENAI_API_KEY: 'sk-x', OPENAI_MODEL: 'm', SHERPA_DAILY_USD: '2' }
  expect(() => readConfig(set)).toThrow('SHERPA_PRICES')
  expect(() => readConfig({ ...set, SHERPA_PRICES: 'm=cheap' })).toThrow('SHERPA_PRICES')
  const { model } = readConfig({ ...set, SHERPA_PRICES: 'm=0.25/0.025/2' })
  expect(model?.prices.get('m')).toEqual({ input: 0.25, cached: 0.025, output: 2 })
  expect(() => readConfig({ OPENAI_BASE_URL: 'http://localhost:1/v1' })).toThrow('OPENAI_MODEL')
})
