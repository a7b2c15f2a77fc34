/** A message of the PostgreSQL wire protocol 3.0: one letter, a length, a body. */
export interface Frame {
  readonly type: string
  /** The whole frame, letter and length included. */
  readonly bytes: Buffer
}

/**
 * Takes whole frames off the front of what has arrived and leaves the rest. A frame is a letter and
 * a big-endian length that counts itself and the body
 * (https://www.postgresql.org/docs/current/protocol-message-formats.html).
 */
export function takeFrames(arrived: Buffer): { frames: Frame[]; rest: Buffer } {
  const frames: Frame[] = []
  let at = 0
  while (at + 5 <= arrived.length) {
    const length = arrived.readInt32BE(at + 1)
    const end = at + 1 + length
    if (length < 4 || end > arrived.length) break
    frames.push({
      type: String.fromCharCode(arrived[at] ?? 0),
      bytes: arrived.subarray(at, end),
    })
    at = end
  }
  return { frames, rest: arrived.subarray(at) }
}

/** Builds a frame from its letter and the parts of its body; a string ends in a zero byte. */
export function frame(type: string, ...parts: (string | number | Buffer)[]): Buffer {
  const body = Buffer.concat(
    parts.map((part) => {
      if (Buffer.isBuffer(part)) return part
      return typeof part === 'string' ? Buffer.from(`${part}\0`) : int32(part)
    }),
  )
  return Buffer.concat([Buffer.from(type, 'latin1'), int32(body.length + 4), body])
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

/** The zero-terminated strings at the front of a body, as many as asked for. */
export function strings(body: Buffer, count: number): string[] {
  const found: string[] = []
  let at = 0
  while (found.length < count) {
    const end = body.indexOf(0, at)
    if (end < 0) break
    found.push(body.toString('utf8', at, end))
    at = end + 1
  }
  return found
}

export const simpleQuery = (sql: string): Buffer => frame('Q', sql)

/** An ErrorResponse. `code` is an SQLSTATE. */
export function errorFrame(severity: 'ERROR' | 'FATAL', code: string, message: string): Buffer {
  return frame('E', `S${severity}`, `V${severity}`, `C${code}`, `M${message}`, Buffer.from([0]))
}

/** ReadyForQuery outside a transaction. */
export const readyFrame = frame('Z', Buffer.from('I'))

/** The first packet of a session, protocol 3.0: it has no letter. */
export const startupPacket = frame(
  '',
  0x00030000,
  'user',
  'postgres',
  'database',
  'postgres',
  Buffer.from([0]),
)
