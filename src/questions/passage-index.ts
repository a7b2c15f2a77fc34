import type { Sentence } from '../articles/article.ts'
import { createLexicon, type Lexicon } from './lexicon.ts'
import { createPostings } from './postings.ts'
import { hangulSound, latinSound } from './sound.ts'
import { stemKorean } from './stem-korean.ts'
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

/** A word by its sound, with the terms it is indexed as. */
export interface Sounding {
  readonly spelling: string
  readonly hangul: boolean
  readonly terms: readonly number[]
}

/** Words whose terms are remembered while articles are read. */
const WORDS = 50_000
/** How many spellings of one sound are kept. */
const SPELLINGS = 24

/** The longest passage, in characters, unless one sentence alone is longer. */
export const PASSAGE = 1_200
/** Set in a posting when the term is in the title; the bits below hold its count in the passage. */
export const IN_TITLE = 64
const MOST = 63

/**
 * An inverted index over passages, in typed arrays: about 2.5 kB a passage of 1,200 characters with
 * its text. It holds articles of all workspaces; what a reader may not see is kept out at search.
 */
export interface PassageIndex {
  readonly lexicon: Lexicon
  readonly entries: ReadonlyMap<string, Entry>
  /** Names and Hangul words that sound alike, by consonants. */
  soundsLike(sound: string): readonly Sounding[]
  add(article: Indexed): void
  remove(articleId: string): void
  /** Calls back with stretches of postings of living and dead passages: `passage << 8 | flags`. */
  each(term: number, use: (page: Uint32Array, from: number, to: number) => void): void
  /** In how many living passages a term stands. */
  frequency(term: number): number
  /** The article of a passage; undefined once it was removed. */
  entryOf(passage: number): Entry | undefined
  /** Content terms in each passage, by its number. */
  readonly lengths: Uint16Array
  /** One more than the highest passage number in use. */
  readonly end: number
  readonly size: { readonly articles: number; readonly passages: number; readonly terms: number }
  readonly bytes: number
}

export function createPassageIndex(): PassageIndex {
  const lexicon = createLexicon()
  const entries = new Map<string, Entry>()
  let postings = createPostings()
  let owners: (Entry | undefined)[] = []
  let lengths = new Uint16Array(1 << 10)
  let alive = 0
  let frequencies = new Uint32Array(1 << 12)
  const encoder = new TextEncoder()
  const known = new Map<string, number | Uint32Array>()
  const sounds = new Map<string, Sounding[]>()

  function sound(word: Word, ids: Uint32Array): void {
    const hangul = word.script === 'hangul'
    if (!hangul && !/^\p{Lu}.{2}/u.test(word.written)) return
    const spelling = hangul ? stemKorean(word.normal) : word.normal
    if (spelling.length > 20) return
    const key = hangul ? hangulSound(spelling) : latinSound(spelling)
    if (key.length < 2) return
    const alike = sounds.get(key) ?? []
    if (alike.length >= SPELLINGS || alike.some((other) => other.spelling === spelling)) return
    sounds.set(flat(key), [...alike, { spelling: flat(spelling), hangul, terms: [...ids] }])
  }

  /** The terms of a word not met of late. */
  function meet(word: Word, language: string, key: string): Uint32Array {
    const own = Uint32Array.from(terms(word, language), (term) => lexicon.add(term))
    if (known.size >= WORDS) known.clear()
    known.set(flat(key), own.length === 1 ? (own[0] ?? 0) : own)
    sound(word, own)
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

  function post(entry: Entry): void {
    if (frequencies.length <= lexicon.size) {
      const wider = new Uint32Array(lexicon.size * 2)
      wider.set(frequencies)
      frequencies = wider
    }
    entry.first = owners.length
    const title = new Set(entry.titleTokens)
    for (let at = 0; at + 1 < entry.cuts.length; at++) {
      const passage = owners.length
      owners.push(entry)
      alive += 1
      const from = entry.tokenStarts[entry.cuts[at] ?? 0] ?? 0
      const to = entry.tokenStarts[entry.cuts[at + 1] ?? 0] ?? 0
      if (passage >= lengths.length) {
        const wider = new Uint16Array(lengths.length * 2)
        wider.set(lengths)
        lengths = wider
      }
      lengths[passage] = Math.min(65_535, to - from)
      const counts = new Map<number, number>()
      for (let token = from; token < to; token++) {
        const id = entry.tokens[token] ?? 0
        counts.set(id, (counts.get(id) ?? 0) + 1)
      }
      for (const [id, count] of counts) {
        const flags = Math.min(MOST, count) | (title.has(id) ? IN_TITLE : 0)
        postings.push(id, ((passage << 8) | flags) >>> 0)
        frequencies[id] = (frequencies[id] ?? 0) + 1
      }
      for (const id of title) {
        if (!counts.has(id)) postings.push(id, ((passage << 8) | IN_TITLE) >>> 0)
      }
    }
  }

  function remove(id: string): void {
    const entry = entries.get(id)
    if (!entry) return
    entries.delete(id)
    for (let at = 0; at + 1 < entry.cuts.length; at++) {
      owners[entry.first + at] = undefined
      const from = entry.tokenStarts[entry.cuts[at] ?? 0] ?? 0
      const to = entry.tokenStarts[entry.cuts[at + 1] ?? 0] ?? 0
      for (const term of new Set(entry.tokens.subarray(from, to)))
        frequencies[term] = (frequencies[term] ?? 1) - 1
    }
    alive -= entry.cuts.length - 1
    // Dead postings cost time and memory: once a third is dead, the living are posted anew.
    if (owners.length > 64 && alive * 3 < owners.length * 2) compact()
  }

  function compact(): void {
    postings = createPostings()
    owners = []
    alive = 0
    frequencies.fill(0)
    for (const entry of entries.values()) post(entry)
  }

  return {
    lexicon,
    entries,
    soundsLike: (key) => sounds.get(key) ?? [],
    add(article) {
      remove(article.id)
      const entry = read(article)
      entries.set(entry.id, entry)
      post(entry)
    },
    remove,
    each: (term, use) => postings.each(term, use),
    frequency: (term) => frequencies[term] ?? 0,
    entryOf: (passage) => owners[passage],
    get lengths() {
      return lengths
    },
    get end() {
      return owners.length
    },
    get size() {
      return { articles: entries.size, passages: alive, terms: lexicon.size }
    },
    get bytes() {
      let bytes = postings.bytes + lengths.byteLength + owners.length * 8
      for (const entry of entries.values())
        bytes += entry.text.byteLength + entry.bounds.byteLength + entry.tokens.byteLength
      return bytes
    },
  }
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

/** A copy that does not keep the article alive it was cut from. */
function flat(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}
