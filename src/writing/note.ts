import type { Part } from '../channels/message.ts'
import type { Reader } from '../channels/reader.ts'
import { say } from '../channels/words.ts'
import { WHY_NOT, type WhyNot } from './model.ts'
import type { Call } from './write.ts'

/** Why sentences of the sources stand where a model would have written; `none`: none is set. */
export type Without = WhyNot | 'none'

/** Why a model did not write what it was asked to: the first reason; undefined where it wrote all. */
export function without(calls: readonly Call[], isSet: boolean): Without | undefined {
  if (!isSet) return 'none'
  const reasons = calls.flatMap(({ outcome }) => WHY_NOT.find((why) => why === outcome) ?? [])
  return reasons[0]
}

/** One line for the reader: the words are the sources' own, and why. */
export function withoutNote(why: Without, { language }: Reader, part: 'all' | 'some'): Part {
  return { type: 'note', text: [{ text: say(language, 'writer.without', { why, part }) }] }
}
