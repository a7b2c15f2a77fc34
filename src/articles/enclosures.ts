import type { Span } from './paragraphs.ts'

export type { Span } from './paragraphs.ts'

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
  ['(', ')'],
  ['（', '）'],
])
const MARKS = /[“”„«»「」『』()（）"]/g

/**
 * Quotations and parentheses of a paragraph, marks included, in order of their ends. What is never
 * closed (a quotation that goes on in the next paragraph) or never opened is none. A straight mark
 * opens where a word begins and closes elsewhere, so that 5'10" opens nothing.
 */
export function enclosures(paragraph: string): Span[] {
  const spans: Span[] = []
  const open: { mark: string; at: number }[] = []
  for (const { 0: mark, index: at } of paragraph.matchAll(MARKS)) {
    const last = open.findLastIndex((one) => isClosedBy(one.mark, mark))
    const begins = opens(paragraph, mark, at)
    // A mark that could do both closes first: „…“ and "…".
    if (last >= 0 && !(mark === '"' && begins)) {
      spans.push({ start: open[last]?.at ?? at, end: at + 1 })
      open.length = last
    } else if (begins) open.push({ mark, at })
    // What stays open this deep is broken text, and a deep stack would cost time.
    if (open.length > 4) open.shift()
  }
  return spans
}

function isClosedBy(opener: string, mark: string): boolean {
  return opener === '"' ? mark === '"' : (PAIRS.get(opener)?.includes(mark) ?? false)
}

function opens(text: string, mark: string, at: number): boolean {
  if (mark !== '"') return PAIRS.has(mark)
  return /[\s([—–-]|^$/u.test(text.charAt(at - 1)) && /\S/u.test(text.charAt(at + 1))
}
