import type { LookupAddress } from 'node:dns'
import { lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import { buildConnector } from 'undici'
import { isPublicAddress } from './addresses.ts'
import { bare, isExempt, type Policy } from './policy.ts'
import { Refused } from './refused.ts'
import { resolver } from './resolve.ts'

const CONNECT_MS = 8_000

export interface GuardOptions extends Policy {
  /** Resolves names; by default the name servers do, for exempted hosts the system. */
  readonly lookup?: LookupFunction
}

export interface Guard {
  /** Opens a socket for undici, to a vetted address or to none. */
  readonly connect: buildConnector.connector
  /** The addresses that `connect` would try for a host, or throws `Refused`. */
  addresses(url: URL): Promise<string[]>
}

/**
 * The check where the socket is opened. A name is resolved once, all its answers are vetted, and that
 * list is what is connected to: a second resolution is what DNS rebinding lives on. One bad answer
 * condemns the name. Literals are vetted here too, since no lookup is ever made for them.
 */
export function guard({ lookup, ...policy }: GuardOptions = {}): Guard {
  const vetting = vetted(lookup ?? resolver())
  const trusted = lookup ?? systemLookup
  const options = { timeout: CONNECT_MS, allowH2: false, keepAlive: false }
  const outward = buildConnector({ ...options, lookup: vetting })
  const exempt = buildConnector({ ...options, lookup: trusted })
  return {
    connect(target, callback) {
      if (isExempt(target, policy)) return exempt(target, callback)
      const host = bare(target.hostname)
      if (isIP(host) && !isPublicAddress(host)) return callback(inside(host), null)
      outward(target, callback)
    },
    async addresses(url) {
      const host = bare(url.hostname)
      if (isIP(host) && !isExempt(url, policy) && !isPublicAddress(host)) throw inside(host)
      if (isIP(host)) return [host]
      const answers = await promised(isExempt(url, policy) ? trusted : vetting, host)
      return answers.map(({ address }) => address)
    },
  }
}

/** A lookup that answers with public addresses or with an error. */
function vetted(lookup: LookupFunction): LookupFunction {
  return (host, options, callback) => {
    promised(lookup, host, options).then(
      (answers) => {
        const bad = answers.find(({ address }) => !isPublicAddress(address))
        const [first] = answers
        if (bad) return callback(inside(host), [])
        if (!first) return callback(new Refused('unreachable', `${host} has no address`), [])
        if (options.all) callback(null, answers)
        else callback(null, first.address, first.family)
      },
      (error) => callback(error, []),
    )
  }
}

/** All answers of a lookup, however it was asked to give them. */
function promised(
  lookup: LookupFunction,
  host: string,
  options: Parameters<LookupFunction>[1] = {},
): Promise<LookupAddress[]> {
  const { promise, resolve, reject } = Promise.withResolvers<LookupAddress[]>()
  lookup(host, { ...options, all: true }, (error, answers, family = 0) => {
    if (error) reject(error)
    else resolve(typeof answers === 'string' ? [{ address: answers, family }] : answers)
  })
  return promise
}

const inside = (host: string): Refused =>
  new Refused('ssrf_blocked', `${host} leads to an address that is not public`)
