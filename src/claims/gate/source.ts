import { splitSentences } from '../../articles/sentences.ts'
import { type Token, tokens } from './tokens.ts'

/** An article made ready for checking. */
export interface Source {
  readonly text: string
  readonly sentences: readonly (readonly Token[])[]
  /** Does a capital word only complete the name beside it, as the article writes it elsewhere? */
  completes(claim: readonly Token[], index: number): boolean
}

const read = new Map<string, Source>()
const MOST_READ = 16

/** Claims of one article come one after the other: the last few articles are kept ready. */
export function readSource(text: string): Source {
  const known = read.get(text)
  if (known) return known
  const fresh = analyse(text)
  if (read.size >= MOST_READ)
    for (const oldest of read.keys()) {
      read.delete(oldest)
      break
    }
  read.set(text, fresh)
  return fresh
}

function analyse(text: string): Source {
  const sentences = splitSentences(text).map((sentence) => tokens(sentence.text))
  const pairs = new Set<string>()
  for (const sentence of sentences) {
    for (const [index, word] of sentence.entries()) {
      const next = sentence[index + 1]
      if (next && word.capital && next.capital) pairs.add(`${word.word} ${next.word}`)
    }
  }
  return {
    text,
    sentences,
    completes(claim, index) {
      const word = claim[index]
      if (!word) return false
      const [before, after] = [claim[index - 1], claim[index + 1]]
      return (
        (after !== undefined && pairs.has(`${word.word} ${after.word}`)) ||
        (before !== undefined && pairs.has(`${before.word} ${word.word}`))
      )
    },
  }
}
