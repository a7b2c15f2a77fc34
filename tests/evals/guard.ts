import type { LookupFunction } from 'node:net'
import { guard } from '../../adapters/fetch/guard.ts'
import { follow } from '../../adapters/fetch/redirects.ts'

interface World {
  readonly lookup?: LookupFunction
  /** What each visited address redirects to, in order. */
  readonly redirects?: readonly string[]
  readonly ownHosts?: readonly string[]
}

/** Where the client would have opened sockets to on its way along a chain, and whether it would at all. */
export async function decide(
  url: string,
  { lookup, redirects = [], ownHosts = [] }: World = {},
): Promise<{ allow: boolean; connects: string[]; reason?: string }> {
  const { addresses } = guard({ ownHosts, ...(lookup && { lookup }) })
  const connects: string[] = []
  const left = [...redirects]
  try {
    await follow(url, { ownHosts }, async (hop) => {
      connects.push(...(await addresses(hop)))
      const location = left.shift()
      return location === undefined ? { answer: 'read' } : { location, permanent: false }
    })
    return { allow: true, connects }
  } catch (error) {
    return {
      allow: false,
      connects,
      reason: error instanceof Error ? error.message : String(error),
    }
  }
}
