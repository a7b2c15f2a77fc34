import type { Citation } from '../claims/claim.ts'
import { type Chosen, choose } from './choose.ts'
import { type Found, type Hit, hit, type Index } from './search.ts'
import { inThread, type Turn } from './thread.ts'
import { judge, premiseOf, type Verdict } from './verdict.ts'

/** One sentence of an answer, verbatim, and where it stands. */
export interface AnswerLine {
  readonly text: string
  readonly citation: Citation
  readonly url: string
  readonly outlet: string
  readonly publishedAt?: Date
  readonly speaker?: string
  /** For `/why`: what of the question the sentence says, and how it was scored. */
  readonly why: {
    readonly score: number
    readonly says: readonly string[]
    readonly lacks: readonly string[]
  }
}

/** An answer by citation, or an honest no: `lines` is empty exactly when it is refused. */
export interface Answered {
  readonly refused: boolean
  /** The first is the answer; the others add to it. */
  readonly lines: readonly AnswerLine[]
  /** After a no: the nearest things the sources do say. */
  readonly nearest: readonly AnswerLine[]
  readonly passages: readonly Hit[]
  readonly searched: {
    readonly articles: number
    readonly passages: number
    readonly outlets: number
    /** The words of the question that were searched. */
    readonly terms: readonly string[]
    readonly from?: Date
    readonly to?: Date
  }
  /** What the question takes for granted and the sources never report: a name, an outlet. */
  readonly premise?: string
  /** For `/why`: what the verdict was made from. */
  readonly verdict: Verdict
}

export interface Context {
  readonly index: Index
  readonly now: Date
  /** The wall: articles it refuses have no part in the answer. */
  readonly within?: (articleId: string) => boolean
  /** The thread so far, oldest first. */
  readonly thread?: readonly Turn[]
  readonly topic?: { readonly name: string; readonly aliases: readonly (readonly string[])[] }
  /** How many passages to return as evidence; 10 unless told. */
  readonly k?: number
}

const MOST_LINES = 3

/** Answers a question from what is indexed, by its best sentences, or says no. Pure: reads the index only. */
export function compose(question: string, context: Context): Answered {
  const { index, now, within, thread = [], topic, k = 10 } = context
  const asked = inThread(question, thread)
  const found = index.find(asked, { k, now, within, aliases: topic?.aliases ?? [] })
  const chosen = choose(found, MOST_LINES)
  const verdict = judge(found, chosen)
  const refused = !verdict.answered
  const lines = chosen.map((line) => answerLine(line, found))
  const premise = refused ? premiseOf(found, verdict) : undefined
  const { articles, passages, outlets, from, to } = found.scope
  return {
    refused,
    lines: refused ? [] : lines,
    nearest: refused ? lines.filter((_, at) => (chosen[at]?.own ?? 0) > 0.1) : [],
    passages: found.ranking.ranked.map(hit),
    searched: {
      articles,
      passages,
      outlets: outlets.length,
      terms: found.concepts.map(({ text }) => text),
      ...(from && { from }),
      ...(to && { to }),
    },
    ...(premise && { premise }),
    verdict,
  }
}

function answerLine(line: Chosen, { concepts }: Found): AnswerLine {
  const { entry, text, start, end, strengths, speaker } = line
  return {
    text,
    citation: { article: entry.id, version: entry.version, start, end, sentence: text },
    url: entry.url,
    outlet: entry.outlet,
    ...(entry.publishedAt !== undefined && { publishedAt: new Date(entry.publishedAt) }),
    ...(speaker && { speaker }),
    why: {
      score: line.score,
      says: concepts.filter((_, c) => (strengths[c] ?? 0) > 0).map((c) => c.text),
      lacks: concepts.filter((_, c) => (strengths[c] ?? 0) === 0).map((c) => c.text),
    },
  }
}
