import type { Citation } from '../claims/claim.ts'
import { adding, nearest } from './adding.ts'
import { bareQuote } from './bare.ts'
import { type Chosen, choose } from './choose.ts'
import { type Missing, missingOf } from './missing.ts'
import type { Entry } from './passage-index.ts'
import { quotationSought, type Standing, whereItStands } from './quotation.ts'
import { type Ruling, rulingOf } from './ruling.ts'
import { type Found, type Hit, hit, type Index } from './search.ts'
import { inThread, type Turn } from './thread.ts'
import { judge, type Verdict } from './verdict.ts'

/** One sentence of an answer, verbatim, and where it stands. */
export interface AnswerLine {
  readonly text: string
  readonly citation: Citation
  readonly url: string
  readonly outlet: string
  readonly publishedAt?: Date
  /** Who says the quotation in it; missing where two people are quoted and neither is asked for. */
  readonly speaker?: string
  /** The words of theirs that answer by themselves, without the marks. */
  readonly quote?: string
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
  /** The same, as the no says it. */
  readonly missing?: Missing
  /** What the first line decides of a yes-no question. */
  readonly ruling?: { readonly answer: 'yes' | 'no' | 'other'; readonly speaker?: string }
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
const decoder = new TextDecoder()

/** Answers a question from what is indexed, by its best sentences, or says no. Pure: reads the index only. */
export function compose(question: string, context: Context): Answered {
  const { index, now, within, thread = [], topic, k = 10 } = context
  const asked = inThread(question, thread)
  const found = index.find(asked, { k, now, within, aliases: topic?.aliases ?? [] })
  const chosen = choose(found, MOST_LINES)
  const words = quotationSought(asked)
  const standing = words && whereItStands(words, index.find(words, { k, now, within }))
  if (words) return quoted(words, standing || undefined, found)
  const verdict = judge(found, chosen)
  const refused = !verdict.answered
  const ruling = rulingOf(chosen, found)
  if (ruling && (refused || ruling.line === chosen[0])) return ruled(ruling, chosen, found, verdict)
  const shown = refused ? nearest(chosen, found) : adding(chosen, found)
  const lines = shown.map((line) => answerLine(line, found))
  const missing = refused ? missingOf(found, verdict) : undefined
  return {
    refused,
    lines: refused ? [] : lines,
    nearest: refused ? lines : [],
    passages: found.ranking.ranked.map(hit),
    searched: searchedIn(found),
    ...(missing && { premise: missing.what, missing }),
    verdict,
  }
}

/** A yes-no question that one sentence decides: that sentence first. */
function ruled(
  ruling: Ruling,
  chosen: readonly Chosen[],
  found: Found,
  verdict: Verdict,
): Answered {
  const { line, answer, speaker } = ruling
  const more = chosen.filter((other) => other !== line)
  const lines = answer === 'yes' ? adding([line, ...more], found) : [line]
  return {
    refused: false,
    lines: lines.map((one) => answerLine(one, found)),
    nearest: [],
    passages: found.ranking.ranked.map(hit),
    searched: searchedIn(found),
    ruling: { answer, ...(speaker && { speaker }) },
    verdict: { ...verdict, answered: true },
  }
}

/** Whose words these are: the sentence that has them, with who says them, or a no. */
function quoted(words: string, standing: Standing | undefined, found: Found): Answered {
  const verdict = judge(found, [])
  const line = standing?.said?.speaker ? standingLine(standing) : undefined
  return {
    refused: !line,
    lines: line ? [line] : [],
    nearest: !line && standing ? [standingLine(standing)] : [],
    passages: found.ranking.ranked.map(hit),
    searched: searchedIn(found),
    ...(line || standing ? {} : { premise: words, missing: { kind: 'words', what: `“${words}”` } }),
    verdict: { ...verdict, answered: line !== undefined },
  }
}

function searchedIn({ scope, concepts }: Found): Answered['searched'] {
  const { articles, passages, outlets, from, to } = scope
  return {
    articles,
    passages,
    outlets: outlets.length,
    terms: concepts.map(({ text }) => text),
    ...(from && { from }),
    ...(to && { to }),
  }
}

function standingLine({ entry, sentence, said }: Standing): AnswerLine {
  const [start, end] = [entry.bounds[sentence * 2] ?? 0, entry.bounds[sentence * 2 + 1] ?? 0]
  const text = decoder.decode(entry.text).slice(start, end)
  return {
    ...sourced(entry, text, start, end),
    ...(said?.speaker && { speaker: said.speaker, quote: said.text }),
    why: { score: 1, says: [], lacks: [] },
  }
}

function sourced(
  entry: Entry,
  text: string,
  start: number,
  end: number,
): Omit<AnswerLine, 'why' | 'speaker' | 'quote'> {
  return {
    text,
    citation: { article: entry.id, version: entry.version, start, end, sentence: text },
    url: entry.url,
    outlet: entry.outlet,
    ...(entry.publishedAt !== undefined && { publishedAt: new Date(entry.publishedAt) }),
  }
}

function answerLine(line: Chosen, found: Found): AnswerLine {
  const { concepts } = found
  const { entry, text, start, end, strengths } = line
  const quote = bareQuote(line, found)
  const speaker = quote?.speaker ?? line.speaker
  return {
    ...sourced(entry, text, start, end),
    ...(speaker && { speaker }),
    ...(quote && { quote: quote.text }),
    why: {
      score: line.score,
      says: concepts.filter((_, c) => (strengths[c] ?? 0) > 0).map((c) => c.text),
      lacks: concepts.filter((_, c) => (strengths[c] ?? 0) === 0).map((c) => c.text),
    },
  }
}
