import { isDateLine } from './dateline.ts'

/**
 * What a text says, for comparing readings of one article: the kind of quotation marks, dashes and
 * spaces does not count, nor does the case of letters. Every word, figure and mark else does.
 */
export function wordingOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["“”„«»‟″]|''|‘‘|’’/gu, '"')
    .replace(/['‘’‚‛′`]/gu, "'")
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
}

/**
 * What tells two readings of an article apart: its words, without the lines that only say when it was
 * last touched. The same for both means that there is no new version.
 */
export const readingOf = ({ title, text }: { title: string; text: string }): string =>
  [title, ...text.split('\n')]
    .filter((line) => !isDateLine(line))
    .map(wordingOf)
    .filter(Boolean)
    .join('\n')

const WORD = /[\p{L}\p{N}]+(?:[.,:]\p{N}+)*/gu
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** How much of their words two sentences share, 0–1 (Dice, 1945); characters where there are no blanks. */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordsIn(one), wordsIn(other)]
  if (a.size + b.size === 0) return 0
  return (2 * a.intersection(b).size) / (a.size + b.size)
}

function wordsIn(text: string): Set<string> {
  const words = wordingOf(text).match(WORD) ?? []
  return new Set(words.flatMap((word) => (UNSPACED.test(word) ? [...word] : [word])))
}
