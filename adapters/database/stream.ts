import { Duplex } from 'node:stream'
import type { Client, Session } from './hub.ts'

/** A connection to a hub for the `stream` option of `pg`, which expects a socket. */
export function hubStream(open: (client: Client) => Session): Duplex {
  const duplex = new Duplex({
    read: () => undefined,
    write: (bytes: Buffer, _encoding, done) => {
      session.receive(bytes)
      done()
    },
    writev: (chunks, done) => {
      session.receive(Buffer.concat(chunks.map(({ chunk }) => chunk)))
      done()
    },
    final: (done) => {
      done()
      duplex.destroy()
    },
    destroy: (error, done) => {
      session.close()
      done(error)
    },
  })
  const session = open({
    send: (bytes) => {
      if (!duplex.destroyed) duplex.push(bytes)
    },
    // As when the other side of a socket ends it.
    end: () => {
      duplex.push(null)
      duplex.destroy()
    },
  })
  return Object.assign(duplex, {
    connect: () => process.nextTick(() => duplex.emit('connect')),
    setNoDelay: () => duplex,
    setKeepAlive: () => duplex,
    ref: () => duplex,
    unref: () => duplex,
  })
}
