import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Refused } from './refused.ts'

export interface BodyOptions {
  /** `Content-Encoding` as received. */
  readonly encoding?: string | undefined
  /** `Content-Length` as received. */
  readonly length?: string | undefined
  /** The most bytes, counted after decompression and while they stream in. */
  readonly maxBytes: number
  /** What is longer is cut there instead of refused. */
  readonly cut: boolean
  readonly signal: AbortSignal
}

/**
 * Reads a body to its end, decompressed, or throws `Refused`: `too_large`, `bad_encoding`, or
 * `truncated` where the connection or the compressed stream broke off. Always leaves it closed.
 */
export async function readBody(body: Readable, options: BodyOptions): Promise<Uint8Array> {
  const { encoding = '', length, maxBytes, cut, signal } = options
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    if (Number(length) > maxBytes && !cut) throw tooLarge(maxBytes)
    const decoder = decoderFor(encoding)
    const reading = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
      for await (const chunk of source) {
        chunks.push(chunk)
        size += chunk.length
        if (size <= maxBytes) continue
        if (cut) return
        throw tooLarge(maxBytes)
      }
    }
    await (decoder
      ? pipeline(body, decoder, reading, { signal })
      : pipeline(body, reading, { signal }))
  } catch (error) {
    body.on('error', () => {}).destroy()
    if (signal.aborted) throw signal.reason
    if (!(cut && size > maxBytes)) throw error instanceof Refused ? error : broken(error)
  }
  return Buffer.concat(chunks, Math.min(size, maxBytes))
}

function decoderFor(encoding: string): Transform | undefined {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return undefined
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    case 'deflate':
      return createInflate()
    default:
      // Two encodings on top of each other multiply what a bomb unpacks to; no site needs them.
      throw new Refused('bad_encoding', 'Compressed in a way we do not read')
  }
}

const tooLarge = (maxBytes: number): Refused =>
  new Refused('too_large', `Longer than ${Math.ceil(maxBytes / 2 ** 20)} MB`)

/** zlib says Z_BUF_ERROR for a stream that ended early, another Z_ code for what it can't read. */
function broken(cause: unknown): Refused {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return /^(?:Z_(?!BUF)|ERR__?ERROR_FORMAT|ERR_BROTLI|ERR_PADDING)/.test(code)
    ? new Refused('bad_encoding', 'Compressed badly', { cause })
    : new Refused('truncated', 'The answer broke off before its end', { cause })
}
