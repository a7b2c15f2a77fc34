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
