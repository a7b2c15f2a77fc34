import type { Member } from './open-story.ts'

/** The least members of a part. */
const PART = 3
/** How many times more alike the members of a part are than those of two parts. */
const CONTRAST = 2.2
/** Headlines say too little to tell two events of one kind apart: the median terms it takes. */
const TERMS = 40

/**
 * Whether articles tell of two events: two quakes, two arrests of one player. Words that all of them
 * share say nothing here, so terms are weighed anew within the group; then average linkage (UPGMA)
 * joins the articles, and where it would join two parts that are far less alike than each is in
 * itself, there they part.
 * @returns the two parts, or undefined where it is one event
 */
export function divide(
  members: readonly Member[],
  idf: (term: number) => number,
): readonly [readonly Member[], readonly Member[]] | undefined {
  if (members.length < 2 * PART || medianTerms(members) < TERMS) return undefined
  const likeness = likenessOf(members, idf)
  const found = contrast(likeness)
  if (!found) return undefined
  const [a, b] = found
  const first = new Set(a)
  const second = new Set(b)
  for (const at of members.keys()) {
    if (first.has(at) || second.has(at)) continue
    ;(average(likeness, [at], a) >= average(likeness, [at], b) ? first : second).add(at)
  }
  return [members.filter((_, at) => first.has(at)), members.filter((_, at) => second.has(at))]
}

function medianTerms(members: readonly Member[]): number {
  const sizes = members.map(({ words }) => words.terms.length).sort((a, b) => a - b)
  return sizes[sizes.length >> 1] ?? 0
}

type Likeness = readonly (readonly number[])[]

/** Cosines under weights of this group: terms of one member only do not count. */
function likenessOf(members: readonly Member[], idf: (term: number) => number): Likeness {
  const lengths = members.map(() => 0)
  const shared: Holder[][] = []
  for (const [term, held] of holdersOf(members)) {
    if (held.length < 2) continue
    const local = Math.sqrt(Math.log((members.length + 1) / held.length) * idf(term))
    shared.push(held.map(({ at, weight }) => ({ at, weight: weight * local })))
    for (const { at, weight } of held) lengths[at] = (lengths[at] ?? 0) + (weight * local) ** 2
  }
  const likeness = members.map(() => members.map(() => 0))
  for (const held of shared) {
    for (const { at, weight } of held) {
      const row = likeness[at] ?? []
      for (const other of held) row[other.at] = (row[other.at] ?? 0) + weight * other.weight
    }
  }
  return likeness.map((row, i) =>
    row.map((sum, j) => (sum > 0 ? sum / Math.sqrt((lengths[i] ?? 0) * (lengths[j] ?? 0)) : 0)),
  )
}

interface Holder {
  readonly at: number
  readonly weight: number
}

function holdersOf(members: readonly Member[]): Map<number, Holder[]> {
  const holders = new Map<number, Holder[]>()
  for (const [at, { words }] of members.entries()) {
    for (const [place, term] of words.terms.entries()) {
      const weight = words.weights[place] ?? 0
      const held = holders.get(term)
      if (held) held.push({ at, weight })
      else holders.set(term, [{ at, weight }])
    }
  }
  return holders
}

/** Average linkage, up to the first join of two large parts that stand out against each other. */
function contrast(likeness: Likeness): readonly [number[], number[]] | undefined {
  const parts = likeness.map((_, at) => [at])
  const links = likeness.map((row) => [...row])
  while (parts.length > 1) {
    const [i, j] = closest(links)
    const a = parts[i] ?? []
    const b = parts[j] ?? []
    const between = links[i]?.[j] ?? 0
    if (a.length >= PART && b.length >= PART) {
      const within =
        (inner(likeness, a) * a.length + inner(likeness, b) * b.length) / (a.length + b.length)
      if (within > CONTRAST * between) return [a, b]
    }
    join(links, i, j, a.length, b.length)
    parts[j] = [...b, ...a]
    parts.splice(i, 1)
  }
  return undefined
}

/** The pair with the highest link; the first index is the higher one. */
function closest(links: readonly (readonly number[])[]): readonly [number, number] {
  let best: readonly [number, number] = [1, 0]
  let highest = -1
  for (const [i, row] of links.entries()) {
    for (let j = 0; j < i; j++) {
      const link = row[j] ?? 0
      if (link > highest) {
        highest = link
        best = [i, j]
      }
    }
  }
  return best
}

/** Lance and Williams' update for average linkage; row and column `i` go. */
function join(links: number[][], i: number, j: number, sizeI: number, sizeJ: number): void {
  for (const [k, row] of links.entries()) {
    if (k === i || k === j) continue
    const link = (sizeI * (row[i] ?? 0) + sizeJ * (row[j] ?? 0)) / (sizeI + sizeJ)
    row[j] = link
    const mirrored = links[j]
    if (mirrored) mirrored[k] = link
  }
  links.splice(i, 1)
  for (const row of links) row.splice(i, 1)
}

function average(likeness: Likeness, a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (const i of a) for (const j of b) sum += likeness[i]?.[j] ?? 0
  return sum / (a.length * b.length)
}

function inner(likeness: Likeness, part: readonly number[]): number {
  const n = part.length
  let sum = 0
  for (const i of part) for (const j of part) if (i !== j) sum += likeness[i]?.[j] ?? 0
  return n > 1 ? sum / (n * (n - 1)) : 0
}
