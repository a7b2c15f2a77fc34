import { escaped, fullForm, fullNames, namesIn } from './names.ts'
import { withoutQuotations } from './quoted.ts'
import type { Reading } from './reading.ts'
import { mainSubject } from './speech.ts'

/** Who an article speaks of, and how it names them. */
export interface People {
  /** The fullest form the article gives of a name. */
  readonly full: (name: string) => string
  /** Is this a person's name, as far as the article shows? */
  readonly has: (name: string) => boolean
  readonly gender: (name: string) => Gender | undefined
}
export type Gender = 'he' | 'she'

export function peopleOf({ text, sentences }: Reading): People {
  const names = fullNames(sentences).filter((name) => isShownAsPerson(name, text))
  const short = new Set(names.flatMap((name) => [name, ...ends(name)]))
  for (const { name, titled } of sentences.flatMap((one) => namesIn(one.text))) {
    if (titled) short.add(name)
  }
  const full = (name: string): string =>
    name
      .split(' and ')
      .map((one) => fullForm(one, names))
      .join(' and ')
  const gender = (name: string): Gender | undefined => genderIn(text, full(name))
  return { full, has: (name) => short.has(name), gender }
}

const ends = (name: string): string[] => {
  const words = name.split(/\s+/)
  return [words[0], words.at(-1)].filter((word) => word !== undefined)
}

/** A title before it, an apposition after it, or a verb that only people are subjects of. */
function isShownAsPerson(name: string, text: string): boolean {
  const quoted = escaped(name)
  return (
    new RegExp(
      String.raw`\b\p{Ll}*(?:er|or|ent|man|woman|ist|ian|king|queen|chief|judge|pope|aide|coach|lawyer|expert|resident|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir|Lord|Lady|Gen\.?|Sen\.?|Rep\.?|Gov\.?|Col\.?|Capt\.?|Sgt\.?|Lt\.?|M\.|Mme)\s+${quoted}\b`,
      'iu',
    ).test(text) ||
    new RegExp(
      String.raw`\b${quoted}(?:,\s+(?:who|whose|\d{1,3}\b|an?\s|the\s|his\b|her\b|from\s|of\s|chief|president|director|head|co-)|\s+\(\d{2}\)|\s+(?:said|says|told|tells|added|wrote|who|thinks|believes|died|was born|married)\b)|(?:said|says|added|according to|wrote)\s+(?:\p{L}+\s+){0,3}${quoted}\b`,
      'u',
    ).test(text) ||
    ends(name).some((word) =>
      new RegExp(
        String.raw`\b${escaped(word)}\s+(?:said|says|told|added|has said|was born|noted|stated|remarked|wrote|asked|replied)\b|\b(?:Mr|Mrs|Ms|Dr|M|Mme)\.?\s+${escaped(word)}\b`,
        'u',
      ).test(text),
    )
  )
}

/** By title only: "Ms. Roe", "Sir", "Queen", "spokeswoman Anna Roe", "Mme Aubin". */
function genderIn(text: string, name: string): Gender | undefined {
  const any = [name, ...ends(name)].map((one) => escaped(one)).join('|')
  const she = new RegExp(
    String.raw`\b(?:Mrs|Ms|Miss|Mme|Mlle|Queen|Lady|Dame|Princess|\p{L}+woman|\p{L}*mother|wife|daughter|sister|actress|présidente|ministre)\.?\s+(?:${any})\b|\b(?:${any}),\s+(?:a|the)\s+(?:\p{Ll}+\s+){0,3}(?:woman|mother|wife|daughter|sister|\p{Ll}+woman|actress)\b`,
    'u',
  )
  const he = new RegExp(
    String.raw`\b(?:Mr|Sir|King|Lord|Prince|Pope|\p{L}*[^o\W]man|\p{L}*father|husband|son|brother)\.?\s+(?:${any})\b|\b(?:${any}),\s+(?:a|the)\s+(?:\p{Ll}+\s+){0,3}(?:man|father|husband|son|brother|\p{Ll}+sman)\b`,
    'u',
  )
  const [isHe, isShe] = [he.test(text), she.test(text)]
  return isHe === isShe ? undefined : isHe ? 'he' : 'she'
}

/** How far back a pronoun reaches, in sentences. */
const REACH = 6

/**
 * Whom "he" or "she" means at an offset: the subject of the nearest sentence before it that has a
 * person as its subject, or the only person it names. `speakers` are those of quotations so far.
 * Undefined where two people fit.
 */
export function antecedent(
  pronoun: string,
  at: number,
  { sentences }: Reading,
  people: People,
  speakers: readonly { readonly end: number; readonly start: number; readonly speaker?: string }[],
): string | undefined {
  const gender = /^(?:she|elle|그녀)$/iu.test(pronoun)
    ? 'she'
    : /^(?:he|il|그)$/iu.test(pronoun)
      ? 'he'
      : undefined
  if (!gender) return undefined
  const fits = (name: string): boolean =>
    people.has(name) && (people.gender(name) ?? gender) === gender
  const before = sentences
    .filter(({ start }) => start < at)
    .slice(-REACH)
    .reverse()
  for (const [index, sentence] of before.entries()) {
    const masked = withoutQuotations(sentence.text)
    const own = index === 0 && sentence.end > at
    const text = own ? masked.slice(0, at - sentence.start) : masked
    if (!own) {
      const speaker = speakers.findLast(
        (one) => one.start < sentence.end && one.end > sentence.start,
      )?.speaker
      if (speaker && fits(speaker)) return speaker
      const subject = mainSubject(masked)
      if (subject?.by === 'name' && fits(subject.text)) return people.full(subject.text)
    }
    const named = new Set(
      namesIn(text)
        .filter(({ name }) => fits(name))
        .map(({ name }) => people.full(name)),
    )
    if (named.size === 1) return [...named][0]
    if (named.size > 1) return undefined
  }
  return undefined
}
