import { type Block, endsSentence } from '../../src/articles/furniture.ts'
import { blocksOf } from './blocks.ts'
import { nameOf, namesBody, namesFurniture } from './names.ts'
import { standfirst } from './standfirst.ts'
import { surroundings } from './surroundings.ts'
import { BLOCK, type Node } from './tree.ts'

export interface Body {
  /** The blocks of the writing, in document order; none where there is no writing. */
  readonly blocks: Block[]
  /** The element that holds the writing, or most of it. */
  readonly node?: Node | undefined
}

export function bodyOf(root: Node, url: string, headline?: Node): Body {
  const isOwn = ownLinks(url)
  const strict = collect(root, surroundings(root), isOwn, headline)
  if (mass(strict.blocks) >= 250) return strict
  const lenient = collect(root, surroundings(root, true), isOwn, headline)
  return mass(lenient.blocks) > mass(strict.blocks) * 2 ? lenient : strict
}

const mass = (blocks: readonly Block[]): number => blocks.reduce((n, b) => n + b.text.length, 0)

type Test = (node: Node) => boolean

function collect(
  root: Node,
  around: Test,
  isOwn: (href: string) => boolean,
  headline: Node | undefined,
): Body {
  const leftOut: Test = (node) => around(node) || isLinkList(node)
  const { top: found, scores } = topOf(root, around)
  const top = found && grow(found, leftOut, isOwn)
  if (top === undefined) return { blocks: blocksOf(root, leftOut, isOwn) }
  const blocks = partsOf(top, scores, around).flatMap((part) => blocksOf(part, leftOut, isOwn))
  const first = standfirst(headline, top, blocks, leftOut, isOwn)
  return { blocks: [...first, ...blocks], node: top }
}

export function topOf(
  root: Node,
  around: Test,
): { top: Node | undefined; scores: Map<Node, number> } {
  const scores = score(root, around)
  let top: Node | undefined
  let best = 0
  for (const [node, value] of scores) {
    const final = value * (1 - density(node))
    scores.set(node, final)
    if (final > best) [top, best] = [node, final]
  }
  return { top: top && climb(top, scores), scores }
}

const density = (node: Node): number => (node.length === 0 ? 0 : node.linked / node.length)

/** Readability's score: paragraphs speak for their parents and, more softly, for those above. */
function score(root: Node, around: Test): Map<Node, number> {
  const scores = new Map<Node, number>()
  const credit = (text: string, linked: number, from: Node | undefined): void => {
    if (text.length < 25) return
    const commas = text.match(/[,،，、﹐︐︑⹁⸲;؛]/g)?.length ?? 0
    const worth = (1 + commas + Math.min(Math.floor(text.length / 100), 3)) * (1 - linked)
    let level = 0
    for (let up = from; up && up.tag !== '#root' && level < 5; up = up.parent, level++) {
      const base = scores.get(up) ?? initial(up)
      scores.set(up, base + worth / (level === 0 ? 1 : level === 1 ? 2 : level * 3))
    }
  }
  const visit = (node: Node): void => {
    if (node.length === 0 || around(node) || NO_PARAGRAPH.test(node.tag)) return
    if (isParagraph(node)) {
      const isLeaf = node.tag === 'p' || node.tag === 'pre'
      credit(flat(node), density(node), isLeaf ? node.parent : node)
      return
    }
    // Text that stands between the blocks of a box is a paragraph of that box.
    let run = ''
    for (const child of node.children) {
      if (typeof child === 'string') run += child
      else if (child.holdsBlock || BLOCK.has(child.tag)) {
        credit(run.trim(), 0, node)
        run = ''
        visit(child)
      } else if (child.tag !== 'a' && child.length > 0) run += flat(child)
    }
    credit(run.trim(), 0, node)
  }
  visit(root)
  return scores
}

function initial(node: Node): number {
  const name = nameOf(node)
  let value = namesBody(name) ? 25 : 0
  if (namesFurniture(name)) value -= 25
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

const NO_PARAGRAPH = /^(?:h\d|th|figcaption)$/

function isParagraph(node: Node): boolean {
  if (node.tag === 'p' || node.tag === 'pre') return true
  return BLOCK.has(node.tag) && !node.holdsBlock
}

function flat(node: Node): string {
  let text = ''
  for (const child of node.children) {
    if (typeof child === 'string') text += child
    else if (child.length > 0) text += child.tag === 'br' ? '\n' : flat(child)
  }
  return text
}

const isWhole = (node: Node | undefined): boolean =>
  node === undefined || node.tag === 'body' || node.tag === 'html' || node.tag === '#root'

/** To the parent that scores higher, and through parents that hold nothing else. */
function climb(top: Node, scores: ReadonlyMap<Node, number>): Node {
  let node = top
  let last = scores.get(node) ?? 0
  const third = last / 3
  for (let up = node.parent; up && !isWhole(up); up = up.parent) {
    const value = scores.get(up)
    if (value === undefined) continue
    if (value < third) break
    if (value > last) {
      node = up
      break
    }
    last = value
  }
  while (node.parent && !isWhole(node.parent) && node.parent.length === node.length)
    node = node.parent
  return node
}

/**
 * To an ancestor that holds much more of the same: pages in sections, each in a box of its own. What
 * it adds must be a sixth of what there is, and three times what it adds beside sentences.
 */
function grow(top: Node, leftOut: Test, isOwn: (href: string) => boolean): Node {
  let node = top
  let held = tally(blocksOf(top, leftOut, isOwn))
  for (let up = top.parent; up && !isWhole(up); up = up.parent) {
    const more = tally(blocksOf(up, leftOut, isOwn))
    const good = more.good - held.good
    const rest = more.rest - held.rest
    if (rest > held.good) break
    if (good > held.good / 6 && good > 3 * rest) [node, held] = [up, more]
  }
  return node
}

/** Characters in blocks that are sentences, and in all others. */
function tally(blocks: readonly Block[]): { good: number; rest: number } {
  let good = 0
  let rest = 0
  for (const { text, linked } of blocks) {
    if (text.length >= 80 && linked < 0.3 && endsSentence(text)) good += text.length
    else rest += text.length
  }
  return { good, rest }
}

/** The top element and those of its siblings that read like it. */
function partsOf(top: Node, scores: ReadonlyMap<Node, number>, around: Test): Node[] {
  const { parent } = top
  if (parent === undefined || parent.tag === '#root') return [top]
  const best = scores.get(top) ?? 0
  const limit = Math.max(10, best * 0.2)
  return parent.children.filter((child): child is Node => {
    if (typeof child === 'string') return false
    if (child === top) return true
    if (around(child)) return false
    const same =
      (top.attributes.class ?? '') !== '' && child.attributes.class === top.attributes.class
    if ((scores.get(child) ?? -1) + (same ? best * 0.2 : 0) >= limit) return true
    if (child.tag !== 'p') return false
    if (child.length > 80) return density(child) < 0.25
    return child.length > 0 && child.linked === 0 && /[.!?。]/.test(flat(child))
  })
}

/** Whether a link stays on the site, its subdomains included. */
function ownLinks(url: string): (href: string) => boolean {
  const site = siteOf(URL.parse(url)?.hostname ?? '')
  return (href) => {
    if (!/^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(href))
      return !/^(?:mailto|tel|javascript):/i.test(href)
    return siteOf(URL.parse(href, url)?.hostname ?? '') === site
  }
}

/** The last two labels of a host; three where the last but one is short, as in co.uk. */
function siteOf(host: string): string {
  const labels = host.split('.')
  const last = labels.at(-2)?.length ?? 0
  return labels.slice(last <= 3 && labels.length > 2 ? -3 : -2).join('.')
}

/** A list or box that is mostly links. */
function isLinkList(node: Node): boolean {
  if (!/^(?:ul|ol|div|section|dl)$/.test(node.tag)) return false
  return density(node) > 0.6 && node.length < 2_000
}
