import { regionCalled } from '../topics/regions.ts'

/** One exchange of a thread: what was asked, and the sentences told. */
export interface Turn {
  readonly question: string
  readonly lines: readonly string[]
}

/** Capitalized words within a sentence; its first word is capitalized whatever it is. */
const NAMES = /(?<=[\p{Ll}\p{N},;:”"’')] )\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*/gu
const PERSON = /\b(?:he|she|him|il|elle|lui)\b/giu
const OWNER = /\b(?:his|her)\b/giu
const PLACE = /\b(?:there|là-bas|là|y)\b/giu
const THING =
  /\b(?:it|its|they|them|their|that|this|these|those|cela|ils|elles)\b|그것|그들|그는|그가|거기/iu
const LEAD = /^(?:and|but|so|et|mais|그리고|그럼)\s+(?:what about\s+|how about\s+|que dit\s+)?/iu
/** A follow-up of so few words says something only together with the question before it. */
const FEW = 3

/**
 * The question with what it leaves to its thread said in full: the person for "he", the place for
 * "there", and the question before for "when?", "and Yoon?" and what "it" may be. English and French
 * pronouns are replaced by names; others bring the earlier question along.
 */
export function inThread(question: string, thread: readonly Turn[]): string {
  const turns = thread.filter(({ question: asked, lines }) => asked || lines.length > 0)
  const last = turns.at(-1)
  if (!last) return question
  const short = question.replace(LEAD, '')
  if (short.split(/\s+/).length <= FEW && last.question) return continued(short, last.question)
  const person = latest(turns, (name) => !regionCalled(name) && name !== name.toUpperCase())
  const place = latest(turns, (name) => regionCalled(name) !== undefined)
  const named = question
    .replace(PERSON, (word) => person ?? word)
    .replace(OWNER, (word) => (person ? `${person}’s` : word))
    .replace(PLACE, (word) => (place ? `in ${place}` : word))
  return named === question && THING.test(question) ? `${question} ${last.question}`.trim() : named
}

/** "And Yoon?" is the question before, asked of Yoon; "when?" is asked of all of it. */
function continued(short: string, before: string): string {
  const [given] = namesIn(`of ${short}`)
  const [taken] = namesIn(before)
  return given && taken && given !== taken ? before.replace(taken, given) : `${short} ${before}`
}

/** The name said last that fits: the newest question's, or else the lines that answered it. */
function latest(turns: readonly Turn[], fits: (name: string) => boolean): string | undefined {
  for (const { question, lines } of turns.toReversed()) {
    const name = [question, ...lines].flatMap(namesIn).find(fits)
    if (name) return name
  }
  return undefined
}

const QUESTION_WORD = /^(?:who|what|when|where|which|why|how|did|does|is|are|was|were)$/i

const namesIn = (text: string): string[] =>
  (text.match(NAMES) ?? [])
    .map((name) => name.replace(/[’']s$/, ''))
    .filter((name) => !QUESTION_WORD.test(name))
