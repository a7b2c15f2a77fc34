import type { Centroid, OpenStory } from './open-story.ts'
import { dot, type Vector } from './vectors.ts'
import type { Vocabulary } from './vocabulary.ts'

/** An article as clustering compares it: vectors at length 1. */
export interface Candidate {
  readonly words: Vector
  readonly anchors: Vector
  readonly language: string
  readonly script: string
  readonly at: number
}

/** Cosine at which an article of 50 terms joins a story. */
const JOIN = 0.18
/** Cosines grow with length: a headline meets a story in few words. */
const LENGTH_POWER = 0.4
const USUAL_LENGTH = 50
/** Cosine of anchors at which another language joins, and how many of them must meet. */
const JOIN_ABROAD = 0.3
const ANCHORS = 3
/** Hours of silence that halve a headline's closeness. */
const SILENCE = 12

/** How close an article is to a story; from 1 on it belongs. */
export function closeness(
  article: Candidate,
  story: OpenStory,
  { termOf }: Pick<Vocabulary, 'termOf'>,
): number {
  const { words, anchors } = article
  const voice = story.voices.get(article.script)
  const near = voice ? similarity(words, voice) / joining(words.terms.length) : 0
  const abroad = isAbroad(article, story)
    ? (enough(anchors, story.anchors, termOf) * similarity(anchors, story.anchors)) / JOIN_ABROAD
    : 0
  return Math.max(near, abroad) * nearness(silence(article.at, story), words.terms.length)
}

const similarity = (vector: Vector, { sum, norm }: Centroid): number =>
  norm > 0 ? dot(vector, sum) / norm : 0

/** Cosine of their centroids at which two stories are one. */
const JOIN_STORIES = 0.35

/** Whether two stories may be one event: alike in one script at least, and close in time. */
export function joinable(a: OpenStory, b: OpenStory): boolean {
  const apart = Math.max(0, a.firstAt - b.lastAt, b.firstAt - a.lastAt) / 3_600_000
  const alike = [...a.voices].map(([script, voice]) => {
    const other = b.voices.get(script)
    return other ? cosine(voice, other) : 0
  })
  const terms = Math.max(...[...a.members, ...b.members].map(({ words }) => words.terms.length))
  return Math.max(0, ...alike) * nearness(apart, terms) >= JOIN_STORIES
}

function cosine(a: Centroid, b: Centroid): number {
  const [short, long] = a.sum.size < b.sum.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of short.sum) sum += weight * (long.sum.get(term) ?? 0)
  return a.norm * b.norm > 0 ? sum / (a.norm * b.norm) : 0
}

const joining = (terms: number): number => JOIN * (terms / USUAL_LENGTH) ** LENGTH_POWER

/** Only the first article in a language needs its anchors; the next ones have words to meet. */
function isAbroad({ language, script }: Candidate, story: OpenStory): boolean {
  return !story.languages.has(language) && (language !== 'und' || !story.voices.has(script))
}

/** Whether so many anchors meet that they are no accident, two of them more than regions. */
function enough({ terms }: Vector, { sum }: Centroid, termOf: (term: number) => string): 0 | 1 {
  const shared = [...terms].filter((term) => sum.has(term)).map(termOf)
  const exact = shared.filter((anchor) => !anchor.startsWith('≈'))
  const telling = exact.filter((anchor) => !anchor.startsWith('@'))
  return exact.length >= ANCHORS && telling.length >= 2 ? 1 : 0
}

/** Hours between an article and the span of a story. */
function silence(at: number, story: { firstAt: number; lastAt: number }): number {
  return Math.max(0, at - story.lastAt, story.firstAt - at) / 3_600_000
}

/**
 * Attention to news decays by a power of time (Crane and Sornette, 2008). The fewer words an article
 * has to be told by, the more the clock must tell.
 */
function nearness(hours: number, terms: number): number {
  const power = 1.4 / (1 + terms / 20)
  return (1 + hours / SILENCE) ** -power
}
