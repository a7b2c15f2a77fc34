import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Result, schedule } from '../../src/sources/schedule.ts'
import { CAP_MS, FLOOR_MS, type SourceState, unpolled } from '../../src/sources/source.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const start = new Date('2026-03-02T00:00:00Z')
const at = (ms: number): Date => new Date(start.getTime() + ms)

const read = (fingerprint: string, more: object = {}): Result => ({
  outcome: 'read',
  fingerprint,
  unconditional: true,
  ...more,
})
const unchanged: Result = { outcome: 'not_modified' }
const down: Result = { outcome: 'reject', reason: 'timeout', detail: 'Too slow' }
const missing: Result = { outcome: 'reject', reason: 'http_4xx', detail: 'Not found', status: 404 }

/** Lives through results, each at the time the one before it asked for. */
function live(results: readonly Result[], state: SourceState = unpolled(start)): SourceState {
  return results.reduce((now, result) => schedule(now, result, now.nextPollAt), state)
}
const waitOf = ({ nextPollAt, lastPolledAt = start }: SourceState): number =>
  nextPollAt.getTime() - lastPolledAt.getTime()

/** A source that changes every so often, watched for a while: how many polls it took a change. */
function watch(everyMs: number, forMs: number): { polls: number; late: number } {
  let state = unpolled(start)
  let polls = 0
  let late = 0
  while (state.nextPollAt.getTime() - start.getTime() < forMs) {
    const now = state.nextPollAt
    const edition = Math.floor((now.getTime() - start.getTime()) / everyMs)
    state = schedule(state, read(String(edition)), now)
    if (state.health === 'ok') late += (now.getTime() - start.getTime()) % everyMs
    polls++
  }
  return { polls, late: late / Math.max(1, Math.floor(forMs / everyMs)) }
}

describe('the pace follows the source', () => {
  test('one that changes all the time is asked every quarter of an hour', () => {
    const state = live(Array.from({ length: 50 }, (_, n) => read(String(n))))
    expect(waitOf(state)).toBe(FLOOR_MS)
  })

  test('one that never changes is asked once a day in the end', () => {
    const state = live([read('a'), ...Array.from({ length: 100 }, () => unchanged)])
    expect(waitOf(state)).toBe(CAP_MS)
  })

  test('a copy served anew is no change', () => {
    const state = live([read('a'), read('a')])
    expect(state.health).toBe('unchanged')
    expect(state.lastChangedAt).toEqual(start)
  })

  test('a daily paper is asked some twenty times a day at most, and seen within four hours', () => {
    const { polls, late } = watch(DAY, 30 * DAY)
    expect(polls / 30).toBeLessThan(20)
    expect(late).toBeLessThan(4 * HOUR)
  })

  test('an hourly wire is seen within half an hour', () => {
    expect(watch(HOUR, 10 * DAY).late).toBeLessThan(HOUR / 2)
  })

  test('a publisher may ask for more patience, up to a day', () => {
    expect(waitOf(live([read('a', { ttlMs: 3 * HOUR })]))).toBe(3 * HOUR)
    expect(waitOf(live([read('a', { ttlMs: 999 * DAY })]))).toBe(DAY)
    expect(waitOf(live([read('a', { ttlMs: 1 })]))).toBe(FLOOR_MS)
  })
})

describe('trouble', () => {
  test('each failure doubles the wait, up to a day', () => {
    const waits = Array.from({ length: 9 }, (_, n) =>
      waitOf(live(Array.from({ length: n + 1 }, () => down))),
    )
    expect(waits.map((ms) => ms / FLOOR_MS)).toEqual([1, 2, 4, 8, 16, 32, 64, 96, 96])
  })

  test('what a site asks for is honoured where it is longer', () => {
    const busy: Result = {
      outcome: 'retry',
      retryAfterMs: 5 * HOUR,
      reason: 'rate_limited',
      detail: 'Slow down',
    }
    const state = live([busy])
    expect(state).toMatchObject({ health: 'slow-down', message: 'Slow down', failures: 1 })
    expect(waitOf(state)).toBe(5 * HOUR)
  })

  test('one good answer ends it', () => {
    const state = live([read('a', { etag: '"1"' }), down, missing, unchanged])
    expect(state).toMatchObject({ health: 'unchanged', failures: 0, etag: '"1"' })
    for (const gone of ['message', 'failingSince', 'notFoundSince'])
      expect(state).not.toHaveProperty(gone)
  })

  test('what another day may cure is failing, what a person must look at is rejected', () => {
    expect(live([down]).health).toBe('failing')
    const refused: Result = { outcome: 'reject', reason: 'not_a_feed', detail: 'No feed' }
    expect(live([refused]).health).toBe('rejected')
  })

  test('gone is gone at once, not found only after ten days of it', () => {
    expect(live([{ outcome: 'gone', reason: 'For good' }])).toMatchObject({
      health: 'gone',
      message: 'For good',
    })
    const lost = (days: number): SourceState =>
      schedule(schedule(unpolled(start), missing, start), missing, at(days * DAY))
    expect(lost(9).health).toBe('failing')
    expect(lost(10)).toMatchObject({ health: 'gone', message: expect.stringContaining('10 days') })
  })

  test('days of other trouble do not count as not found', () => {
    const first = schedule(unpolled(start), missing, start)
    const second = schedule(first, down, at(5 * DAY))
    expect(schedule(second, missing, at(11 * DAY)).health).toBe('failing')
  })
})

test('validators are those of the last whole answer and no older', () => {
  const state = live([read('a', { etag: '"1"', lastModified: 'x' }), read('b', { etag: '"2"' })])
  expect(state.etag).toBe('"2"')
  expect(state).not.toHaveProperty('lastModified')
})

test('whatever happens, the next poll is between a quarter of an hour and a day away', () => {
  const result = fc.oneof(
    fc.constantFrom(unchanged, down, missing),
    fc.nat().map((n) => read(String(n % 3), { ttlMs: n * 1_000 })),
    fc.nat().map(
      (ms): Result => ({
        outcome: 'retry',
        retryAfterMs: ms,
        reason: 'http_5xx',
        detail: '',
      }),
    ),
  )
  const step = fc.tuple(
    result,
    fc.nat({ max: 40 * DAY }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let state = unpolled(start)
      for (const [result, later, jitter] of steps) {
        state = schedule(state, result, new Date(state.nextPollAt.getTime() + later), jitter)
        expect(waitOf(state)).toBeGreaterThanOrEqual(FLOOR_MS)
        expect(waitOf(state)).toBeLessThanOrEqual(CAP_MS)
      }
    }),
  )
})
