import { instead, particled } from './instead.ts'
import { bothIn, personIn, persons, placeIn, type Turn } from './mentioned.ts'
import { words } from './words.ts'

export type { Turn } from './mentioned.ts'

/** "when?", "and why?", "d’où ?", "언제부터요?": the last question again, asked for something else. */
const BARE =
  /^(?:and|so|but|et|mais|그럼|그리고|그게|그건)?\s*(?<word>when|where|why|how|who|how much|how many|since when|until when|from where|quand|où|d['’]où|pourquoi|comment|qui|combien|depuis quand|jusqu['’]à quand|언제부터|언제까지|언제|어디서|어디로|어디|왜|누가|누구|얼마나|얼마|어떻게)(?:\s+(?:not|exactly|precisely|exactement)|\s+(?:was|is|were|did)\s+(?:that|this|it)(?:\s+happen)?|\s+(?:est|était|fut)-ce|\s?그런)?(?:이?요|인가요|이었나요|였나요|죠)?\s*\?*$/iu
/** "From which port?", "De quel port ?", "How many contracts?": no verb; the last question has it. */
const CLIPPED =
  /^(?:(?:and|et)\s+)?(?:from|at|in|on|by|for|to|of|with|de|à|en|dans|pour|par|avec|sur)\s+(?:which|what|whom|whose|quel(?:le)?s?|qui)(?:\s+\p{L}+){0,3}\s*\?*$|^(?:how many|how much|combien d(?:e\s|['’]))\s*\p{L}+\s*\?*$/iu
const PERSON =
  /\b(?:he|him|she|il|elle|lui)\b|(?<!\p{L})(?:그\s?사람|그분|그녀|그)(?=은|는|이|가|를|을|의|도|에게)/iu
const PERSONS = /\b(?:his|her|hers|son propre|sa propre)\b/iu
/** "a-t-il", "a dit-elle": a French subject behind its verb. */
const INVERTED = /-(?:t-)?(?:il|elle)s?(?!\p{L})/iu
/** Where "il" is nobody. */
const NOBODY =
  /(?<!\p{L})(?:y\s+(?:a-t|avait|aura-t|eut|a)-?il|s['’](?:est|agit|était)-il|(?:faut|fallait|pleut)-il|il\s+(?:n['’])?(?:y a|faut|s['’]agit|est\s+(?:vrai|possible|prévu))|est-il\s+(?:vrai|possible|prévu))(?!\p{L})/iu
const PEOPLE =
  /\b(?:they|them|their|both(?!\s+\p{L})|the two of them|ils|elles|eux|leurs?)\b|(?<!\p{L})(?:그들|두 사람|둘)(?=은|는|이|가|을|를|의|도|\s)/iu
/** They are named in the question itself. */
const PLURAL =
  /\b(?:leaders|ministers|countries|sides|governments|presidents|dirigeants|ministres|pays|présidents|gouvernements)\b|(?:정상|장관|나라|정부|양국|양측)/iu
const PLACE =
  /\bthere\b(?!\s+(?:is|are|was|were|be|will|has|have|any)\b)|\blà-bas\b|(?<!\p{L})(?:거기|그곳)/iu
const EXISTS = /\b(?:is|are|was|were|will|has|have|did)\s+there\b/iu
/** What happened or was said, and how many there were: of what the thread is about. */
const THING =
  /\b(?:that|this|the same|such an?|cet?|cette)\s+\p{Ll}+|\b(?:it|its|cela|ça|said so|says so)\b|\bl['’](?:a|ont)\s+(?:dit|annoncé|déclaré)\b|\bhow many\b.*\bthere\b|\bcombien\b.*\by (?:a-t|avait)-il\b|\bs['’]est-il passé|(?<!\p{L})(?:그|이)\s+\p{Script=Hangul}{2,}|(?<!\p{L})(?:그렇게|이렇게) (?:말|밝)/iu

/**
 * The question with what it leaves to its thread said in full: "and Yoon?", "when?", "he", "there",
 * "that deal". A name in the question itself is nearer than the thread's. Without a thread, or where
 * nothing refers to it, the question as it is.
 */
export function inThread(question: string, thread: readonly Turn[]): string {
  return inFull(question.trim(), spelledOut(thread))
}

/** The thread with each follow-up already read in full; a command asks nothing. */
function spelledOut(thread: readonly Turn[]): Turn[] {
  const turns: Turn[] = []
  for (const { question, lines } of thread) {
    turns.push({ question: question.startsWith('/') ? '' : inFull(question, turns), lines })
  }
  return turns
}

/** "And who chairs the G7?": a question of its own, which only follows another. */
const LED =
  /^(?:and|so|but|then|et|mais)[,\s]+(?=(?:who|whom|whose|what(?! about)|when|where|which|why|how(?! about)|did|does|do|is|are|was|were|will|has|have|can|qui|que|quoi|quand|où|pourquoi|comment|quel(?:le)?s?|combien|est-ce)(?!\p{L}))/iu

function inFull(question: string, turns: readonly Turn[]): string {
  const last = turns.at(-1)
  if (!last) return question
  const own = question.replace(LED, '')
  const isWhole = own !== question && words(own).filter(({ stop }) => !stop).length > 1
  if (isWhole) return referring(own, turns)
  return bare(question, last) ?? instead(question, turns) ?? referring(question, turns)
}

function bare(text: string, last: Turn): string | undefined {
  const word = BARE.exec(text)?.groups?.word
  const matter = matterOf(last)
  if (word && matter) return `${word} ${matter}?`
  return CLIPPED.test(text) ? withMatter(text, last) : undefined
}

function referring(text: string, turns: readonly Turn[]): string {
  const own = persons(text)
  let full = text
  if (own.length === 0) full = withPeople(text, turns)
  if (PLACE.test(text) && !EXISTS.test(text)) {
    const place = placeIn(turns)
    if (place) full = full.replace(PLACE, /\p{Script=Hangul}/u.test(place) ? place : `in ${place}`)
    return full
  }
  const last = turns.at(-1)
  const refers = THING.test(text) || (INVERTED.test(text) && !NOBODY.test(text))
  return last && refers && full === text && own.length === 0 ? withMatter(text, last) : full
}

/** Pronouns as the names they stand for. */
function withPeople(text: string, turns: readonly Turn[]): string {
  if (PEOPLE.test(text) || /-(?:ils|elles)(?!\p{L})/iu.test(text)) {
    const two = PLURAL.test(text) ? undefined : bothIn(turns)
    if (!two) return text
    const both = joined(two, text)
    return INVERTED.test(text) ? behind(text, both) : particled(text.replace(PEOPLE, both), both)
  }
  if (NOBODY.test(text)) return text
  const person = PERSON.test(text) || PERSONS.test(text) ? personIn(turns) : undefined
  if (!person) return text
  if (INVERTED.test(text)) return behind(text, person)
  return PERSON.test(text)
    ? particled(text.replace(PERSON, person), person)
    : text.replace(PERSONS, `${person}’s`)
}

/** "Trudeau and Yoon", in the language of the question. */
function joined([one, other]: readonly [string, string], text: string): string {
  if (/\p{Script=Hangul}/u.test(text)) return `${particled(`${one}와`, one)} ${other}`
  return `${one} ${/(?<!\p{L})(?:ils|elles|eux|leurs?)(?!\p{L})/iu.test(text) ? 'et' : 'and'} ${other}`
}

/** "Qu’a-t-elle dit ?" of Dubreuil: "Qu’a dit Dubreuil ?" */
function behind(text: string, name: string): string {
  return `${text.replace(INVERTED, '').replace(/\s*\?+\s*$/u, '')} ${name} ?`
}

/** The question with what its thread is about beside it. */
function withMatter(text: string, last: Turn): string {
  const matter = matterOf(last)
  return matter ? `${text.replace(/\s*\?+\s*$/u, '')} (${matter})?` : text
}

/** Of a long thread no more is carried along than a question has words. */
const MATTER = 12

/** The words that carry what was asked, without its question words; or else what was told. */
function matterOf({ question, lines }: Turn): string {
  const content = (text: string): string =>
    [...new Set(words(text).flatMap(({ stop, written }) => (stop ? [] : [written])))]
      .slice(0, MATTER)
      .join(' ')
  return content(question) || content(lines[0] ?? '')
}
