import type { Print } from './prints.ts'
import type { Terms } from './terms.ts'
import { addTo, norm, type Vector } from './vectors.ts'

/** What is remembered of an article while its story is open; of a reprint nothing is. */
export interface Member extends Terms {
  readonly article: string
  /** When it was published, or first seen: ms since 1970. */
  readonly at: number
  readonly language: string
  readonly script: string
  readonly print: Print
}

/** The sum of its members' unit vectors. */
export interface Centroid {
  readonly sum: Map<string, number>
  members: number
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
  anchors: Centroid
  languages: Set<string>
  /** When its first and its latest report appeared; a reprint is no news and moves neither. */
  firstAt: number
  lastAt: number
  /** Members at which division is next considered. */
  reviewAt: number
}

/** The most members whose terms are held, and the most terms of a centroid. */
const MEMBERS = 60
const TERMS = 400
/** Members at which division is considered first, and by how much more each next time. */
const FIRST_REVIEW = 6
const REVIEW_GROWTH = 1.3

export function openStory(id: string, at: number): OpenStory {
  return {
    id,
    articles: new Map(),
    members: [],
    voices: new Map(),
    anchors: emptyCentroid(),
    languages: new Set(),
    firstAt: at,
    lastAt: at,
    reviewAt: FIRST_REVIEW,
  }
}

const emptyCentroid = (): Centroid => ({ sum: new Map(), members: 0, norm: 0 })

/** @param words the article's vector among the vocabulary, at length 1; so `anchors` */
export function addMember(story: OpenStory, member: Member, words: Vector, anchors: Vector): void {
  const voice = story.voices.get(member.script) ?? emptyCentroid()
  story.voices.set(member.script, voice)
  grow(voice, words)
  grow(story.anchors, anchors)
  story.members.push(member)
  if (story.members.length > MEMBERS) story.members.shift()
  story.languages.add(member.language)
  story.articles.set(member.article, member.article)
  story.firstAt = Math.min(story.firstAt, member.at)
  story.lastAt = Math.max(story.lastAt, member.at)
}

export function reviewLater(story: OpenStory): void {
  const { length } = story.members
  // A full story drops a member for each that joins: it is reviewed when half have changed.
  if (length >= MEMBERS) story.reviewAt = MEMBERS
  else story.reviewAt = Math.max(FIRST_REVIEW, Math.ceil(length * REVIEW_GROWTH))
}

function grow(centroid: Centroid, vector: Vector, members = 1): void {
  addTo(centroid.sum, vector)
  centroid.members += members
  if (centroid.sum.size > TERMS * 1.5) trim(centroid.sum)
  centroid.norm = norm(centroid.sum)
}

function trim(sum: Map<string, number>): void {
  const kept = [...sum].sort((a, b) => b[1] - a[1]).slice(0, TERMS)
  sum.clear()
  for (const [term, weight] of kept) sum.set(term, weight)
}
