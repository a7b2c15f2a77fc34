import type { Alignment } from './align.ts'
import type { Token } from './tokens.ts'
import { FATAL, type Finding } from './verdict.ts'

/** The same word in another form: past for present, many for one. */
export function inflections({ claim, support, to, moved }: Alignment): Finding[] {
  const found: Finding[] = []
  for (const [index, word] of claim.entries()) {
    const at = Math.max(
      to[index] ?? -1,
      word.case === undefined && !/[가-힣]$/.test(word.word) ? -1 : (moved[index] ?? -1),
    )
    const other = support[at]
    if (!other || word.word === other.word || word.stem !== other.stem) continue
    const { start, end } = word
    if (changesCase(word, other)) found.push({ start, end, reason: 'role-swap', weight: FATAL })
    else if (changesTense(word, other)) found.push({ start, end, reason: 'tense', weight: FATAL })
    else if (changesCount(claim, index, word, support, at, other)) {
      found.push({ start, end, reason: 'quantifier', weight: FATAL })
    }
  }
  return found
}

/** Case endings say who does it and who suffers it: 한국이 캐나다를, 한국을 캐나다가. */
const changesCase = (word: Token, other: Token): boolean =>
  word.case !== other.case &&
  ((word.case !== undefined && other.case !== undefined) ||
    word.case === 'than' ||
    other.case === 'than')

/** Who reports may say "says" or "said"; words spoken in the present are reported in the past. */
function changesTense(word: Token, other: Token): boolean {
  if (word.is.saying || other.quoted !== word.quoted) return false
  return word.time !== undefined && other.time !== undefined && word.time !== other.time
}

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
