import type { Weights } from './terms.ts'
import { unit, type Vector } from './vectors.ts'

/** How many articles hold a term, learnt from the stream itself; language does not matter. */
export interface Vocabulary {
  /** One article's terms, each set of them once. */
  learn(...terms: readonly Weights[]): void
  /** Inverse document frequency, in nats; never negative. */
  idf(term: string): number
  /** Weights times idf, at length 1. */
  vector(terms: Weights): Vector
  snapshot(): VocabularySnapshot
}

export interface VocabularySnapshot {
  readonly articles: number
  readonly counts: readonly (readonly [term: string, articles: number])[]
}

/** Before the first articles: as if so many had been read, and any term been in so many of them. */
const PRIOR_ARTICLES = 1_000
const PRIOR_COUNT = 2
/** Above this many terms all counts are halved: what has not been met for long is forgotten. */
const TERMS = 100_000

export function createVocabulary(saved?: VocabularySnapshot): Vocabulary {
  let articles = saved?.articles ?? 0
  let counts = new Map(saved?.counts)

  function idf(term: string): number {
    const ratio = (articles + 1 + PRIOR_ARTICLES) / ((counts.get(term) ?? 0) + PRIOR_COUNT)
    return Math.max(0, Math.log(ratio))
  }

  return {
    learn(...terms) {
      articles++
      for (const term of terms.flatMap((weights) => [...weights.keys()])) {
        counts.set(term, (counts.get(term) ?? 0) + 1)
      }
      if (counts.size <= TERMS) return
      articles /= 2
      counts = new Map([...counts].flatMap(([term, n]) => (n >= 2 ? [[term, n / 2]] : [])))
    },
    idf,
    vector: (terms) =>
      unit(new Map([...terms].map(([term, weight]) => [term, weight * idf(term)]))),
    snapshot: () => ({ articles, counts: [...counts] }),
  }
}
