import type { Alignment } from './align.ts'
import type { Token } from './tokens.ts'
import { FATAL, type Finding } from './verdict.ts'

const TAIL = 6

/** "Ruiz said the port will close" is no ground for "the port will close". */
export function attributions(alignment: Alignment): Finding[] {
  const { claim, support, from, to } = alignment
  // Said to be said, in other words than the sentence's.
  if (claim.some((word, index) => reports(word, claim[index - 1]) && (to[index] ?? -1) === -1))
    return []
  for (const [at, word] of support.entries()) {
    if (!reports(word, support[at - 1]) || (from[at] ?? -1) >= 0) continue
    const kept = reportedWords(at, alignment).flatMap((index) => from[index] ?? -1)
    const there = kept.filter((index) => index >= 0)
    const start = claim[Math.min(...there)]?.start
    const end = claim[Math.max(...there)]?.end
    if (closesAside(at, alignment)) continue
    const matter = claim.filter((other) => !other.functional).length
    if (start === undefined || end === undefined || there.length * 2 < matter) continue
    return [{ start, end, reason: 'attribution-dropped', weight: FATAL }]
  }
  return []
}

/** "…, which may rain, Ruiz said": what stands before the aside that was cut need not be hers. */
function closesAside(at: number, { support, from }: Alignment): boolean {
  for (let before = at - 1; before >= 0 && (from[before] ?? -1) === -1; before--) {
    if (support[before]?.parted && ASIDES.test(support[before]?.word ?? '')) return true
  }
  return false
}

const ASIDES = /^(?:who|which|although|though)$/

/** A verb of saying; "the claims" and "Secretary of State" say nothing. */
function reports(word: Token, before?: Token): boolean {
  if (!word.is.reporting || (word.capital && !word.initial)) return false
  if (word.parted || (before?.quoted === true && !word.quoted)) return true
  return before?.is.determiner !== true
}

/** The words of matter that somebody is said to say: behind the verb, or before a closing "Ruiz said". */
function reportedWords(at: number, { support }: Alignment): number[] {
  const ends = (index: number) => support[index] === undefined || support[index]?.opens === true
  let stop = at + 1
  while (!ends(stop)) stop++
  let begin = at
  while (begin > 0 && support[begin]?.opens !== true) begin--
  const matter = (start: number, end: number) =>
    Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index).filter(
      (index) =>
        support[index]?.functional === false &&
        support[index]?.bracketed === support[at]?.bracketed,
    )
  if (support[at]?.word === 'according') {
    // "According to Ruiz, …" or "…, according to Ruiz."
    const comma = support.findIndex((word, index) => index > at && index < stop && word.parted)
    return at === begin && comma > 0 ? matter(comma, stop) : matter(begin, at)
  }
  // Korean says who spoke last.
  if (/^[가-힣]/.test(support[at]?.word ?? '')) return matter(begin, at)
  const isTail = stop - at <= TAIL && opensTail(at, begin, support)
  return isTail ? matter(begin, at) : matter(at + 1, stop)
}

/** A comma, then a speaker, then the verb: what was said stands before it. */
function opensTail(at: number, begin: number, support: readonly Token[]): boolean {
  for (let index = at; index > begin && index > at - TAIL; index--) {
    const word = support[index]
    if (word?.parted)
      return !/^(?:who|whom|whose|which|that|and|but|though|although|while|as|because|since)$/.test(
        word.word,
      )
  }
  return false
}
