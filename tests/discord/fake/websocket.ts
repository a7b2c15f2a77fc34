import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

/** A server's end of a WebSocket (RFC 6455), as much of it as a gateway needs: text and close. */
export interface Socket {
  send(text: string): void
  /** Says goodbye with a code. */
  end(code: number): void
  /** Is gone without a word. */
  drop(): void
}

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const TEXT = 1
const CLOSE = 8

export function accept(
  request: IncomingMessage,
  stream: Duplex,
  heard: (text: string) => void,
  closed: (code: number | undefined) => void,
): Socket {
  const key = `${request.headers['sec-websocket-key']}${GUID}`
  const proof = createHash('sha1').update(key).digest('base64')
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${proof}\r\n\r\n`,
  )
  let rest: Buffer = Buffer.alloc(0)
  let code: number | undefined
  stream.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (let frame = read(rest); frame; frame = read(rest)) {
      rest = rest.subarray(frame.size)
      if (frame.kind === TEXT) heard(frame.body.toString())
      if (frame.kind === CLOSE) {
        code = frame.body.length >= 2 ? frame.body.readUInt16BE(0) : 1005
        stream.end(write(CLOSE, frame.body))
      }
    }
  })
  stream.on('error', () => undefined)
  stream.on('close', () => closed(code))
  return {
    send: (text) => void stream.write(write(TEXT, Buffer.from(text))),
    end(goodbye) {
      const body = Buffer.alloc(2)
      body.writeUInt16BE(goodbye)
      stream.write(write(CLOSE, body))
    },
    drop: () => void stream.destroy(),
  }
}

/** The first whole frame of what came; a client's frames are masked. */
function read(bytes: Buffer): { kind: number; body: Buffer; size: number } | undefined {
  if (bytes.length < 6) return undefined
  const short = (bytes[1] ?? 0) & 0x7f
  const head = short === 126 ? 4 : short === 127 ? 10 : 2
  if (bytes.length < head + 4) return undefined
  const long = short === 127 ? Number(bytes.readBigUInt64BE(2)) : 0
  const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? long : short
  const size = head + 4 + length
  if (bytes.length < size) return undefined
  const mask = bytes.subarray(head, head + 4)
  const body = Buffer.from(bytes.subarray(head + 4, size))
  for (let at = 0; at < body.length; at++) body[at] = (body[at] ?? 0) ^ (mask[at % 4] ?? 0)
  return { kind: (bytes[0] ?? 0) & 0x0f, body, size }
}

function write(kind: number, body: Buffer): Buffer {
  const long = body.length > 125
  const head = Buffer.alloc(long ? 10 : 2)
  head[0] = 0x80 | kind
  head[1] = long ? 127 : body.length
  if (long) head.writeBigUInt64BE(BigInt(body.length), 2)
  return Buffer.concat([head, body])
}
