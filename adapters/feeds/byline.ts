import { cleanTitle } from '../../src/articles/clean.ts'
import { type Element, named, textIn } from './element.ts'
import { plainWording, rssWording } from './wording.ts'

/** Names joined with ", ", each once: `dc:creator` and Atom's names before RSS's mailbox. */
export function bylineOf(entry: Element): string {
  for (const field of ['dc:creator', 'author', 'atom:author', 'dc:author', 'itunes:author']) {
    const names = named(entry, field).map(nameOf).filter(Boolean)
    if (names.length > 0) return cleanTitle([...new Set(names)].join(', '))
  }
  return ''
}

/** RSS asks for "mailbox (Name)" (RSS 2.0 `author`); an address alone names nobody. */
function nameOf(author: Element): string {
  const [name] = [...named(author, 'name'), ...named(author, 'atom:name')]
  if (name) return textIn(name).replace(/\s+/g, ' ').trim()
  if (author.children.some((child) => typeof child !== 'string')) return ''
  const text = plainWording(rssWording(author)).replace(/\s+/g, ' ')
  const mailbox = /^\S+@\S+\s*\(([^()]*)\)$|^"?([^"<>]*?)"?\s*<[^<>@]+@[^<>]+>$/.exec(text)
  if (mailbox) return (mailbox[1] ?? mailbox[2] ?? '').trim()
  return /^\S+@\S+$/.test(text) ? '' : text.replace(/^by\s+/i, '')
}
