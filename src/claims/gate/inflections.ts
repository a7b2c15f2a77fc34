import type { Alignment } from './align.ts'
import { PAST } from './lexicon/irregular.ts'
import type { Token } from './tokens.ts'
import { FATAL, type Finding } from './verdict.ts'

/** The same word in another form: past for present, many for one. */
export function inflections({ claim, support, to }: Alignment): Finding[] {
  const found: Finding[] = []
  for (const [index, word] of claim.entries()) {
    const at = to[index] ?? -1
    const other = support[at]
    if (!other || word.word === other.word || word.stem !== other.stem) continue
    const { start, end } = word
    if (changesTense(word, other)) found.push({ start, end, reason: 'tense', weight: FATAL })
    else if (changesCount(claim, index, word, support, at, other)) {
      found.push({ start, end, reason: 'quantifier', weight: FATAL })
    }
  }
  return found
}

/** Who reports may say "says" or "said"; words spoken in the present are reported in the past. */
function changesTense(word: Token, other: Token): boolean {
  if (word.is.saying || other.quoted !== word.quoted) return false
  const times = [tense(word.word), tense(other.word)]
  return times.includes('past') && times.includes('present')
}

function tense(word: string): 'past' | 'present' | undefined {
  if (PAST.has(word) || /[^e]ed$/.test(word)) return 'past'
  return /ing$/.test(word) || PARTICIPLES.has(word) ? undefined : 'present'
}

const PARTICIPLES = new Set(['been', 'be', 'done', 'gone', 'being', 'taken', 'given', 'known'])

function changesCount(
  claim: readonly Token[],
  index: number,
  word: Token,
  support: readonly Token[],
  at: number,
  other: Token,
): boolean {
  const isMany = ({ word, stem }: Token) => word !== stem && !/(?:ed|ing)$/.test(word)
  if (isMany(word) === isMany(other)) return false
  return isSingle(claim, index) !== isSingle(support, at)
}

/** Does "a" or "one" stand before the word, an adjective between them at most? */
function isSingle(words: readonly Token[], index: number): boolean {
  const single = (word?: Token) => word !== undefined && /^(?:an?|one)$/.test(word.word)
  return single(words[index - 1]) || (single(words[index - 2]) && !words[index - 1]?.functional)
}
