import { align, hunks } from './align.ts'
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
    if (stands(pieces(quoted, statement), said)) continue
    for (const place of misquoted(quoted, said) ?? [marked(statement, start, end)]) {
      found.push({ ...place, reason: 'quote-not-found', weight: FATAL })
    }
  }
  return found
}

type Place = Pick<Finding, 'start' | 'end'>

/** The quotation marks are part of what is wrong with an invented quotation. */
function marked(statement: string, start: number, end: number): Place {
  return { start: Math.max(0, start - 1), end: Math.min(statement.length, end + 1) }
}

/** Most of a misquoted quotation must be somebody's words to say where it goes wrong. */
const MOSTLY = 0.6

/** The places where a quotation departs from one that was said; undefined if it is none of them. */
function misquoted(quoted: readonly Token[], said: readonly Token[]): Place[] | undefined {
  const alignment = align(quoted, said)
  const at = alignment.to.filter((index) => index >= 0)
  const reach = (at.at(-1) ?? 0) - (at[0] ?? 0) + 1
  if (at.length < MOSTLY * quoted.length || at.length < MOSTLY * reach) return undefined
  const places = hunks(alignment).flatMap(({ inserted, deleted }) => {
    const [first, last] = [quoted[inserted[0] ?? -1], quoted[inserted.at(-1) ?? -1]]
    if (first && last) return [{ start: first.start, end: last.end }]
    const before = quoted[alignment.from[(deleted[0] ?? 0) - 1] ?? -1]
    const after = quoted[alignment.from[(deleted.at(-1) ?? 0) + 1] ?? -1]
    return before && after ? [{ start: before.start, end: after.end }] : []
  })
  return places.length > 0 ? places : undefined
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
