import { isFullName, isOrganisation, namesIn } from './names.ts'
import type { Gender, People } from './people.ts'
import { withoutQuotations } from './quoted.ts'
import type { Reading } from './reading.ts'
import { openingSubject, reportingSubject } from './speech.ts'

/** How far back a pronoun reaches, in sentences. */
const REACH = 6

/** A quotation that has its speaker already. */
interface Spoken {
  readonly start: number
  readonly end: number
  readonly speaker?: string
}

/**
 * Whom "he" or "she" means at an offset: the speaker or subject of the nearest sentence before it
 * that has a person for one, or the only person it names. Undefined where two people fit.
 */
export function antecedent(
  pronoun: string,
  at: number,
  { sentences }: Reading,
  people: People,
  spoken: readonly Spoken[],
): string | undefined {
  const gender = genderOf(pronoun)
  if (!gender) return undefined
  const fits = (name: string): boolean =>
    people.has(name) && (people.gender(people.full(name)) ?? gender) === gender
  /** Who speaks is a person, known or not, unless the name says otherwise. */
  const isOpen = (name: string): boolean =>
    !isOrganisation(name) &&
    !name.includes(' and ') &&
    people.isName(name) &&
    !/^[\p{Lu}\d]{2,}$/u.test(name) &&
    (people.gender(people.full(name)) ?? gender) === gender
  const last = sentences.findLastIndex(({ start }) => start < at || start === at)
  for (let index = last; index >= 0 && index > last - REACH; index--) {
    const sentence = sentences[index]
    if (!sentence) return undefined
    const masked = withoutQuotations(sentence.text)
    const own = sentence.end > at
    if (!own) {
      const said = spoken.findLast((one) => one.start < sentence.end && one.end > sentence.start)
      if (said && !said.speaker) return undefined
      if (said?.speaker && fits(said.speaker)) return said.speaker
      const reporting = reportingSubject(masked)
      const subject = reporting ?? openingSubject(masked)
      if (subject?.by === 'name') {
        const known = fits(subject.text) || isFullName(subject.text)
        const whole = people.full(subject.text)
        // "Vale met Okoro": either may be he. "Vale told Okoro": Vale goes on.
        const others = namesIn(masked).some(({ name }) => fits(name) && people.full(name) !== whole)
        if ((reporting || (known && !others)) && isOpen(subject.text)) return whole
      }
      // "He met Vale": he is not Vale, but whoever he was before. "The nurse met Vale": who knows.
      if (subject?.by === 'pronoun' && genderOf(subject.text) === gender) continue
      if (subject?.by === 'noun') return undefined
    }
    const text = own ? masked.slice(0, at - sentence.start) : masked
    const fitting = namesIn(text).filter(({ name }) => fits(name))
    const named = new Set(fitting.map(({ name }) => people.full(name)))
    if (named.size === 1 && index >= last - 1) return [...named][0]
    if (named.size > 0) return undefined
  }
  return undefined
}

/** Of a pronoun of one person, English, French or Korean. */
export function genderOf(pronoun: string): Gender | undefined {
  if (/^(?:she|elle|그녀)$/iu.test(pronoun)) return 'she'
  return /^(?:he|il|그)$/iu.test(pronoun) ? 'he' : undefined
}
