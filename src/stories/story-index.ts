import type { Candidate } from './closeness.ts'
import type { Centroid, OpenStory } from './open-story.ts'
import { createPostings } from './postings.ts'
import type { Vector } from './vectors.ts'

/** Which open stories hold a term: what keeps the cost of an article from growing with them. */
export interface StoryIndex {
  /** A member's heaviest words, and its anchors. */
  put(story: OpenStory, words: Vector, anchors: Vector): void
  remove(story: OpenStory): void
  /** The most promising stories by the heaviest terms; `abroad` looks in other scripts too. */
  near(article: Candidate, abroad: boolean): OpenStory[]
}

/** Terms of a member that find its story, terms of an article that are looked up. */
const INDEXED = 60
const LOOKED_UP = 30
/** A term of so many stories finds none of them. */
const COMMON = 600
/** Stories counted for one article, those of its rarest terms first: no article costs more. */
const LOOKS = 4_000
/** Stories that share most of those terms, and of these the ones that are then compared in full. */
const LIKELY = 60
const COMPARED = 12

interface Entry {
  readonly slot: number
  readonly terms: Uint32Array[]
}

export function createIndex(): StoryIndex {
  // Stories by number: counting is done on plain arrays, and no story is touched for it.
  const postings = createPostings<number>()
  const slots: (OpenStory | undefined)[] = []
  const free: number[] = []
  const entries = new Map<OpenStory, Entry>()
  let counts = new Float64Array(1_024)

  function enter(story: OpenStory): Entry {
    const slot = free.pop() ?? slots.length
    slots[slot] = story
    if (slot >= counts.length) counts = new Float64Array(slot * 2)
    const entry = { slot, terms: [] }
    entries.set(story, entry)
    return entry
  }

  function put(story: OpenStory, words: Vector, anchors: Vector): void {
    const entry = entries.get(story) ?? enter(story)
    const terms = Uint32Array.from([
      ...heaviest(words, INDEXED).map(([term]) => term),
      ...anchors.terms,
    ])
    for (const term of terms) postings.add(term, entry.slot)
    entry.terms.push(terms)
  }

  function remove(story: OpenStory): void {
    const entry = entries.get(story)
    if (!entry) return
    for (const term of entry.terms.flatMap((terms) => [...terms])) postings.remove(term, entry.slot)
    slots[entry.slot] = undefined
    free.push(entry.slot)
    entries.delete(story)
  }

  /** The stories that hold most of an article's heaviest terms, by weight. */
  function likely(heavy: readonly Weighted[]): OpenStory[] {
    const rarest = heavy
      .map(([term, weight]) => ({ term, weight, count: postings.count(term) }))
      .filter(({ count }) => count > 0 && count <= COMMON)
      .sort((a, b) => a.count - b.count)
    const found: number[] = []
    let looks = 0
    for (const { term, weight, count } of rarest) {
      looks += count
      if (looks > LOOKS) break
      for (const slot of postings.holders(term)) {
        if (counts[slot] === 0) found.push(slot)
        counts[slot] = (counts[slot] ?? 0) + weight
      }
    }
    const most = found.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
    const stories = most.map((slot) => slots[slot])
    for (const slot of found) counts[slot] = 0
    return stories.filter((story) => story !== undefined)
  }

  return {
    put,
    remove,
    near({ words, anchors, script }, abroad) {
      const heavy = heaviest(words, LOOKED_UP)
      const byWords = likely(heavy)
        .slice(0, LIKELY)
        .map((story) => ({ story, score: shareOf(heavy, story.voices.get(script)) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, COMPARED)
        .map(({ story }) => story)
      if (!abroad) return byWords
      const foreign = likely(heaviest(anchors, LOOKED_UP)).filter((one) => !one.voices.has(script))
      return [...new Set([...byWords, ...foreign.slice(0, COMPARED)])]
    },
  }
}

/** The cosine of a story in one script, as far as an article's heaviest terms go. */
function shareOf(heavy: readonly Weighted[], voice: Centroid | undefined): number {
  if (!voice) return 0
  const sum = heavy.reduce((all, [term, weight]) => all + weight * (voice.sum.get(term) ?? 0), 0)
  return sum / voice.norm
}

type Weighted = readonly [term: number, weight: number]

function heaviest({ terms, weights }: Vector, many: number): Weighted[] {
  return Array.from(terms, (term, at) => [term, weights[at] ?? 0] as const)
    .sort((a, b) => b[1] - a[1])
    .slice(0, many)
}
