import type { Listed } from '../articles/article.ts'
import type { Language } from '../channels/message.ts'
import type { Claim } from '../claims/claim.ts'
import { tellsTheSame } from '../claims/same.ts'
import { byWeight } from '../claims/weight.ts'
import type { Topic } from '../topics/topic.ts'

/** One dated step of a topic. `at` is the article's own date; absent where no one gave one. */
export interface Step {
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
    commitments: ordered.filter(({ kind }) => kind === 'commitment'),
    timeline: timeline(reported, articleOf),
    sources,
  }
}

/** The leading claims of the two newest articles that a reader of the language can read. */
function standing(
  claims: readonly Claim[],
  articleOf: (claim: Claim) => Listed | undefined,
  language: Language,
): Claim[] {
  const readable = claims.filter((claim) => articleOf(claim)?.language === language)
  const pool = readable.length > 0 ? readable : claims
  const leads = Map.groupBy(pool, (claim) => claim.citations[0].article)
  return [...leads.values()]
    .flatMap(([lead]) => lead ?? [])
    .toSorted((a, b) => at(articleOf(b)) - at(articleOf(a)))
    .slice(0, 2)
}

/** One step a story and day: the weightiest claim, oldest first, the undated last. */
function timeline(
  claims: readonly Claim[],
  articleOf: (claim: Claim) => Listed | undefined,
): Step[] {
  const steps = new Map<string, Step>()
  for (const claim of claims) {
    const article = articleOf(claim)
    const day = article?.publishedAt?.toISOString().slice(0, 10) ?? 'unknown'
    const key = `${article?.story ?? article?.id}/${day}`
    if (!steps.has(key)) {
      steps.set(key, { claim, ...(article?.publishedAt ? { at: article.publishedAt } : {}) })
    }
  }
  const order = (step: Step): number => step.at?.getTime() ?? Number.POSITIVE_INFINITY
  return [...steps.values()].toSorted((a, b) => order(a) - order(b))
}
