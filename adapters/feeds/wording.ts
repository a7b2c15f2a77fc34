import { decodeHTMLStrict } from 'entities'
import { clean } from '../../src/articles/clean.ts'
import { type Element, elementsOf, markupIn, textIn } from './element.ts'
import { plainText } from './plain.ts'

/** The content of a field before anyone reads it. Both are untrusted. */
export type Wording = { readonly html: string } | { readonly text: string }

/**
 * RSS never says what its text is. It is HTML, entities twice over included, but a `<` that opens no
 * tag HTML knows is a "less than".
 */
export function rssWording(element: Element): Wording {
  return { html: markupIn(element, true) }
}

/** Atom 1.0 §3.1 and §4.1.3, Atom 0.3 `mode`; text that was never declared may be HTML all the same. */
export function atomWording(element: Element): Wording {
  const type = element.attributes.get('type')?.trim().toLowerCase()
  const mode = element.attributes.get('mode')?.trim().toLowerCase()
  const nested = elementsOf(element).length > 0
  const raw = textIn(element)
  if (!nested && (mode === 'base64' || (type && isBinary(type))) && BASE64.test(raw)) {
    const decoded = Buffer.from(raw, 'base64').toString('utf8')
    return type === 'text' || type === 'text/plain' ? { text: decoded } : { html: decoded }
  }
  if (nested) return { html: markupIn(element, type === 'html' || mode === 'escaped') }
  if (type === 'text' || type === 'text/plain') return { text: raw }
  return type || mode === 'escaped' || looksLikeHtml(raw) ? { html: raw } : { text: raw }
}

const BASE64 = /^[\w+/\s-]*={0,2}\s*$/

const isBinary = (type: string): boolean =>
  type.includes('/') && !type.startsWith('text/') && !/[/+]xml$/.test(type)

/** Cleaned plain text; blocks parted by a blank line. */
export function plainWording(wording: Wording): string {
  if ('text' in wording) return clean(wording.text)
  const { html } = wording
  return looksLikeHtml(html) ? plainText(html) : clean(decodeHTMLStrict(html))
}

/** The tags that occur in news; any other word in angle brackets is text ("List<String>"). */
const TAG =
  /<(?:!--|!doctype|\/?(?:a|abbr|address|article|aside|audio|b|big|blink|blockquote|body|br|center|cite|code|dd|del|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|mark|meta|nav|noscript|object|ol|p|param|pre|q|s|script|section|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|video|wbr|applet|frame|frameset|map|area|button|canvas|details|dialog|dir|fieldset|kbd|keygen|legend|optgroup|option|picture|progress|samp|select|summary|template|textarea|track)(?=[\s/>]))/i

export const looksLikeHtml = (text: string): boolean => TAG.test(text)
