import { STRICT } from './answer-type.ts'
import type { Chosen } from './choose.ts'
import type { Lack } from './fit.ts'
import { frameOf } from './frame.ts'
import type { Found } from './search.ts'
import type { Kind } from './understand.ts'

/** What the evidence covers of the question, and what follows. */
export interface Verdict {
  readonly answered: boolean
  /** Log-odds that the evidence answers, from coverage alone. */
  readonly confidence: number
  /** Mean share of each demanded part of the question that its best passage says, 0 to 1. */
  readonly covered: number
  /** Names that the question takes for granted and no article in scope has. */
  readonly absent: readonly string[]
  /** Names whose words no passage found holds together. */
  readonly strangers: readonly string[]
  /** Sources that it cites and we hold nothing of. */
  readonly unheld: readonly string[]
  /** The kind of thing asked for is in the lines. */
  readonly typed: boolean
  /** What the best line lacks to be an answer. */
  readonly lacks: readonly Lack[]
}

/**
 * One calibration for every kind of text, by logistic regression on public question sets with and
 * without answers. Long questions are paraphrases and are covered less by what answers them; of a
 * short one every word counts. There is nothing else in it, so that it carries from set to set.
 */
const BIAS = -13.45
const PER_COVERED = 12.25
const PER_WORDS = 3.43
/** A "how many" without a number in any good line is no answer; a "when" may be told by an event. */
const UNTYPED: Partial<Record<Kind, number>> = { count: 4, amount: 4, when: 1.5, who: 1.5 }

/** A line that was read for who does what, and lacks nothing, is worth more than its words. */
const FITS = 0.18

/** A line that says this share of what the best says is a good one. */
const GOOD = 0.6

/** Whether what was found answers: names and sources must be there, and enough said together. */
export function judge(found: Found, lines: readonly Chosen[]): Verdict {
  const { concepts, ranking, asked } = found
  const served = ranking.served
  const sound = lines.filter(({ lacks }) => lacks.length === 0)
  const covered = Math.max(
    served.reduce((sum, share) => sum + share, 0) / Math.max(1, served.length),
    ...sound.map(({ says }) => says),
  )
  const absent = concepts.filter(({ name }, c) => name && ranking.counts[c] === 0)
  const unheld = unheldSources(found)
  const best = Math.max(0, ...lines.map(({ own }) => own))
  const frame = frameOf(asked, concepts)
  const kind = frame?.amount ? 'amount' : asked.kind
  const typed = !STRICT.has(kind) || lines.some((line) => line.typed && line.own >= best * GOOD)
  const confidence =
    BIAS +
    PER_COVERED * covered +
    PER_WORDS * Math.log(1 + concepts.reduce((sum, { length }) => sum + length, 0)) -
    (typed ? 0 : (UNTYPED[kind] ?? 0)) +
    (frame?.plain && sound.length > 0 ? FITS : 0)
  const named = absent.length === 0 && ranking.strangers.length === 0 && unheld.length === 0
  return {
    answered: sound.length > 0 && named && confidence > 0,
    confidence,
    covered,
    absent: absent.map(({ text }) => text),
    strangers: ranking.strangers,
    unheld,
    typed,
    lacks: lines[0]?.lacks ?? [],
  }
}

/** Sources the question cites that we hold nothing from, and that the best evidence does not cite either. */
function unheldSources({ asked, concepts, ranking }: Found): string[] {
  const met = ({ start, end, piece }: (typeof asked.outlets)[number]): boolean => {
    const positions = asked.words
      .filter((w) => w.start >= start && w.end <= end)
      .map((w) => w.position)
    const own = concepts.flatMap(({ position }, c) => (positions.includes(position) ? [c] : []))
    if (own.length === 0) return false
    // Someone's word may stand in another's article; a piece of its own may not.
    return ranking.ranked
      .slice(0, piece ? 2 : 10)
      .some(
        ({ strengths, parts }) =>
          (!piece || (parts.passage ?? 0) > 0.5) && own.every((c) => (strengths[c] ?? 0) > 0.5),
      )
  }
  return asked.outlets
    .filter((mention) => mention.outlets.length === 0 && !met(mention))
    .map(({ name }) => name)
}
