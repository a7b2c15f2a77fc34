import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '../../adapters/database/migrate.ts'
import { openStores } from '../../adapters/database/stores.ts'
import { limitsAt } from '../../src/costs/cap.ts'
import type { Entry } from '../../src/costs/ledger.ts'
import { costOf, parsePrices } from '../../src/costs/price.ts'
import { showCosts } from '../../src/costs/show.ts'
import { silent, stores } from '../engine/stores.ts'

test.each([
  ['m=1/2', { input: 1, cached: 1, output: 2 }],
  ['m=0.25/0.025/2', { input: 0.25, cached: 0.025, output: 2 }],
])('a price is read as it is written: %s', (text, price) => {
  expect(parsePrices(text)?.get('m')).toEqual(price)
})

test.each(['m', 'm=', 'm=1', 'm=1/2/3/4', '=1/2', 'm=a/b'])('“%s” is no price', (text) => {
  expect(parsePrices(text)).toBeUndefined()
})

test('cached input costs its own price, and a model of one’s own costs nothing', () => {
  const usage = { input: 1_000_000, cached: 400_000, output: 100_000 }
  expect(costOf(usage, { input: 1, cached: 0.1, output: 10 })).toBeCloseTo(0.6 + 0.04 + 1)
  expect(costOf(usage, undefined)).toBe(0)
})

test('a day and a month begin at midnight where the workspace is', () => {
  const now = new Date('2026-11-01T03:00:00Z')
  const [day, month] = limitsAt(now, 'America/Toronto', { daily: 1, monthly: 10 })
  expect(day?.since.toISOString()).toBe('2026-10-31T04:00:00.000Z')
  expect(month?.since.toISOString()).toBe('2026-10-01T04:00:00.000Z')
  expect(limitsAt(now, 'Asia/Seoul', { monthly: 10 })[0]?.since.toISOString()).toBe(
    '2026-10-31T15:00:00.000Z',
  )
})

for (const store of stores.filter(({ here }) => here)) {
  describe(`a ledger, on ${store.name}`, () => {
    const at = new Date('2026-11-25T12:00:00Z')
    let opened: Awaited<ReturnType<typeof store.open>>
    let ledger: ReturnType<typeof openStores>['ledger']
    beforeAll(async () => {
      opened = await store.open()
      await migrate(opened, { log: silent })
      ledger = openStores(opened).ledger
    }, 60_000)
    afterAll(() => opened.close())

    const entry = (id: string, cost: number, more: Partial<Entry> = {}): Entry => ({
      id,
      workspace: 'w',
      task: 'answer',
      model: 'm',
      usage: { input: 100, cached: 0, output: 50 },
      cost,
      at,
      ...more,
    })
    const today = { since: new Date('2026-11-25T00:00:00Z') }

    test('calls made at once can not pass a cap together', async () => {
      const asked = Array.from({ length: 10 }, (_, at) =>
        ledger.reserve(entry(`c${at}`, 0.3, { workspace: 'rush' }), [{ ...today, cost: 1 }]),
      )
      expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(3)
    })

    test('what a call did not take is free again', async () => {
      const limits = [{ ...today, cost: 1 }]
      expect(await ledger.reserve(entry('a', 0.9), limits)).toBe(true)
      expect(await ledger.reserve(entry('b', 0.9), limits)).toBe(false)
      await ledger.settle('a', { input: 10, cached: 0, output: 5 }, 0.05)
      expect(await ledger.reserve(entry('b', 0.9), limits)).toBe(true)
    })

    test('one workspace’s spending is none of another’s, nor is yesterday’s today’s', async () => {
      const limits = [{ ...today, tokens: 200 }]
      const yesterday = new Date('2026-11-24T12:00:00Z')
      await ledger.reserve(entry('y', 0, { workspace: 'x', at: yesterday }), [])
      expect(await ledger.reserve(entry('x1', 0, { workspace: 'x' }), limits)).toBe(true)
      expect(await ledger.reserve(entry('x2', 0, { workspace: 'x' }), limits)).toBe(false)
      expect(await ledger.reserve(entry('z1', 0, { workspace: 'z' }), limits)).toBe(true)
    })

    test('administrators see it by channel and task, and nobody else does', async () => {
      const room = { platform: 'web', room: 'ottawa-desk' }
      await ledger.reserve(entry('s', 0.25, { workspace: 'shown', room }), [])
      const reader = { language: 'en', zone: 'UTC' } as const
      const kit = { ledger, now: () => at, zone: 'UTC' }
      const shown = await showCosts({ workspace: 'shown', admin: true }, reader, kit)
      expect(JSON.stringify(shown)).toMatch(/#ottawa-desk, answers: \$0\.25/)
      expect(shown.private).toBe(true)
      const refused = await showCosts({ workspace: 'shown', admin: false }, reader, kit)
      expect(JSON.stringify(refused)).not.toContain('0.25')
    })
  })
}
