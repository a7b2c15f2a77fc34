import { createReader, type Entry, type Indexed } from './entry.ts'
import { createLexicon, type Lexicon } from './lexicon.ts'
import { createPostings } from './postings.ts'
import { createSoundings, type Sounding } from './soundings.ts'

export type { Entry, Indexed } from './entry.ts'

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
  const sounds = createSoundings()
  const read = createReader(lexicon, sounds)

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
    soundsLike: sounds.like,
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
