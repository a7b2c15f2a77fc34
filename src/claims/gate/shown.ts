import type { Finding, Reason } from './verdict.ts'

/** What an audit shows of a finding. */
interface Shown {
  readonly start: number
  readonly end: number
  readonly reason: Reason
}

const GRAVE = 0.5
const MOST_WORDS = 3

/** The findings that settle a statement; many strange words together are one: too little overlap. */
export function shown(found: readonly Finding[]): Shown[] {
  const grave = found.filter(({ weight }) => weight > GRAVE)
  const named = grave.length > 0 ? grave : found
  const words = named.filter(({ reason }) => reason === 'word')
  const rest = named.filter(({ reason }) => reason !== 'word')
  const strange = words.length > MOST_WORDS ? [lowOverlap(words)] : words
  return [...rest, ...strange]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, reason }) => ({ start, end, reason }))
}

/** The longest stretch of strange words, a short word between two of them allowed. */
function lowOverlap(words: readonly Finding[]): Shown {
  const SHORT = 6
  const stretches: { start: number; end: number }[] = []
  for (const { start, end } of [...words].sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1)
    if (last && start - last.end <= SHORT) last.end = end
    else stretches.push({ start, end })
  }
  const longest = stretches.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a))
  return { ...longest, reason: 'low-overlap' }
}
