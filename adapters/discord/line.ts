import { FORMS, type Form } from '../../src/channels/grammar/forms.ts'
import { BARE, isFlat } from './commands.ts'

/** What a person filled in, by the option's own name. */
export type Filled = Readonly<Record<string, string>>

/**
 * The line that a person would have typed for a command with these options: the form that takes most
 * of them. A question alone is a question.
 */
export function lineOf(command: string, verb: string | undefined, filled: Filled): string {
  const own = FORMS.filter((form) => form.command === command)
  const given = isFlat(own) ? filled : { ...filled, [VERB]: verb ?? BARE }
  const best = own
    .flatMap((form) => {
      const words = wordsOf(form, given)
      return words ? [words] : []
    })
    .toSorted((a, b) => b.length - a.length)[0]
  const question = filled.question?.trim()
  if (isFlat(own) && (best?.length ?? 0) === 0 && question) return question
  return [`/${command}`, ...(best ?? [])].join(' ').trim()
}

const VERB = ' verb'

/** A form's words with what was filled in; undefined where something of it is missing. */
function wordsOf({ words }: Form, given: Filled): string[] | undefined {
  const [first] = words
  if (given[VERB] !== undefined && (first ?? BARE) !== given[VERB]) return undefined
  const said: string[] = []
  for (const [at, word] of words.entries()) {
    const value = valueAt(word, at, words, given)
    if (value) said.push(value)
    else if (typeof word === 'string' || !word.optional) return undefined
  }
  return said
}

function valueAt(
  word: Form['words'][number],
  at: number,
  words: Form['words'],
  given: Filled,
): string | undefined {
  const [first] = words
  if (typeof word === 'object') {
    // `follow:NAME` is the verb and what it is for in one.
    const name = given[VERB] === undefined && typeof first === 'string' ? first : word.slot
    return given[name]?.trim()
  }
  const isGiven = given[word] !== undefined || (words.length === 1 && given.view === word)
  if (at === 0) return given[VERB] ?? (isGiven ? word : undefined)
  const chosen = given[VERB] === undefined ? given.view : given[given[VERB]]
  return chosen === word ? word : undefined
}
