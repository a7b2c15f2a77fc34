import { h, langOf } from './dom.js'

/** The markdown our Discord posts hold, as elements: headings, subtext, block quotes and lines. */
export function markdown(text) {
  const drawn = []
  let quote
  for (const line of text.split('\n')) {
    if (line.startsWith('> ')) {
      if (!quote) {
        quote = h('blockquote', { class: 'dc-quote' })
        drawn.push(quote)
      }
      quote.append(paragraph(line.slice(2)))
      continue
    }
    quote = undefined
    if (line.startsWith('### ')) drawn.push(h('h3', { class: 'dc-h3' }, inline(line.slice(4))))
    else if (/^-# ─+$/.test(line)) drawn.push(h('hr', { class: 'dc-rule' }))
    else if (line.startsWith('-# ')) drawn.push(h('p', { class: 'dc-sub' }, inline(line.slice(3))))
    else if (line === '') drawn.push(h('div', { class: 'dc-gap' }))
    else drawn.push(paragraph(line))
  }
  return drawn
}

function paragraph(line) {
  return h('p', { class: 'dc-line', dir: 'auto', lang: langOf(line) }, inline(line))
}

/** Escapes, code, bold, italic and masked links; what is none of them is text. */
const INLINE =
  /\\([^\p{L}\p{N}\s])|`([^`]+)`|\[((?:\\.|[^\]\\])*)\]\(<(https?:\/\/[^>]*)>\)|\*\*((?:\\.|[^\\])+?)\*\*|\*((?:\\.|[^\\*])+?)\*/gu

export function inline(text) {
  const parts = []
  let at = 0
  for (const match of text.matchAll(INLINE)) {
    parts.push(text.slice(at, match.index))
    const [whole, escaped, code, label, href, bold, italic] = match
    at = match.index + whole.length
    if (escaped) parts.push(escaped)
    else if (code) parts.push(h('code', {}, code))
    else if (href) parts.push(link(href, label))
    else if (bold) parts.push(h('strong', {}, inline(bold)))
    else parts.push(h('em', {}, inline(italic)))
  }
  return [...parts, text.slice(at)]
}

function link(href, label) {
  return h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, inline(label))
}
