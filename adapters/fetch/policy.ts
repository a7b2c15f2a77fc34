import { isIP } from 'node:net'
import { isPublicName } from '../../src/sources/hosts.ts'
import { isPublicAddress } from './addresses.ts'
import { Refused } from './refused.ts'

const LONGEST = 2_048
const PORTS = ['80', '443', '8080', '8443']

export interface Policy {
  /** Exact `host:port` origins that may be inside: the sample world, an operator's own feeds, a test's server. */
  readonly allow?: readonly string[]
  /** Host names under which the world reaches us: we don't fetch ourselves. */
  readonly ownHosts?: readonly string[]
}

/**
 * The address as parsed, if one may ask there at all, or throws `Refused`. Judges the parsed URL, never
 * the string: whatever spelling of 127.0.0.1 came in, the parser has made it 127.0.0.1.
 * @param base what a relative address is relative to
 */
export function checkUrl(address: string, policy: Policy = {}, base?: URL): URL {
  if (address.length > LONGEST)
    throw new Refused('bad_url', `An address over ${LONGEST} characters`)
  const url = URL.parse(address, base?.href)
  if (!url) throw new Refused('bad_url', 'This is not a web address')
  if (!/^https?:$/.test(url.protocol))
    throw new Refused(
      'bad_scheme',
      `Only http and https are read, not "${url.protocol.slice(0, 20)}"`,
    )
  if (url.username || url.password)
    throw new Refused('bad_url', 'An address with a user name or a password in it')
  if (url.href.length > LONGEST)
    throw new Refused('bad_url', `An address over ${LONGEST} characters`)
  url.hash = ''
  if (isExempt(url, policy)) return url
  const name = bare(url.hostname).replace(/\.$/, '')
  if (policy.ownHosts?.some((own) => own.toLowerCase() === name))
    throw new Refused('ssrf_blocked', `${name} is Sherpa itself`)
  if (!isIP(name) && !isPublicName(name))
    throw new Refused('ssrf_blocked', `${name} is not a public site`)
  if (isIP(name) && !isPublicAddress(name))
    throw new Refused('ssrf_blocked', `${name} is not a public address`)
  if (url.port && !PORTS.includes(url.port))
    throw new Refused('bad_url', `Port ${url.port} is not one that sites use`)
  return url
}

/** Whether this very host and port was exempted. */
export function isExempt({ protocol, hostname, port }: Origin, { allow = [] }: Policy): boolean {
  return allow.includes(`${bare(hostname)}:${port || (protocol === 'https:' ? '443' : '80')}`)
}

type Origin = Pick<URL, 'protocol' | 'hostname' | 'port'>

/** A host name as sockets take it: no brackets round IPv6. */
export const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '')
