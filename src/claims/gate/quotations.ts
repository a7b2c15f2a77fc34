import { fold } from './fold.ts'
import { quotedIn } from './marks.ts'
import type { Token } from './tokens.ts'
import { FATAL, type Finding } from './verdict.ts'

/** Quotation marks mean verbatim: each must stand between quotation marks of the sentences. */
export function quotations(
  statement: string,
  words: readonly Token[],
  support: readonly Token[],
): Finding[] {
  const said = support.filter(({ quoted }) => quoted)
  const found: Finding[] = []
  for (const { start, end, single } of quotedIn(fold(statement), statement)) {
    const quoted = words.filter((word) => word.start >= start && word.end <= end)
    if (quoted.length === 0 || (single && quoted.length < 3)) continue
    if (!stands(pieces(quoted, statement), said)) {
      found.push({ start, end, reason: 'quote-not-found', weight: FATAL })
    }
  }
  return found
}

/** An ellipsis or a bracket says that something is left out or put in: what is around it is not. */
function pieces(quoted: readonly Token[], statement: string): Token[][] {
  const found: Token[][] = [[]]
  let last = quoted[0]?.start ?? 0
  let bracketed = false
  for (const word of quoted) {
    const between = statement.slice(last, word.start)
    last = word.end
    if (/…|\.\s?\.\s?\.|[[\]]/.test(between)) found.push([])
    if (between.includes('[')) bracketed = true
    if (between.includes(']')) bracketed = false
    if (!bracketed) found.at(-1)?.push(word)
  }
  return found.filter((piece) => piece.length > 0)
}

/** Word for word and in order, each piece after the last. */
function stands(parts: readonly (readonly Token[])[], said: readonly Token[]): boolean {
  let from = 0
  for (const part of parts) {
    const at = indexOf(part, said, from)
    if (at === -1) return false
    from = at + part.length
  }
  return true
}

function indexOf(part: readonly Token[], said: readonly Token[], from: number): number {
  for (let at = from; at + part.length <= said.length; at++) {
    if (part.every((word, index) => word.word === said[at + index]?.word)) return at
  }
  return -1
}
