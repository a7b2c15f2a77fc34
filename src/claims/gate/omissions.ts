import { type Alignment, hunks } from './align.ts'
import {
  APPROXIMATORS,
  CONDITIONS,
  HEDGES,
  MODALS,
  NEGATIONS,
  QUANTIFIERS,
  SAYING,
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
  if (!word) return undefined
  const reason = limiting(word)
  if (!reason) return undefined
  if (claim.some((token) => token.word === word.word || token.stem === word.stem)) return undefined
  const head = headOf(at, alignment)
  if (!head) return undefined
  return { start: head.start, end: head.end, reason, weight: FATAL }
}

function limiting({ word, stem }: Token): Reason | undefined {
  if (NEGATIONS.has(word)) return 'negation'
  if (MODALS.has(word)) return 'modality'
  if (CONDITIONS.has(word)) return 'condition-dropped'
  if (HEDGES.has(word)) return 'modality'
  if (TITLE_LIMITS.has(word)) return 'title'
  if (QUANTIFIERS.has(word)) return 'quantifier'
  if (APPROXIMATORS.has(word)) return 'qualifier-dropped'
  return SAYING.has(stem) ? undefined : undefined
}

/** The claim's word that the dropped one limited: the next word of matter, if the claim keeps it. */
function headOf(at: number, { support, from, claim }: Alignment): Token | undefined {
  for (let next = at + 1; next < support.length && next <= at + 3; next++) {
    const word = support[next]
    if (!word || word.parted) return undefined
    const kept = from[next] ?? -1
    if (kept >= 0) return claim[kept]
    if (!word.functional) return undefined
  }
  return undefined
}
