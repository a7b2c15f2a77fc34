import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from '../../src/sources/decode.ts'

const html = { kind: 'html' } as const
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8')

test('the byte order mark outranks the header, and is not part of the text', () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<p>정상</p>', 'utf16le')])
  expect(decode(bytes, { kind: 'html', contentType: 'text/html; charset=utf-8' })).toEqual({
    text: '<p>정상</p>',
    encoding: 'utf-16le',
  })
})

test('a header that the bytes contradict yields to the declaration', () => {
  // 정상 회담 in EUC-KR.
  const body = Buffer.from([0xc1, 0xa4, 0xbb, 0xf3, 0x20, 0xc8, 0xb8, 0xb4, 0xe3])
  const bytes = Buffer.concat([latin1('<meta charset="euc-kr"><p>'), body])
  expect(decode(bytes, { kind: 'html', contentType: 'text/html; charset=utf-8' }).text).toContain(
    '정상 회담',
  )
})

test('UTF-8 that calls itself Latin-1 is read as UTF-8', () => {
  const bytes = utf8('<meta charset="iso-8859-1"><p>Le sommet a été très long à Gyeongju</p>')
  expect(decode(bytes, html).text).toContain('été très long à')
})

test('one damaged character does not cost a page its declared encoding', () => {
  const bytes = Buffer.concat([utf8('<meta charset=utf-8>정상회담 공동성명 '), latin1('\xff')])
  expect(decode(bytes, html)).toMatchObject({ encoding: 'utf-8' })
})

test('an XML declaration speaks where the header is silent', () => {
  const bytes = latin1('<?xml version="1.0" encoding="iso-8859-1"?><t>sommet prévu</t>')
  expect(decode(bytes, { kind: 'xml', contentType: 'text/xml' }).text).toContain('prévu')
})

test('an unknown label is passed over', () => {
  const bytes = utf8('<meta charset="utf8mb4"><p>prévu</p>')
  expect(decode(bytes, { kind: 'html', contentType: 'text/html; charset=bogus' }).text).toContain(
    'prévu',
  )
})

test('any UTF-8 comes back as it was, without zeros and lone surrogates', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const contentType = 'text/html; charset=utf-8'
      const expected = text.replaceAll('\0', '').replace(/^\uFEFF/, '')
      fc.pre(!text.includes('\x1b$') && !text.includes('\0'))
      expect(decode(utf8(text), { kind: 'text', contentType }).text).toBe(expected)
    }),
  )
})

test('no bytes make it throw, and what comes out is well-formed', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.constantFrom('html', 'xml', 'text'), (bytes, kind) => {
      const { text } = decode(bytes, { kind })
      expect(text.isWellFormed()).toBe(true)
      expect(text).not.toContain('\0')
    }),
  )
})

// Real words in single-byte tables, without any declaration: table, bytes, what a reader sees.
const UNDECLARED: readonly (readonly [string, string, string])[] = [
  ['windows-1251', 'ec e8 ed e8 f1 f2 f0 fb 20 ef f0 e8 e1 fb eb e8', 'министры прибыли'],
  ['koi8-r', 'cd c9 ce c9 d3 d4 d2 d9 20 d0 d2 c9 c2 d9 cc c9', 'министры прибыли'],
  ['ibm866', 'ac a8 ad a8 e1 e2 e0 eb 20 af e0 a8 a1 eb ab a8', 'министры прибыли'],
  ['iso-8859-5', 'dc d8 dd d8 e1 e2 e0 eb 20 df e0 d8 d1 eb db d8', 'министры прибыли'],
  ['iso-8859-7', 'f0 f1 fe e8 f5 f0 ef f5 f1 e3 fc f2', 'πρώθυπουργός'],
  ['windows-1255', 'f8 e0 f9 20 e4 ee ee f9 ec e4', 'ראש הממשלה'],
  ['windows-874', 'b9 d2 c2 a1 c3 d1 b0 c1 b9 b5 c3 d5', 'นายกรัฐมนตรี'],
]

test.each(UNDECLARED)('%s is recognised undeclared', (_, hex, text) => {
  const words = Buffer.from(hex.replaceAll(' ', ''), 'hex')
  const bytes = Buffer.concat([latin1('<html><p>'), words, latin1('</p></html>')])
  expect(decode(bytes, html).text).toBe(`<html><p>${text}</p></html>`)
})

test('accented Latin words are not taken for another alphabet', () => {
  const bytes = latin1(
    '<p>Les ministres étaient arrivés très tôt à Québec, où le débat a été animé.</p>',
  )
  expect(decode(bytes, html)).toMatchObject({ encoding: 'windows-1252' })
})
