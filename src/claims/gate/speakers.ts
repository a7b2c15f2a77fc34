import { fold } from './fold.ts'
import type { Source } from './source.ts'
import type { Token } from './tokens.ts'
import { FATAL, type Finding } from './verdict.ts'

/** Words of a quotation, by which it is found again whatever its typography. */
export const quotationKey = (text: string): string =>
  ` ${fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/**
 * Is what we say somebody said that somebody's, as the article tells it? Nobody's word counts for
 * nothing: a quotation whose speaker the article leaves open has no speaker here either, unless
 * a cited sentence names the one we name.
 */
export function speakers(
  said: { readonly start: number; readonly end: number; readonly text: string },
  speaker: string,
  source: Source,
  support: readonly Token[],
): Finding[] {
  const { start, end } = said
  const key = quotationKey(said.text)
  const same = source.speeches().filter(({ text }) => quotationKey(text).includes(key))
  const known = same.flatMap((speech) => speech.speaker ?? [])
  if (known.some((other) => isSameName(speaker, other))) return []
  if (known.length > 0) return [{ start, end, reason: 'quote-misattributed', weight: FATAL }]
  return isNamed(speaker, support) ? [] : [{ start, end, reason: 'speaker', weight: FATAL }]
}

/** Do the sentences name somebody outside of what they quote? */
export function isNamed(name: string, support: readonly Token[]): boolean {
  return support.some(({ raw, quoted }) => !quoted && raw.length > 1 && isSameName(name, raw))
}

/** Do two names share their weighty part? `Ruiz`, `Ana Ruiz`, `Minister Ruiz`; 윤석열, 윤석열 대통령. */
export function isSameName(one: string, other: string): boolean {
  const parts = (name: string) =>
    fold(name)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((part) => part !== '' && !TITLES.test(part))
  const [a, b] = [parts(one), parts(other)]
  if (a.length === 0 || b.length === 0) return fold(one).toLowerCase() === fold(other).toLowerCase()
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.every((part) => long.includes(part))
}

const TITLES =
  /^(?:the|mr|mrs|ms|miss|dr|sir|dame|lord|lady|president|prime|minister|premier|chancellor|secretary|senator|sen|rep|governor|gov|mayor|general|gen|prof|professor|king|queen|m|mme|le|la|président|présidente|premier|première|ministre|대통령|총리|장관|대표|의원|위원장|씨)$/u
