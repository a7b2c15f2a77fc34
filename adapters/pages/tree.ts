import { Parser } from 'htmlparser2'

/** An element of a page. `length` and `linked` count its visible characters, and those in links. */
export interface Node {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: Node | undefined
  readonly children: (Node | string)[]
  length: number
  linked: number
  /** Class and id as words, once someone asked (see `nameOf`). */
  name?: string
  /** Whether a block element lies below. */
  holdsBlock: boolean
  /** Visible characters in runs of 60 and more outside links: what looks like sentences. */
  prose: number
}

/** Why a page is not read at all: each is a known way to make a parser hang or exhaust memory. */
export class Unreadable extends Error {
  override name = 'Unreadable'
  readonly reason: 'too-deep' | 'too-large'
  constructor(reason: 'too-deep' | 'too-large', message: string) {
    super(message)
    this.reason = reason
  }
}

export const MAX_DEPTH = 2_000
export const MAX_ELEMENTS = 100_000

/** Text in these is never read; JSON-LD is the one script whose text is kept. */
const SILENT = new Set(['script', 'style', 'template', 'svg', 'math', 'iframe', 'object', 'canvas'])

/**
 * HTML to a light tree, in one pass that counts depth and elements as it goes: the tree is refused
 * before it is built, since what costs is the stack of open elements. Throws `Unreadable`.
 */
export function parseTree(html: string): Node {
  const root: Node = element('#root', {}, undefined)
  let open = root
  let depth = 0
  let elements = 0
  let silent = 0
  let links = 0
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (++depth > MAX_DEPTH) throw new Unreadable('too-deep', `deeper than ${MAX_DEPTH}`)
        if (++elements > MAX_ELEMENTS) {
          throw new Unreadable('too-large', `more than ${MAX_ELEMENTS} elements`)
        }
        const node = element(tag, attributes, open)
        open.children.push(node)
        open = node
        if (SILENT.has(tag)) silent++
        if (tag === 'a') links++
      },
      ontext(data) {
        if (silent > 0 && !isJsonLd(open)) return
        const last = open.children.length - 1
        const before = open.children[last]
        if (typeof before === 'string') open.children[last] = before + data
        else open.children.push(data)
        if (silent > 0) return
        const length = visibleLength(data)
        open.length += length
        if (links > 0) open.linked += length
      },
      onclosetag(tag) {
        depth--
        if (SILENT.has(tag)) silent--
        if (tag === 'a') links--
        const { parent } = open
        if (parent === undefined) return
        open.prose = proseOf(open)
        parent.length += open.length
        parent.linked += open.linked
        if (open.holdsBlock || BLOCK.has(tag)) parent.holdsBlock = true
        open = parent
      },
    },
    { decodeEntities: true },
  )
  parser.write(html)
  parser.end()
  return root
}

function element(tag: string, attributes: Record<string, string>, parent: Node | undefined): Node {
  return {
    tag,
    attributes,
    parent,
    children: [],
    length: 0,
    linked: 0,
    holdsBlock: false,
    prose: 0,
  }
}

export function isJsonLd({ tag, attributes }: Node): boolean {
  return tag === 'script' && /^\s*application\/ld\+json/i.test(attributes.type ?? '')
}

/** Sums the long runs of text between block elements, and what the blocks themselves hold. */
function proseOf(node: Node): number {
  let prose = 0
  let run = 0
  const flush = (): void => {
    if (run >= 60) prose += run
    run = 0
  }
  for (const child of node.children) {
    if (typeof child === 'string') run += visibleLength(child)
    else if (child.holdsBlock || BLOCK.has(child.tag)) {
      flush()
      prose += child.prose
    } else if (child.tag !== 'br') run += child.length - child.linked
  }
  flush()
  return prose
}

/** Elements that begin and end a block of text. */
export const BLOCK: ReadonlySet<string> = new Set(
  `address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section table tbody td tfoot th thead
  tr ul summary`.split(/\s+/),
)

/** Characters that are not white space; those of East Asian scripts, a word or two each, count double. */
function visibleLength(text: string): number {
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 32) length += code >= 0x2e80 ? 2 : 1
  }
  return length
}

/** Visits every element below a node in document order; what `visit` answers false to stays closed. */
export function walk(node: Node, visit: (node: Node) => boolean): void {
  for (const child of node.children) {
    if (typeof child !== 'string' && visit(child)) walk(child, visit)
  }
}

/** All text below a node with its white space collapsed; silent elements have none. */
export function textOf(node: Node): string {
  return rawText(node).replace(/\s+/g, ' ').trim()
}

function rawText(node: Node): string {
  if (SILENT.has(node.tag)) return ''
  let text = ''
  for (const child of node.children) {
    text += typeof child === 'string' ? child : child.tag === 'br' ? '\n' : rawText(child)
  }
  return text
}
