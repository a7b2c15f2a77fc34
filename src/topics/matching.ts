import { fold, regionCalled, regions } from './regions.ts'
import type { Topic } from './topic.ts'

/** One side of a topic: any of its names will do, unless it is part of a `foreign` longer one. */
export interface Side {
  readonly names: readonly string[]
  readonly foreign: readonly string[]
}

/** What the start of an article holds: the title and about the first three paragraphs. */
const LEDE = 1_200

const DASHES = /\s*(?:[–—/&×·・]|\s-\s|\sx\s)\s*/i

/** `Korea–Canada` has two sides. A plain hyphen parts only countries: `Hyundai-Kia` stays whole. */
function split(alias: string): string[] {
  const clear = alias.split(DASHES).filter(Boolean)
  if (clear.length > 1) return clear
  const parts = alias.split('-').filter(Boolean)
  return parts.length > 1 && parts.every((part) => regionCalled(part)) ? parts : [alias]
}

/** Longer names of other countries that hold one of these: `North Korea` for `Korea`. */
function foreignNames(code: string, names: readonly string[]): string[] {
  const found: string[] = []
  for (const [other, others] of regions()) {
    if (other === code) continue
    for (const name of others) {
      if (names.some((own) => name !== own && ` ${name} `.includes(` ${own} `))) found.push(name)
    }
  }
  return found
}

function sideOf(part: string): Side {
  const code = regionCalled(part)
  const names = [fold(part), ...((code && regions().get(code)) || [])].filter(Boolean)
  return { names: [...new Set(names)], foreign: code ? foreignNames(code, names) : [] }
}

const known = new Map<string, Side[][]>()

/** The ways a topic can be matched; each asks for all of its sides. */
export function sidesOf(topic: Pick<Topic, 'name' | 'aliases'>): Side[][] {
  const key = JSON.stringify([topic.name, ...topic.aliases])
  let ways = known.get(key)
  if (!ways) {
    ways = [topic.name, ...topic.aliases].map((alias) => split(alias).map(sideOf))
    known.set(key, ways)
  }
  return ways
}

/** Where names of a side stand in folded text, as offsets. Hangul names may carry a particle. */
function occurrences(text: string, side: Side): number[] {
  // Longest first, so that `north korea` is taken before `korea` can be.
  let rest = ` ${text} `
  for (const name of side.foreign)
    rest = rest.replaceAll(` ${name} `, ` ${'·'.repeat(name.length)} `)
  const found: number[] = []
  for (const name of side.names) {
    const needle = /\p{Script=Hangul}$/u.test(name) ? ` ${name}` : ` ${name} `
    for (let at = rest.indexOf(needle); at >= 0; at = rest.indexOf(needle, at + 1)) found.push(at)
  }
  return found
}

/** A side counts when the article opens with it, or comes back to it. */
function tells(title: string, text: string, side: Side): boolean {
  if (occurrences(title, side).length > 0) return true
  const body = occurrences(text, side)
  return body.some((at) => at < LEDE) || body.length >= 3
}

/** Whether an article is on a topic: one of its names or aliases, with all sides of it. */
export function matches(
  article: { title: string; text: string },
  ways: readonly Side[][],
): boolean {
  const title = fold(article.title)
  const text = fold(article.text)
  return ways.some((sides) => sides.every((side) => tells(title, text, side)))
}
