import { expect, test } from 'vitest'
import { quantities } from '../../src/stories/quantities.ts'
import { soundOf } from '../../src/stories/sounds.ts'

test.each([
  ['9.18 trillion won', ['9180000000000']],
  ['9조1800억원', ['9180000000000']],
  ['9조 1,800억 원', ['9180000000000']],
  ['3,7 milliards', ['3700000000']],
  ['37억 달러', ['3700000000']],
  ['1만2500명', ['12500']],
  ['12,500 and 10 000', ['12500', '10000']],
  ['from 3.5% to 3.25%', ['3.5', '3.25']],
  ['1.234.567 Euro', ['1235000']],
  ['no numbers', []],
])('%s counts the same in every language', (text, values) => {
  expect(quantities(text)).toEqual(values)
})

test.each([
  ['Trudeau', '트뤼도'],
  ['Macron', '마크롱'],
  ['Zelensky', 'Зеленский'],
  ['Ottawa', '오타와'],
])('%s sounds like %s', (name, elsewhere) => {
  expect(soundOf(name)).toBe(soundOf(elsewhere))
})
