import { type ClaimRecord, recordOf } from '../claims/record.ts'
import type { Dossier } from './dossier.ts'

/** A dossier as programs get it; the shape is documented and kept. */
export interface DossierRecord {
  readonly topic: string
  readonly claims: readonly ClaimRecord[]
  readonly quotes: readonly ClaimRecord[]
  readonly commitments: readonly (ClaimRecord & { actor?: string; due?: string })[]
  /** `on`: the calendar day that the claim names; `at`: when its article was published. */
  readonly timeline: readonly { on: string | null; at: string | null; claim: ClaimRecord }[]
  readonly sources: readonly {
    article: string
    url: string
    outlet: string
    title: string
    published_at: string | null
    official: boolean
  }[]
}

export function dossierRecord(dossier: Dossier): DossierRecord {
  const urls = new Map(dossier.sources.map(({ id, url }) => [id, url]))
  return {
    topic: dossier.topic.slug,
    claims: dossier.claims.map((claim) => recordOf(claim, urls)),
    quotes: dossier.quotes.map((claim) => recordOf(claim, urls)),
    commitments: dossier.commitments.map((claim) => ({
      ...recordOf(claim, urls),
      ...(claim.actor ? { actor: claim.actor } : {}),
      ...(claim.due ? { due: claim.due } : {}),
    })),
    timeline: dossier.timeline.map(({ on, at, claim }) => ({
      on: on ?? null,
      at: at?.toISOString() ?? null,
      claim: recordOf(claim, urls),
    })),
    sources: dossier.sources.map((article) => ({
      article: article.id,
      url: article.url,
      outlet: article.outlet,
      title: article.title,
      published_at: article.publishedAt?.toISOString() ?? null,
      official: article.official,
    })),
  }
}
