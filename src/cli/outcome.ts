import type { Ingested } from '../articles/ingest.ts'

/** What became of one thing that was ingested, as programs get it; the shape is documented and kept. */
export interface Outcome {
  readonly article: string | null
  readonly title: string | null
  readonly published_at: string | null
  readonly language: string | null
  readonly sentences: number
  readonly status: 'new' | 'version' | 'duplicate' | 'rejected'
  readonly reason?: string
}

export function outcomeOf(ingested: Ingested): Outcome {
  if (ingested.status === 'rejected') return rejection(ingested.reason)
  const { article, status } = ingested
  return {
    article: article.id,
    title: article.title,
    published_at: article.publishedAt?.toISOString() ?? null,
    language: article.language,
    sentences: article.sentences.length,
    status,
  }
}

export const rejection = (reason: string): Outcome => ({
  article: null,
  title: null,
  published_at: null,
  language: null,
  sentences: 0,
  status: 'rejected',
  reason,
})

/** The same for a person, in a line. */
export function outcomeLine(name: string, outcome: Outcome): string {
  if (outcome.status === 'rejected') return `rejected   ${name}: ${plain(outcome.reason ?? '')}`
  const date = outcome.published_at?.slice(0, 10) ?? 'date unknown'
  return `${outcome.status.padEnd(10)} ${outcome.title} (${date}, ${outcome.language}, ${outcome.sentences} sentences)`
}

/** A reason without the code that programs get before it, and with what can be done. */
function plain(reason: string): string {
  const [, code, words = reason] = /^([a-z]+(?:[_-][a-z]+)*): (.+)$/s.exec(reason) ?? []
  if (code !== 'ssrf_blocked') return words
  return `${words}. If it is yours, name its host:port in SHERPA_ALLOW.`
}
