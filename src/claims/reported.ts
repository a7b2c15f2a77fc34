import type { Article } from '../articles/article.ts'
import type { Span } from '../articles/paragraphs.ts'
import { quotationSpans } from './quoted.ts'
import { addressed, ofMachines } from './reported/addressed.ts'
import { estranged } from './reported/estranged.ts'
import { notation } from './reported/notation.ts'

/** An article as far as this asks for it. */
export type Reported = Pick<Article, 'title' | 'text' | 'sentences' | 'language'>

/** The weight from which a sentence counts as no report. */
const ENOUGH = 3
/** Words that stand in quotation marks are somebody's: they must weigh more. */
const QUOTED = 1
/** A paragraph of which this share is no report is none; of one that is strange here, any share. */
const MOSTLY = 0.5
const STRANGE = 0.5

/**
 * The sentences of an article that report nothing: orders, what speaks to its reader or to a machine
 * that reads it, what speaks of itself as a text to be summarised or cited, machine notation, another
 * language's lines. A claim states what can be true or false; these can not, whoever cites them.
 * Answers their starts. Weighed over several cues, so that an article *about* such things is read as
 * any other.
 */
export function unreported(article: Reported): ReadonlySet<number> {
  const found = new Set<number>()
  const blocks = blocksOf(article.text)
  const strangers = estranged(article, blocks)
  for (const [at, { start, end }] of blocks.entries()) {
    const own = article.sentences.filter((one) => one.start >= start && one.start < end)
    const strangeness = strangers[at] ?? 0
    const speaks = own.filter(({ text }) => speaksUp(text, article.language, strangeness))
    const isMost = speaks.length >= own.length * MOSTLY || strangeness >= STRANGE
    for (const { start: first, text } of own) {
      const spreads = speaks.length > 0 && isMost
      if (spreads || speaks.some((one) => one.start === first) || quotes(text, article.language)) {
        found.add(first)
      }
    }
  }
  return found
}

/** It is no report by its own words, quotations taken out. */
function speaksUp(text: string, language: string, strangeness: number): boolean {
  const marks = notation(text, language)
  if (marks >= ENOUGH) return true
  const sum = marks + addressed(aroundQuotations(text), language)
  return sum > 0 && sum + strangeness >= ENOUGH
}

/** It quotes what is no report: somebody says so, and only this sentence is left out for it. */
function quotes(text: string, language: string): boolean {
  if (!QUOTES.test(text)) return false
  const words = quotationSpans(text)
    .map(({ start, end }) => text.slice(start + 1, end - 1))
    .join(' ')
  const marks = notation(words, language)
  // People give orders and say "you" in quotations; that alone makes them no less news.
  if (marks + ofMachines(words, language) === 0) return false
  return marks + addressed(words, language) - QUOTED >= ENOUGH
}

const QUOTES = /["“„«「『'‘]/u

/** Two marks stay in the place of a quotation: "say “…”" is an order whatever it is to say. */
function aroundQuotations(text: string): string {
  if (!QUOTES.test(text)) return text
  let around = ''
  let from = 0
  for (const { start, end } of quotationSpans(text)) {
    around += `${text.slice(from, start)}“”`
    from = end
  }
  return around + text.slice(from)
}

/**
 * A title without the parts that report nothing. What comes first stays unless it is an order beyond
 * doubt: headlines leave out articles, and nouns then look like verbs. Empty where nothing is left.
 */
export function reportedTitle(
  title: string,
  { text, language }: Omit<Reported, 'sentences' | 'title'>,
): string {
  const parts = title.split(/(?<=\S)\s+[–—|-]\s+|(?<=[.!?])\s+(?=\S)/u)
  const kept: string[] = []
  for (const [at, part] of parts.entries()) {
    const around = `${part}\n\n${text}`
    // A part of a title may well have words of its own: that alone is no reason.
    const [distance = 0] = estranged({ title: '', text: around }, blocksOf(around))
    const strangeness = Math.min(distance, ENOUGH / 2)
    if (at > 0 ? speaksUp(part, language, strangeness) : speaksUp(part, language, strangeness - 2))
      break
    kept.push(part)
  }
  return kept.length === parts.length ? title : kept.join(' – ')
}

/** What blank lines part; a list or a wrapped paragraph stays whole. */
function blocksOf(text: string): Span[] {
  return Array.from(
    text.matchAll(/\S[\s\S]*?(?=\s*\n[^\S\n]*\n|\s*$)/g),
    ({ 0: block, index }) => ({
      start: index,
      end: index + block.length,
    }),
  )
}
