import fc from 'fast-check'
import pg from 'pg'
import { expect, test } from 'vitest'
import { createLog, redact } from '../src/log.ts'

/** The real logger, and what it wrote. */
function logged(readable = false) {
  const lines: string[] = []
  const log = createLog({ level: 'info', readable, write: (line) => void lines.push(line) })
  return { log, text: () => lines.join('') }
}

const CANARY = 'The harbour council of Saint-Brume will buy two ferries'

/** As the driver builds it from what the server says: a plain Error with fields of its own. */
function failedRow(message = 'null value in column "title" violates not-null constraint'): Error {
  return Object.assign(new pg.DatabaseError(message, 100, 'error'), {
    severity: 'ERROR',
    code: '23502',
    detail: `Failing row contains (a_1, ${CANARY}).`,
    where: `COPY article, line 1: "${CANARY}"`,
    internalQuery: `INSERT INTO article VALUES ('${CANARY}')`,
    parameters: [CANARY],
  })
}

test.each([
  ['as it is', { err: failedRow() }],
  ['under another name', { error: failedRow() }],
  ['as a cause', { err: new Error('ingest failed', { cause: failedRow() }) }],
  ['among others', { err: new AggregateError([failedRow(), new Error('other')], 'all failed') }],
])('the row of a failed statement never reaches the log: %s', (_, event) => {
  for (const readable of [false, true]) {
    const { log, text } = logged(readable)
    log.error(event, 'failed')
    expect(text()).toContain('23502')
    expect(text()).toContain('violates not-null constraint')
    expect(text()).toContain('log.test.ts')
    expect(text()).not.toContain('Saint-Brume')
  }
})

test('an error logged alone tells no row either', () => {
  const { log, text } = logged()
  log.error(failedRow())
  expect(text()).toContain('23502')
  expect(text()).not.toContain('Saint-Brume')
})

test('the value that PostgreSQL could not read is not quoted', () => {
  const { log, text } = logged()
  const error = failedRow(`invalid input syntax for type json: "${CANARY}"`)
  log.error({ err: Object.assign(error, { code: '22P02' }) }, 'failed')
  expect(text()).toContain('invalid input syntax for type json: [value]')
  expect(text()).not.toContain('Saint-Brume')
})

test('a chain of causes that bites its tail ends', () => {
  const { log, text } = logged()
  const error = new Error('outer')
  error.cause = new Error('inner', { cause: error })
  log.error({ err: error }, 'failed')
  expect(text()).toContain('inner')
})

const signs = (alphabet: string, minLength: number, maxLength = minLength + 20) =>
  fc.array(fc.constantFrom(...alphabet), { minLength, maxLength }).map((drawn) => drawn.join(''))
const WORD = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789'
const base64url = (min: number, max?: number) => signs(`${WORD}-_`, min, max)
// The middle of a secret is what must not be seen: its ends may be words of ours.
const core = signs(WORD, 24, 40)

/** Texts that hold a secret, with the part of it that must not be seen. */
const secrets: Readonly<Record<string, fc.Arbitrary<readonly [text: string, secret: string]>>> = {
  'a Slack token': fc
    .tuple(fc.constantFrom(...'abeprsc'), fc.nat(9_999_999), core)
    .map(([kind, team, key]) => [`xox${kind}-${team}-${key}`, key]),
  'a rotated Slack token': core.map((key) => [`xoxe.xoxp-1-${key}`, key]),
  'a Slack app token': core.map((key) => [`xapp-1-A01-${key}`, key]),
  'a model provider’s key': fc
    .tuple(fc.constantFrom('sk-', 'sk-proj-', 'key_sk-'), core)
    .map(([kind, key]) => [`${kind}${key}`, key]),
  'a bare Discord bot token': fc
    .tuple(base64url(24, 28), base64url(6, 7), signs(WORD, 27, 38))
    .map(([id, at, key]) => [`${id}.${at}.${key}`, key]),
  'a scheme and its key': fc
    .tuple(fc.constantFrom('Basic', 'Bearer', 'Bot', 'bearer'), core)
    .map(([scheme, key]) => [`${scheme} ${key}==`, key]),
  'an Authorization header': fc
    .tuple(fc.constantFrom('Authorization: ', 'authorization=', '"authorization": "'), core)
    .chain(([header, key]) =>
      fc
        .constantFrom('', 'Basic ', 'Token ')
        .map((scheme) => [`${header}${scheme}${key}`, key] as const),
    ),
  'a Slack webhook': fc
    .tuple(fc.constantFrom('services', 'workflows', 'commands', 'actions'), core)
    .map(([kind, key]) => [`https://hooks.slack.com/${kind}/T01/B02/${key}`, key]),
  'a Discord webhook': fc
    .tuple(fc.constantFrom('discord.com/api/', 'discordapp.com/api/v10/'), core)
    .map(([api, key]) => [`https://${api}webhooks/123456/${key}/messages/@original`, key]),
  'a store’s password': fc
    .tuple(fc.constantFrom('postgres', 'postgresql', 'redis', 'rediss'), core, core)
    .chain(([scheme, one, two]) =>
      fc
        .constantFrom('', '@', ':', '/', '?', '#', '%40')
        .map((sign) => [`${scheme}://u:${one}${sign}${two}@db.example/x`, two] as const),
    ),
  'user info in an address': fc
    .tuple(core, fc.constantFrom('', '@', ':', '@@'), core)
    .map(([one, sign, two]) => [`https://u:${one}${sign}${two}@news.example/feed`, two]),
  'the query of an address': fc
    .tuple(fc.constantFrom('https', 'postgres', 'wss'), core)
    .map(([scheme, key]) => [`${scheme}://a.example/feed?key=${key}`, key]),
  'a setting': fc
    .tuple(fc.constantFrom('password=', 'client_secret=', 'api_key=', '{"token":"'), core)
    .map(([name, key]) => [`${name}${key}`, key]),
}

test.each(Object.entries(secrets))('%s passes nowhere', (_, drawn) => {
  fc.assert(
    fc.property(
      drawn,
      fc.constantFrom('', 'refused: ', '<', '(', "'"),
      ([secret, part], before) => {
        const line = `${before}${secret} and so on`
        const { log, text } = logged()
        log.info({ said: line, [line]: { deep: [line] } }, line)
        log.error({ err: new Error(line, { cause: new Error(line) }) }, 'failed')
        expect(text()).not.toContain(part)
        expect(redact(line)).not.toContain(part)
        expect(redact(line)).toContain('and so on')
      },
    ),
  )
})

test.each([
  'poll https://news.example/2026/11/summit-in-lima took 12 ms',
  'a_0123456789abcdef0123 version 2 of s_ffffffffffffffffffff',
  'https://social.example/@courier/posts/12',
  'risk-assessment and task-force stay words; mail desk@news.example',
  '2026-11-25T13:30:20.123Z at file:///app/adapters/database/hub-thread.ts:12:3',
])('what is no secret stays: %s', (line) => {
  expect(redact(line)).toBe(line)
})
