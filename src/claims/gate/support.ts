import type { Source } from './source.ts'
import type { Token } from './tokens.ts'

const MOST_SENTENCES = 3

/** The few sentences of the article that share most with the claim, in the article's order. */
export function findSupport(claim: readonly Token[], source: Source): Token[] {
  const wanted = new Set(claim.filter((word) => !word.functional).map(({ stem }) => stem))
  const sentences = source.sentences()
  const chosen: number[] = []
  const left = new Set(wanted)
  while (chosen.length < MOST_SENTENCES && left.size > 0) {
    const next = richest(sentences, left, chosen)
    if (next === -1) break
    chosen.push(next)
    for (const { stem } of sentences[next] ?? []) left.delete(stem)
  }
  return chosen.sort((a, b) => a - b).flatMap((index) => [...(sentences[index] ?? [])])
}

function richest(
  sentences: readonly (readonly Token[])[],
  left: ReadonlySet<string>,
  chosen: readonly number[],
): number {
  let best = -1
  let most = 0
  for (const [index, sentence] of sentences.entries()) {
    if (chosen.includes(index)) continue
    const shared = new Set(sentence.filter(({ stem }) => left.has(stem)).map(({ stem }) => stem))
    const worth = shared.size / Math.sqrt(5 + sentence.length)
    if (shared.size >= (chosen.length === 0 ? 1 : 2) && worth > most) {
      most = worth
      best = index
    }
  }
  return best
}
