import type { Concept } from './concepts.ts'
import { baseOf } from './parse/verbs.ts'
import { type Parsed, parse, type Stretch } from './parse.ts'
import { isLight, isSaying } from './senses.ts'
import type { Asked } from './understand.ts'
import { words } from './words.ts'

/** A question as who does what to whom, each part by the numbers of its concepts. */
export interface Frame {
  readonly parsed: Parsed
  /** Short, and asked of the world at large: not a comparison of what outlets wrote. */
  readonly plain: boolean
  readonly subject: readonly number[]
  readonly verb: readonly number[]
  readonly rest: readonly number[]
  readonly about: readonly number[]
  /** The kind of thing that is asked for. */
  readonly noun: readonly number[]
  /** The verb as written; in English its base form. */
  readonly does: string
  /** Asks for somebody's words. */
  readonly said: boolean
}

/** More words than a plain question has. */
const PLAIN = 12

/** The frame of a question; undefined where how it is built could not be told. */
export function frameOf(asked: Asked, concepts: readonly Concept[]): Frame | undefined {
  const parsed = parse(asked.text, asked.language)
  if (!parsed) return undefined
  const all = words(asked.text)
  const within = (part: Stretch | undefined): number[] =>
    concepts.flatMap(({ position }, c) => {
      const start = all[position]?.start ?? -1
      return part && start >= part.start && start < part.end ? [c] : []
    })
  const written = parsed.verb ? asked.text.slice(parsed.verb.start, parsed.verb.end) : ''
  const does = asked.language === 'en' ? (baseOf(written) ?? written.toLowerCase()) : written
  return {
    parsed,
    plain: asked.outlets.length === 0 && asked.dates.length === 0 && concepts.length <= PLAIN,
    subject: within(parsed.subject),
    verb: within(parsed.verb),
    rest: within(parsed.rest),
    about: within(parsed.about),
    noun: within(parsed.noun),
    does,
    said:
      asked.kind === 'said' || (isSaying(does) && !parsed.whether && parsed.subject !== undefined),
  }
}

/** Whether an answer must say the verb in some way of its own. */
export const needsVerb = ({ does }: Frame): boolean => does !== '' && !isLight(does)
