import type { Sentence } from '../articles/article.ts'
import { enclosures, type Span } from '../articles/enclosures.ts'
import type { Reading } from './reading.ts'

/** Words between quotation marks, and what their sentence says around them. */
export interface Quoted {
  /** The words without the marks; offsets in the article. */
  readonly inner: Span
  /** Their sentence before and after them, up to the next quotation; others are blanked. */
  readonly before: string
  readonly after: string
  readonly sentence: Span
  /** Those that hold the words. */
  readonly sentences: readonly Sentence[]
  /** Not closed in its paragraph: it goes on in the next one, which opens with a mark again. */
  readonly open: boolean
}

const BLANK = '\u0001'

/** Everything between quotation marks in one paragraph of an article, in order. */
export function quotedIn({ text, sentences }: Reading, { start, end }: Span): Quoted[] {
  const paragraph = text.slice(start, end)
  const spans = quotationSpans(paragraph)
  if (spans.length === 0) return []
  const inside = sentences.filter((one) => one.start < end && one.end > start)
  const masked = withoutQuotations(paragraph, spans)
  // Speech ends what went before it; a title in quotation marks does not.
  let speechEnd = 0
  let from = 0
  return spans.map((span, index) => {
    const open = span.end === paragraph.length && !/[”"»」』’']$/u.test(paragraph.slice(-1))
    const words = paragraph.slice(span.start + 1, open ? span.end : span.end - 1)
    const at = start + span.start + 1 + words.length - words.trimStart().length
    const inner = { start: at, end: at + words.trim().length }
    // Spans and sentences are both in order: one pass over the sentences serves all spans.
    while (from < inside.length - 1 && (inside[from]?.end ?? 0) <= inner.start) from++
    let to = from
    while (to < inside.length - 1 && (inside[to + 1]?.start ?? 0) < inner.end) to++
    const first = inside[from]?.start ?? start
    const last = inside[to]?.end ?? end
    const before = masked.slice(Math.max(first - start, speechEnd), span.start)
    if (/[,.!?…]/u.test(paragraph.charAt(span.end - 2))) speechEnd = span.end
    const next = spans[index + 1]?.start ?? paragraph.length
    const after = masked.slice(span.end, Math.max(span.end, Math.min(last - start, next)))
    return {
      inner,
      before,
      after,
      sentence: { start: first, end: last },
      sentences: inside.slice(from, to + 1),
      open,
    }
  })
}

/** Quotations with their marks; of nested ones the outer. */
export function quotationSpans(paragraph: string): Span[] {
  const doubles = enclosures(paragraph).filter(({ start }) =>
    /["“„«「『]/u.test(paragraph.charAt(start)),
  )
  const spans = [...doubles, ...singles(paragraph), ...unclosed(paragraph)].toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  )
  const kept: Span[] = []
  for (const span of spans) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  return kept
}

/** The text with quotations blanked, every offset kept: what the article says itself. */
export function withoutQuotations(text: string, spans = quotationSpans(text)): string {
  let masked = ''
  let from = 0
  for (const { start, end } of spans) {
    masked += text.slice(from, start) + BLANK.repeat(end - start)
    from = end
  }
  return masked + text.slice(from)
}

const SINGLE =
  /(?<=^|[\s(—–])['‘](?=\p{Lu})(?:[^'‘’“”"\n]|['’](?=\p{L})){4,300}?[,.!?]['’](?=[\s.,;—–)]|$)/gu

/** British papers quote in single marks: only what opens with a capital and ends in a stop. */
function singles(paragraph: string): Span[] {
  return [...paragraph.matchAll(SINGLE)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }))
}

function unclosed(paragraph: string): Span[] {
  const at = paragraph.lastIndexOf('“')
  if (at < 0 || paragraph.indexOf('”', at) >= 0) return []
  return [{ start: at, end: paragraph.length }]
}
