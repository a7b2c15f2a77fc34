import { decodeHTMLStrict } from 'entities'

/** What a scan reports, in document order. Names are as written, prefix included. */
export interface Scanner {
  /** `empty`: it closes itself; its `close` follows. */
  open(name: string, attributes: ReadonlyMap<string, string>, empty: boolean): void
  /** Entities decoded, at most `TEXT` characters; several may follow each other. */
  text(text: string): void
  close(name: string): void
  /** The innermost element still open: where an unclosed CDATA section most likely meant to end. */
  innermost(): string | undefined
  /** True ends the scan. */
  done(): boolean
}

/** The most characters kept of one field. */
export const TEXT = 262_144
const ATTRIBUTES = 256

/**
 * Reads XML as feeds have it, in time linear in its length: bare `&` and `<`, unquoted attributes,
 * unclosed CDATA and comments, several declarations. Never a DTD: `<!DOCTYPE>` is skipped whole, and
 * an entity that is neither XML's nor HTML's stays the text it is.
 * @returns whether the document ended outside of any markup (a cut one may still do so)
 */
export function scan(xml: string, on: Scanner): boolean {
  const ends = finder(xml)
  let at = 0
  while (at < xml.length && !on.done()) {
    const start = xml.indexOf('<', at)
    if (start !== at) textOf(xml.slice(at, start < 0 ? xml.length : start), on)
    if (start < 0) return true
    const next = xml[start + 1] ?? ''
    if (next === '!') at = declaration(xml, start, ends, on)
    else if (next === '?')
      at = after(ends('?>', start), 2) ?? after(ends('>', start), 1) ?? start + 2
    else if (next === '/') {
      const end = ends('>', start)
      if (end === undefined) return false
      const name = /^[^\s/>]*/.exec(xml.slice(start + 2, Math.min(end, start + 258)))?.[0]
      on.close(name ?? '')
      at = end + 1
    } else if (isNameStart(next)) {
      const tag = openTag(xml, start, ends)
      if (tag === 'cut') return false
      if (tag === 'no tag') {
        textOf('<', on)
        at = start + 1
        continue
      }
      on.open(tag.name, tag.attributes, tag.empty)
      if (tag.empty) on.close(tag.name)
      at = tag.end
    } else {
      textOf('<', on)
      at = start + 1
    }
  }
  return true
}

type Finder = (what: string, from: number) => number | undefined

/** indexOf that never looks twice to the end for what is not there: floods of `<!--` stay linear. */
function finder(xml: string): Finder {
  const last = new Map<string, number>()
  return (what, from) => {
    let limit = last.get(what)
    if (limit === undefined) {
      limit = xml.lastIndexOf(what)
      last.set(what, limit)
    }
    return from > limit ? undefined : xml.indexOf(what, from)
  }
}

const after = (index: number | undefined, length: number): number | undefined =>
  index === undefined ? undefined : index + length

function declaration(xml: string, start: number, ends: Finder, on: Scanner): number {
  if (xml.startsWith('<!--', start)) return after(ends('-->', start + 4), 3) ?? start + 4
  if (xml.startsWith('<![CDATA[', start)) return cdata(xml, start + 9, ends, on)
  if (/^<!doctype/i.test(xml.slice(start, start + 9))) return doctype(xml, start)
  return after(ends('>', start), 1) ?? start + 2
}

/**
 * A section that another one opens before it closes was never closed, if its element ends between
 * the two: its text goes on to that end tag and no further.
 */
function cdata(xml: string, start: number, ends: Finder, on: Scanner): number {
  const end = ends(']]>', start)
  const parent = on.innermost()
  const close = parent === undefined ? undefined : ends(`</${parent}`, start)
  const reopened = ends('<![CDATA[', start)
  const unclosed =
    end === undefined ||
    (reopened !== undefined && reopened < end && close !== undefined && close < reopened)
  const stop = (unclosed ? close : end) ?? xml.length
  on.text(xml.slice(start, Math.min(stop, start + TEXT)))
  return unclosed ? stop : stop + 3
}

function doctype(xml: string, start: number): number {
  const parts = /["'[\]>]/g
  parts.lastIndex = start
  let inner = false
  for (let found = parts.exec(xml); found; found = parts.exec(xml)) {
    const mark = found[0]
    if (mark === '[') inner = true
    else if (mark === ']') inner = false
    else if (mark === '>') {
      if (!inner) return found.index + 1
    } else {
      const end = xml.indexOf(mark, found.index + 1)
      if (end < 0) return xml.length
      parts.lastIndex = end + 1
    }
  }
  return xml.length
}

interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly empty: boolean
  readonly end: number
}

const isNameStart = (character: string): boolean => /[\p{L}_:]/u.test(character)

/** A `<` that meets another one before its `>` was no tag but a bare "less than". */
function openTag(xml: string, start: number, ends: Finder): Tag | 'cut' | 'no tag' {
  const word = /[^\s=/>"'<]+/y
  const space = /[\s/"']*/y
  const equals = /\s*=\s*/y
  const bare = /[^\s>]*/y
  const take = (pattern: RegExp, from: number): string => {
    pattern.lastIndex = from
    return pattern.exec(xml)?.[0] ?? ''
  }
  const name = take(word, start + 1)
  const attributes = new Map<string, string>()
  let at = start + 1 + name.length
  for (;;) {
    at += take(space, at).length
    const character = xml[at]
    if (character === undefined) return 'cut'
    if (character === '<') return 'no tag'
    if (character === '>') return { name, attributes, empty: xml[at - 1] === '/', end: at + 1 }
    const written = take(word, at)
    at += Math.max(written.length, 1)
    // Prefixes keep their case; every other name is met in any.
    const key = written.startsWith('xmlns') ? written : written.toLowerCase()
    const sign = take(equals, at)
    if (!sign) {
      if (attributes.size < ATTRIBUTES) attributes.set(key, '')
      continue
    }
    at += sign.length
    const quote = xml[at]
    const end = quote === '"' || quote === "'" ? ends(quote, at + 1) : undefined
    const value = end === undefined ? take(bare, at).replace(/\/$/, '') : xml.slice(at + 1, end)
    at = end === undefined ? at + value.length : end + 1
    if (attributes.size < ATTRIBUTES) attributes.set(key, decode(value.slice(0, TEXT)))
  }
}

/** The longest way to write one character as an entity is shorter than this. */
const ENTITY = 8

function textOf(raw: string, on: Scanner): void {
  on.text(decode(raw.slice(0, TEXT * ENTITY)).slice(0, TEXT))
}

/** XML's five entities, numbers, and HTML's names, which feeds use undeclared. */
function decode(raw: string): string {
  return raw.includes('&') ? decodeHTMLStrict(raw) : raw
}
