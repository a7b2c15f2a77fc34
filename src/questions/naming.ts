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

/** What naming says of a sentence. */
export interface Named {
  /** How much the evidence agrees on a name in it, from 0 to 1. */
  readonly share: number
  /** It has the name that most agree on as whoever it names is introduced: first name and all. */
  readonly introduces: boolean
}

/**
 * Who or what the evidence as a whole points to: names that the question does not have, each with
 * the sum over articles of the most that a sentence with it says of the question. Articles that
 * agree on a name find it where no single sentence answers.
 */
export function naming(asked: Asked, witnesses: readonly Witness[]): Named[] {
  const said = new Set(asked.words.map(({ normal }) => normal))
  const outlets = new Set(
    asked.outlets.flatMap(({ name }) => words(name).map(({ normal }) => normal)),
  )
  const runs = witnesses.map(({ text }) => runsIn(text))
  const isNew = (name: string) => !said.has(name) && !outlets.has(name) && !CALENDAR.test(name)
  const names = runs.map((own) => own.flatMap(({ names }) => names).filter(isNew))
  const perArticle = new Map<object, Map<string, number>>()
  for (const [at, { own, entry }] of witnesses.entries()) {
    const votes = perArticle.get(entry) ?? new Map<string, number>()
    perArticle.set(entry, votes)
    for (const name of names[at] ?? []) votes.set(name, Math.max(votes.get(name) ?? 0, own))
  }
  const total = new Map<string, number>()
  for (const votes of perArticle.values())
    for (const [name, vote] of votes) total.set(name, (total.get(name) ?? 0) + vote)
  const [[best, most] = ['', 1e-9]] = [...total].sort((x, y) => y[1] - x[1])
  const whole = wholeName(best, runs)
  return names.map((own, at) => ({
    share: Math.max(0, ...own.map((name) => total.get(name) ?? 0)) / most,
    introduces: whole !== '' && (runs[at] ?? []).some((run) => endings(run, best).includes(whole)),
  }))
}

/** A name that so many of the sentences with its last word have is whole, not a chance neighbour. */
const USUAL = 0.08

/** The longest form that sentences usually give a name: "Ada Quill" of Quill, not "Mayor Ada Quill". */
function wholeName(name: string, runs: readonly (readonly Run[])[]): string {
  const counts = new Map<string, number>()
  let all = 0
  for (const own of runs) {
    const forms = new Set(own.flatMap((run) => endings(run, name)))
    if (forms.size > 0) all += 1
    for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  const usual = [...counts].filter(([, count]) => count >= all * USUAL)
  const [[whole] = ['']] = usual.sort((x, y) => y[0].length - x[0].length)
  return whole
}

/** Words in capitals that stand together. */
interface Run {
  readonly names: readonly string[]
}

/** A run that has a name, from each of its words up to the name on to its end. */
function endings({ names }: Run, name: string): string[] {
  const last = names.indexOf(name)
  return names.slice(0, last + 1).map((_, from) => names.slice(from).join(' '))
}

/** Runs of capitals that no sentence begins, and those at a beginning that another follows. */
function runsIn(text: string): Run[] {
  const all = words(text)
  const found: string[][] = []
  let end = -1
  for (const [at, word] of all.entries()) {
    const name = isCapital(word) && !word.stop && (at > 0 || isCapital(all[1]))
    if (!name) continue
    const joined = end >= 0 && /^[\s-]$/.test(text.slice(end, word.start))
    if (joined) found.at(-1)?.push(word.normal)
    else found.push([word.normal])
    end = word.end
  }
  return found.map((names) => ({ names }))
}

const isCapital = (word: Word | undefined) => word !== undefined && /^\p{Lu}/u.test(word.written)
