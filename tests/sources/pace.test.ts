import { expect, test } from 'vitest'
import { paced } from '../../src/sources/pace.ts'

const at = (host: string, n: number): string => `https://${host}/${n}`

test('a host with many requests is asked once a second, and holds up no other host', () => {
  const many = Array.from({ length: 20 }, (_, n) => at('big.example', n))
  const waits = paced([...many, at('small.example', 1), undefined])
  expect(waits.slice(0, 8)).toEqual(Array(8).fill(0))
  for (let n = 8; n < 20; n++) expect((waits[n] ?? 0) - (waits[n - 1] ?? 0)).toBeGreaterThan(1_000)
  expect(waits.slice(20)).toEqual([0, 0])
})
