import type { Span } from '../../articles/paragraphs.ts'
import { contentWords } from '../../summaries/features.ts'

/** A paragraph that shares no word of matter with the rest of its article: one cue more settles it. */
const STRANGER = 2.5
/** The same where that may be chance: of two paragraphs, of what somebody says, of hardly a word. */
const DOUBTFUL = 1.5
/** One that shares very little. */
const DISTANT = 1
const FEW = 0.12

const SPOKEN =
  /["”»」』]\s*,?\s*(?:\p{L}+\s){0,4}(?:said|says|told|added|asked|explained|dit|déclaré|ajouté)\b|(?:고|라며|라고)\s(?:말했|밝혔|전했|덧붙였)/u

/**
 * How far each paragraph is from the rest of its article, by the words of matter they share. The
 * same paragraph again is not company. Nothing where there is nothing to compare it with.
 */
export function estranged(
  { title, text }: { readonly title: string; readonly text: string },
  paragraphs: readonly Span[],
): number[] {
  if (paragraphs.length < 2) return paragraphs.map(() => 0)
  const texts = paragraphs.map(({ start, end }) => text.slice(start, end))
  const words = texts.map((own) => new Set(contentWords(own).map(root)))
  const keys = words.map((own) => [...own].sort().join(' '))
  const spread = new Map<string, number>()
  const seen = new Set<string>()
  for (const [at, own] of words.entries()) {
    if (seen.has(keys[at] ?? '')) continue
    seen.add(keys[at] ?? '')
    for (const word of own) spread.set(word, (spread.get(word) ?? 0) + 1)
  }
  if (seen.size < 2) return paragraphs.map(() => 0)
  const headline = new Set(contentWords(title).map(root))
  return words.map((own, at) => {
    const shared = [...own].filter((word) => headline.has(word) || (spread.get(word) ?? 0) > 1)
    if (shared.length > 0) return shared.length / own.size < FEW ? DISTANT : 0
    const isDoubtful = seen.size < 3 || SPOKEN.test(texts[at] ?? '')
    return isDoubtful ? DOUBTFUL : STRANGER
  })
}

/** Korean words carry particles: what they begin with is the word. */
const root = (word: string): string =>
  /^\p{Script=Hangul}/u.test(word) ? word.slice(0, 2) : word.slice(0, 6)
