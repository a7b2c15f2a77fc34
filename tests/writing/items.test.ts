import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completeItems } from '../../src/writing/items.ts'

const items = fc.array(fc.record({ text: fc.string(), sentences: fc.array(fc.nat(9)) }), {
  maxLength: 5,
})

test('of JSON that is being written, what is complete is read, and nothing else', () => {
  fc.assert(
    fc.property(items, fc.boolean(), fc.nat(), (claims, answered, cut) => {
      const text = JSON.stringify({ answered, claims, follow_ups: ['{"text":"no"}'] })
      const part = text.slice(0, cut % (text.length + 1))
      const found = completeItems(part, 'claims')
      expect(found).toEqual(claims.slice(0, found.length))
      expect(completeItems(text, 'claims')).toEqual(claims)
    }),
  )
})
