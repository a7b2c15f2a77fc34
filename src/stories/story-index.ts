import type { Candidate } from './closeness.ts'
import type { Centroid, OpenStory } from './open-story.ts'
import type { Vector } from './vectors.ts'

/** Which open stories hold a term: what keeps the cost of an article from growing with them. */
export interface StoryIndex {
  put(story: OpenStory, ...vectors: readonly Vector[]): void
  remove(story: OpenStory): void
  /** The most promising stories by the heaviest terms; `abroad` looks in other scripts too. */
  near(article: Candidate, abroad: boolean): OpenStory[]
}

/** Terms of an article that are looked up, and stories that are then compared in full. */
const LOOKED_UP = 30
const COMPARED = 12

export function createIndex(): StoryIndex {
  const stories = new Map<number, Set<OpenStory>>()
  const terms = new Map<OpenStory, Set<number>>()

  function best(vector: Vector, heldBy: (story: OpenStory) => Holds | undefined): OpenStory[] {
    const scores = new Map<OpenStory, number>()
    for (const [term, weight] of heaviest(vector)) {
      for (const story of stories.get(term) ?? []) {
        const held = heldBy(story)?.(term) ?? 0
        if (held > 0) scores.set(story, (scores.get(story) ?? 0) + weight * held)
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, COMPARED)
      .map(([story]) => story)
  }

  return {
    put(story, ...vectors) {
      const held = terms.get(story) ?? new Set()
      terms.set(story, held)
      for (const term of vectors.flatMap((vector) => [...vector.terms])) {
        if (held.has(term)) continue
        held.add(term)
        const at = stories.get(term)
        if (at) at.add(story)
        else stories.set(term, new Set([story]))
      }
    },
    remove(story) {
      for (const term of terms.get(story) ?? []) {
        const at = stories.get(term)
        at?.delete(story)
        if (at?.size === 0) stories.delete(term)
      }
      terms.delete(story)
    },
    near({ words, anchors, script }, abroad) {
      const byWords = best(words, (story) => share(story.voices.get(script)))
      if (!abroad) return byWords
      const byAnchors = best(anchors, (story) => (story.voices.has(script) ? undefined : met))
      return [...new Set([...byWords, ...byAnchors])]
    },
  }
}

type Holds = (term: number) => number

const met: Holds = () => 1

const share = (centroid: Centroid | undefined): Holds | undefined =>
  centroid && ((term) => (centroid.sum.get(term) ?? 0) / centroid.norm)

function heaviest({ terms, weights }: Vector): (readonly [term: number, weight: number])[] {
  return [...terms.entries()]
    .map(([at, term]) => [term, weights[at] ?? 0] as const)
    .sort((a, b) => b[1] - a[1])
    .slice(0, LOOKED_UP)
}
