import type { Article } from '../articles/article.ts'
import type { Claim } from '../claims/claim.ts'
import type { Sherpa } from '../sherpa.ts'
import { matches, sidesOf } from '../topics/matching.ts'
import { claimsPrompt } from '../writing/claims.ts'
import { judge } from '../writing/judge.ts'
import { merged } from '../writing/merge.ts'
import { numbered } from '../writing/numbered.ts'
import { type Call, written } from '../writing/write.ts'
import type { Dropped } from './summary.ts'

/** Claims asked for an article; the rest stands as its sentences say it. */
const MOST_CLAIMS = 8

type Kit = Pick<Sherpa, 'writer' | 'writings' | 'ledger' | 'topics' | 'now' | 'zone' | 'log'>

/**
 * An article's claims as the model tells them, where one is set and a topic wants the article.
 * Whatever fails, the extracts stand.
 */
export async function edit(
  extracted: readonly Claim[],
  article: Article,
  sherpa: Kit,
): Promise<{ claims: readonly Claim[]; dropped: readonly Dropped[]; calls: readonly Call[] }> {
  const { writer } = sherpa
  const asIs = { claims: extracted, dropped: [], calls: [] }
  if (!writer || !(await isFollowed(article, sherpa))) return asIs
  const sentences = numbered(extracted)
  if (sentences.length === 0) return asIs
  const most = Math.min(MOST_CLAIMS, sentences.length)
  const prompt = claimsPrompt('article', sentences, { language: article.language, most })
  const { value, call } = await written(prompt, article, writer, sherpa)
  if (!value) return { ...asIs, calls: [call] }
  const judged = value.claims.slice(0, most).map((one) => judge(one, sentences, [article]))
  return { ...merged(extracted, judged), calls: [call] }
}

/** What nobody follows nobody reads: its sentences do. */
async function isFollowed(article: Article, { topics }: Kit): Promise<boolean> {
  const followed = await topics.list(article.workspace)
  return followed.some((topic) => matches(article, sidesOf(topic)))
}
