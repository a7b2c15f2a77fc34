import { type Alignment, type Hunk, hunks } from './align.ts'
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
  const { claim, support, moved, from, to } = alignment
  const word = claim[index]
  const at = moved[index] ?? -1
  if (!word || at === -1 || word.functional) return undefined
  const finding = (reason: Reason, weight: number): Finding => ({
    start: word.start,
    end: word.end,
    reason,
    weight,
  })
  const replaced = hunk.deleted.flatMap((deleted) => support[deleted] ?? [])
  if ((from[at] ?? -1) >= 0) {
    const supplants = replaced.some((other) => !other.functional)
    return finding(isName(word) ? 'name' : 'word', supplants ? FATAL : 0.3)
  }
  const kept = keepsCompany(run(index, alignment), alignment)
  if (word.value !== undefined) return kept ? undefined : finding('number', FATAL)
  if (!isName(word)) return finding('word', 0.05)
  const rival = replaced.some(
    (other) =>
      isName(other) &&
      other.word !== word.word &&
      claim.some((token, place) => token.word === other.word && to[place] === -1),
  )
  if ((rival && !turnsPassive(alignment)) || !kept) return finding('role-swap', FATAL)
  return undefined
}

/** A name that moved in one piece: claim indices, end exclusive, and where it was. */
interface Run {
  readonly start: number
  readonly end: number
  readonly was: number
}

function run(index: number, { claim, moved }: Alignment): Run {
  const goesOn = (next: number) => {
    const word = claim[next]
    return word !== undefined && isName(word) && (moved[next] ?? -1) >= 0
  }
  const word = claim[index]
  let start = index
  let end = index + 1
  if (word && isName(word)) {
    while (goesOn(start - 1) && moved[start - 1] === (moved[start] ?? 0) - 1) start--
    while (goesOn(end) && moved[end] === (moved[end - 1] ?? 0) + 1) end++
  }
  return { start, end, was: moved[start] ?? -1 }
}

/** Does what moved still stand beside what it stood beside in the sentence? */
function keepsCompany({ start, end, was }: Run, { claim, support }: Alignment): boolean {
  const before = claim[start - 1]
  const after = claim[end]
  const previous = support[was - 1]
  const next = support[was + end - start]
  if (isSame(before, previous) || isSame(after, next)) return true
  const inDate = (word?: Token) => word?.is.month === true
  const dated = inDate(claim[start]) || inDate(before) || inDate(after)
  if (dated && (isSame(before, next) || isSame(after, previous))) return true
  if (isSame(before, next) && before?.is.saying) return isInverted(before, claim[start - 2])
  if (isSame(after, previous) && previous?.is.saying) return isInverted(previous, support[was - 2])
  return false
}

/** Words that stand beside anything keep nobody company. */
const LOOSE = new Set(['and', 'or', 'the', 'a', 'an', 'but', 'that'])

function isSame(a?: Token, b?: Token): boolean {
  return a !== undefined && b !== undefined && a.stem === b.stem && !LOOSE.has(a.word)
}

/** `"…," said Ruiz`: the verb comes first only behind what was said. */
const isInverted = (verb: Token, before?: Token): boolean =>
  verb.parted || (before?.quoted === true && !verb.quoted)

function turnsPassive({ claim, support }: Alignment): boolean {
  const agents = (words: readonly Token[]) => words.filter(({ word }) => word === 'by').length
  return agents(claim) !== agents(support)
}
