import type { Line } from '../claims/line.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Answered, AnswerLine } from './compose.ts'

/** Lines of a thread's first message that stand in for the nearest things the sources say. */
const MOST = 2

/**
 * A no with nothing near it leaves whoever asks with nothing: what the thread hangs from is then the
 * nearest there is. "What is this about?" asks for no more than that.
 */
export async function withToldHere(
  answered: Answered,
  told: readonly Line[],
  { articles }: Pick<Sherpa, 'articles'>,
): Promise<Answered> {
  if (!answered.refused || answered.nearest.length > 0) return answered
  const lines = told.filter(({ kind }) => kind !== 'quote').slice(0, MOST)
  const near = await Promise.all(lines.map((line) => answerLine(line, articles)))
  return { ...answered, nearest: near.flatMap((line) => line ?? []) }
}

async function answerLine(
  { text, sources: [source], speaker }: Line,
  articles: Sherpa['articles'],
): Promise<AnswerLine | undefined> {
  const { article, version, start, end, url, outlet, publishedAt } = source
  const sentence = (await articles.byId(article, version))?.text.slice(start, end)
  if (!sentence) return undefined
  return {
    text,
    citation: { article, version, start, end, sentence },
    url,
    outlet,
    ...(publishedAt ? { publishedAt } : {}),
    ...(speaker ? { speaker } : {}),
    why: { score: 0, says: [], lacks: [] },
  }
}
