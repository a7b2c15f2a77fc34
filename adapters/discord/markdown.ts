import { link } from '../../src/channels/cite.ts'
import { inert, inertLine } from '../../src/channels/inert.ts'
import type { Span, Text } from '../../src/channels/message.ts'
import { pack } from '../../src/channels/pack.ts'
import { codePoints, shorten, split } from '../../src/channels/split.ts'

/** Every sign that Discord's markdown may read, escaped; also a number that would begin a list. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\*_~|<>[\]()#\-@:`]/g, '\\$&').replace(/^(\s*\d+)\./gm, '$1\\.')
}

/** The length of a text once escaped. Additive enough to split by: a cut may only shorten it. */
export function escapedLength(text: string): number {
  return codePoints(escapeMarkdown(text))
}

/** A masked link whose label can not end it; the address in `<>` fetches no preview. */
export function maskedLink(label: string, href: string | undefined): string {
  if (!href) return escapeMarkdown(label)
  const text = label.replace(/[[\]()\n]/g, (sign) => BRACKETS[sign] ?? ' ')
  return `[${escapeMarkdown(text)}](<${href}>)`
}
const BRACKETS: Readonly<Record<string, string>> = { '[': '［', ']': '］', '(': '（', ')': '）' }

/** Small print: every line of it is subtext. */
export function subtext(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `-# ${line.trim()}`)
    .join('\n')
}

/** Spans as markdown, in pieces of at most `max` code points. No markup is cut. */
export function pieces(text: Text, max: number): string[] {
  const marked = text.flatMap((span) => parts(span, max))
  return pack(marked, (group) => codePoints(group.join('')) <= max)
    .map((group) => group.join('').trim())
    .filter((piece) => piece !== '')
}

function parts({ text, style, href }: Span, max: number): string[] {
  const url = link(href)
  if (url) {
    const label = shorten(
      inertLine(text),
      Math.floor((max - url.length - MARKS) / 2),
      escapedLength,
    )
    return [mark(maskedLink(label || '—', url), style)]
  }
  const words = inert(text)
  const room = max - MARKS
  const cut = escapedLength(words) <= room ? [words] : split(words, room, escapedLength)
  return cut.map((part) => (style === 'code' ? code(part) : mark(escapeMarkdown(part), style)))
}

/** What brackets, angles, stars and backticks around a piece may add. */
const MARKS = 12

/** Markup hugs the words: blanks at their ends stay outside of it. */
function mark(markdown: string, style: Span['style']): string {
  const sign = style === 'bold' ? '**' : style === 'italic' ? '*' : ''
  return markdown.replace(/^(\s*)(.*?)(\s*)$/s, (whole, before, inner, after) =>
    inner === '' ? whole : `${before}${sign}${inner}${sign}${after}`,
  )
}

/** Nothing is parsed in a code span but its end. */
function code(text: string): string {
  return text.trim() === '' ? text : `\`${text.replaceAll('`', 'ˋ')}\``
}
