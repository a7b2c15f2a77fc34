import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPublicAddress } from '../../adapters/fetch/addresses.ts'
import { INSIDE_IPV4, isPublicIpv4 } from '../../src/sources/hosts.ts'

describe('an address inside is never public', () => {
  test.each([
    ...INSIDE_IPV4.map(([network]) => network),
    '10.255.255.255',
    '127.1.2.3',
    '172.31.255.255',
    '169.254.169.254',
    '100.127.255.255',
    '198.19.255.255',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '100::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    '4000::1',
    '5f00::1',
  ])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

test.each([
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '172.15.255.255',
  '172.32.0.0',
  '192.0.1.0',
  '198.20.0.0',
  '223.255.255.255',
  '2001:200::1',
  '2606:4700::1111',
  '2a00::1',
])('%s, beside an inside block, is public', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each(['', 'localhost', '1.2.3', '0x7f.0.0.1', '2606:4700::1111%eth0', '[::1]'])(
  '"%s" is no address, so it is not a public one',
  (text) => {
    expect(isPublicAddress(text)).toBe(false)
  },
)

test('what is shown as a link and what is fetched agree on every IPv4 address', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(isPublicIpv4(address)).toBe(isPublicAddress(address))
    }),
    { numRuns: 2_000 },
  )
})

test('no IPv4 address is public when it comes dressed as IPv6', () => {
  fc.assert(
    fc.property(
      fc.ipV4(),
      fc.constantFrom('::ffff:', '::', '::ffff:0:', '64:ff9b::'),
      (v4, prefix) => {
        expect(isPublicAddress(prefix + v4)).toBe(false)
      },
    ),
  )
})
