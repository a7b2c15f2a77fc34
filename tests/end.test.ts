import { expect, test } from 'vitest'
import { endAfter, endAll } from '../src/end.ts'

function parts(...failing: number[]) {
  const ended: number[] = []
  const ends = [0, 1, 2, 3].map((part) => async () => {
    ended.push(part)
    if (failing.includes(part)) throw new Error(`part ${part} failed`)
  })
  return { ended, ends }
}

test('parts end in the opposite order of their beginning', async () => {
  const { ended, ends } = parts()
  await endAll(ends)
  expect(ended).toEqual([3, 2, 1, 0])
})

test('a part that fails keeps no other from ending, and is told afterwards', async () => {
  const { ended, ends } = parts(2)
  await expect(endAll(ends)).rejects.toThrow('part 2 failed')
  expect(ended).toEqual([3, 2, 1, 0])
})

test('several that fail are all told', async () => {
  const { ended, ends } = parts(3, 1)
  const error = await endAll(ends).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(AggregateError)
  expect((error as AggregateError).errors.map(String)).toEqual([
    'Error: part 3 failed',
    'Error: part 1 failed',
  ])
  expect(ended).toEqual([3, 2, 1, 0])
})

test('what made everything end is what is told, whatever breaks on the way', async () => {
  const { ended, ends } = parts(3, 0)
  await expect(endAfter(new Error('no store'), ends)).rejects.toThrow('no store')
  expect(ended).toEqual([3, 2, 1, 0])
})
