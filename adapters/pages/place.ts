import { nameOf, namesComments } from './names.ts'
import type { Node } from './tree.ts'

/** Where on a page an element stands, in relation to its headline and its writing. */
export interface Place {
  readonly node: Node
  readonly name: string
  /** Points for standing near: about 40 right under the headline, below zero far away. */
  readonly near: number
  /** Within a card of a list, a side column, or a list of other pieces. */
  readonly aside: boolean
}

const OUTSIDE =
  /related|recommend|side-?bar|widget|teaser|popular|latest|recent|newsletter|trending|archive|calendar|event|breadcrumb|copyright|next-?post|prev|more-?(?:news|stories)|carousel|weather/
const SKIP = new Set(
  'script style noscript template svg select option textarea head iframe'.split(' '),
)

/**
 * Visits a page's elements in document order, but for comments, navigation and forms. What `visit`
 * answers true to is not entered.
 */
export function walkPlaces(
  root: Node,
  headline: Node | undefined,
  body: Node | undefined,
  visit: (place: Omit<Place, 'near'> & { at: number }) => boolean,
): (at: number) => number {
  const lineage = new Set<Node>()
  for (const start of [headline, body]) for (let up = start; up; up = up.parent) lineage.add(up)
  const ends: { headline?: number; from?: number; to?: number } = {}
  let at = 0
  const enter = (node: Node, aside: boolean): void => {
    if (node === headline) ends.headline = at
    if (node === body) ends.from = at
    at++
    if (SKIP.has(node.tag)) return
    const name = nameOf(node)
    let off = aside
    if (lineage.size > 0 && !lineage.has(node)) {
      if (namesComments(name) || /^(?:nav|form)$/.test(node.tag)) return
      off ||= OUTSIDE.test(name) || node.tag === 'aside'
    }
    if (!visit({ node, name, aside: off, at: at - 1 })) {
      for (const child of node.children) if (typeof child !== 'string') enter(child, off)
    }
    if (node === body) ends.to = at
  }
  enter(root, false)
  return (place) => nearness(place, ends)
}

function nearness(at: number, ends: { headline?: number; from?: number; to?: number }): number {
  let score = 0
  if (ends.headline !== undefined) {
    const distance = at - ends.headline
    if (distance >= 0 && distance < 40) score += 25 - distance / 4
    else if (distance < 0 && distance > -25) score += 15 + distance / 4
    else if (distance < 0) score -= 20
  }
  if (ends.from !== undefined && ends.to !== undefined) {
    if (at >= ends.from && at < ends.from + 8) score += 8
    else if (at > ends.to - 8 && at < ends.to + 25) score += 5
    else if (at >= ends.to + 25) score -= 25
  }
  return score
}
