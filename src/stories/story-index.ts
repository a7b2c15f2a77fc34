import type { Candidate } from './closeness.ts'
import type { OpenStory } from './open-story.ts'
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
/** Stories that are then compared in full. */
const COMPARED = 12
/** A term of so many stories finds none of them: with 30 such terms, no article costs more. */
const COMMON = 200

export function createIndex(): StoryIndex {
  const postings = createPostings<OpenStory>()
  const indexed = new Map<OpenStory, Uint32Array[]>()

  function put(story: OpenStory, words: Vector, anchors: Vector): void {
    const terms = Uint32Array.from([
      ...heaviest(words, INDEXED).map(([term]) => term),
      ...anchors.terms,
    ])
    for (const term of terms) postings.add(term, story)
    const held = indexed.get(story)
    if (held) held.push(terms)
    else indexed.set(story, [terms])
  }

  function remove(story: OpenStory): void {
    for (const terms of indexed.get(story) ?? []) {
      for (const term of terms) postings.remove(term, story)
    }
    indexed.delete(story)
  }

  function best(vector: Vector, worth: (story: OpenStory, term: number) => number): OpenStory[] {
    const scores = new Map<OpenStory, number>()
    for (const [term, weight] of heaviest(vector, LOOKED_UP)) {
      if (postings.count(term) > COMMON) continue
      for (const story of postings.holders(term)) {
        const held = worth(story, term)
        if (held > 0) scores.set(story, (scores.get(story) ?? 0) + weight * held)
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, COMPARED)
      .map(([story]) => story)
  }

  return {
    put,
    remove,
    near({ words, anchors, script }, abroad) {
      const byWords = best(words, (story, term) => {
        const voice = story.voices.get(script)
        return voice ? (voice.sum.get(term) ?? 0) / voice.norm : 0
      })
      if (!abroad) return byWords
      const byAnchors = best(anchors, (story) => (story.voices.has(script) ? 0 : 1))
      return [...new Set([...byWords, ...byAnchors])]
    },
  }
}

function heaviest(
  { terms, weights }: Vector,
  many: number,
): (readonly [term: number, weight: number])[] {
  return Array.from(terms, (term, at) => [term, weights[at] ?? 0] as const)
    .sort((a, b) => b[1] - a[1])
    .slice(0, many)
}
