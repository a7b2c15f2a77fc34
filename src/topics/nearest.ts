import { distance } from 'fastest-levenshtein'
import { fold, regionCalled } from './regions.ts'
import type { Topic } from './topic.ts'

/** Hangul falls into its letters, so that one wrong vowel is one edit and not a whole syllable. */
const letters = (text: string): string => fold(text).normalize('NFD').replaceAll(' ', '')

/** The countries a name puts together, in any order and language, as one comparable word. */
function countries(name: string): string {
  const codes = name.split(/[\s–—/&×·・-]+/).map((part) => regionCalled(part))
  return codes.every(Boolean) && codes.length > 1 ? codes.toSorted().join('-') : ''
}

const callsOf = (topic: Topic): string[] => [topic.slug, topic.name, ...topic.aliases]

/** The topic that goes by exactly this slug, name or alias, whatever its case, accents or dashes. */
export function topicCalled(name: string, topics: readonly Topic[]): Topic | undefined {
  const wanted = fold(name)
  const bySlug = topics.find((topic) => fold(topic.slug) === wanted)
  if (bySlug) return bySlug
  const pair = countries(name)
  return topics.find((topic) =>
    callsOf(topic).some((call) => fold(call) === wanted || (pair && countries(call) === pair)),
  )
}

/** How unlike two names are: 0 the same, 1 nothing alike. */
function unlike(wanted: string, call: string): number {
  const [a, b] = [letters(wanted), letters(call)]
  if (a.length >= 2 && (b.startsWith(a) || a.startsWith(b))) return 0.2
  if (a.length >= 3 && b.includes(a)) return 0.3
  return distance(a, b) / Math.max(a.length, b.length, 1)
}

/** Topics in order of likeness to what was typed, the unlike ones left out. */
export function nearest(name: string, topics: readonly Topic[], limit = 3): Topic[] {
  return topics
    .map((topic) => ({ topic, off: Math.min(...callsOf(topic).map((call) => unlike(name, call))) }))
    .filter(({ off }) => off <= 0.45)
    .toSorted((a, b) => a.off - b.off)
    .slice(0, limit)
    .map(({ topic }) => topic)
}
