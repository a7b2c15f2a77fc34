import { splitSentences } from '../../articles/sentences.ts'
import { fold } from './fold.ts'
import { mentionsIn } from './names.ts'
import { type Token, tokens } from './tokens.ts'

/** An article made ready for checking. */
export interface Source {
  readonly sentences: readonly (readonly Token[])[]
  /** The words of a cited sentence, quotations seen as the article opens and closes them. */
  wordsOf(cited: string): readonly Token[]
  /** Do these two words stand side by side in some name? */
  hasName(first: string, second: string): boolean
}

const read = new Map<string, Source>()
const MOST_READ = 16

/** Claims of one article come one after the other: the last few articles are kept ready. */
export function readSource(text: string): Source {
  const known = read.get(text)
  if (known) return known
  const fresh = analyse(text)
  const [oldest] = read.keys()
  if (read.size >= MOST_READ && oldest !== undefined) read.delete(oldest)
  read.set(text, fresh)
  return fresh
}

function analyse(text: string): Source {
  const words = tokens(text)
  const folded = fold(text)
  const within = (start: number, end: number) => {
    let low = 0
    let high = words.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((words[middle]?.start ?? 0) < start) low = middle + 1
      else high = middle
    }
    let last = low
    while ((words[last]?.end ?? Infinity) <= end) last++
    return words.slice(low, last)
  }
  const pairs = new Set<string>()
  for (const { start, end } of mentionsIn(words)) {
    for (let index = start; index + 1 < end; index++) {
      pairs.add(`${words[index]?.word} ${words[index + 1]?.word}`)
    }
  }
  return {
    sentences: splitSentences(text).map(({ start, end }) => within(start, end)),
    wordsOf(cited) {
      const at = folded.indexOf(fold(cited))
      return at === -1 ? tokens(cited) : within(at, at + cited.length)
    },
    hasName: (first, second) => pairs.has(`${first} ${second}`),
  }
}
