import sniff from 'html-encoding-sniffer'
import { guessEncoding } from './encoding-guess.ts'

export type DecodeHint = {
  /** The HTTP header, parameters included. */
  readonly contentType?: string | undefined
  readonly kind: 'html' | 'xml' | 'text'
}

/**
 * Bytes to text as a patient browser does it: byte order mark, then HTTP header, then the document's
 * own declaration, then UTF-8 if it is well-formed, then a statistical guess, then windows-1252.
 * A header or declaration that the bytes contradict is passed over. The text is well-formed UTF-16
 * without U+0000; `encoding` is the WHATWG name in lower case. Never throws.
 */
export function decode(bytes: Uint8Array, hint: DecodeHint): { text: string; encoding: string } {
  const marked = byteOrderMark(bytes) ?? zeroPattern(bytes)
  const encoding =
    marked ??
    (isIso2022jp(bytes) ? 'iso-2022-jp' : undefined) ??
    claims(bytes, hint).find((name) => agrees(bytes, name)) ??
    guessEncoding(bytes)
  const text = decodeAs(bytes, encoding)
  return { text: text.replaceAll('\0', '').toWellFormed(), encoding }
}

/** What the header and the document say, in their order of authority, unknown labels left out. */
function claims(bytes: Uint8Array, { contentType, kind }: DecodeHint): string[] {
  const header = /charset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(contentType ?? '')?.[1]
  // The prescan is wider than WHATWG's 1,024 bytes: many real pages declare themselves late.
  const declared =
    kind === 'text'
      ? undefined
      : kind === 'xml'
        ? sniff(bytes, { xml: true, defaultEncoding: 'UTF-8' })
        : sniff(bytes, { maxPrescanBytes: 16_384, defaultEncoding: 'UTF-8' })
  return [...new Set([header, declared, 'utf-8'].flatMap(known))]
}

/** A label's canonical name, or none where no decoder knows it. */
function known(label: string | undefined): string[] {
  if (label === undefined) return []
  try {
    const name = new TextDecoder(label).encoding
    // UTF-16 without its zeros or its mark is a mistake in the label: nothing else reads so badly.
    return name.startsWith('utf-16') ? [] : [name]
  } catch {
    return []
  }
}

/**
 * Whether the bytes read well under that name. A few damaged characters do not convict a claim;
 * but text that is well-formed UTF-8 in several places is UTF-8 whatever single-byte name it bears.
 */
function agrees(bytes: Uint8Array, name: string): boolean {
  const { beyondAscii, broken } = tally(decodeAs(bytes, name))
  if (name !== 'utf-8' && beyondAscii > 0 && sequencesOfUtf8(bytes) >= 2) return false
  return broken <= beyondAscii / 5
}

/** How many characters beyond ASCII the bytes hold as UTF-8; none where any sequence is broken. */
function sequencesOfUtf8(bytes: Uint8Array): number {
  try {
    // `stream` forgives a last character that was cut off.
    return tally(new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }))
      .beyondAscii
  } catch {
    return 0
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return undefined
}

/** UTF-16 without a mark shows in the zeros beside its markup, at even or at odd places only. */
function zeroPattern(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0]
  const end = Math.min(bytes.length, 4_096)
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd < end / 10) return undefined
  if (odd > 9 * even) return 'utf-16le'
  return even > 9 * odd ? 'utf-16be' : undefined
}

/** ISO-2022-JP is pure ASCII but for its escape sequences (RFC 1468). */
function isIso2022jp(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536))
  return ['\x1b$B', '\x1b$@'].some((shift) => head.includes(shift, 0, 'latin1'))
}

function decodeAs(bytes: Uint8Array, name: string): string {
  return new TextDecoder(name).decode(bytes)
}

/** Broken are U+FFFD and the C1 controls, which a wrong table gives for another's letters. */
function tally(text: string): { beyondAscii: number; broken: number } {
  let beyondAscii = 0
  let broken = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) continue
    beyondAscii++
    if (code < 0xa0 || code === 0xfffd) broken++
  }
  return { beyondAscii, broken }
}
