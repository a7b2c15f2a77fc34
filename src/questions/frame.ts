import type { Concept } from './concepts.ts'
import { baseOf } from './parse/verbs.ts'
import { type Parsed, parse, type Stretch } from './parse.ts'
import { OFFICE } from './roles.ts'
import { isLight, isSaying, isSpeechAct } from './senses.ts'
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
  /** Asks how much something is: "the trade volume", "the price". */
  readonly amount: boolean
  /** Asks for somebody's words. */
  readonly said: boolean
}

/** More than this after a verb of saying is a clause of its own. */
const FEW = 3
/** More words than a plain question has. */
const PLAIN = 12

/** Short, and asked of the world at large: not a comparison of what outlets wrote. */
export function isPlain(asked: Asked, concepts: readonly Concept[]): boolean {
  return asked.outlets.length === 0 && asked.dates.length === 0 && concepts.length <= PLAIN
}

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
  const subject = within(parsed.subject)
  const rest = within(parsed.rest)
  const about = within(parsed.about)
  const written = parsed.verb ? asked.text.slice(parsed.verb.start, parsed.verb.end) : ''
  const does = asked.language === 'en' ? (baseOf(written) ?? written.toLowerCase()) : written
  return {
    parsed,
    plain: isPlain(asked, concepts),
    subject,
    verb: within(parsed.verb),
    rest,
    about,
    noun: within(parsed.noun),
    does,
    amount: isAmount(asked.text, parsed),
    said:
      (isSaying(does) || isSpeechAct(does)) &&
      !parsed.whether &&
      !parsed.passive &&
      // "What did Vale claim that Okoro had done" asks of Okoro.
      !parsed.noun &&
      (about.length > 0 || rest.length <= FEW) &&
      subject.some((c) => speaks(concepts[c])),
  }
}

/** "What is the trade volume of …": its head noun is a quantity. */
function isAmount(text: string, { wh, noun, subject, verb }: Parsed): boolean {
  const asks = wh ? text.slice(wh.start, wh.end) : ''
  if (!/^(?:what|which|quel)/iu.test(asks)) return false
  const phrase = noun ?? (verb ? undefined : subject)
  if (!phrase) return false
  const head = text
    .slice(phrase.start, phrase.end)
    .split(/\s(?:of|between|for|in|with|to|from|de|du|des|entre|par)\s/iu)[0]
  return QUANTITY.test(head ?? '')
}

const QUANTITY =
  /(?:^|\s)(?:volume|value|price|cost|size|amount|total|budget|population|length|height|width|weight|distance|speed|temperature|percentage|number|turnover|revenue|deficit|surplus|montant|prix|coût|taille|valeur|nombre|taux|poids|longueur|hauteur)$/iu

/** A name, or an office: who can be asked for their words. */
function speaks(concept: Concept | undefined): boolean {
  if (!concept) return false
  return concept.name || /\p{Script=Hangul}/u.test(concept.text) || OFFICE.test(concept.text)
}

/** Whether an answer must say the verb in some way of its own. */
export const needsVerb = ({ does }: Frame): boolean => does !== '' && !isLight(does)
