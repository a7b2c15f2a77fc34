import type { Listed } from '../articles/article.ts'
import type { Language } from '../channels/message.ts'
import type { Claim } from '../claims/claim.ts'
import { happenedOn } from '../claims/happened.ts'
import { isAboutTheSame, isUpdateOf, tellsTheSame } from '../claims/same.ts'
import { byWeight } from '../claims/weight.ts'
import type { Told } from './edition.ts'
import type { Length } from './subscription.ts'

/** How much each length tells: stories an edition, claims a story. */
const ROOM: Readonly<Record<Length, { stories: number; claims: number }>> = {
  short: { stories: 3, claims: 1 },
  standard: { stories: 5, claims: 3 },
  full: { stories: 12, claims: 6 },
}

/** New claims that a story's lines may be told from. */
const MATERIAL = 12

/** A story's articles and what they claim, grouped by article, each article's in its order. */
export interface Candidate {
  readonly story: string
  readonly origins: number
  readonly articles: readonly Listed[]
  readonly claims: readonly Claim[]
}

/** One story of an edition: what is new in it, and the article that names it. */
export interface Item {
  readonly story: string
  readonly lead: Listed
  readonly claims: readonly Claim[]
  /** All that is new, those claims first: what a story may be told from. */
  readonly material: readonly Claim[]
  readonly articles: readonly Listed[]
  readonly origins: number
  /** The channel has been told of this story before. */
  readonly update: boolean
}

/** How a candidate fared, for whoever asks why it was told or not. */
export interface Ranked {
  readonly story: string
  readonly articles: readonly string[]
  readonly origins: number
  /** Told; left for want of room; or known: nothing of it was new, or an earlier story told it. */
  readonly outcome: 'told' | 'left' | 'known'
}

/**
 * The article a story is named after, among those whose claims are told: one in the channel's
 * language, a government's own readout after the press (its titles name nobody), the one that tells
 * the first of the claims before the others.
 */
function leadOf(
  claims: readonly Claim[],
  articles: readonly Listed[],
  language: Language,
): Listed | undefined {
  const rank = (article: Listed): number =>
    (article.language === language ? 0 : 2) + (article.official ? 1 : 0)
  const tellers = claims.flatMap(
    (claim) => articles.find(({ id }) => id === claim.citations[0].article) ?? [],
  )
  return tellers.toSorted((a, b) => rank(a) - rank(b))[0]
}

/** A story's claims in order of weight, told in the reader's language where anyone tells it so. */
function weighed(candidate: Candidate, language: Language): Claim[] {
  const articleOf = new Map(candidate.articles.map((article) => [article.id, article]))
  const articleBehind = (claim: Claim) => articleOf.get(claim.citations[0].article)
  const own = candidate.claims.filter((claim) => articleBehind(claim)?.language === language)
  const claims = byWeight(own.length > 0 ? own : candidate.claims)
  const at = (claim: Claim): number => articleBehind(claim)?.publishedAt?.getTime() ?? 0
  const newest = Math.max(
    0,
    ...candidate.articles.map(({ publishedAt }) => publishedAt?.getTime() ?? 0),
  )
  const told: Claim[] = []
  for (const claim of claims) {
    const article = articleBehind(claim)
    if (article && isOvertaken(claim, article, newest)) continue
    // Of two that are about one thing the weightier is told, in its newest state.
    const twin = told.findIndex((other) => isAboutTheSame(other.text, claim.text))
    const other = told[twin]
    if (!other) told.push(claim)
    else if (at(claim) > at(other) && isUpdateOf(claim.text, other.text)) told[twin] = claim
  }
  return told
}

/** An announcement for a day that had passed when the newest article of its story appeared. */
function isOvertaken(claim: Claim, { language, publishedAt }: Listed, newest: number): boolean {
  if (claim.kind !== 'commitment') return false
  const day = happenedOn(claim.text, language, publishedAt)
  return day !== undefined && Date.parse(day) + DAY_MS < newest
}

const DAY_MS = 86_400_000

/** The claims neither told before nor said already, and no two that tell the same. */
function fresh(
  claims: readonly Claim[],
  told: readonly Told[],
  said: readonly Claim[],
  limit: number,
): Claim[] {
  const kept: Claim[] = []
  const known = new Set(told.map(({ claim }) => claim))
  for (const claim of claims) {
    if (kept.length === limit) break
    if (known.has(claim.id)) continue
    const others = [...told, ...said, ...kept]
    if (!others.some((other) => tellsTheSame(other.text, claim.text))) kept.push(claim)
  }
  return kept
}

/**
 * What is new for one channel: stories by how many independent origins carry them and how new they
 * are, each with the claims that the channel was not told yet, and how many stories were left for
 * want of room; and how each fared, in order. Pure; no items is a quiet day.
 */
export function compose(
  candidates: readonly Candidate[],
  told: readonly Told[],
  { language, length }: { language: Language; length: Length },
): { items: Item[]; left: number; ranked: Ranked[] } {
  const room = ROOM[length]
  const toldOf = Map.groupBy(told, ({ story }) => story)
  const items: Item[] = []
  const ranked: Ranked[] = []
  for (const candidate of candidates.toSorted(bySize(language))) {
    // What an earlier story of this edition tells is not new in a later one either.
    const said = items.flatMap((item) => item.claims)
    const material = fresh(weighed(candidate, language), told, said, MATERIAL)
    const claims = material.slice(0, room.claims)
    const lead = leadOf(claims, candidate.articles, language)
    const update = toldOf.has(candidate.story)
    const isNew = lead !== undefined && claims.length > 0
    const outcome = !isNew ? 'known' : items.length === room.stories ? 'left' : 'told'
    if (lead && outcome === 'told') items.push({ ...candidate, lead, claims, material, update })
    const articles = candidate.articles.map(({ id }) => id)
    ranked.push({ story: candidate.story, articles, origins: candidate.origins, outcome })
  }
  return { items, left: ranked.filter(({ outcome }) => outcome === 'left').length, ranked }
}

/**
 * Stories that the reader can read first, then those that more independent origins carry, then the
 * newest.
 */
function bySize(language: Language): (a: Candidate, b: Candidate) => number {
  const foreign = ({ articles }: Candidate): number =>
    articles.some((article) => article.language === language) ? 0 : 1
  const newest = ({ articles }: Candidate): number =>
    Math.max(
      ...articles.map(({ publishedAt, firstSeenAt }) => (publishedAt ?? firstSeenAt).getTime()),
    )
  return (a, b) => foreign(a) - foreign(b) || b.origins - a.origins || newest(b) - newest(a)
}
