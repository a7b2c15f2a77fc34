const WORDS = /[\p{L}\p{N}]+(?:[.,]\d+)*/gu

function words(text: string): Set<string> {
  return new Set(text.normalize('NFKC').toLowerCase().match(WORDS) ?? [])
}

const isNumber = (word: string): boolean => /\d/.test(word)

/**
 * Whether two claims tell a reader the same: the shorter's words nearly all stand in the longer,
 * and neither has a number that the other lacks (a changed figure is news).
 * Overlap coefficient |A ∩ B| / min(|A|, |B|), at .8, and Jaccard at .5 against short fragments.
 */
export function tellsTheSame(one: string, other: string): boolean {
  const [a, b] = [words(one), words(other)]
  const shared = a.intersection(b).size
  const shorter = Math.min(a.size, b.size)
  if (shorter === 0) return one.trim() === other.trim()
  const differs = [...a.symmetricDifference(b)].some(isNumber)
  return !differs && shared / shorter >= 0.8 && shared / a.union(b).size >= 0.5
}

/** Above this two claims of one story are about one thing. */
const ALIKE = 0.55
/** Above this one of them is the other in its newer state. */
const UPDATED = 0.75

/** Whether two claims of one story are about the same thing, even where they tell it differently. */
export function isAboutTheSame(one: string, other: string): boolean {
  return likeness(weighty(one), weighty(other)) >= ALIKE
}

/** Whether two claims of one story say one thing in nearly the same words, as before and after. */
export function isUpdateOf(one: string, other: string): boolean {
  return likeness(weighty(one), weighty(other)) >= UPDATED
}

/** Words that weigh: long enough to mean something, or Hangul, Han, or a number. */
export function weighty(text: string): Set<string> {
  const all = words(text)
  return new Set([...all].filter((word) => word.length > 3 || /\d|[^\p{Script=Latin}]/u.test(word)))
}

/** Dice coefficient, 2|A ∩ B| / (|A| + |B|). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * a.intersection(b).size) / (a.size + b.size)
}
