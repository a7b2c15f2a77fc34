import { quotesOf } from '../claims/quotes.ts'
import type { Entry } from './passage-index.ts'

const decoder = new TextDecoder()

const known = new WeakMap<Entry, ReadonlyMap<number, string>>()

/** Who says the quotations of an article, found once and forgotten with it. */
export function speakersIn(entry: Entry): ReadonlyMap<number, string> {
  const speakers = known.get(entry) ?? speakersOf(entry)
  known.set(entry, speakers)
  return speakers
}

/** Who says the quotations of an article, by the start of the sentences they stand in. */
function speakersOf(entry: Entry): ReadonlyMap<number, string> {
  const text = decoder.decode(entry.text)
  const sentences = []
  for (let at = 0; at < entry.bounds.length; at += 2) {
    const [start, end] = [entry.bounds[at] ?? 0, entry.bounds[at + 1] ?? 0]
    sentences.push({ start, end, text: text.slice(start, end) })
  }
  const { id, version, title, language } = entry
  const speakers = new Map<number, string>()
  for (const { speaker, sentences: own } of quotesOf({
    id,
    version,
    title,
    language,
    text,
    sentences,
  }))
    for (const { start } of own) if (speaker && !speakers.has(start)) speakers.set(start, speaker)
  return speakers
}
