import { type Alignment, type Hunk, hunks } from './align.ts'
import { areOpposites } from './lexicon/antonyms.ts'
import { isMonth, isName } from './names.ts'
import type { Token } from './tokens.ts'
import { FATAL, type Finding, type Reason } from './verdict.ts'

/** What the claim says and its sentences do not: names, numbers, words put in or exchanged. */
export function substitutions(alignment: Alignment): Finding[] {
  return hunks(alignment).flatMap((hunk) =>
    hunk.inserted.flatMap((index) => judge(index, hunk, alignment) ?? []),
  )
}

function judge(index: number, hunk: Hunk, alignment: Alignment): Finding | undefined {
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
  const at = moved[index] ?? -1
  if (at === -1 && replaced.some((other) => areOpposites(word.word, other.word))) {
    return finding('antonym', FATAL)
  }
  if (word.is.negation) {
    return limits(index, alignment, (other) => other.is.negation) && !doubles(index, alignment)
      ? undefined
      : { ...finding('negation', FATAL), start: claim[index - 1]?.start ?? word.start }
  }
  // "7 May" is a day.
  if (isMonth(word)) return at >= 0 ? undefined : finding('date', FATAL)
  if (word.is.modal) {
    return limits(index, alignment, (other) => other.word === word.word)
      ? undefined
      : finding('modality', FATAL)
  }
  if (word.is.pronoun !== undefined)
    return isOther(word, replaced) ? finding('pronoun', FATAL) : undefined
  if (word.functional) return at >= 0 ? undefined : finding('word', 0.03)
  if (at >= 0) return undefined
  if (word.value !== undefined) return finding('number', FATAL)
  if (word.is.month || word.is.day) return finding('date', FATAL)
  if (isName(word)) return finding('name', FATAL)
  if (word.is.quantifier) return finding('quantifier', FATAL)
  return finding('word', 1)
}

/** Does the sentence limit the same word as the claim does with the one at `index`? */
function limits(index: number, { to, support }: Alignment, isLimit: (word: Token) => boolean) {
  for (let next = index + 1; next <= index + 3; next++) {
    const at = to[next] ?? -1
    if (at >= 0) return support.slice(Math.max(0, at - 3), at).some(isLimit)
  }
  return false
}

/** "Neither had not met": one negation more than the sentence has there. */
function doubles(index: number, { claim, support, to }: Alignment): boolean {
  const kept = to.findIndex((at, next) => next > index && at >= 0)
  const count = (words: readonly Token[], end: number) =>
    words.slice(Math.max(0, end - 5), end).filter(({ is }) => is.negation).length
  return kept >= 0 && count(claim, kept) > count(support, to[kept] ?? 0)
}

function isOther(word: Token, replaced: readonly Token[]): boolean {
  return replaced.some((other) => {
    const kind = other.is.pronoun
    return kind !== undefined && kind !== word.is.pronoun
  })
}
