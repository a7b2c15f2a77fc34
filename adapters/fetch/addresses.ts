import { BlockList, isIP } from 'node:net'
import { INSIDE_IPV4 } from '../../src/sources/hosts.ts'

const insideV4 = new BlockList()
for (const [network, prefix] of INSIDE_IPV4) insideV4.addSubnet(network, prefix, 'ipv4')

const globalV6 = new BlockList()
globalV6.addSubnet('2000::', 3, 'ipv6')

/** Inside global unicast yet not a site's: IETF protocols with Teredo and ORCHID, documentation, 6to4. */
const insideV6 = new BlockList()
insideV6.addSubnet('2001::', 23, 'ipv6')
insideV6.addSubnet('2001:db8::', 32, 'ipv6')
insideV6.addSubnet('2002::', 16, 'ipv6')
insideV6.addSubnet('3fff::', 20, 'ipv6')

/**
 * Whether a socket to this address leaves the inside. IPv6 is allowed by list: only global unicast,
 * 2000::/3 (RFC 4291), so that mapped, compatible, translated, local and every future kind of address
 * are inside without being named.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !insideV4.check(address, 'ipv4')
  // A zone (fe80::1%eth0) only ever belongs to a local address.
  if (family !== 6 || address.includes('%')) return false
  return globalV6.check(address, 'ipv6') && !insideV6.check(address, 'ipv6')
}
