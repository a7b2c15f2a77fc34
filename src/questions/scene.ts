import { namesIn } from '../claims/names.ts'
import { withoutQuotations } from '../claims/quoted.ts'
import { openingSubject, reportingSubject, type Subject } from '../claims/speech.ts'
import { frenchSubject } from '../claims/speech-french.ts'
import { subjectIn } from '../claims/speech-korean.ts'
import { regionCalled } from '../topics/regions.ts'
import type { Concept } from './concepts.ts'
import type { Lexicon } from './lexicon.ts'
import type { Entry } from './passage-index.ts'
import { type Place, placesOf } from './places.ts'
import { goesBy, type Said, saidAt } from './saying.ts'
import { stemKorean } from './stem-korean.ts'
import { type Word, words } from './words.ts'

/** A sentence of an article read for who does and says what in it. */
export interface Scene {
  readonly entry: Entry
  readonly text: string
  readonly words: readonly Word[]
  /** Where it says each concept of the question; offices before names are left out of the roles. */
  readonly places: readonly (readonly Place[])[]
  /** Concepts of which it has a part: "the Command" for a longer name. */
  readonly hints: readonly (readonly Place[])[]
  /** The quotations in it; offsets in the sentence. */
  readonly said: readonly Said[]
  /** Names of who or what it is about; of a pronoun, those of the sentences before it. */
  readonly subjects: readonly string[]
  /** "The leaders", "they": more people than it names. */
  readonly vague: boolean
  /** Names in it, with their offsets. */
  readonly names: readonly { readonly name: string; readonly at: number }[]
  /** Whether an office, "the Prime Minister", is held in the article by whom a concept names. */
  readonly holds: (concept: number, office: string) => boolean
  /** Whether somebody's name is what a concept of the question says, in any script. */
  readonly isCalled: (concept: number, name: string) => boolean
}

const decoder = new TextDecoder()
/** How many sentences back a pronoun is followed. */
const REACH = 3

/** Reads one sentence of an article by its place among the sentences. */
export function sceneOf(
  entry: Entry,
  sentence: number,
  concepts: readonly Concept[],
  lexicon: Lexicon,
  article = decoder.decode(entry.text),
): Scene {
  const start = entry.bounds[sentence * 2] ?? 0
  const text = article.slice(start, entry.bounds[sentence * 2 + 1] ?? 0)
  const all = words(text)
  const { names, vague } = subjectsOf(entry, sentence, article, REACH)
  const found = placesOf(concepts, all, entry.language, lexicon)
  return {
    entry,
    text,
    words: all,
    places: found.map((places, c) =>
      places.filter((place) => place.strength >= SAID && !isAnother(place, all, concepts[c])),
    ),
    hints: found,
    said: saidAt(entry, start),
    subjects: names,
    vague,
    names: entry.language === 'ko' ? [] : namesIn(text),
    isCalled,
    holds(c, office) {
      const bare = office.replace(/^(?:the|le|la|l['’])\s*/iu, '')
      if (!OFFICES.test(bare)) return false
      for (let at = article.indexOf(bare); at >= 0; at = article.indexOf(bare, at + 1)) {
        const after = article.slice(at + bare.length, at + bare.length + 60)
        const name = /^\s+(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}/u.exec(after)?.[0]
        if (name && isCalled(c, name.trim())) return true
      }
      return false
    },
  }

  function isCalled(c: number, name: string): boolean {
    const concept = concepts[c]
    if (!concept) return false
    if (goesBy(name, [concept.text])) return true
    return (placesOf([concept], words(name), entry.language, lexicon)[0]?.length ?? 0) > 0
  }
}

const OFFICES =
  /(?:president|prime minister|premier|chancellor|minister|king|queen|governor|mayor|secretary|président|ministre)$/iu

/** A concept that is said at less than this is not said. */
export const SAID = 0.3

/** The Korea of "North Korea" is not the one that is asked about. */
function isAnother(
  { from, to }: Place,
  all: readonly Word[],
  concept: Concept | undefined,
): boolean {
  const before = all[from - 1]?.written
  if (!concept || !before || to - from > 1) return false
  const here = regionCalled(`${before} ${all[from]?.written ?? ''}`)
  if (here === undefined) return false
  return here !== (regionCalled(concept.text) ?? regionCalled(stemKorean(concept.text)) ?? here)
}

/** Who a sentence has for its subject. */
function subjectsOf(
  entry: Entry,
  sentence: number,
  article: string,
  reach: number,
): { names: readonly string[]; vague: boolean } {
  if (sentence < 0 || reach < 0) return { names: [], vague: false }
  const start = entry.bounds[sentence * 2] ?? 0
  const text = article.slice(start, entry.bounds[sentence * 2 + 1] ?? 0)
  const spoken = saidAt(entry, start).flatMap(({ speaker }) => speaker ?? [])
  const found = subjectOf(withoutQuotations(text), entry.language)
  const subject = found?.by === 'same' ? undefined : found
  if (subject?.by === 'name') {
    return { names: [...new Set([...subject.text.split(/ (?:and|et) /), ...spoken])], vague: false }
  }
  const single = /^(?:he|she|il|elle|그|그녀)$/iu
  if (subject?.by === 'pronoun' && single.test(subject.text)) {
    if (spoken.length > 0) return { names: spoken, vague: false }
    return subjectsOf(entry, sentence - 1, article, reach - 1)
  }
  if (subject) {
    const plural = subject.by === 'pronoun' || PLURAL.test(subject.text)
    return { names: plural ? spoken : [subject.text, ...spoken], vague: plural }
  }
  return { names: spoken, vague: false }
}

const PLURAL =
  /(?:leaders|ministers|presidents|nations|countries|sides|parties|governments|allies|officials|both|two|they|dirigeants|pays|정상|양국|양측|두 나라)/iu

/** "The South Korean side proposed", "Le Premier ministre a": one who speaks, named by what they are. */
const ONE =
  /^(?:the|le|la|l['’])\s*((?:[\p{L}-]+\s){0,3}?(?:side|government|president|prime minister|premier|chancellor|minister|mayor|governor|ministry|office|company|côté|gouvernement|président|présidente|premier ministre|ministre|maire))(?=\s)/iu

function subjectOf(masked: string, language: string): Subject | undefined {
  if (language === 'ko') return subjectIn(masked)
  const one = ONE.exec(masked)?.[1]
  if (one) return { by: 'noun', text: one }
  if (language !== 'fr') {
    const plural =
      /^(?:[^,]{0,80},\s+)?(?:the|both|these|all|two)\s(?:\p{Ll}+\s){0,2}?(?:leaders|ministers|presidents|nations|countries|sides|parties|governments|allies|officials)\b/iu.exec(
        masked,
      )
    if (plural) return { by: 'noun', text: plural[0] }
    const reporting = reportingSubject(masked)
    const isClear = reporting && (reporting.by === 'same' || reporting.text !== '')
    return isClear ? reporting : openingSubject(masked)
  }
  const pronoun = /^(il|elle|ils|elles)\s/iu.exec(masked)?.[1]
  if (pronoun) return { by: 'pronoun', text: pronoun.toLowerCase() }
  const verb = /\s(?:a|ont|est|sont|avait|va|sera|\p{Ll}+(?:era|eront|ait|aient|e|ent))\s/u.exec(
    masked,
  )
  return frenchSubject(masked.slice(0, verb?.index ?? 60))
}
