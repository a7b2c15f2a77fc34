import { escaped, fullForm, fullNames, isOrganisation, namesIn } from './names.ts'
import type { Reading } from './reading.ts'

export type Gender = 'he' | 'she'

/** Who an article speaks of, and how it names them. */
export interface People {
  /** The fullest form the article gives of a name; of "A and B", of both. */
  readonly full: (name: string) => string
  /** Is this a person's name, as far as the article shows? */
  readonly has: (name: string) => boolean
  readonly gender: (name: string) => Gender | undefined
  /** Or only a word that a sentence begins with? "Spitting" is no name. */
  readonly isName: (name: string) => boolean
}

export function peopleOf({ text, sentences }: Reading): People {
  const found = sentences.flatMap((one) => namesIn(one.text))
  const alone = new Set(found.map(({ name }) => name).filter((name) => !name.includes(' ')))
  const names = fullNames(sentences).filter(
    (name) => ends(name).some((word) => alone.has(word)) || isShownAsPerson(name, text),
  )
  const short = new Set(names.flatMap((name) => [name, ...ends(name)]))
  for (const { name, titled } of found) if (titled && !isOrganisation(name)) short.add(name)
  const full = (name: string): string =>
    name
      .split(/( and | et )/)
      .map((one) => fullForm(one, names))
      .join('')
  const genders = new Map<string, Gender | undefined>()
  const gender = (name: string): Gender | undefined => {
    const whole = full(name)
    if (!genders.has(whole)) genders.set(whole, genderIn(text, whole))
    return genders.get(whole)
  }
  const isName = (name: string): boolean => {
    if (name.includes(' ') || short.has(name) || isOrganisation(name)) return true
    if (found.some((one) => one.name === name && one.at > 1)) return true
    // Only at the head of sentences: a name, unless it looks or is used like another word.
    return (
      !/(?:ing|ed|ly)$/u.test(name) &&
      !new RegExp(`(?<!\\p{L})${escaped(name.toLowerCase())}(?!\\p{L})`, 'u').test(text)
    )
  }
  return { full, has: (name) => short.has(name), gender, isName }
}

/** First and last word: family names stand at either end. */
const ends = (name: string): string[] => {
  const words = name.split(/\s+/)
  return [words[0], words.at(-1)].filter((word) => word !== undefined)
}

/** An office before it, an apposition after it, or a verb that only people are subjects of. */
function isShownAsPerson(name: string, text: string): boolean {
  const it = escaped(name)
  const office = String.raw`\b\p{L}*(?:er|or|ent|man|woman|ist|ian|king|queen|chief|judge|pope|aide|coach|principal|pal|expert|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir|Lord|Lady|Gen\.?|Sen\.?|Rep\.?|Gov\.?|Col\.?|Capt\.?|Sgt\.?|Lt\.?|M\.|Mme)\s+${it}(?!\p{L})`
  const apposed = String.raw`(?<!\p{L})${it}(?:,\s+(?:who|whose|\d{1,3}\b|an?\s|his\b|her\b|chief|president|director|head|co-)|\s+\(\d{2}\)|\s+(?:said|says|told|tells|added|wrote|who|thinks|believes|died|married)\b)`
  const told = String.raw`(?:said|says|added|according to|wrote)\s+(?:\p{L}+\s+){0,3}${it}(?!\p{L})`
  return new RegExp(`${office}|${apposed}|${told}`, 'u').test(text)
}

/** By title and office only: "Ms. Roe", "Queen", "spokeswoman Anna Roe", "Mme Aubin". */
function genderIn(text: string, name: string): Gender | undefined {
  const any = `(?:${[name, ...ends(name)].map(escaped).join('|')})(?!\\p{L})`
  const she = String.raw`(?<!\p{L})(?:Mrs|Ms|Miss|Mme|Mlle|Queen|Lady|Dame|Princess|\p{L}+woman|\p{L}*mother|wife|daughter|sister|actress|présidente|députée)\.?\s+${any}|${any},\s+(?:an?|the|\d+, an?)\s+(?:\p{Ll}+\s+){0,3}(?:\p{Ll}*woman|mother|wife|daughter|sister|actress)\b`
  const he = String.raw`(?<!\p{L})(?:Mr|Sir|King|Lord|Prince|Pope|(?!\p{L}*woman)\p{L}+man|\p{L}*father|husband|son|brother)\.?\s+${any}|${any},\s+(?:an?|the|\d+, an?)\s+(?:\p{Ll}+\s+){0,3}(?:man|father|husband|son|brother|\p{Ll}+sman)\b`
  const isHe = new RegExp(he, 'u').test(text)
  const isShe = new RegExp(she, 'u').test(text)
  return isHe === isShe ? undefined : isHe ? 'he' : 'she'
}
