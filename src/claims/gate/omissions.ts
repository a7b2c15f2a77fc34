import { type Alignment, hunks } from './align.ts'
import {
  APPROXIMATORS,
  CONDITIONS,
  HEDGES,
  MODALS,
  NEGATIONS,
  QUANTIFIERS,
  TITLE_LIMITS,
} from './lexicon/english.ts'
import type { Token } from './tokens.ts'
import { FATAL, type Finding, type Reason } from './verdict.ts'

/** What the sentences say and the claim keeps quiet about, where silence changes the meaning. */
export function omissions(alignment: Alignment): Finding[] {
  return hunks(alignment).flatMap(({ deleted }) =>
    deleted.flatMap((at) => judge(at, alignment) ?? []),
  )
}

function judge(at: number, alignment: Alignment): Finding | undefined {
  const { support, claim } = alignment
  const word = support[at]
  const reason = word && limiting(word)
  if (!word || !reason) return undefined
  const head = headOf(at, alignment)
  if (head === -1) return undefined
  // Said a word or two earlier or later, or, of negations, in another word: "is not yet".
  const near = claim.slice(Math.max(0, head - 4), head + 3)
  const negates = reason === 'negation'
  if (near.some((token) => token.stem === word.stem || (negates && NEGATIONS.has(token.word)))) {
    return undefined
  }
  const start = claim[head - 1]?.start ?? claim[head]?.start ?? 0
  return { start, end: claim[head]?.end ?? 0, reason, weight: FATAL }
}

function limiting({ word }: Token): Reason | undefined {
  if (NEGATIONS.has(word)) return 'negation'
  if (MODALS.has(word)) return 'modality'
  if (CONDITIONS.has(word)) return 'condition-dropped'
  if (HEDGES.has(word)) return 'modality'
  if (TITLE_LIMITS.has(word)) return 'title'
  if (QUANTIFIERS.has(word)) return 'quantifier'
  return APPROXIMATORS.has(word) ? 'qualifier-dropped' : undefined
}

/** The claim's word that the dropped one limited: the next one the claim keeps, near enough. */
function headOf(at: number, { support, from }: Alignment): number {
  for (let next = at + 1; next < support.length && next <= at + 3; next++) {
    const word = support[next]
    if (!word || word.parted) return -1
    const kept = from[next] ?? -1
    if (kept >= 0) return kept
  }
  return -1
}
