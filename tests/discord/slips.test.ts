import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slipsToBegin } from '../../adapters/discord/slips.ts'

/** The whole table, as the textbook has it, over every beginning of the name. */
function plainly(typed: string, name: string): number {
  const table: number[][] = []
  const cell = (row: number, at: number): number => table[row]?.[at] ?? Number.POSITIVE_INFINITY
  for (let row = 0; row <= typed.length; row++) {
    table[row] = []
    for (let at = 0; at <= name.length; at++) {
      const same = typed[row - 1] === name[at - 1] ? 0 : 1
      const swapped = typed[row - 1] === name[at - 2] && typed[row - 2] === name[at - 1]
      const choices = [
        row === 0 ? at : Number.POSITIVE_INFINITY,
        at === 0 ? row : Number.POSITIVE_INFINITY,
        cell(row - 1, at) + 1,
        cell(row, at - 1) + 1,
        row > 0 && at > 0 ? cell(row - 1, at - 1) + same : Number.POSITIVE_INFINITY,
        row > 1 && at > 1 && swapped ? cell(row - 2, at - 2) + 1 : Number.POSITIVE_INFINITY,
      ]
      table[row]?.push(Math.min(...choices))
    }
  }
  return Math.min(...(table[typed.length] ?? []))
}

test.each([
  ['kroea', 'korea canada', 1],
  ['korae', 'korea canada', 1],
  ['korea', 'korea canada', 0],
  ['koera c', 'korea canada', 1],
  ['krea', 'korea canada', 1],
  ['koorea', 'korea canada', 1],
  ['xxxx', 'korea canada', 3],
])('“%s” begins “%s” but for %i slips', (typed, name, slips) => {
  expect(slipsToBegin(typed, name, 2)).toBe(slips)
})

test('the band finds what the whole table finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 12 })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 2 }), (typed, name, most) => {
      fc.pre(typed.length > most)
      expect(slipsToBegin(typed, name, most)).toBe(Math.min(plainly(typed, name), most + 1))
    }),
    { numRuns: 3_000 },
  )
})
