import { expect, test } from 'vitest'
import { nextLook } from '../../src/articles/look-again.ts'

const seen = new Date('2026-03-02T00:00:00Z')
const later = (hours: number): Date => new Date(seen.getTime() + hours * 3_600_000)

test('an article is looked at again within the hour, the day and three days, then left alone', () => {
  const looks: (Date | undefined)[] = []
  let now: Date | undefined = seen
  while (now) {
    now = nextLook(seen, now)
    looks.push(now)
  }
  expect(looks).toEqual([later(1), later(6), later(24), later(72), undefined])
})

test('a look that came late does not bring the missed ones after it', () => {
  expect(nextLook(seen, later(30))).toEqual(later(72))
})
