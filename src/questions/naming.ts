import type { Asked } from './understand.ts'
import { type Word, words } from './words.ts'

/** A sentence of the evidence with what it says of the question, and the article it is from. */
interface Witness {
  readonly text: string
  readonly own: number
  readonly entry: object
}

const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|mr|mrs|ms|dr)$/

/**
 * Who or what the evidence as a whole points to: names that the question does not have, each with
 * the sum over articles of the most that a sentence with it says of the question. Articles that
 * agree on a name find it where no single sentence answers. Answers 0 to 1 for each sentence.
 */
export function naming(asked: Asked, witnesses: readonly Witness[]): number[] {
  const said = new Set(asked.words.map(({ normal }) => normal))
  const outlets = new Set(
    asked.outlets.flatMap(({ name }) => words(name).map(({ normal }) => normal)),
  )
  const names = witnesses.map(({ text }) =>
    namesIn(words(text)).filter((name) => !said.has(name) && !outlets.has(name)),
  )
  const perArticle = new Map<object, Map<string, number>>()
  for (const [at, { own, entry }] of witnesses.entries()) {
    const votes = perArticle.get(entry) ?? new Map<string, number>()
    perArticle.set(entry, votes)
    for (const name of names[at] ?? []) votes.set(name, Math.max(votes.get(name) ?? 0, own))
  }
  const total = new Map<string, number>()
  for (const votes of perArticle.values())
    for (const [name, vote] of votes) total.set(name, (total.get(name) ?? 0) + vote)
  const most = Math.max(1e-9, ...total.values())
  return names.map((own) => Math.max(0, ...own.map((name) => total.get(name) ?? 0)) / most)
}

/** Words in capitals that no sentence begins, and those at a beginning that another follows. */
function namesIn(all: readonly Word[]): string[] {
  const capital = (word: Word | undefined) => word !== undefined && /^\p{Lu}/u.test(word.written)
  return all
    .filter((word, at) => capital(word) && !word.stop && (at > 0 || capital(all[1])))
    .map(({ normal }) => normal)
    .filter((name) => !CALENDAR.test(name))
}
