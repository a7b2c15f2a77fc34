import { link } from '../../src/channels/cite.ts'
import { inert, inertLine } from '../../src/channels/inert.ts'
import type { Span, Text } from '../../src/channels/message.ts'
import { pack } from '../../src/channels/pack.ts'
import { codePoints, shorten, split } from '../../src/channels/split.ts'
import { LIMITS, type Mrkdwn, type PlainText, type RichElement, type Style } from './blocks.ts'

export function plain(text: string): PlainText {
  return { type: 'plain_text', text, emoji: false }
}

export function mrkdwn(text: string): Mrkdwn {
  return { type: 'mrkdwn', text, verbatim: true }
}

/** The three signs Slack asks to be escaped, and nothing else. */
export function escapeSigns(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Inert text in small print, where Slack parses: what would be markup becomes its look-alike. */
export function small(text: string): string {
  return escapeSigns(text).replace(/[*_~`]/g, (sign) => LOOKALIKES[sign] ?? sign)
}
const LOOKALIKES: Readonly<Record<string, string>> = { '*': '∗', _: '＿', '~': '∼', '`': 'ˋ' }

/** A link in small print. The label can not end the link: `|` and line ends are gone from it. */
export function smallLink(label: string, href: string | undefined): string {
  const text = small(label.replace(/[|\n]/g, ' '))
  const linked = `<${escapeSigns(href ?? '')}|${text}>`
  return href && codePoints(linked) <= LIMITS.contextText ? linked : text
}

/** Spans as small print, in pieces short enough for a context element each. */
export function smallPieces(text: Text): string[] {
  const marked = text.flatMap(({ text, style, href }) => {
    const url = link(href)
    if (url) return [smallLink(shorten(inertLine(text), LABEL) || '—', url)]
    const words = inert(text)
    if (style === 'code' && codePoints(words) <= LABEL) return [smallCode(words)]
    // An escaped sign is five long: a piece this short always fits.
    return codePoints(words) <= LABEL ? [small(words)] : split(words, LABEL).map(small)
  })
  return pack(marked, (group) => codePoints(group.join('')) <= LIMITS.contextText)
    .map((group) => group.join(''))
    .filter((piece) => piece.trim() !== '')
}
const LABEL = 500

/** In code nothing is read as markup but its end. */
function smallCode(text: string): string {
  const words = escapeSigns(text.replaceAll('`', 'ˋ'))
  return words.trim() === '' ? words : `\`${words}\``
}

/** Spans as rich text, in pieces short enough for a block each. Rich text is never parsed. */
export function richPieces(text: Text): RichElement[][] {
  const pieces: RichElement[][] = []
  let open: RichElement[] = []
  let room: number = LIMITS.richText
  for (const span of text) {
    for (const element of elements(span)) {
      const length = codePoints(element.text)
      if (length > room && open.length > 0) {
        pieces.push(open)
        open = []
        room = LIMITS.richText
      }
      open.push(element)
      room -= length
    }
  }
  if (open.length > 0) pieces.push(open)
  return pieces.filter((piece) => piece.some(({ text }) => text.trim() !== ''))
}

function elements({ text, style, href }: Span): RichElement[] {
  const words = inert(text)
  const styled = style ? { style: STYLES[style] } : {}
  const url = link(href)
  if (url) {
    const label = shorten(words.trim(), LIMITS.richText) || '—'
    return [{ type: 'link', url, text: label, ...styled }]
  }
  const parts = codePoints(words) <= LIMITS.richText ? [words] : split(words, LIMITS.richText)
  return parts.filter(Boolean).map((part) => ({ type: 'text', text: part, ...styled }))
}

const STYLES = {
  bold: { bold: true },
  italic: { italic: true },
  code: { code: true },
} as const satisfies Record<string, Style>
