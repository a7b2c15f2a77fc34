import { Resolver } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'

/**
 * Resolves names by asking the configured name servers directly. The system's own lookup would do it
 * on the few threads that decompression and files need too: four names whose server never answers
 * would stop those. It would also believe the hosts file, which only names machines inside.
 */
export function resolver(
  dns: Pick<Resolver, 'resolve4' | 'resolve6'> = new Resolver({ timeout: 2_500, tries: 2 }),
): LookupFunction {
  return (host, options, callback) => {
    void Promise.allSettled([dns.resolve4(host), dns.resolve6(host)]).then(([v4, v6]) => {
      const addresses = [
        ...found(v4).map((address) => ({ address, family: 4 })),
        ...found(v6).map((address) => ({ address, family: 6 })),
      ]
      const [first] = addresses
      if (!first) return callback(v4.status === 'rejected' ? v4.reason : nothing(host), [])
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

const found = (answers: PromiseSettledResult<string[]>): string[] =>
  answers.status === 'fulfilled' ? answers.value : []

const nothing = (host: string): Error =>
  Object.assign(new Error(`No address for ${host}`), { code: 'ENODATA' })
