import { type Block, endsSentence } from '../../src/articles/furniture.ts'
import { blocksOf } from './blocks.ts'
import type { Node } from './tree.ts'

/** A standfirst is one to three paragraphs; more is something else between headline and body. */
const MOST = 3
/** With this share of its words in the body it is a summary of it, and says nothing of its own. */
const REPEATED = 0.79

/**
 * The paragraphs between a headline and the element that holds the body, where a page sets its
 * standfirst apart; none where it only sums up what the body says.
 */
export function standfirst(
  headline: Node | undefined,
  body: Node,
  blocks: readonly Block[],
  leftOut: (node: Node) => boolean,
  isOwn: (href: string) => boolean,
): Block[] {
  const common = headline && commonAncestor(headline, body)
  if (!common || common === body || common === headline) return []
  const found = between(common, headline, body)
    .filter((node) => !leftOut(node))
    .flatMap((node) => blocksOf(node, leftOut, isOwn))
    .filter(({ text, linked }) => linked < 0.3 && text.length >= 60 && text.length < 1_200)
    .filter(({ text }) => endsSentence(text) || text.length >= 100)
  if (found.length === 0 || found.length > MOST) return []
  const said = new Set(blocks.flatMap(({ text }) => content(text)))
  const own = [...new Set(found.flatMap(({ text }) => content(text)))]
  return own.filter((word) => said.has(word)).length >= own.length * REPEATED ? [] : found
}

/** The words that carry content, roughly: those of four letters and more. */
const content = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []

function commonAncestor(a: Node, b: Node): Node | undefined {
  const line = new Set<Node>()
  for (let up: Node | undefined = a; up; up = up.parent) line.add(up)
  for (let up: Node | undefined = b; up; up = up.parent) if (line.has(up)) return up
  return undefined
}

/** The largest elements that stand wholly after the first and before the second. */
function between(common: Node, first: Node, second: Node): Node[] {
  const found: Node[] = []
  const lineage = new Set<Node>()
  for (const end of [first, second]) {
    for (let up: Node | undefined = end; up && up !== common; up = up.parent) lineage.add(up)
  }
  let state = 'before' as 'before' | 'between' | 'after'
  const visit = (node: Node): void => {
    for (const child of node.children) {
      if (typeof child === 'string' || state === 'after') continue
      if (child === second) state = 'after'
      else if (child === first) state = 'between'
      else if (lineage.has(child)) visit(child)
      else if (state === 'between' && child.length > 0) found.push(child)
    }
  }
  visit(common)
  // A headline that comes after the body has nothing between them.
  return state === 'after' ? found : []
}
