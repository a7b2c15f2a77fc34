import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate, plausibleDate } from '../../src/sources/dates.ts'

test.each([
  ['Tue, 03 Jun 2025 08:05:00 GMT', '2025-06-03T08:05:00.000Z'],
  ['Tue, 3 Jun 25 08:05 EDT', '2025-06-03T12:05:00.000Z'],
  ['Wed, 03 Jun 2025 08:05:00 +0900 (KST)', '2025-06-02T23:05:00.000Z'],
  ['Tue Jun  3 08:05:00 2025', '2025-06-03T08:05:00.000Z'],
  ['Tuesday, 03-Jun-25 08:05:00 UTC', '2025-06-03T08:05:00.000Z'],
  ['2025-06-03', '2025-06-03T00:00:00.000Z'],
  ['20250603T080500Z', '2025-06-03T08:05:00.000Z'],
  ['2025-06-03 08:05:00.250 +02:00', '2025-06-03T06:05:00.250Z'],
  ['2025-06-03T24:00:00Z', '2025-06-04T00:00:00.000Z'],
  ['June 3, 2025 at 4:05 p.m. ET', '2025-06-03T21:05:00.000Z'],
  ['mar., 3 juin 2025 08:05:00 +0200', '2025-06-03T06:05:00.000Z'],
  ['1er août 2025 à 14h30', '2025-08-01T14:30:00.000Z'],
  ['3 de junio de 2025', '2025-06-03T00:00:00.000Z'],
  ['Τρί, 03 Ιουν 2025 08:05:00 +0300', '2025-06-03T05:05:00.000Z'],
  ['2025-június-03T8:05+02:00', '2025-06-03T06:05:00.000Z'],
  ['3 июня 2025, 08:05', '2025-06-03T08:05:00.000Z'],
  ['2025년 6월 3일 오후 2시 7분', '2025-06-03T05:07:00.000Z'],
  ['2025-06-03 오전 12:07:09', '2025-06-02T15:07:09.000Z'],
  ['2025. 6. 3. 오후 2:07', '2025-06-03T05:07:00.000Z'],
  ['31.05.2025, 08:05', '2025-05-31T08:05:00.000Z'],
  ['05/31/2025 08:05', '2025-05-31T08:05:00.000Z'],
  ['1748937900', '2025-06-03T08:05:00.000Z'],
])('%s is one moment', (written, moment) => {
  expect(parseDate(written)?.toISOString()).toBe(moment)
})

test.each([
  ['31 Apr 2025 10:00 GMT'],
  ['2025-02-29'],
  ['2025-13-01T00:00:00Z'],
  ['2025-06-03T25:00:00Z'],
  ['2025-06-03T10:61:00Z'],
  ['03/04/2025'],
  ['2025'],
  ['June 2025'],
  ['7'],
  ['next Friday'],
  ['10:30'],
  ['Mon, 01 Jan 0001 00:00:00 GMT'],
  ['The council met on 3 June 2025 and again, for much longer, on the day after'],
  [''],
])('%s is no date: none is made up', (written) => {
  expect(parseDate(written)).toBeUndefined()
})

const moment = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000))

test('what a machine writes is read back to the second', () => {
  fc.assert(
    fc.property(moment, (date) => {
      expect(parseDate(date.toISOString())).toEqual(date)
      expect(parseDate(date.toUTCString())).toEqual(date)
    }),
  )
})

test('no text makes it throw, and every date it gives is a real one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const date = parseDate(text)
      expect(date === undefined || Number.isFinite(date.getTime())).toBe(true)
    }),
  )
})

test('an article from the future was published when it was first seen', () => {
  const seen = new Date('2025-06-03T08:00:00Z')
  expect(plausibleDate(new Date('2025-06-05T00:00:00Z'), seen)).toEqual(seen)
  expect(plausibleDate(new Date('2025-06-03T20:00:00Z'), seen)).toEqual(
    new Date('2025-06-03T20:00:00Z'),
  )
  expect(plausibleDate(undefined, seen)).toEqual(seen)
})
