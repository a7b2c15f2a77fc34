import type { Token } from './tokens.ts'

/** A run of capital words: a person, a place, an organisation. Token indices, end exclusive. */
export interface Mention {
  readonly start: number
  readonly end: number
}

/** A word that is, or belongs to, a name: a capital that no sentence start explains. */
export function isName(word: Token): boolean {
  return word.capital && !word.functional
}

/** `May` the month, as far as a capital tells it from `may` the verb. */
export const isMonth = ({ is, capital, initial }: Token): boolean => is.month && capital && !initial

const PARTICLES = new Set(
  'al el bin ibn de del della der den di da dos du la le van von of'.split(' '),
)

/** A capital word, or one of the small ones inside names: `Ursula von der Leyen`. */
export const isInName = (word: Token): boolean => isName(word) || PARTICLES.has(word.word)

export function mentionsIn(words: readonly Token[]): Mention[] {
  const found: Mention[] = []
  for (let index = 0; index < words.length; index++) {
    const first = words[index]
    if (!first || !isName(first)) continue
    let end = index + 1
    while (end < words.length && continues(words, end)) end++
    while (end > index + 1 && PARTICLES.has(words[end - 1]?.word ?? '')) end--
    found.push({ start: index, end })
    index = end - 1
  }
  return found
}

function continues(words: readonly Token[], index: number): boolean {
  const word = words[index]
  const next = words[index + 1]
  if (!word) return false
  // "Al-Jumaili" is one name, "Ruiz, Okafor" two.
  if (word.parted && !isHyphened(words, index)) return false
  if (isName(word) && !word.initial) return true
  return PARTICLES.has(word.word) && next !== undefined && isName(next) && !next.parted
}

const isHyphened = (words: readonly Token[], index: number): boolean =>
  words[index]?.start === (words[index - 1]?.end ?? 0) + 1

/** Does an acronym (`us.`) abbreviate these words, small words counted or not? */
export function abbreviates(acronym: string, words: readonly Token[]): boolean {
  if (!/^\p{L}{2,6}\.$/u.test(acronym)) return false
  const letters = acronym.slice(0, -1)
  const initials = (some: readonly Token[]) => some.map(({ word }) => word[0] ?? '').join('')
  return (
    letters === initials(words) || letters === initials(words.filter((word) => !word.functional))
  )
}

/** The run of words around an index that an acronym of the other text abbreviates. */
export function spelledOut(acronym: string, words: readonly Token[]): Mention | undefined {
  for (let start = 0; start < words.length; start++) {
    if (!words[start]?.capital) continue
    for (let end = start + 2; end <= Math.min(words.length, start + 7); end++) {
      if (abbreviates(acronym, words.slice(start, end))) return { start, end }
    }
  }
  return undefined
}
