import { strings, takeFrames } from './frames.ts'

/** What a client wants run at one go: everything up to a Query, a Sync or a Flush. */
export interface Batch {
  readonly bytes: Buffer
  readonly last: 'Q' | 'S' | 'H'
  /** The statements in it. */
  readonly sql: readonly string[]
}

/** What a client's packets can mean. */
export interface Receiver {
  /** It asks for encryption, which a socket of this machine does not need. */
  encrypt(): void
  start(): void
  batch(batch: Batch): void
  end(): void
}

const SSL_REQUEST = 80877103
const GSS_REQUEST = 80877104
const PROTOCOL_3 = 3

/** Cuts the bytes of one client into packets, as the wire protocol's message flow has them. */
export function createInbox(receiver: Receiver): (bytes: Uint8Array) => void {
  let parts: Uint8Array[] = []
  let size = 0
  /** Pieces of a long message are joined once, when this many bytes are there. */
  let needed = 0
  let started = false

  function keep(rest: Buffer, until: number): void {
    parts = [rest]
    size = rest.length
    needed = until
  }

  return (bytes) => {
    parts.push(bytes)
    size += bytes.length
    if (size < needed) return
    const arrived = Buffer.concat(parts)
    if (started) return takeBatches(arrived)
    const length = arrived.length < 8 ? 8 : arrived.readInt32BE(0)
    if (arrived.length < length) return keep(arrived, length)
    greet(arrived.readInt32BE(4), arrived.subarray(length))
  }

  /** The first packets have a code in place of a letter. */
  function greet(code: number, rest: Buffer): void {
    keep(rest, 8)
    if (code === SSL_REQUEST || code === GSS_REQUEST) {
      receiver.encrypt()
    } else if (code >> 16 === PROTOCOL_3) {
      started = true
      receiver.start()
      takeBatches(rest)
    } else {
      // A CancelRequest has nothing to cancel: the statement it means has run before it is read.
      receiver.end()
    }
  }

  function takeBatches(arrived: Buffer): void {
    const { frames, rest } = takeFrames(arrived)
    let [begun, end] = [0, 0]
    let sql: string[] = []
    for (const { type, bytes } of frames) {
      if (type === 'X') {
        receiver.end()
        return
      }
      end += bytes.length
      if (type === 'Q') sql.push(strings(bytes.subarray(5), 1)[0] ?? '')
      // A Parse has the statement's name first.
      if (type === 'P') sql.push(strings(bytes.subarray(5), 2)[1] ?? '')
      if (type !== 'Q' && type !== 'S' && type !== 'H') continue
      receiver.batch({ bytes: arrived.subarray(begun, end), last: type, sql })
      sql = []
      begun = end
    }
    const unfinished = arrived.length - rest.length - begun
    keep(arrived.subarray(begun), unfinished + (rest.length < 5 ? 5 : 1 + rest.readInt32BE(1)))
  }
}
