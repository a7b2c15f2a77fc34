import type { Sentence } from '../articles/article.ts'
import { peopleOf } from '../claims/people.ts'
import { quotesOf } from '../claims/quotes.ts'
import type { Entry } from './passage-index.ts'
import { stemKorean } from './stem-korean.ts'
import { fold } from './words.ts'

/** Words between quotation marks in one sentence: offsets in the sentence, the marks not included. */
export interface Said {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly speaker?: string
}

const decoder = new TextDecoder()

/** How much of an article is read for who speaks in a sentence, in characters around it. */
const BLOCK = 3_000

/** Where a quotation might begin or end. */
const MARK = /["“”«»「」『』]|(?<![\p{L}\p{N}])['‘]/u

const kept = new WeakMap<Entry, Map<number, ReadonlyMap<number, readonly Said[]>>>()

/** The quotations in a sentence, by its start; found once a stretch and forgotten with the article. */
export function saidAt(entry: Entry, start: number): readonly Said[] {
  const blocks = kept.get(entry) ?? new Map<number, ReadonlyMap<number, readonly Said[]>>()
  kept.set(entry, blocks)
  const block = Math.floor(start / BLOCK)
  const said = blocks.get(block) ?? saidIn(entry, (block - 1) * BLOCK, (block + 1) * BLOCK)
  blocks.set(block, said)
  return said.get(start) ?? []
}

/** Who says the quotation in a sentence; undefined where nobody does, or more than one. */
export function speakerAt(entry: Entry, start: number): string | undefined {
  const speakers = new Set(saidAt(entry, start).map(({ speaker }) => speaker))
  return speakers.size === 1 ? [...speakers][0] : undefined
}

/** Whether somebody goes by a word of a name: "Mr. Quill" by Quill, 이 시장 by 시장. */
export function goesBy(speaker: string, asked: readonly string[]): boolean {
  const parts = fold(speaker).split(/\s+/)
  return asked
    .flatMap((text) => fold(text).split(/\s+/))
    .some((word) => parts.includes(word) || parts.includes(stemKorean(word)))
}

/** Quotations by the start of each sentence that begins in a stretch: attribution looks back, not far ahead. */
function saidIn(entry: Entry, from: number, to: number): ReadonlyMap<number, readonly Said[]> {
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
  // People are introduced in full at the beginning, wherever they speak.
  const lead = leadOf(entry, text, from)
  const known = peopleOf({
    ...stretch,
    text: `${text.slice(0, lead.at(-1)?.end ?? 0)}\n\n${stretch.text}`,
    sentences: [...lead, ...sentences],
  })
  const found = new Map<number, Said[]>()
  // Most stretches quote nobody, and finding who might be quoted takes long.
  if (!MARK.test(stretch.text)) return found
  for (const { speaker, start, end, sentences: own } of quotesOf(stretch, known)) {
    for (const sentence of own) {
      const [a, b] = [Math.max(start, sentence.start), Math.min(end, sentence.end)]
      if (b <= a) continue
      const said = {
        start: a - sentence.start,
        end: b - sentence.start,
        text: sentence.text.slice(a - sentence.start, b - sentence.start),
        ...(speaker && { speaker }),
      }
      const at = sentence.start + offset
      found.set(at, [...(found.get(at) ?? []), said])
    }
  }
  return found
}

/** The sentences that begin an article, as far as they come before a stretch. */
function leadOf({ bounds }: Entry, text: string, before: number): Sentence[] {
  const lead: Sentence[] = []
  for (let at = 0; at < bounds.length; at += 2) {
    const [start, end] = [bounds[at] ?? 0, bounds[at + 1] ?? 0]
    if (start >= Math.min(before, BLOCK)) break
    lead.push({ start, end, text: text.slice(start, end) })
  }
  return lead
}
