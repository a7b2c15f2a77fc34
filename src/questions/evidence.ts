import type { Article } from '../articles/article.ts'
import type { Claim } from '../claims/claim.ts'
import { unreported } from '../claims/reported.ts'
import { idOf } from '../ids.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Asked } from './ask.ts'
import { claimOf } from './show.ts'

/** Articles a question is answered from, and their sentences as claims, the likeliest first. */
export interface Evident {
  readonly articles: readonly Article[]
  readonly claims: readonly Claim[]
}

/** Passages read for an answer; the likeliest sentences stand before all of them. */
const MOST_PASSAGES = 6

/** The sentences that may answer: those chosen, then those of the best passages. */
export async function evidenceFor(
  { answered, scope }: Asked,
  { articles }: Pick<Sherpa, 'articles'>,
): Promise<Evident> {
  const passages = answered.passages.slice(0, MOST_PASSAGES)
  const chosen = answered.lines.map((line) => line.citation)
  const cited = new Map([...chosen, ...passages].map(({ article, version }) => [article, version]))
  const found = await Promise.all([...cited].map(([id, version]) => articles.byId(id, version)))
  const own = found.filter((article) => article?.workspace === scope.workspace)
  const read = own.flatMap((article) => (article ? [article] : []))
  return {
    articles: read,
    claims: [
      ...answered.lines.map(claimOf),
      ...passages.flatMap(({ article, start, end }) => {
        const text = read.find(({ id }) => id === article)
        return text ? claimsBetween(text, start, end) : []
      }),
    ],
  }
}

/** What an article reports within a stretch of it, each sentence as a claim. */
function claimsBetween(article: Article, from: number, to: number): Claim[] {
  const silent = unreported(article)
  const { id, version, sentences } = article
  return sentences
    .filter(({ start, end }) => start >= from && end <= to && !silent.has(start))
    .map(({ start, end, text: sentence }) => ({
      id: idOf('c', id, version, start, end),
      kind: 'fact',
      text: sentence,
      citations: [{ article: id, version, start, end, sentence }],
    }))
}
