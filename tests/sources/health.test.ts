import { expect, test } from 'vitest'
import { tellHealth } from '../../src/sources/health.ts'
import { schedule } from '../../src/sources/schedule.ts'
import { type SourceState, superseded, unpolled } from '../../src/sources/source.ts'

const start = new Date('2026-03-02T00:00:00Z')
const later = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000)
const told = (state: SourceState, minutes: number): string =>
  tellHealth({ kind: 'feed', state }, later(minutes))

const read = schedule(
  unpolled(start),
  { outcome: 'read', fingerprint: 'a', unconditional: true },
  start,
)
const down = { outcome: 'reject', reason: 'timeout', detail: 'The site did not answer' } as const

test('a source that is well says when it is read again', () => {
  expect(told(unpolled(start), 0)).toBe('Not read yet.')
  expect(told(read, 1)).toBe('Read well. It is read again in 14 min.')
  const quiet = schedule(read, { outcome: 'not_modified' }, later(60 * 50))
  expect(told(quiet, 60 * 50)).toBe('Nothing new for 2 days. It is read again in 4 h.')
})

test('one that fails says why, how long already, and when it is tried again', () => {
  let state = schedule(read, down, later(15))
  expect(told(state, 15)).toBe('The site did not answer. It is tried again in 15 min.')
  for (const minutes of [30, 60, 120]) state = schedule(state, down, later(minutes))
  expect(told(state, 121)).toBe(
    'The site did not answer. So it has been for 2 h, 4 times. It is tried again in 2 h.',
  )
  expect(told(schedule(state, { outcome: 'not_modified' }, later(240)), 240)).toMatch(
    /^Nothing new/,
  )
})

test('one that is gone says so for good', () => {
  const gone = schedule(read, { outcome: 'gone', reason: 'The site says it is gone' }, later(15))
  expect(told(gone, 15)).toBe('The site says it is gone. It is no longer read.')
  expect(told(superseded(read, 'https://gazette.ca/f'), 15)).toMatch(
    /^Moved to https:\/\/gazette\.ca\/f, which is followed already/,
  )
})

test('what is dropped in is never asked for', () => {
  expect(tellHealth({ kind: 'upload', state: unpolled(start) }, start)).toMatch(/read at once/)
})
