import { fold } from './fold.ts'
import { FATAL, type Finding } from './verdict.ts'

/** A stretch between quotation marks; offsets of the words inside, UTF-16 code units. */
export interface Quotation {
  readonly start: number
  readonly end: number
  /** Typography, case and spaces folded: what two quotations are compared by. */
  readonly key: string
}

/** Every quotation of a text. A mark that is never closed quotes to the end of its paragraph. */
export function quotationsOf(text: string): Quotation[] {
  const folded = fold(text).replaceAll('``', ' "').replaceAll("''", '" ')
  const found: Quotation[] = []
  for (const match of folded.matchAll(/"([^"]+)(?:"|$)/g)) {
    const start = match.index + 1
    const end = start + (match[1]?.length ?? 0)
    found.push({ start, end, key: quotationKey(match[1] ?? '') })
  }
  return found
}

export function quotationKey(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Quotation marks mean verbatim: each must stand between quotation marks of the sentences. */
export function quotations(statement: string, quoted: readonly Quotation[]): Finding[] {
  const said = quoted.map(({ key }) => ` ${key} `)
  return quotationsOf(statement)
    .filter(({ key }) => key !== '' && !said.some((other) => other.includes(` ${key} `)))
    .map(({ start, end }) => ({ start, end, reason: 'quote-not-found', weight: FATAL }))
}
