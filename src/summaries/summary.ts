import type { Claim } from '../claims/claim.ts'
import type { Call } from '../writing/write.ts'

/** A line that the gate refused, and why: kept for the record, shown to no reader. */
export interface Dropped {
  readonly text: string
  readonly reasons: readonly string[]
}

/** The claims of one article version, in order of weight. */
export interface Summary {
  readonly article: string
  readonly version: number
  /** `extractive`, or the model's name. */
  readonly writer: string
  readonly claims: readonly Claim[]
  readonly dropped: readonly Dropped[]
  /** What a model was asked for it, and how that ended. */
  readonly calls: readonly Call[]
  readonly at: Date
}

export interface Summaries {
  /** Puts a version's claims in the place of those of earlier versions. */
  save(workspace: string, summary: Summary): Promise<void>
  /** Claims of the newest version of each article, each article's in order of weight. */
  claimsOf(articles: readonly string[]): Promise<Claim[]>
  claim(workspace: string, id: string): Promise<Claim | undefined>
  /** How the newest version of each article was summarized, without its claims. */
  records(articles: readonly string[]): Promise<Omit<Summary, 'claims'>[]>
  /** Articles on these topics whose claims were written after an instant. */
  writtenAfter(workspace: string, topics: readonly string[], after: Date): Promise<string[]>
}
