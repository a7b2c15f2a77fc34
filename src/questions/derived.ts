import { remembered } from './remembered.ts'
import { stemEnglish } from './stem-english.ts'

/**
 * Words of one family that a stemmer keeps apart: growth and grow, failure and fail, fraudulent and
 * fraud. Guesses by suffix; the caller keeps those that some text holds.
 */
const SUFFIXES =
  'er or ist ian ment ion ation al ance ence ancy ency ness ship th ful less ous ive able ible ize ise en age ery ure ism ity ulent ing ed ly'.split(
    ' ',
  )
/** Endings whose base is spelled otherwise: decision, decide. */
const CHANGES: readonly [RegExp, readonly string[]][] = [
  [/sion$/, ['d', 'de', 'se', 't']],
  [/ption$/, ['be', 've', 'pt']],
  [/ication$/, ['y']],
  [/sis$/, ['ze', 'se']],
  [/ence$/, ['ent']],
  [/ance$/, ['ant']],
  [/ency$/, ['ent']],
  [/ancy$/, ['ant']],
  [/acy$/, ['ate']],
  [/ily$/, ['y']],
  [/iness$/, ['y']],
  [/eit$/, ['eive']],
  [/eption$/, ['eive']],
]
const SHORTEST = 4
const LONGEST = 24
/** The stems that a lower-case English word's family may have. Remembered: guessing takes long. */
export const derivedStems: (word: string) => readonly string[] = remembered(
  (word) => (word.length > LONGEST ? [] : [...new Set(formsOf(word).map(stemEnglish))]),
  4_000,
)

function formsOf(word: string): string[] {
  const forms = new Set<string>()
  const bases = new Set([word])
  for (const suffix of SUFFIXES) {
    if (!word.endsWith(suffix)) continue
    const bare = word.slice(0, -suffix.length)
    if (bare.length < SHORTEST) continue
    bases.add(bare)
    bases.add(`${bare}e`)
    if (/(.)\1$/.test(bare)) bases.add(bare.slice(0, -1))
    if (bare.endsWith('i')) bases.add(`${bare.slice(0, -1)}y`)
  }
  for (const [ending, by] of CHANGES)
    if (ending.test(word)) for (const as of by) bases.add(word.replace(ending, as))
  for (const base of bases) {
    forms.add(base)
    if (base.length < SHORTEST) continue
    const stem = base.replace(/e$/, '').replace(/y$/, 'i')
    for (const suffix of SUFFIXES) {
      forms.add(base + suffix)
      if (stem !== base) forms.add(stem + suffix)
    }
  }
  return [...forms]
}
