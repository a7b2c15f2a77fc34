import type { Alignment } from './align.ts'
import { areOpposites } from './lexicon/antonyms.ts'
import { isName } from './names.ts'
import type { Token } from './tokens.ts'
import type { Finding, Reason } from './verdict.ts'

/** A finding by its narrower name: a name that says where is a place, a degree is a comparison. */
export function narrowed(finding: Finding, { claim, support }: Alignment): Finding {
  const index = claim.findIndex(({ start }) => start >= finding.start)
  const reason = index === -1 ? undefined : kindOf(finding.reason, index, claim, support)
  return reason === undefined ? finding : { ...finding, reason }
}

function kindOf(
  reason: Reason,
  index: number,
  claim: readonly Token[],
  support: readonly Token[],
): Reason | undefined {
  const word = claim[index]
  if (!word) return undefined
  if (reason === 'name' || reason === 'word') {
    if (saysWhere(index, claim, reason)) return 'place'
  }
  if (COMPARABLE.has(reason) && isCompared(index, claim, support)) return 'comparative'
  return undefined
}

const COMPARABLE: ReadonlySet<Reason> = new Set([
  'word',
  'antonym',
  'quantifier',
  'qualifier-dropped',
  'role-swap',
  'low-overlap',
])

const LOCATIVE = /^(?:in|at|near|outside|across|throughout|around|à|au|aux|en|dans|près)$/

/** `in Aubrac`, `à Aubrac`, `하람에서`: behind a word that says where, or with an ending that does. */
function saysWhere(index: number, claim: readonly Token[], reason: Reason): boolean {
  const word = claim[index]
  if (!word || word.is.month || word.is.day) return false
  if (/^[가-힣]{2,}에서$/.test(word.word)) return true
  if (reason !== 'name') return false
  let first = index
  while (first > 0 && isNameToken(claim[first - 1]) && claim[first]?.parted !== true) first--
  return LOCATIVE.test(claim[first - 1]?.word ?? '')
}

const isNameToken = (word?: Token): boolean => word !== undefined && isName(word)

const DEGREES =
  /^(?:more|less|fewer|most|least|better|worse|best|worst|plus|moins|aussi|autant|meilleure?|pire|가장|더|덜|최대|최소)$/
const THAN = /^(?:than|\p{Script=Hangul}+보다)$/u

function isCompared(index: number, claim: readonly Token[], support: readonly Token[]): boolean {
  const word = claim[index]
  if (!word) return false
  if (DEGREES.test(word.word) || THAN.test(word.word)) return true
  const near = (words: readonly Token[], at: number) =>
    words.slice(Math.max(0, at - 3), at + 4).some((other) => THAN.test(other.word))
  if (/\p{L}{2,}er$/u.test(word.word)) return near(claim, index)
  if (/\p{L}{2,}est$/u.test(word.word)) {
    return support.some((other) => /est$/.test(other.word) && areOpposites(word.word, other.word))
  }
  return near(claim, index) && support.some((other) => THAN.test(other.word))
}
