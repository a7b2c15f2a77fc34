import type { Block } from '../../src/articles/furniture.ts'
import { BLOCK, type Node } from './tree.ts'

/** Cuts what lies under a node into blocks, at block elements and at doubled line breaks. */
export function blocksOf(
  part: Node,
  leftOut: (node: Node) => boolean,
  isOwn: (href: string) => boolean,
): Block[] {
  const out: Block[] = []
  let pictured = false
  let text = ''
  let linked = 0
  const flush = (kind: Block['kind']): void => {
    const visible = text.replace(/\s/g, '').length
    const share = visible === 0 ? 0 : Math.min(1, linked / visible)
    for (const piece of text.split(/\n[^\S\n]*\n\s*/)) {
      const line = piece.replace(/\s+/g, ' ').trim()
      if (line === '') continue
      out.push({ text: line, kind, linked: share, ...(pictured && { pictured }) })
      pictured = false
    }
    text = ''
    linked = 0
  }
  const visit = (node: Node, kind: Block['kind'], link: boolean): void => {
    for (const child of node.children) {
      if (typeof child === 'string') {
        text += kind === 'code' ? child : child.replace(/\s+/g, ' ')
        if (link) linked += child.replace(/\s/g, '').length
      } else if (child.tag === 'br') {
        text += '\n'
      } else if (PICTURE.has(child.tag)) {
        pictured = true
      } else if (child.length === 0 || leftOut(child)) {
        // What is left out still parts the text before it from the text after.
        if ((BLOCK.has(child.tag) && !/^t[dh]$/.test(child.tag)) || child.holdsBlock) flush(kind)
      } else {
        if (BLOCK.has(child.tag)) {
          // Cells of one row are read as one line.
          if (child.tag === 'td' || child.tag === 'th') {
            text += ' '
            visit(child, 'cell', link)
            text += ' '
            continue
          }
          flush(kind)
          const inner = kindOf(child, kind)
          visit(child, inner, link)
          flush(inner)
        } else visit(child, kind, link || (child.tag === 'a' && isOwn(child.attributes.href ?? '')))
      }
    }
  }
  const kind = kindOf(part, 'paragraph')
  visit(part, kind, false)
  flush(kind)
  return out
}

const PICTURE = new Set(['img', 'picture', 'video', 'iframe', 'svg'])

function kindOf({ tag }: Node, outer: Block['kind']): Block['kind'] {
  if (/^h\d$/.test(tag)) return 'heading'
  if (tag === 'li') return 'item'
  if (tag === 'blockquote') return 'quote'
  if (tag === 'tr') return 'cell'
  if (tag === 'pre') return 'code'
  return outer
}
