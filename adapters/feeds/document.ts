import type { Element } from './element.ts'
import { canonicalName, type Scope, scopeOf } from './names.ts'
import { scan, TEXT } from './xml.ts'

/** security-rules B1. */
const DEPTH = 512
export const ITEMS = 500
/** The most elements and text pieces of one entry; a real one has some hundreds. */
const NODES = 50_000

export type Format = 'rss' | 'rdf' | 'atom'

export interface FeedDocument {
  readonly format: Format
  /** The feed's own fields, its entries left out. */
  readonly head: readonly Element[]
  readonly entries: readonly Element[]
  readonly truncated: boolean
}

/**
 * Reads an XML feed into its entries, one small tree each, without ever holding the document's own.
 * @param base the address the feed was fetched from; may be empty
 */
export function readDocument(xml: string, base: string): FeedDocument | 'not-a-feed' | 'too-deep' {
  const reading = reader(base)
  const whole = scan(xml, reading.scanner)
  return reading.result(whole)
}

interface Open {
  readonly tag: string
  readonly scope: Scope
  readonly element: Element
  /** Where this element is one of the feed's containers or entries, or lies inside of one. */
  readonly role: 'outside' | 'container' | 'entry' | 'field'
}

const CONTAINERS = new Set(['rss', 'rdf', 'channel', 'feed', 'items', 'rdf:rdf', 'newlocation'])

function reader(address: string) {
  const stack: Open[] = []
  const head: Element[] = []
  const entries: Element[] = []
  let format: Format | undefined
  let core: string | undefined
  let refused: 'not-a-feed' | 'too-deep' | undefined
  let ended = false
  let nodes = 0
  let dropped = false

  function open(tag: string, attributes: ReadonlyMap<string, string>, empty: boolean): void {
    const top = stack.at(-1)
    const scope = scopeOf(attributes, top?.scope ?? new Map())
    if (format === undefined) {
      const root = rootOf(tag, scope)
      if (root === 'page') refused = 'not-a-feed'
      if (root === undefined || root === 'page') return
      ;({ format, core } = root)
    }
    if (stack.length >= DEPTH) {
      refused = 'too-deep'
      return
    }
    const name = canonicalName(tag, scope, core)
    const outer = top?.role ?? 'container'
    if (isEntry(name) && (outer === 'container' || (outer === 'entry' && !empty))) {
      // An entry right inside an entry: the first one was never closed.
      if (outer === 'entry') pop()
      stack.push({ tag, scope, element: element(tag, name, attributes), role: 'entry' })
      nodes = 0
      return
    }
    const role = outer === 'container' ? (CONTAINERS.has(name) ? 'container' : 'field') : 'field'
    const made = element(tag, name, attributes)
    const parent = stack.at(-1)
    if (role === 'field' && parent?.role !== 'container') attach(made)
    stack.push({ tag, scope, element: made, role })
  }

  function element(tag: string, name: string, attributes: ReadonlyMap<string, string>): Element {
    const outer = stack.at(-1)?.element.base ?? (address || undefined)
    return { name, tag, attributes, base: baseOf(attributes.get('xml:base'), outer), children: [] }
  }

  function attach(child: Element | string): void {
    nodes++
    if (nodes > NODES) dropped = true
    else stack.at(-1)?.element.children.push(child)
  }

  function text(piece: string): void {
    const top = stack.at(-1)
    if (!top || top.role === 'container' || piece === '') return
    const last = top.element.children.at(-1)
    if (typeof last !== 'string') attach(piece)
    else if (last.length < TEXT) top.element.children.splice(-1, 1, (last + piece).slice(0, TEXT))
  }

  function close(tag: string): void {
    const index = stack.findLastIndex((entry) => entry.tag === tag)
    if (index < 0) return
    while (stack.length > index) pop()
    if (stack.length === 0 && format !== undefined) ended = true
  }

  function pop(): void {
    const closed = stack.pop()
    if (!closed) return
    if (closed.role === 'entry') entries.push(closed.element)
    else if (closed.role === 'field' && (stack.at(-1)?.role ?? 'container') === 'container') {
      head.push(closed.element)
      nodes = 0
    }
  }

  return {
    scanner: {
      open,
      text,
      close,
      innermost: () => stack.at(-1)?.tag,
      done: () => refused !== undefined || ended || entries.length >= ITEMS,
    },
    result(whole: boolean): FeedDocument | 'not-a-feed' | 'too-deep' {
      if (refused !== undefined) return refused
      if (format === undefined) return 'not-a-feed'
      return { format, head, entries, truncated: dropped || !whole || !ended }
    },
  }
}

const isEntry = (name: string): boolean => name === 'item' || name === 'entry'

/** What the first element of a feed says; undefined for stray markup before it. */
function rootOf(tag: string, scope: Scope): { format: Format; core: string } | 'page' | undefined {
  const colon = tag.indexOf(':')
  const prefix = scope.get(colon < 0 ? '' : tag.slice(0, colon)) ?? ''
  switch (tag.slice(colon + 1).toLowerCase()) {
    case 'html':
      return 'page'
    case 'feed':
    case 'entry':
      return { format: 'atom', core: prefix }
    case 'rdf':
      return { format: 'rdf', core: scope.get('') || 'rss' }
    case 'rss':
    case 'channel':
      return { format: 'rss', core: prefix || 'rss' }
    default:
      return undefined
  }
}

/** A base that is no address, or not one of the web, is as good as none. */
function baseOf(written: string | undefined, outer: string | undefined): string | undefined {
  if (!written?.trim()) return outer
  const url = URL.parse(written.trim(), outer)
  return url && /^https?:$/.test(url.protocol) ? url.href : outer
}
