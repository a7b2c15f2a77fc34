import { type Alignment, type Hunk, hunks, similarity } from './align.ts'
import { areOpposites } from './lexicon/antonyms.ts'
import { DAYS, MODALS, MONTHS, NEGATIONS, PRONOUNS, QUANTIFIERS } from './lexicon/english.ts'
import type { Source } from './source.ts'
import type { Token } from './tokens.ts'
import { FATAL, type Finding, type Reason } from './verdict.ts'

/** What the claim says and its sentences do not: names, numbers, words put in or exchanged. */
export function substitutions(alignment: Alignment, source: Source): Finding[] {
  return hunks(alignment).flatMap((hunk) =>
    hunk.inserted.flatMap((index) => judge(index, hunk, alignment, source) ?? []),
  )
}

function judge(index: number, hunk: Hunk, alignment: Alignment, source: Source) {
  const { claim, support, moved } = alignment
  const word = claim[index]
  if (!word) return undefined
  const replaced = hunk.deleted.flatMap((at) => support[at] ?? [])
  const finding = (reason: Reason, weight: number): Finding => ({
    start: word.start,
    end: word.end,
    reason,
    weight,
  })
  const opposite = replaced.some((other) => areOpposites(word.word, other.word))
  if (opposite) return finding('antonym', FATAL)
  if (NEGATIONS.has(word.word)) return finding('negation', FATAL)
  const at = moved[index] ?? -1
  if (MODALS.has(word.word)) return finding('modality', at >= 0 ? 0.2 : FATAL)
  if (PRONOUNS[word.word]) return pronoun(word, replaced) ? finding('pronoun', FATAL) : undefined
  if (word.functional) return at >= 0 ? undefined : finding('word', 0.03)
  if (at >= 0) {
    const rival = replaced.find((other) => isRival(word, other, alignment))
    if (rival) return finding(word.value === undefined ? 'role-swap' : 'number', FATAL)
    return finding('word', 0.05)
  }
  if (isName(word)) return source.completes(claim, index) ? undefined : finding('name', FATAL)
  if (word.value !== undefined) return finding('number', FATAL)
  if (MONTHS.includes(word.word) || DAYS.includes(word.word)) return finding('date', FATAL)
  if (QUANTIFIERS.has(word.word)) return finding('quantifier', FATAL)
  if (support.some((other) => similarity(word, other) > 0)) return finding('word', 0.05)
  return finding('word', 1)
}

/** Two of a kind, one in the other's place. */
function isRival(word: Token, other: Token, { claim }: Alignment): boolean {
  if (other.functional) return false
  if (word.value !== undefined) return other.value !== undefined && other.value !== word.value
  if (!isName(word) || !isName(other) || word.word === other.word) return false
  return claim.some((token) => token.word === other.word)
}

function isName(word: Token): boolean {
  return word.capital && !word.functional
}

function pronoun(word: Token, replaced: readonly Token[]): boolean {
  return replaced.some((other) => {
    const kind = PRONOUNS[other.word]
    return kind !== undefined && kind !== PRONOUNS[word.word]
  })
}
