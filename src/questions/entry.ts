import type { Sentence } from '../articles/article.ts'
import { flat } from './flat.ts'
import type { Lexicon } from './lexicon.ts'
import type { Soundings } from './soundings.ts'
import { terms } from './terms.ts'
import { type Word, words } from './words.ts'

/** What of an article version questions search. */
export interface Indexed {
  readonly id: string
  readonly version: number
  readonly url: string
  readonly title: string
  readonly outlet: string
  readonly publishedAt?: Date
  readonly language: string
  readonly text: string
  readonly sentences: readonly Sentence[]
}

/** An article as the index keeps it. Offsets are UTF-16 code units of its text. */
export interface Entry {
  readonly id: string
  readonly version: number
  readonly url: string
  readonly title: string
  readonly outlet: string
  readonly publishedAt: number | undefined
  readonly language: string
  /** UTF-8: half the memory of a string that holds one curly quote. */
  readonly text: Uint8Array
  /** Start and end of each sentence, in turn. */
  readonly bounds: Uint32Array
  /** Content terms in reading order, and where each sentence's begin; one more at the end. */
  readonly tokens: Uint32Array
  readonly tokenStarts: Uint32Array
  readonly titleTokens: Uint32Array
  /** The first sentence of each passage; one more at the end. */
  readonly cuts: Uint32Array
  /** The number of its first passage. */
  first: number
}

/** Words whose terms are remembered while articles are read. */
const WORDS = 50_000
/** The longest passage, in characters, unless one sentence alone is longer. */
export const PASSAGE = 1_200

/** Reads articles into entries, giving their words numbers and keeping the sound of their names. */
export function createReader(lexicon: Lexicon, sounds: Soundings): (article: Indexed) => Entry {
  const encoder = new TextEncoder()
  const known = new Map<string, number | Uint32Array>()

  /** The terms of a word not met of late. */
  function meet(word: Word, language: string, key: string): Uint32Array {
    const own = Uint32Array.from(terms(word, language), (term) => lexicon.add(term))
    if (known.size >= WORDS) known.clear()
    known.set(flat(key), own.length === 1 ? (own[0] ?? 0) : own)
    sounds.add(word, own)
    return own
  }

  /** Terms of a text, remembered by written word: a news vocabulary repeats itself. */
  function tokenize(text: string, language: string): number[] {
    const ids: number[] = []
    for (const word of words(text)) {
      if (word.stop) continue
      const key = `${language === 'fr' ? 'fr' : ''}:${word.normal}`
      const cached = known.get(key)
      if (typeof cached === 'number') ids.push(cached)
      else for (const id of cached ?? meet(word, language, key)) ids.push(id)
    }
    return ids
  }

  function read(article: Indexed): Entry {
    const { sentences, language } = article
    const tokens: number[] = []
    const tokenStarts = new Uint32Array(sentences.length + 1)
    const bounds = new Uint32Array(sentences.length * 2)
    for (const [at, { start, end, text }] of sentences.entries()) {
      tokenStarts[at] = tokens.length
      bounds.set([start, end], at * 2)
      for (const id of tokenize(text, language)) tokens.push(id)
    }
    tokenStarts[sentences.length] = tokens.length
    return {
      id: article.id,
      version: article.version,
      url: article.url,
      title: article.title,
      outlet: article.outlet,
      publishedAt: article.publishedAt?.getTime(),
      language,
      text: encoder.encode(article.text),
      bounds,
      tokens: Uint32Array.from(tokens),
      tokenStarts,
      titleTokens: Uint32Array.from(tokenize(article.title, language)),
      cuts: cut(sentences),
      first: 0,
    }
  }

  return read
}

/** Passages that do not overlap (overlapping ones crowd the best places with copies of one text). */
function cut(sentences: readonly Sentence[]): Uint32Array {
  const cuts: number[] = []
  let start = 0
  for (const [at, sentence] of sentences.entries()) {
    if (at > 0 && sentence.end - start <= PASSAGE) continue
    cuts.push(at)
    start = sentence.start
  }
  cuts.push(sentences.length)
  return Uint32Array.from(cuts)
}
