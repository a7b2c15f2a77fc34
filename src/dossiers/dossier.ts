import type { Listed } from '../articles/article.ts'
import type { Language } from '../channels/message.ts'
import type { Claim } from '../claims/claim.ts'
import { happenedOn } from '../claims/happened.ts'
import { isAboutTheSame, tellsTheSame } from '../claims/same.ts'
import { byWeight } from '../claims/weight.ts'
import type { Topic } from '../topics/topic.ts'

/**
 * One dated step of a topic: the calendar day that the claim itself names (`YYYY-MM-DD`), and when
 * its article was published. Absent where no one said.
 */
export interface Step {
  readonly on?: string
  readonly at?: Date
  readonly claim: Claim
}

/** Everything a topic's claims add up to. */
export interface Dossier {
  readonly topic: Topic
  /** Where it stands: the first things the newest stories say. */
  readonly standing: readonly Claim[]
  readonly claims: readonly Claim[]
  readonly quotes: readonly Claim[]
  readonly commitments: readonly Claim[]
  readonly timeline: readonly Step[]
  /** Newest first, what no one dated last. */
  readonly sources: readonly Listed[]
}

const at = (article: Listed | undefined): number => article?.publishedAt?.getTime() ?? 0

/** Claims of which no two tell the same; the first of a kind stays. */
function distinct(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = []
  for (const claim of claims) {
    if (!kept.some((other) => tellsTheSame(other.text, claim.text))) kept.push(claim)
  }
  return kept
}

/**
 * Compiles a dossier. `claims` come grouped by article, each article's in its order; those in the
 * reader's language go before the others, so that equal news is told in words they read.
 */
export function compileDossier(
  topic: Topic,
  articles: readonly Listed[],
  claims: readonly Claim[],
  language: Language,
): Dossier {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const sources = articles.toSorted((a, b) => at(b) - at(a))
  const articleOf = (claim: Claim): Listed | undefined => byId.get(claim.citations[0].article)
  const own = (claim: Claim): number => (articleOf(claim)?.language === language ? 0 : 1)

  const ordered = distinct(byWeight(claims).toSorted((a, b) => own(a) - own(b)))
  const reported = ordered.filter(({ kind }) => kind !== 'quote')
  return {
    topic,
    standing: standing(reported, articleOf, language),
    claims: reported,
    quotes: ordered.filter(({ kind }) => kind === 'quote'),
    commitments: commitments(ordered, articleOf, at(sources[0])),
    timeline: timeline(reported, articleOf, language),
    sources,
  }
}

/** What is still to come first, then what was announced for a day that has passed; no two alike. */
function commitments(
  claims: readonly Claim[],
  articleOf: (claim: Claim) => Listed | undefined,
  newest: number,
): Claim[] {
  const isPast = (claim: Claim): boolean => {
    const { language = 'und', publishedAt } = articleOf(claim) ?? {}
    const day = happenedOn(claim.text, language, publishedAt)
    return day !== undefined && Date.parse(day) + DAY_MS < newest
  }
  const kept: Claim[] = []
  for (const claim of claims) {
    if (claim.kind !== 'commitment') continue
    if (!kept.some((other) => isAboutTheSame(other.text, claim.text))) kept.push(claim)
  }
  return kept.toSorted((a, b) => Number(isPast(a)) - Number(isPast(b)))
}

const DAY_MS = 86_400_000

/** Where it stands is told from what was published in the last days before the newest article. */
const STANDING_MS = 3 * 86_400_000
const STANDING = 3

/** The weightiest of the newest claims that a reader of the language can read, an article each. */
function standing(
  claims: readonly Claim[],
  articleOf: (claim: Claim) => Listed | undefined,
  language: Language,
): Claim[] {
  const readable = claims.filter((claim) => articleOf(claim)?.language === language)
  const pool = readable.length > 0 ? readable : claims
  const newest = Math.max(...pool.map((claim) => at(articleOf(claim))))
  const recent = pool.filter((claim) => at(articleOf(claim)) >= newest - STANDING_MS)
  const leads = Map.groupBy(recent, (claim) => claim.citations[0].article)
  return [...leads.values()].flatMap(([lead]) => lead ?? []).slice(0, STANDING)
}

/**
 * One step a story and day: the weightiest claim, in the reader's language where the story is told in
 * it; oldest first, the undated last. A day that a claim names counts before that of its publication.
 */
function timeline(
  claims: readonly Claim[],
  articleOf: (claim: Claim) => Listed | undefined,
  reader: Language,
): Step[] {
  const steps = new Map<string, Step>()
  const storyOf = (article: Listed | undefined) => article?.story ?? article?.id
  const readable = new Set(
    claims
      .map(articleOf)
      .filter((article) => article?.language === reader)
      .map(storyOf),
  )
  for (const claim of claims) {
    const article = articleOf(claim)
    const { publishedAt, language = 'und' } = article ?? {}
    const story = storyOf(article)
    if (language !== reader && readable.has(story)) continue
    const on = happenedOn(claim.text, language, publishedAt)
    const day = on ?? publishedAt?.toISOString().slice(0, 10) ?? 'unknown'
    const key = `${story}/${day}`
    if (steps.has(key)) continue
    steps.set(key, { claim, ...(on ? { on } : {}), ...(publishedAt ? { at: publishedAt } : {}) })
  }
  const order = ({ on, at: published }: Step): number =>
    on ? Date.parse(on) : (published?.getTime() ?? Number.POSITIVE_INFINITY)
  return [...steps.values()].toSorted((a, b) => order(a) - order(b))
}
