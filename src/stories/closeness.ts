import type { Centroid, OpenStory } from './open-story.ts'
import { dot, type Vector } from './vectors.ts'

/** An article as clustering compares it: its words at length 1, its anchors as they are. */
export interface Candidate {
  readonly words: Vector
  readonly anchors: Vector
  readonly language: string
  readonly script: string
  readonly at: number
}

/** Cosine at which an article of 50 terms joins a story. */
const JOIN = 0.22
/** Cosines grow with length: a headline meets a story in few words. */
const LENGTH_POWER = 0.35
const USUAL_LENGTH = 50
/** Terms of an article told in full. */
const FULL_TEXT = 100
/** What anchors must be worth together, in nats, for another script to join; and how many of them. */
const JOIN_ABROAD = 6
const ANCHORS = 3
/** Hours of silence that halve a headline's closeness. */
const SILENCE = 8

/** How close an article is to a story; from 1 on it belongs. */
export function closeness(
  article: Candidate,
  story: OpenStory,
  idf: (term: number) => number,
): number {
  const voice = story.voices.get(article.script)
  const hours = silence(article.at, story)
  // What meets across scripts is names and numbers; they tell as much as a full text does.
  if (!voice) return (evidence(article, story, idf) / JOIN_ABROAD) * nearness(hours, FULL_TEXT)
  const terms = article.words.terms.length
  const near = (similarity(article.words, voice) * foreign(article, story)) / joining(terms)
  return near * nearness(hours, terms)
}

/** A story as it would be had a member not joined it. */
export function without(story: OpenStory, { script, words }: Candidate): OpenStory {
  const voice = story.voices.get(script)
  if (!voice) return story
  const sum = new Map(voice.sum)
  for (const [at, term] of words.terms.entries()) {
    sum.set(term, Math.max(0, (sum.get(term) ?? 0) - (words.weights[at] ?? 0)))
  }
  const norm = Math.hypot(...sum.values())
  return { ...story, voices: new Map(story.voices).set(script, { sum, norm }) }
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

/** Two languages of one script share names and little else: their cosines are lower by so much. */
const FOREIGN = 1.5

function foreign({ language }: Candidate, { members }: OpenStory): number {
  if (language === 'und') return 1
  return members.some((member) => member.language === language) ? 1 : FOREIGN
}

/** Only the first article in a script needs its anchors; the next ones have words to meet. */
function evidence(article: Candidate, story: OpenStory, idf: (term: number) => number): number {
  return Math.max(0, ...story.members.map((member) => met(article.anchors, member.anchors, idf)))
}

/** What the anchors of two articles that meet are worth; a name in all the news is worth less. */
function met(a: Vector, b: Vector, idf: (term: number) => number): number {
  const other = new Map([...b.terms.entries()].map(([at, term]) => [term, b.weights[at] ?? 0]))
  let count = 0
  let worth = 0
  for (const [at, term] of a.terms.entries()) {
    const match = other.get(term)
    if (match === undefined) continue
    count++
    worth += (Math.min(match, a.weights[at] ?? 0) * idf(term)) / idf(UNHEARD)
  }
  return count >= ANCHORS ? worth : 0
}

/** No term has this number: its frequency is that of a word never met. */
const UNHEARD = -1

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
