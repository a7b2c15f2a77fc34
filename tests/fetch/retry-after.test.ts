import { expect, test } from 'vitest'
import { retryAfter } from '../../adapters/fetch/retry-after.ts'

const now = new Date('2026-03-02T12:00:00Z')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

test.each([
  ['seconds', '120', 2 * MINUTE],
  ['a date', 'Mon, 02 Mar 2026 13:00:00 GMT', 60 * MINUTE],
  ['less than a minute', '1', MINUTE],
  ['a date gone by', 'Mon, 02 Mar 2026 11:00:00 GMT', MINUTE],
  ['more than a day', '31536000', DAY],
  ['a number beyond numbers', '9'.repeat(400), DAY],
  ['nothing', undefined, 15 * MINUTE],
  ['nonsense', '-5; DROP', 15 * MINUTE],
  ['a fraction', '1.5', 15 * MINUTE],
  ['a bare year', '2027', 34 * MINUTE - 13_000],
])('%s', (_, header, ms) => {
  expect(retryAfter(header, now).retryAfterMs).toBe(ms)
})

test('what is longer than a day is told', () => {
  expect(retryAfter('31536000', now).tooLongMs).toBe(365 * DAY)
  expect(retryAfter('86400', now)).not.toHaveProperty('tooLongMs')
})
