import { Permanent, Transient, Wrong } from './errors.ts'
import { redact } from './redact.ts'

/** What a program that ends says of the reason: a sentence, or for a bug where it is. No secrets. */
export function lastWords(error: unknown): string {
  const expected =
    error instanceof Wrong || error instanceof Transient || error instanceof Permanent
  const said = error instanceof Error && !expected ? (error.stack ?? error.message) : error
  return redact(said instanceof Error ? said.message : String(said))
}
