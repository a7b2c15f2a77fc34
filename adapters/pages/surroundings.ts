import { nameOf, namesComments, namesFurniture } from './names.ts'
import { BLOCK, type Node } from './tree.ts'

const NEVER = new Set(
  `head script style noscript template svg math iframe object embed canvas video audio picture img source
  track map area button select option optgroup textarea label progress meter dialog menu nav figcaption`.split(
    /\s+/,
  ),
)
const SOMETIMES = new Set(['aside', 'footer', 'header', 'form', 'fieldset', 'address'])
const ROLES = new Set(
  `navigation complementary banner contentinfo search dialog alertdialog alert menu menubar toolbar tooltip
  tablist`.split(/\s+/),
)
/** What holds this share of all that looks like sentences is the article, whatever its name. */
const MAJORITY = 0.4
/** The same for what is named or tagged as something else: only almost all convinces. */
const MOST = 0.65

/**
 * Whether an element and all below it lie around the writing and not in it. `lenient` believes
 * no name: for pages on which nothing would be left.
 */
export function surroundings(root: Node, lenient = false): (node: Node) => boolean {
  const total = proseOutsideComments(root) || 1
  const known = new Map<Node, boolean>()
  return (node) => {
    const before = known.get(node)
    if (before !== undefined) return before
    const verdict = around(node, total, lenient)
    known.set(node, verdict)
    return verdict
  }
}

function around(node: Node, total: number, lenient: boolean): boolean {
  const { tag, attributes } = node
  if (NEVER.has(tag)) return true
  if (tag === 'body' || tag === 'html' || tag === 'main' || tag === '#root') return false
  const name = nameOf(node)
  if (namesComments(name) && !lenient && !holdsHeadline(node)) return true
  const kind = namesFurniture(name)
  const named = kind === 'strong' || SOMETIMES.has(tag)
  if (node.prose > total * (named ? MOST : MAJORITY)) return false
  if (isHidden(attributes)) return true
  if (ROLES.has(attributes.role ?? '')) return true
  if (lenient) return tag === 'footer' || tag === 'aside'
  if (tag === 'header') return node.linked > node.length * 0.3
  if (SOMETIMES.has(tag)) return true
  if (tag === 'article') return within(node, 'article')
  // Cells and rows are named for what they hold, not for what they are.
  if (tag === 'blockquote' || /^(?:t[dhr]|tbody|table)$/.test(tag)) return false
  if (holdsEmbeddedPost(node)) return false
  if (kind === 'strong') return true
  if (kind === undefined || isInline(node)) return false
  return (node.prose < 100 || node.linked > node.length * 0.3) && node.length < 1_500
}

function isHidden(attributes: Node['attributes']): boolean {
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '')) return true
  return HIDDEN.test(attributes.class ?? '')
}

const HIDDEN =
  /(?:^|\s)(?:hidden|hide|d-none|is-hidden|visually-?hidden|sr-only|screen-reader-text|element-invisible)(?:\s|$)/

/** Part of a sentence: a link, a name, a source in brackets. */
function isInline(node: Node): boolean {
  if (BLOCK.has(node.tag) || node.holdsBlock) return false
  return node.parent !== undefined && node.parent.length > node.length && !node.parent.holdsBlock
}

function proseOutsideComments(node: Node): number {
  if (namesComments(nameOf(node)) && node.tag !== 'body' && node.tag !== 'html') return 0
  if (!node.holdsBlock) return node.prose
  let inside = 0
  let seen = 0
  for (const child of node.children) {
    if (typeof child === 'string' || child.prose === 0) continue
    seen += child.prose
    inside += proseOutsideComments(child)
  }
  return inside + Math.max(0, node.prose - seen)
}

function holdsHeadline(node: Node): boolean {
  return node.children.some(
    (child) => typeof child !== 'string' && (child.tag === 'h1' || holdsHeadline(child)),
  )
}

/** A post of a social network, which the article shows: a quotation by its element. */
function holdsEmbeddedPost(node: Node): boolean {
  return node.children.some((child) => typeof child !== 'string' && child.tag === 'blockquote')
}

function within(node: Node, tag: string): boolean {
  for (let up = node.parent; up; up = up.parent) if (up.tag === tag) return true
  return false
}
