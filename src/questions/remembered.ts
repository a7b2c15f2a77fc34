import { flat } from './flat.ts'

/** Longer ones are no words, and not worth keeping. */
const LONGEST = 40

/**
 * A function of a word that remembers its answers for up to `most` words and then begins anew. The
 * words are copied, so that none keeps the text alive that it was cut from.
 */
export function remembered<T>(of: (word: string) => T, most: number): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const answer = of(word)
    if (word.length > LONGEST) return answer
    if (known.size >= most) known.clear()
    known.set(flat(word), answer)
    return answer
  }
}
