import type { Print } from './prints.ts'
import type { Vector } from './vectors.ts'

/** What is remembered of an article while its story is open; of a reprint nothing is. */
export interface Member {
  readonly article: string
  /** When it was published, or first seen: ms since 1970. */
  readonly at: number
  readonly language: string
  readonly script: string
  /** Weights before document frequency: words of its language, and what other scripts share. */
  readonly words: Vector
  readonly anchors: Vector
  readonly print: Print
}

/** The sum of its members' unit vectors. */
export interface Centroid {
  sum: Map<number, number>
  /** Length of `sum`. */
  norm: number
}

/** A story that may still grow, as clustering holds it in memory. */
export interface OpenStory {
  readonly id: string
  /** Every article and the one whose report it repeats (mostly itself), in the order they joined. */
  articles: Map<string, string>
  /** The latest of them with their terms; division and reprints are found among these. */
  members: Member[]
  /** One a script: words of two scripts never meet. */
  voices: Map<string, Centroid>
  /** When its first and its latest report appeared; a reprint is no news and moves neither. */
  firstAt: number
  lastAt: number
  /** When something last joined it, by our clock: ms since 1970. */
  touchedAt: number
  /** How many reports ever joined; those that left again count. */
  joined: number
}

/** The most members whose terms are held, and the most terms of a centroid. */
export const MEMBERS = 60
const TERMS = 400

export function openStory(id: string, at: number): OpenStory {
  return {
    id,
    articles: new Map(),
    members: [],
    voices: new Map(),
    firstAt: at,
    lastAt: at,
    touchedAt: Number.NEGATIVE_INFINITY,
    joined: 0,
  }
}

const emptyCentroid = (): Centroid => ({ sum: new Map(), norm: 0 })

/** @param words the member's words among the vocabulary, at length 1 */
export function addMember(story: OpenStory, member: Member, words: Vector): void {
  const voice = story.voices.get(member.script) ?? emptyCentroid()
  story.voices.set(member.script, voice)
  grow(voice, words)
  story.members.push(member)
  story.joined++
  story.articles.set(member.article, member.article)
  story.firstAt = Math.min(story.firstAt, member.at)
  story.lastAt = Math.max(story.lastAt, member.at)
}

function grow(centroid: Centroid, { terms, weights }: Vector): void {
  const { sum } = centroid
  let square = centroid.norm ** 2
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? 0
    const before = sum.get(term) ?? 0
    const after = before + (weights[at] ?? 0)
    square += after ** 2 - before ** 2
    sum.set(term, after)
  }
  centroid.norm = Math.sqrt(square)
  if (sum.size > TERMS * 1.5) trim(centroid)
}

function trim(centroid: Centroid): void {
  centroid.sum = new Map([...centroid.sum].sort((a, b) => b[1] - a[1]).slice(0, TERMS))
  centroid.norm = Math.hypot(...centroid.sum.values())
}

/** Reports at which a story is looked over: often while it is small, then ever less. */
const REVIEWS = new Set([6, 8, 11, 15, 20, 26, 34, 45])
const REVIEW_EVERY = 30

export const isReviewed = ({ joined }: OpenStory): boolean =>
  REVIEWS.has(joined) || (joined > 0 && joined % REVIEW_EVERY === 0)
