import type { Client } from 'discord.js'
import type { Log } from '../../src/log.ts'

/** The one place of discord.js 14 where every event of the gateway passes; its types hide it. */
interface Reader {
  handlePacket(packet?: { readonly t?: string }, ...rest: unknown[]): boolean
}

/**
 * Lets an event that the library can not read pass by with a line in the log. Left alone its error is
 * a promise nobody waits for: one odd message anywhere would end the process.
 */
export function passUnread(client: Client, log: Log): void {
  // The library's own types call it private; it is called by name, so it can be stood in front of.
  const reader = client.ws as unknown as Reader
  const read = reader.handlePacket.bind(reader)
  reader.handlePacket = (packet, ...rest) => {
    try {
      return read(packet, ...rest)
    } catch (error) {
      log.error({ event: packet?.t, err: error }, 'discord: an event could not be read')
      return false
    }
  }
}
