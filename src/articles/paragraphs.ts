/** A stretch of a text: `text.slice(start, end)`, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Text files wrapped for a terminal are narrower than this. */
const WIDEST_WRAP = 120

/**
 * The paragraphs of a plain text in order. A blank line parts them, and so does a line break,
 * unless it is a wrap: the next line goes on in small letters, or its first word would not have
 * fitted on the line before.
 */
export function* paragraphs(text: string): Generator<Span> {
  for (const block of blocks(text)) {
    const width = block.reduce((most, { start, end }) => Math.max(most, end - start), 0)
    let start = block[0]?.start ?? 0
    for (const [index, line] of block.entries()) {
      const next = block[index + 1]
      if (next && isWrap(text, line, next, width)) continue
      yield { start, end: line.end }
      start = next?.start ?? line.end
    }
  }
}

/** Runs of lines with no blank one between them. */
function* blocks(text: string): Generator<Span[]> {
  let block: Span[] = []
  for (const line of lines(text)) {
    if (text.slice(line.start, line.end).trim()) block.push(line)
    else if (block.length > 0) {
      yield block
      block = []
    }
  }
  if (block.length > 0) yield block
}

/** By LF (with or without CR), vertical tab, form feed, and Unicode's line and paragraph separators. */
function* lines(text: string): Generator<Span> {
  let start = 0
  for (const { index } of text.matchAll(/[\n\v\f\u2028\u2029]/g)) {
    yield { start, end: index }
    start = index + 1
  }
  yield { start, end: text.length }
}

function isWrap(text: string, line: Span, next: Span, width: number): boolean {
  const word = /^\S*/u.exec(text.slice(next.start, Math.min(next.end, next.start + 60)))?.[0] ?? ''
  const last = text.slice(Math.max(line.start, line.end - 3), line.end).trim()
  if (/[.!?:…]["”’»)]?$/u.test(last) || !/^[\p{L}\p{N}"“‘«(]/u.test(word)) return false
  if (/^\p{Ll}/u.test(word)) return true
  return width <= WIDEST_WRAP && width > 40 && line.end - line.start + 1 + word.length > width
}
