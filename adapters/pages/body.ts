import type { Block } from '../../src/articles/furniture.ts'
import { namesBody, namesComments, namesFurniture } from './names.ts'
import type { Node } from './tree.ts'

const NEVER = new Set(
  `head script style noscript template svg math iframe object embed canvas video audio picture img
  source track map area form-control input button select option textarea label progress meter dialog
  nav aside footer menu figcaption`.split(/\s+/),
)
const ROLES = new Set(
  'navigation complementary banner contentinfo search dialog alertdialog alert menu menubar toolbar tooltip tablist'.split(
    ' ',
  ),
)
const BLOCK = new Set(
  `address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section table tbody td tfoot th thead
  tr ul summary`.split(/\s+/),
)

/** The blocks of the writing on a page, in document order; none where there is no writing. */
export function bodyBlocks(root: Node): Block[] {
  const strict = collect(root, false)
  if (mass(strict) >= 250) return strict
  const lenient = collect(root, true)
  return mass(lenient) > mass(strict) * 2 ? lenient : strict
}

const mass = (blocks: readonly Block[]): number => blocks.reduce((n, b) => n + b.text.length, 0)

function collect(root: Node, lenient: boolean): Block[] {
  const total = root.length || 1
  const dropped = (node: Node): boolean => isDropped(node, lenient, total)
  const scores = score(root, dropped)
  let top: Node | undefined
  let best = 0
  for (const [node, value] of scores) {
    const final = value * (1 - density(node))
    scores.set(node, final)
    if (final > best) [top, best] = [node, final]
  }
  const blocks: Block[] = []
  if (top === undefined) {
    blocksOf(root, dropped, blocks)
    return blocks
  }
  top = widen(top, scores)
  for (const part of withSiblings(top, scores)) {
    blocksOf(part, dropped, blocks)
  }
  return blocks
}

function isDropped(node: Node, lenient: boolean, total: number): boolean {
  const { tag, attributes } = node
  if (NEVER.has(tag)) return true
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '')) return true
  if (ROLES.has(attributes.role ?? '')) return true
  if (tag === 'body' || tag === 'html' || tag === '#root') return false
  if (lenient) return false
  if (node.length - node.linked > total * 0.4) return false
  if (namesComments(node)) return true
  if (tag === 'header' && density(node) > 0.3) return true
  return namesFurniture(node)
}

const density = (node: Node): number => (node.length === 0 ? 0 : node.linked / node.length)

/** Readability's score: paragraphs speak for their parents and, more softly, for those above. */
function score(root: Node, dropped: (node: Node) => boolean): Map<Node, number> {
  const scores = new Map<Node, number>()
  const visit = (node: Node): void => {
    if (node.length === 0 || dropped(node)) return
    if (isParagraph(node)) {
      const text = flat(node)
      if (text.length >= 25) {
        const commas = text.match(/[,،，、﹐︐︑⹁⸲;؛]/g)?.length ?? 0
        const worth =
          (1 + commas + Math.min(Math.floor(text.length / 100), 3)) * (1 - density(node))
        let level = 0
        const start = node.tag === 'p' || node.tag === 'pre' ? node.parent : node
        for (let up = start; up && level < 5; up = up.parent, level++) {
          if (up.tag === '#root') break
          const base = scores.get(up) ?? initial(up)
          scores.set(up, base + worth / (level === 0 ? 1 : level === 1 ? 2 : level * 3))
        }
      }
      return
    }
    for (const child of node.children) if (typeof child !== 'string') visit(child)
  }
  visit(root)
  return scores
}

function initial(node: Node): number {
  let value = namesBody(node) ? 25 : 0
  if (namesFurniture(node)) value -= 25
  if (node.attributes.itemprop === 'articleBody') value += 50
  switch (node.tag) {
    case 'article':
      return value + 10
    case 'div':
      return value + 5
    case 'pre':
    case 'td':
    case 'blockquote':
      return value + 3
    case 'li':
    case 'ul':
    case 'ol':
    case 'form':
    case 'address':
      return value - 3
    default:
      return /^h\d|th/.test(node.tag) ? value - 5 : value
  }
}

/** No block inside, or text of its own beside them. */
function isParagraph(node: Node): boolean {
  if (node.tag === 'p' || node.tag === 'pre') return true
  if (!BLOCK.has(node.tag)) return false
  return !node.children.some((child) => typeof child !== 'string' && holdsBlock(child))
}

function holdsBlock(node: Node): boolean {
  if (BLOCK.has(node.tag)) return true
  return node.children.some((child) => typeof child !== 'string' && holdsBlock(child))
}

function flat(node: Node): string {
  let text = ''
  for (const child of node.children) {
    if (typeof child === 'string') text += child
    else if (!NEVER.has(child.tag)) text += child.tag === 'br' ? '\n' : flat(child)
  }
  return text
}

function widen(top: Node, scores: Map<Node, number>): Node {
  let node = top
  let last = scores.get(node) ?? 0
  const third = last / 3
  for (let up = node.parent; up && up.tag !== 'body' && up.tag !== '#root'; up = up.parent) {
    const value = scores.get(up)
    if (value === undefined) continue
    if (value < third) break
    if (value > last) {
      node = up
      break
    }
    last = value
  }
  while (node.parent && node.parent.tag !== 'body' && node.parent.tag !== '#root') {
    const elements = node.parent.children.filter((c) => typeof c !== 'string' && c.length > 0)
    if (elements.length !== 1) break
    node = node.parent
  }
  return node
}

function withSiblings(top: Node, scores: Map<Node, number>): Node[] {
  const { parent } = top
  if (parent === undefined || parent.tag === '#root') return [top]
  const best = scores.get(top) ?? 0
  const limit = Math.max(10, best * 0.2)
  return parent.children.filter((child): child is Node => {
    if (typeof child === 'string') return false
    if (child === top) return true
    const same =
      (top.attributes.class ?? '') !== '' && child.attributes.class === top.attributes.class
    if ((scores.get(child) ?? -1) + (same ? best * 0.2 : 0) >= limit) return true
    if (child.tag !== 'p') return false
    return child.length > 80
      ? density(child) < 0.25
      : child.length > 0 && density(child) === 0 && /[.!?。]/.test(flat(child))
  })
}

/** Cuts what lies under a node into blocks: at block elements and at doubled line breaks. */
function blocksOf(part: Node, dropped: (node: Node) => boolean, out: Block[]): void {
  let text = ''
  let linked = 0
  const flush = (kind: Block['kind']): void => {
    for (const piece of text.split(/\n\s*\n/)) {
      const clean = piece.replace(/\s+/g, ' ').trim()
      if (clean !== '')
        out.push({
          text: clean,
          kind,
          linked: Math.min(1, linked / Math.max(1, text.replace(/\s/g, '').length)),
        })
    }
    text = ''
    linked = 0
  }
  const visit = (node: Node, kind: Block['kind'], inLink: boolean): void => {
    for (const child of node.children) {
      if (typeof child === 'string') {
        const t = child.replace(/\s+/g, ' ')
        text += t
        if (inLink) linked += t.replace(/\s/g, '').length
        continue
      }
      if (child.tag === 'br') {
        text += '\n'
        continue
      }
      if (child.length === 0 || (child !== part && dropped(child))) continue
      if (BLOCK.has(child.tag)) {
        if (junk(child)) continue
        flush(kind)
        const inner = kindOf(child, kind)
        visit(child, inner, inLink)
        flush(inner)
      } else visit(child, kind, inLink || child.tag === 'a')
    }
  }
  const kind = kindOf(part, 'paragraph')
  visit(part, kind, false)
  flush(kind)
}

function kindOf(node: Node, outer: Block['kind']): Block['kind'] {
  if (/^h\d$/.test(node.tag)) return 'heading'
  if (node.tag === 'li') return 'item'
  if (node.tag === 'blockquote') return 'quote'
  if (node.tag === 'td' || node.tag === 'th') return 'cell'
  if (node.tag === 'pre') return 'code'
  return outer
}

/** A list, table or box that is mostly links. */
function junk(node: Node): boolean {
  if (!/^(?:ul|ol|div|section|table|dl|p)$/.test(node.tag)) return false
  return density(node) > 0.6 && node.length < 2_000 && node.tag !== 'p'
}
