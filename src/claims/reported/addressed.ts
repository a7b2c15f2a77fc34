import { english } from './english.ts'
import { french } from './french.ts'
import { korean } from './korean.ts'

/** What in a language's sentences speaks to somebody, and of what. */
export interface Address {
  /** An order or a wish at the head of a sentence. */
  readonly order: RegExp
  /** The same after a condition, a label or another order. */
  readonly further: RegExp
  /** What may be an order and may be no verb at all. */
  readonly perhaps: RegExp
  readonly please: RegExp
  /** The reader, spoken to. */
  readonly you: RegExp
  /** What reads and writes in place of a person, and what it is told by. Global. */
  readonly machine: RegExp
  /** The text itself, its parts, and what is made of it. Global. */
  readonly text: RegExp
  readonly must: RegExp
  /** What advertisements, rules of a game and errors are made of. Global. */
  readonly lure: RegExp
  /** Who writes, of themselves. */
  readonly writer: RegExp
}

const WEIGHTS: Readonly<Record<keyof Address, { weight: number; most: number }>> = {
  order: { weight: 3, most: 1 },
  further: { weight: 2, most: 1 },
  perhaps: { weight: 0.5, most: 1 },
  please: { weight: 2, most: 1 },
  you: { weight: 1.5, most: 1 },
  machine: { weight: 1, most: 2 },
  text: { weight: 1, most: 2 },
  must: { weight: 1, most: 1 },
  lure: { weight: 0.5, most: 2 },
  writer: { weight: 0.5, most: 1 },
}
/** A label and what is to stand for it: "Sources to print: …". */
const LABEL = /^\s*[\p{L}][\p{L}\d\s()/-]{1,40}\s?[:：]\s?\S/u

/** How much a sentence addresses whoever reads it, quotations taken out: 0 up. */
export function addressed(text: string, language: string): number {
  const words = language === 'ko' ? korean : language === 'fr' ? french : english
  let sum = LABEL.test(text) ? 0.5 : 0
  for (const name of NAMES) {
    const { weight, most } = WEIGHTS[name]
    sum +=
      weight *
      Math.min(most, most === 1 ? Number(words[name].test(text)) : distinct(text, words[name]))
  }
  return sum
}

/** How much of it is about machines that read, or texts that are read. */
export function ofMachines(text: string, language: string): number {
  const { machine, text: texts } = language === 'ko' ? korean : language === 'fr' ? french : english
  return distinct(text, machine) + distinct(text, texts)
}

const NAMES = Object.keys(WEIGHTS) as (keyof Address)[]

/** How many different words a global cue finds. */
function distinct(text: string, cue: RegExp): number {
  const found = text.match(cue)
  return found ? new Set(found.map((word) => word.toLowerCase())).size : 0
}
