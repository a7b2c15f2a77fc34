import { expect, test } from 'vitest'
import { Permanent, Transient, Wrong } from '../src/errors.ts'
import { lastWords } from '../src/last-words.ts'

test.each([Wrong, Transient, Permanent])(
  'what was to be expected is said in a sentence',
  (Kind) => {
    expect(lastWords(new Kind('the store was not reached'))).toBe('the store was not reached')
  },
)

test('a bug says where it is', () => {
  expect(lastWords(new TypeError('no such thing'))).toMatch(
    /^TypeError: no such thing\n\s+at .*last-words\.test/,
  )
  expect(lastWords('a string that was thrown')).toBe('a string that was thrown')
})

test.each([
  new Transient('postgres://sherpa:canary@db.example/x was not reached'),
  new Error('invalid_auth for xoxb-12-canary'),
  'Bearer canary-canary',
])('no secret is said', (error) => {
  expect(lastWords(error)).not.toContain('canary')
})
