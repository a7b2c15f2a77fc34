import type { Sentence } from '../articles/article.ts'
import { STOPWORDS } from '../questions/stopwords.ts'

/** A sentence as numbers, each about 0 to 1 (logarithms a little more), in the order of FEATURES. */
export const FEATURES = [
  'first',
  'second',
  'third',
  'early',
  'depth',
  'length',
  'short',
  'long',
  'centrality',
  'frequency',
  'headline',
  'lead',
  'keywords',
  'names',
  'mainNames',
  'numbers',
  'quoted',
  'opensQuote',
  'asks',
  'dangling',
  'pronouns',
  'self',
  'addressed',
  'reporting',
  'dated',
  'connective',
  'parenthesis',
  'commas',
  'introduces',
  'follows',
] as const

/** The words of a sentence that carry content, lower case, plural s taken off. */
export function contentWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu) ?? []
  return words.filter((word) => word.length > 1 && !STOPWORDS.has(word)).map(stem)
}

const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ies|es|s|ed|ing|ly|e)$/u, '') : word

/** A sentence as the choice sees it: its content words, its length in words, its features. */
export interface Featured {
  readonly words: ReadonlySet<string>
  readonly length: number
  readonly features: readonly number[]
}

/** Features of all sentences of one article. O(total words). */
export function featuresOf(title: string, sentences: readonly Sentence[]): Featured[] {
  const words = sentences.map(({ text }) => contentWords(text))
  const counts = new Map<string, number>()
  for (const word of words.flat()) counts.set(word, (counts.get(word) ?? 0) + 1)
  const spread = new Map<string, number>()
  for (const own of words) for (const word of new Set(own)) add(spread, word)
  const top = [...spread].toSorted((a, b) => b[1] - a[1]).slice(0, 12)
  const keywords = new Set(top.filter(([, count]) => count > 1).map(([word]) => word))
  const norm = Math.sqrt([...spread.values()].reduce((sum, count) => sum + count * count, 0)) || 1
  const most = Math.max(1, ...counts.values())
  const headline = new Set(contentWords(title))
  const lead = new Set(words[0] ?? [])
  const names = sentences.map(({ text }) => capitals(text))
  const nameCounts = new Map<string, number>()
  for (const name of names.flat()) add(nameCounts, name)
  const mostNamed = Math.max(1, ...nameCounts.values())
  const seen = new Set<string>()
  return sentences.map(({ text }, index) => {
    const own = words[index] ?? []
    const unique = [...new Set(own)]
    const size = text.match(/\S+/g)?.length ?? 1
    const named = names[index] ?? []
    const isNew = named.filter((name) => !seen.has(name)).length
    for (const name of named) seen.add(name)
    const previous = new Set(words[index - 1] ?? [])
    return {
      words: new Set(own),
      length: size,
      features: [
        Number(index === 0),
        Number(index === 1),
        Number(index === 2),
        1 / (index + 1),
        Math.log(index + 1) / 4,
        Math.log(size) / 4,
        Number(size < 9),
        Math.max(0, size - 30) / 20,
        unique.reduce((sum, word) => sum + (spread.get(word) ?? 0), 0) /
          (norm * Math.sqrt(unique.length || 1)),
        own.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) / (most * (own.length || 1)),
        shared(unique, headline) / (headline.size || 1),
        index === 0 ? 0 : shared(unique, lead) / Math.sqrt((lead.size || 1) * (unique.length || 1)),
        shared(unique, keywords) / (keywords.size || 1),
        Math.min(1, named.length / 6),
        named.reduce((most, name) => Math.max(most, nameCounts.get(name) ?? 0), 0) / mostNamed,
        Math.min(1, (text.match(/\d[\d.,]*/g)?.length ?? 0) / 3),
        quotedShare(text),
        Number(/^["“'‘«]/u.test(text)),
        Number(/\?["”’]?$/u.test(text)),
        Number(
          /^["“]?(?:He|She|It|They|This|That|These|Those|We|I|You|His|Her|Their|Its)\b/u.test(text),
        ),
        matches(text, /\b(?:he|she|it|they|him|her|them|his|their|its)\b/giu) / 4,
        matches(text, /\b(?:i|we|my|our|me|us|i'm|we're)\b/giu) / 3,
        matches(text, /\b(?:you|your|yours)\b/giu) / 3,
        Number(/\b(?:said|says|told|according to|added|wrote|reported)\b/u.test(text)),
        Number(/\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)\b/u.test(text)),
        Number(
          /^["“]?(?:But|And|So|However|Meanwhile|Still|Yet|Also|Then|Now|Or|Instead|In addition|For example)\b/u.test(
            text,
          ),
        ),
        Number(/[([]/u.test(text)),
        Math.min(1, matches(text, /,/g) / 5),
        Math.min(1, isNew / 4),
        shared(unique, previous) / Math.sqrt((previous.size || 1) * (unique.length || 1)),
      ],
    }
  })
}

const add = (map: Map<string, number>, key: string): void => {
  map.set(key, (map.get(key) ?? 0) + 1)
}
const shared = (words: readonly string[], other: ReadonlySet<string>): number =>
  words.reduce((count, word) => count + Number(other.has(word)), 0)
const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Capitalised words that do not open the sentence: names, mostly. */
function capitals(text: string): string[] {
  const found = text.slice(1).match(/(?<=[\s("“])\p{Lu}[\p{L}'’-]+/gu) ?? []
  return found.map((name) => name.replace(/['’]s$/u, ''))
}

/** How much of a sentence stands between quotation marks. */
function quotedShare(text: string): number {
  const quoted = text.match(/“[^”]*(?:”|$)|"[^"]*(?:"|$)|«[^»]*(?:»|$)/gu) ?? []
  return quoted.reduce((sum, part) => sum + part.length, 0) / text.length
}
