import { analyse } from 'chardet'

/** The likeliest encoding of bytes that say nothing about themselves, by WHATWG name. */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 65_536)
  for (const { name } of analyse(sample)) {
    try {
      return new TextDecoder(name.replace('_', '-')).encoding
    } catch {}
  }
  return 'windows-1252'
}
