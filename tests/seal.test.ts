import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSeal, parseKeys } from '../src/seal.ts'

const key = (id: string) => ({ id, key: randomBytes(32) })

describe('what is sealed', () => {
  test('opens again, whatever it says', () => {
    const seal = createSeal([key('k1')])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(seal.open(seal.seal(text, 'T1/token'), 'T1/token')).toBe(text)
      }),
    )
  })

  test('shows nothing of the secret, and never looks the same twice', () => {
    const seal = createSeal([key('k1')])
    const sealed = seal.seal('xoxb-secret', 'T1/token')
    expect(sealed).not.toContain('secret')
    expect(seal.seal('xoxb-secret', 'T1/token')).not.toBe(sealed)
  })

  test('does not open for another workspace', () => {
    const seal = createSeal([key('k1')])
    expect(() => seal.open(seal.seal('secret', 'T1/token'), 'T2/token')).toThrow('does not open')
  })

  test('does not open when a sign of it was changed', () => {
    const seal = createSeal([key('k1')])
    const parts = seal.seal('a secret of some length', 'T1').split('.')
    const body = Buffer.from(parts[3] ?? '', 'base64url')
    body[0] = (body[0] ?? 0) ^ 1
    parts[3] = body.toString('base64url')
    expect(() => seal.open(parts.join('.'), 'T1')).toThrow('does not open')
  })

  test('opens after a newer key came first, and shows that it is stale', () => {
    const old = key('k1')
    const sealed = createSeal([old]).seal('secret', 'T1')
    const rotated = createSeal([key('k2'), old])
    expect(rotated.open(sealed, 'T1')).toBe('secret')
    expect(rotated.isStale(sealed)).toBe(true)
    expect(rotated.isStale(rotated.seal('secret', 'T1'))).toBe(false)
    expect(() => createSeal([key('k2')]).open(sealed, 'T1')).toThrow('k1')
  })
})

test('keys are read newest first, and only whole', () => {
  const encoded = randomBytes(32).toString('base64')
  expect(parseKeys(`k2:${encoded}, k1:${encoded}`)?.map(({ id }) => id)).toEqual(['k2', 'k1'])
  expect(parseKeys('k1:c2hvcnQ=')).toBeUndefined()
  expect(parseKeys(encoded)).toBeUndefined()
})
