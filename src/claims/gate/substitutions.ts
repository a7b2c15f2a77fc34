import { type Alignment, type Hunk, hunks } from './align.ts'
import { areOpposites } from './lexicon/antonyms.ts'
import { DAYS, MODALS, MONTHS, NEGATIONS, PRONOUNS, QUANTIFIERS } from './lexicon/english.ts'
import { isName, spelledOut } from './names.ts'
import type { Source } from './source.ts'
import type { Token } from './tokens.ts'
import { FATAL, type Finding, type Reason } from './verdict.ts'

/** What the claim says and its sentences do not: names, numbers, words put in or exchanged. */
export function substitutions(alignment: Alignment, source: Source): Finding[] {
  return hunks(alignment).flatMap((hunk) => {
    const completed = completions(hunk, alignment, source)
    return hunk.inserted.flatMap((index) =>
      completed.has(index) ? [] : (judge(index, hunk, alignment) ?? []),
    )
  })
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
  if (NEGATIONS.has(word.word)) return at >= 0 ? undefined : finding('negation', FATAL)
  if (MODALS.has(word.word)) return finding('modality', at >= 0 ? 0.2 : FATAL)
  if (PRONOUNS[word.word]) return isOther(word, replaced) ? finding('pronoun', FATAL) : undefined
  if (word.functional) return at >= 0 ? undefined : finding('word', 0.03)
  if (at >= 0) return undefined
  if (word.value !== undefined) return finding('number', FATAL)
  if (MONTHS.includes(word.word) || DAYS.includes(word.word)) return finding('date', FATAL)
  if (isName(word)) return finding('name', FATAL)
  if (QUANTIFIERS.has(word.word)) return finding('quantifier', FATAL)
  return finding('word', 1)
}

/** Inserted words that only write a name of the sentence in full, or short. */
function completions(
  { inserted, deleted }: Hunk,
  alignment: Alignment,
  source: Source,
): Set<number> {
  const { claim, support, to } = alignment
  const done = new Set<number>()
  const replaced = deleted.flatMap((at) => support[at] ?? [])
  for (const index of inserted) {
    const word = claim[index]
    if (word && spelledOut(word.word, replaced)) done.add(index)
  }
  for (const other of replaced) {
    const words = inserted.flatMap((index) => claim[index] ?? [])
    const run = spelledOut(other.word, words)
    if (run) for (const index of inserted.slice(run.start, run.end)) done.add(index)
  }
  if (replaced.some(isName)) return done
  const isKnown = (index: number) => done.has(index) || (to[index] ?? -1) >= 0
  const joins = (first: number, second: number) => {
    const [a, b] = [claim[first], claim[second]]
    return a !== undefined && b !== undefined && source.hasName(a.word, b.word)
  }
  for (const index of inserted.toReversed()) {
    if (isKnown(index + 1) && joins(index, index + 1)) done.add(index)
  }
  for (const index of inserted) {
    if (isKnown(index - 1) && joins(index - 1, index)) done.add(index)
  }
  return done
}

function isOther(word: Token, replaced: readonly Token[]): boolean {
  return replaced.some((other) => {
    const kind = PRONOUNS[other.word]
    return kind !== undefined && kind !== PRONOUNS[word.word]
  })
}
