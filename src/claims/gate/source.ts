import { splitSentences } from '../../articles/sentences.ts'
import { type Quotation, quotesOf } from '../quotes.ts'
import type { Reading } from '../reading.ts'
import { type Surroundings, surroundings } from './context.ts'
import { fold } from './fold.ts'
import { tongueFor } from './language.ts'
import { type Quoted, quotedIn } from './marks.ts'
import { type Token, tokens } from './tokens.ts'

/** An article made ready for checking; each part is worked out when it is first asked for. */
export interface Source {
  /** Direct speech, and who the article says is speaking. */
  speeches(): readonly Quotation[]
  surroundings(): Surroundings
  sentences(): readonly (readonly Token[])[]
  /** The words of a cited sentence, quotations seen as the article opens and closes them. */
  wordsOf(cited: string): readonly Token[]
  /** Do these two words, as written, stand side by side somewhere? */
  hasName(first: string, second: string): boolean
}

const read = new Map<string, Source>()
const MOST_READ = 64

/** Claims of one article come one after the other: the last few articles are kept ready. */
export function readSource(text: string, language: string): Source {
  const known = read.get(text)
  if (known) return known
  const fresh = analyse(text, language)
  const [oldest] = read.keys()
  if (read.size >= MOST_READ && oldest !== undefined) read.delete(oldest)
  read.set(text, fresh)
  return fresh
}

function analyse(text: string, language: string): Source {
  const folded = fold(text)
  const tongue = tongueFor(language)
  let quotations: readonly Quoted[] | undefined
  let sentences: readonly (readonly Token[])[] | undefined
  let speeches: readonly Quotation[] | undefined
  let around: Surroundings | undefined
  const within = (start: number, end: number) => {
    quotations ??= quotedIn(folded, text)
    const here = quotations
      .filter((quoted) => quoted.start < end && quoted.end > start)
      .map((quoted) => ({ ...quoted, start: quoted.start - start, end: quoted.end - start }))
    return tokens(text.slice(start, end), tongue, here)
  }
  const sentencesOf = () => {
    sentences ??= splitSentences(text, language).map(({ start, end }) => within(start, end))
    return sentences
  }
  return {
    sentences: sentencesOf,
    speeches() {
      speeches ??= quotesOf(readingOf(text, language))
      return speeches
    },
    surroundings() {
      around ??= surroundings(sentencesOf().flat())
      return around
    },
    wordsOf(cited) {
      const at = folded.indexOf(fold(cited))
      return at === -1 ? tokens(cited, tongue) : within(at, at + cited.length)
    },
    hasName(first, second) {
      return folded.includes(`${first} ${second}`) || folded.includes(`${first}-${second}`)
    },
  }
}

const readingOf = (text: string, language: string): Reading => ({
  id: '',
  version: 1,
  title: '',
  text,
  sentences: splitSentences(text, language),
  language,
})

/** Who says what in a statement of ours, read as an article is read. */
export const speechesIn = (text: string, language: string): readonly Quotation[] =>
  quotesOf(readingOf(text, language))
