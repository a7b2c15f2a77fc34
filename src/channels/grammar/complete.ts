import { zones } from '../../briefings/zone.ts'
import { nearest } from '../../topics/nearest.ts'
import type { Topic } from '../../topics/topic.ts'
import type { Language } from '../message.ts'
import { FORMS, type Form, type Slot, usageOf } from './forms.ts'

/** One way to go on: the whole line as it would be, and what it does. */
export interface Completion {
  readonly text: string
  readonly says: string
  /** Nothing is missing after it. */
  readonly complete: boolean
}

const LIMIT = 25
const OFFERS: Readonly<Record<Exclude<Slot, 'topic' | 'topics' | 'zone'>, readonly string[]>> = {
  name: [],
  question: [],
  time: ['08:00', '07:00', '09:00', '18:00'],
  days: ['weekdays', 'daily', 'weekends', 'mon,wed,fri'],
  period: ['1d', '3d', '1w'],
  editors: ['anyone', 'admins'],
  address: [],
  source: [],
  about: [],
  reason: [],
}

/** What may be typed in a place of a form, likeliest first. Memory only. */
export function offers(slot: Slot, typed: string, topics: readonly Topic[]): string[] {
  const wanted = typed.toLowerCase()
  if (slot === 'topic' || slot === 'topics') {
    const found = typed ? nearest(typed, topics, LIMIT) : topics
    return found.map(({ slug }) => slug)
  }
  if (slot === 'zone') {
    return typed ? zones().filter((zone) => zone.toLowerCase().includes(wanted)) : []
  }
  return OFFERS[slot].filter((offer) => offer.startsWith(wanted))
}

/** The ways one form can continue the words typed so far; the last of them is unfinished. */
function alongForm(
  form: Form,
  typed: readonly string[],
  topics: readonly Topic[],
  says: string,
): Completion[] {
  const done = typed.slice(0, -1)
  const last = typed.at(-1) ?? ''
  if (done.length >= form.words.length) return []
  const fits = done.every(
    (word, at) => typeof form.words[at] !== 'string' || form.words[at] === word,
  )
  const next = form.words[done.length]
  if (!fits || next === undefined) return []
  const found =
    typeof next === 'string'
      ? [next].filter((word) => word.startsWith(last))
      : offers(next.slot, last, topics)
  const rest = form.words.slice(done.length + 1)
  const complete = rest.every((word) => typeof word !== 'string' && word.optional)
  return found.map((offer) => ({
    text: [`/${form.command}`, ...done, offer].join(' '),
    says,
    complete,
  }))
}

/** Whether a form can be typed without a word after its command. */
const isWhole = ({ words }: Form): boolean =>
  words.every((word) => typeof word !== 'string' && word.optional)

/** How a line that begins with a slash can go on, the likeliest first, at most 25. Memory only. */
export function complete(line: string, topics: readonly Topic[], language: Language): Completion[] {
  if (!line.startsWith('/')) return []
  const [command = '', ...words] = line.slice(1).split(' ')
  if (words.length === 0) {
    const byCommand = Map.groupBy(FORMS, (form) => form.command)
    return [...byCommand]
      .filter(([name]) => name.startsWith(command))
      .flatMap(([name, forms]) => {
        const form = forms.find(isWhole) ?? forms[0]
        return form
          ? [{ text: `/${name}`, says: form.says[language], complete: isWhole(form) }]
          : []
      })
  }
  const seen = new Set<string>()
  return FORMS.filter((form) => form.command === command)
    .flatMap((form) =>
      alongForm(form, words, topics, `${form.says[language]} · ${usageOf(form, language)}`),
    )
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .slice(0, LIMIT)
}
