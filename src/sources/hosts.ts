/** Names that lead inside, whoever answers for them: RFC 6761, RFC 8375, ICANN's reserved ones, clouds. */
const INSIDE = [
  'localhost',
  'localdomain',
  'local',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'home.arpa',
  'onion',
  'i2p',
  'alt',
  'svc',
  'metadata.goog',
]

/**
 * Whether a host name can be a public site's. Takes the `hostname` of a parsed URL, so it is lower
 * case, punycode and percent-decoded; says nothing about addresses. One label alone is a machine next door.
 */
export function isPublicName(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '')
  if (!name.includes('.') || name.includes('..')) return false
  return !INSIDE.some((suffix) => name === suffix || name.endsWith(`.${suffix}`))
}

/**
 * The IPv4 blocks that are not a public site's: IANA's special-purpose registry (RFC 6890 and
 * updates), multicast, the reserved class E, and the one public address Azure uses inside.
 */
export const INSIDE_IPV4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Whether a dotted quad (as a parsed URL prints every spelling of it) lies outside those blocks. */
export function isPublicIpv4(quad: string): boolean {
  const address = number(quad)
  return !INSIDE_IPV4.some(([network, prefix]) => {
    const size = 2 ** (32 - prefix)
    return Math.floor(address / size) === Math.floor(number(network) / size)
  })
}

const number = (quad: string): number =>
  quad.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0)
