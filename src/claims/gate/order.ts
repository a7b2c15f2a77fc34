import { type Alignment, type Hunk, hunks } from './align.ts'
import { MONTHS, SAYING } from './lexicon/english.ts'
import { isName } from './names.ts'
import type { Token } from './tokens.ts'
import { FATAL, type Finding, type Reason } from './verdict.ts'

/**
 * Who does what to whom: the sentence's own words in other places. A word may move with what it
 * belongs to ("on Friday", "said Ruiz"); it may not take the place of another of its kind.
 */
export function order(alignment: Alignment): Finding[] {
  return hunks(alignment).flatMap((hunk) =>
    hunk.inserted.flatMap((index) => judge(index, hunk, alignment) ?? []),
  )
}

function judge(index: number, hunk: Hunk, alignment: Alignment): Finding | undefined {
  const { claim, support, moved, from } = alignment
  const word = claim[index]
  const at = moved[index] ?? -1
  const origin = support[at]
  if (!word || !origin || word.functional) return undefined
  const finding = (reason: Reason, weight: number): Finding => ({
    start: word.start,
    end: word.end,
    reason,
    weight,
  })
  const replaced = hunk.deleted.flatMap((deleted) => support[deleted] ?? [])
  const echo = (from[at] ?? -1) >= 0
  if (echo) {
    const supplanted = replaced.some((other) => !other.functional)
    return finding(isName(word) ? 'name' : 'word', supplanted ? FATAL : 0.3)
  }
  const kept = keepsCompany(index, at, alignment)
  if (word.value !== undefined) return kept ? undefined : finding('number', FATAL)
  if (!isName(word)) return finding('word', 0.05)
  const rival = replaced.some((other) => isName(other) && other.word !== word.word)
  if ((rival && !turnsPassive(alignment)) || !kept) return finding('role-swap', FATAL)
  return undefined
}

/** Does a moved word still stand beside what it stood beside in the sentence? */
function keepsCompany(index: number, at: number, { claim, support }: Alignment): boolean {
  const same = (a?: Token, b?: Token) => a !== undefined && b !== undefined && a.stem === b.stem
  const before = claim[index - 1]
  const after = claim[index + 1]
  const was = support[at - 1]
  const next = support[at + 1]
  if (same(before, was) || same(after, next)) return true
  return (same(before, next) && turns(before)) || (same(after, was) && turns(after))
}

/** Words that may stand on either side of what belongs to them: "said Ruiz", "3 May". */
function turns(word?: Token): boolean {
  return word !== undefined && (SAYING.has(word.stem) || MONTHS.includes(word.word))
}

function turnsPassive({ claim, support }: Alignment): boolean {
  const agents = (words: readonly Token[]) => words.filter(({ word }) => word === 'by').length
  return agents(claim) !== agents(support)
}
