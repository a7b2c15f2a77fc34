import { COMMON_STEMS, type Weights } from './terms.ts'
import { unit, type Vector } from './vectors.ts'

/**
 * The terms of the articles that are held: a number for each, and how many articles have it. What no
 * article has any more is forgotten, so it grows with the open stories and not with the archive.
 */
export interface Vocabulary {
  /** The vectors of one article's weights, before document frequency. */
  hold(words: Weights, anchors: Weights): readonly [words: Vector, anchors: Vector]
  /** Once for what was held, when the article is let go. */
  release(...vectors: readonly Vector[]): void
  /** Inverse document frequency of a term's number, in nats; never negative. */
  idf(term: number): number
  /** Weights times idf, at length 1. */
  weigh(vector: Vector): Vector
}

/** Before the first articles: as if so many had been read, and any term been in so many of them. */
const PRIOR_ARTICLES = 2_000
const PRIOR_COUNT = 2
/** For words that are in much of all news. */
const PRIOR_COMMONPLACE = 100

export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>()
  const terms: string[] = []
  const counts: number[] = []
  const priors: number[] = []
  const free: number[] = []
  let articles = 0

  function numberOf(term: string): number {
    const known = numbers.get(term)
    if (known !== undefined) return known
    const number = free.pop() ?? terms.length
    numbers.set(term, number)
    terms[number] = term
    counts[number] = 0
    priors[number] = COMMON_STEMS.has(term) ? PRIOR_COMMONPLACE : PRIOR_COUNT
    return number
  }

  function vectorOf(weights: Weights): Vector {
    const held = Uint32Array.from(weights.keys(), numberOf)
    for (const number of held) counts[number] = (counts[number] ?? 0) + 1
    return { terms: held, weights: Float32Array.from(weights.values()) }
  }

  function idf(term: number): number {
    const ratio =
      (articles + 1 + PRIOR_ARTICLES) / ((counts[term] ?? 0) + (priors[term] ?? PRIOR_COUNT))
    return Math.max(0, Math.log(ratio))
  }

  return {
    hold(words, anchors) {
      articles++
      return [vectorOf(words), vectorOf(anchors)]
    },
    release(...vectors) {
      articles--
      for (const number of vectors.flatMap((vector) => [...vector.terms])) {
        const left = (counts[number] ?? 0) - 1
        counts[number] = left
        if (left > 0) continue
        numbers.delete(terms[number] ?? '')
        free.push(number)
      }
    },
    idf,
    weigh: ({ terms: held, weights }) =>
      unit({ terms: held, weights: weights.map((weight, at) => weight * idf(held[at] ?? 0)) }),
  }
}
