import type { Span } from '../../articles/paragraphs.ts'
import { contentWords } from '../../summaries/features.ts'

/** A paragraph that has nothing to do with its article, and one that has little. */
const STRANGER = 1.5
const DISTANT = 0.75
const FEW = 0.12

/**
 * How far each paragraph is from the rest of its article, by the words of matter they share. The
 * same paragraph again is not company. Nothing where there is nothing to compare it with.
 */
export function estranged(
  { title, text }: { readonly title: string; readonly text: string },
  paragraphs: readonly Span[],
): number[] {
  if (paragraphs.length < 2) return paragraphs.map(() => 0)
  const words = paragraphs.map(({ start, end }) => new Set(contentWords(text.slice(start, end))))
  const keys = words.map((own) => [...own].sort().join(' '))
  const spread = new Map<string, number>()
  const seen = new Set<string>()
  for (const [at, own] of words.entries()) {
    if (seen.has(keys[at] ?? '')) continue
    seen.add(keys[at] ?? '')
    for (const word of own) spread.set(word, (spread.get(word) ?? 0) + 1)
  }
  if (seen.size < 2) return paragraphs.map(() => 0)
  const headline = new Set(contentWords(title))
  return words.map((own) => {
    if (own.size === 0) return 0
    const shared = [...own].filter((word) => headline.has(word) || (spread.get(word) ?? 0) > 1)
    if (shared.length === 0) return STRANGER
    return shared.length / own.size < FEW ? DISTANT : 0
  })
}
