import type { Sentence } from '../articles/article.ts'
import { quotesOf } from '../claims/quotes.ts'
import type { Entry } from './passage-index.ts'

const decoder = new TextDecoder()

/** How much of an article is read for who speaks in a sentence, in characters around it. */
const BLOCK = 3_000

const known = new WeakMap<Entry, Map<number, ReadonlyMap<number, string>>>()

/** Who says the quotation in a sentence, by its start; found once a stretch and forgotten with the article. */
export function speakerAt(entry: Entry, start: number): string | undefined {
  const blocks = known.get(entry) ?? new Map<number, ReadonlyMap<number, string>>()
  known.set(entry, blocks)
  const block = Math.floor(start / BLOCK)
  const speakers = blocks.get(block) ?? speakersIn(entry, (block - 1) * BLOCK, (block + 1) * BLOCK)
  blocks.set(block, speakers)
  return speakers.get(start)
}

/** Speakers by the start of each sentence that begins in a stretch: attribution looks back, not far ahead. */
function speakersIn(entry: Entry, from: number, to: number): ReadonlyMap<number, string> {
  const text = decoder.decode(entry.text)
  const sentences: Sentence[] = []
  let first: number | undefined
  let last = 0
  for (let at = 0; at < entry.bounds.length; at += 2) {
    const [start, end] = [entry.bounds[at] ?? 0, entry.bounds[at + 1] ?? 0]
    if (start < from || start >= to) continue
    first ??= start
    last = end
    sentences.push({ start: start - first, end: end - first, text: text.slice(start, end) })
  }
  const offset = first ?? 0
  const { id, version, title, language } = entry
  const stretch = { id, version, title, language, text: text.slice(offset, last), sentences }
  const speakers = new Map<number, string>()
  for (const { speaker, sentences: own } of quotesOf(stretch)) {
    for (const { start } of own)
      if (speaker && !speakers.has(start + offset)) speakers.set(start + offset, speaker)
  }
  return speakers
}
