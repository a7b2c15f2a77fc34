import { h } from './dom.js'

/** The mrkdwn that small print may hold: links with a label, code, and three escaped signs. */
const MARKS = /<(https?:\/\/[^|>]+)\|([^>]*)>|`([^`]+)`/g

export function mrkdwn(text) {
  const parts = []
  let at = 0
  for (const match of text.matchAll(MARKS)) {
    const [whole, href, label, code] = match
    parts.push(signs(text.slice(at, match.index)))
    if (code) parts.push(h('code', {}, signs(code)))
    else {
      const link = { href: signs(href), target: '_blank', rel: 'noopener noreferrer' }
      parts.push(h('a', link, signs(label)))
    }
    at = match.index + whole.length
  }
  return [...parts, signs(text.slice(at))]
}

function signs(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
