import { createHash } from 'node:crypto'

/**
 * An id that follows from meaning: the same parts give the same id on every machine, so a thing
 * made twice is one thing. 20 hex digits of SHA-256 behind a prefix that says what it names.
 */
export function idOf(prefix: string, ...parts: readonly (string | number)[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return `${prefix}_${digest.slice(0, 20)}`
}
