import type { Alignment } from './align.ts'
import type { Token } from './tokens.ts'
import { FATAL, type Finding } from './verdict.ts'

/** "Roe was blamed by Holm" does not make Roe blame Holm: the same subject, the other voice. */
export function voices({ claim, support, to }: Alignment): Finding[] {
  const found: Finding[] = []
  for (const [index, word] of claim.entries()) {
    const at = to[index] ?? -1
    const other = support[at]
    if (!other || word.functional || word.stem !== other.stem || !PARTICIPLE.test(word.word))
      continue
    const [passive, was] = [isPassive(index, claim), isPassive(at, support)]
    if (passive === was) continue
    // "The plan approved in May" is the plan that was approved; "the plan approved Holm" is not.
    if (!hasObject(passive ? at : index, passive ? support : claim)) continue
    const subject = subjectOf(index, claim)
    if (subject === -1 || to[subject] !== subjectOf(at, support)) continue
    found.push({ start: word.start, end: word.end, reason: 'role-swap', weight: FATAL })
  }
  return found
}

const PARTICIPLE = /(?:ed|en|t|ght|id|é|ée|és|ées|u|ue)$/
const BE = /^(?:is|are|was|were|be|been|being|été)$/

function isPassive(index: number, words: readonly Token[]): boolean {
  const before = words.slice(Math.max(0, index - 2), index)
  return before.some(
    ({ word, parted }, place) => BE.test(word) && (place === before.length - 1 || !parted),
  )
}

function hasObject(index: number, words: readonly Token[]): boolean {
  const next = words[index + 1]
  if (!next || next.parted || next.opens) return false
  return (
    !next.functional || /^(?:the|an?|his|her|their|its|le|la|l'|les|un|une|des)$/.test(next.word)
  )
}

function subjectOf(index: number, words: readonly Token[]): number {
  for (let at = index - 1; at >= 0 && index - at <= 6; at--) {
    const word = words[at]
    if (word && !word.functional && !BE.test(word.word)) return at
    if (words[at]?.opens) return -1
  }
  return -1
}
