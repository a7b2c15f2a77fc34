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
  if (isExchanged(index, hunk, alignment) && !turnsPassive(alignment)) {
    return finding(word.value === undefined ? 'role-swap' : 'number', FATAL)
  }
  if (isReversed(index, alignment)) return finding('role-swap', FATAL)
  if (leavesNegation(index, alignment)) return finding('negation', FATAL)
  if (word.is.day && isAtHome(index, alignment)) return undefined
  if ((from[at] ?? -1) >= 0) {
    const supplants = replaced.some((other) => !other.functional)
    return finding(isName(word) ? 'name' : 'word', supplants ? FATAL : 0.3)
  }
  const kept = keepsCompany(run(index, alignment), alignment)
  if (word.value !== undefined) {
    const lost = replaced.some(
      (other) => other.value !== undefined && claim.every(({ value }) => value !== other.value),
    )
    return kept && !lost ? undefined : finding('number', FATAL)
  }
  if (!isActor(word)) return finding('word', 0.05)
  const rival = replaced.some(
    (other) =>
      isName(other) &&
      other.word !== word.word &&
      claim.some((token, place) => token.word === other.word && to[place] === -1),
  )
  if (turnsPassive(alignment) && isTurned(index, alignment)) return undefined
  if (rival || !kept || isImported(index, replaced, alignment)) return finding('role-swap', FATAL)
  return undefined
}

/**
 * Do this word and another each stand where the other stood? "Rebels fled after troops came" for
 * "Troops fled after rebels came"; "dogs and cats" for "cats and dogs" changes nothing.
 */
function isExchanged(index: number, { deleted }: Hunk, alignment: Alignment): boolean {
  const { claim, support, moved, to } = alignment
  const was = moved[index] ?? -1
  return deleted.some((at) => {
    const other = support[at]
    if (!other || other.functional || other.stem === claim[index]?.stem) return false
    const between = support.slice(Math.min(at, was) + 1, Math.max(at, was))
    const listed = between.every(({ functional, is }) => functional && !is.saying && !is.negation)
    if (listed && other.value === undefined) {
      if (between.some(({ word }) => JOINS.test(word)) || between.length === 0) return false
    }
    return claim.some((token, place) => {
      if (to[place] !== -1 || token.stem !== other.stem || token.value !== other.value) return false
      return deletedAt(place, alignment).includes(was)
    })
  })
}

const JOINS = /^(?:and|or|et|ou|및|와|과)$/

/** The support words that the claim's word at `place`, which is not in order, stands instead of. */
function deletedAt(place: number, alignment: Alignment): readonly number[] {
  return hunks(alignment).find(({ inserted }) => inserted.includes(place))?.deleted ?? []
}

/** "Freed rebels" for "rebels freed": two words that stand side by side, the other way round. */
function isReversed(index: number, { claim, support, moved, to }: Alignment): boolean {
  const at = moved[index] ?? -1
  const [word, next] = [claim[index], claim[index + 1]]
  if (!word || !next || next.functional || next.parted || to[index + 1] !== -1) return false
  if (moved[index + 1] !== at - 1 || support[at]?.parted) return false
  const isPlain = ({ is, value }: Token) =>
    value === undefined && !is.saying && !is.month && !is.day
  return isPlain(word) && isPlain(next)
}

/** A name of one sentence in the place of another name, in another sentence. */
function isImported(index: number, replaced: readonly Token[], alignment: Alignment): boolean {
  const { claim } = alignment
  if (isAtHome(index, alignment)) return false
  return replaced.some(
    (other) => isActor(other) && !claim.some((token) => token.stem === other.stem),
  )
}

/** Is what stands around the word of the sentence that the word is of? */
function isAtHome(index: number, { support, moved, to }: Alignment): boolean {
  const home = sentenceOf(moved[index] ?? -1, support)
  const before = to.slice(0, index).findLast((at) => at >= 0) ?? -1
  const after = to.slice(index + 1).find((at) => at >= 0) ?? -1
  const here = [before, after].filter((at) => at >= 0).map((at) => sentenceOf(at, support))
  return here.length === 0 || here.includes(home)
}

/** "Jailed" from "rather than jail": a word taken out of what the sentence says is not so. */
function leavesNegation(index: number, { claim, support, moved }: Alignment): boolean {
  const at = moved[index] ?? -1
  const isNegated = (words: readonly Token[], place: number) =>
    words.slice(Math.max(0, place - 3), place).some(({ is }) => is.negation)
  return isNegated(support, at) && !isNegated(claim, index)
}

/** A name, or the Korean for one: who does it. */
const isActor = (word: Token): boolean =>
  isName(word) || (word.case === 'subject' && word.time === undefined)

const sentenceOf = (at: number, support: readonly Token[]): number =>
  support.slice(0, at + 1).filter(({ opens }) => opens).length

/** "Holm blamed Roe" for "Roe was blamed by Holm": who stood behind "by" now stands in front. */
function isTurned(index: number, { claim, support, moved }: Alignment): boolean {
  const at = moved[index] ?? -1
  return (before(at, support) === 'by') !== (before(index, claim) === 'by')
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
  // "Roe and Holm" is "Holm and Roe".
  const joins = (word?: Token) => word !== undefined && JOINS.test(word.word)
  if (joins(after) && joins(previous) && isSame(claim[end + 1], support[was - 2])) return true
  if (joins(before) && joins(next) && isSame(claim[start - 2], support[was + end - start + 1])) {
    return true
  }
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

/** The word in front of the name that the word at `index` belongs to. */
function before(index: number, words: readonly Token[]): string | undefined {
  const first = words.slice(0, index).findLast((word) => !isName(word))
  return first?.word
}

function turnsPassive({ claim, support }: Alignment): boolean {
  const agents = (words: readonly Token[]) => words.filter(({ word }) => word === 'by').length
  return agents(claim) !== agents(support)
}
