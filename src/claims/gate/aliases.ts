import { fold } from './fold.ts'
import type { Token } from './tokens.ts'

/** The names of one person, place or body, in any language and spelling. */
export type Names = readonly string[]

/**
 * Claim and sentences with the names that a glossary knows as one written as one: a claim's
 * `Yoon Suk Yeol` where the sentence has `Yoon Seok-youl`, `이재명` where it has `Lee Jae Myung`. Only
 * whole names count, and none inside quotation marks: what is quoted is spelled as it was said.
 */
export function unified(
  claim: readonly Token[],
  support: readonly Token[],
  glossary: readonly Names[],
): { readonly claim: readonly Token[]; readonly support: readonly Token[] } {
  let [ours, theirs] = [claim, support]
  for (const [index, names] of glossary.entries()) {
    const known = names.map((name) => partsOf(name)).filter((parts) => parts.length > 0)
    const isIn = (words: readonly Token[], parts: readonly string[]) =>
      words.some((_, at) => lengthAt(words, at, parts) > 0)
    const said = known.filter((parts) => isIn(ours, parts))
    // A name that both write the same way needs no glossary.
    if (!said.some((parts) => !isIn(theirs, parts))) continue
    ours = merged(ours, known, index)
    theirs = merged(theirs, known, index)
  }
  return { claim: ours, support: theirs }
}

const partsOf = (name: string): string[] =>
  fold(name)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** How many words from here on are the name, the last with a Korean particle or not; 0 if none. */
function lengthAt(words: readonly Token[], at: number, parts: readonly string[]): number {
  const stands = parts.every((part, step) => {
    const word = words[at + step]
    if (!word || word.quoted) return false
    const written = word.raw.toLowerCase()
    const isLast = step === parts.length - 1
    return written === part || (isLast && HANGUL.test(part) && withoutParticle(written) === part)
  })
  return stands ? parts.length : 0
}

const HANGUL = /[가-힣]$/
const withoutParticle = (word: string): string =>
  word.replace(/(?:에게서|에게|에서|으로|은|는|이|가|을|를|의|와|과|도|로)$/, '')

/** Each occurrence of any of the names as a single word, the longest name first. */
function merged(
  words: readonly Token[],
  known: readonly (readonly string[])[],
  index: number,
): Token[] {
  const longest = known.toSorted((a, b) => b.length - a.length)
  const found: Token[] = []
  for (let at = 0; at < words.length; at++) {
    const first = words[at]
    if (!first) continue
    const length = Math.max(0, ...longest.map((parts) => lengthAt(words, at, parts)))
    const last = words[at + length - 1]
    if (length === 0 || !last) found.push(first)
    else {
      const one = `name-${index}`
      const role = last.case === undefined ? {} : { case: last.case }
      const { case: _, value: __, time: ___, ...plain } = first
      found.push({ ...plain, end: last.end, word: one, stem: one, capital: true, ...role })
      at += length - 1
    }
  }
  return found
}
