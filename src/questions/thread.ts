import { regionCalled } from '../topics/regions.ts'
import { spellings } from './korean-names.ts'
import { stemKorean } from './stem-korean.ts'
import { STOPWORDS } from './stopwords.ts'
import { fold, words } from './words.ts'

/** One exchange of a thread: what was asked, and the sentences told. */
export interface Turn {
  readonly question: string
  readonly lines: readonly string[]
}

const NAME =
  /(?<!\p{L})\p{Lu}[\p{Script=Latin}\p{M}'’-]*(?:\s+\p{Lu}[\p{Script=Latin}\p{M}'’-]*)*/gu
/** "and Yoon?", "what about trade?": the last question again, about something else. */
const INSTEAD =
  /^(?:(?:and|so|but|then)(?: about| on)?|what about|how about|et|mais|et pour|et sur|qu['’]en est-il d[eu]s?|그럼|그러면|그리고)\s+(?<other>.{1,60}?)(?:은|는|이|가|요|은요|는요)?\s*\?*$/iu
/** "when?", "and why?": the last question again, asked for something else. */
const BARE =
  /^(?:and|so|but|et|mais|그럼|그리고)?\s*(?<word>when|where|why|how|who|how much|how many|since when|quand|où|pourquoi|comment|qui|combien|언제|어디서|어디|왜|누가|얼마나|어떻게)(?:\s+(?:exactly|precisely|exactement))?(?:요|인가요|죠)?\s*\?*$/iu
const PERSON = /\b(?:he|him|she|il|elle|lui)\b|(?<!\p{L})(?:그|그녀)(?=는|가|를|의|도|에게)/iu
const PERSONS = /\b(?:his|her|hers|son propre|sa propre)\b/iu
const PEOPLE = /\b(?:they|them|their|both|the two|ils|elles|eux|leurs?)\b|(?<!\p{L})그들/iu
const PLACE =
  /\bthere\b(?!\s+(?:is|are|was|were|be|will|has|have|any)\b)|\blà-bas\b|(?<!\p{L})(?:거기|그곳)/iu
const EXISTS = /\b(?:is|are|was|were|will|has|have|did)\s+there\b/iu
const THING =
  /\b(?:that|this|the same|such an?|cet?|cette)\s+\p{Ll}+|\b(?:it|its|cela|ça)\b|(?<!\p{L})(?:그|이)\s+\p{Script=Hangul}{2,}/iu

/**
 * The question with what it leaves to its thread said in full: "and Yoon?", "when?", "he", "there",
 * "that deal". A name in the question itself is nearer than the thread's. Without a thread, or where
 * nothing refers to it, the question as it is.
 */
export function inThread(question: string, thread: readonly Turn[]): string {
  const turns = spelledOut(thread)
  const last = turns.at(-1)
  const text = question.trim()
  if (!last) return text
  return bare(text, last) ?? instead(text, last) ?? referring(text, turns)
}

/** The thread with each follow-up already read in full; a command asks nothing. */
function spelledOut(thread: readonly Turn[]): Turn[] {
  const turns: Turn[] = []
  for (const { question, lines } of thread) {
    if (question.startsWith('/')) turns.push({ question: '', lines })
    else turns.push({ question: turns.length ? inFull(question, turns) : question, lines })
  }
  return turns
}

function inFull(question: string, turns: readonly Turn[]): string {
  const last = turns.at(-1)
  if (!last) return question
  return bare(question, last) ?? instead(question, last) ?? referring(question, turns)
}

function bare(text: string, last: Turn): string | undefined {
  const word = BARE.exec(text)?.groups?.word
  if (!word) return
  const matter = contentOf(last.question) || contentOf(last.lines[0] ?? '')
  return matter ? `${word} ${matter}?` : undefined
}

function instead(text: string, last: Turn): string | undefined {
  const other = INSTEAD.exec(text)?.groups?.other
  if (!other || !last.question || words(other).filter(({ stop }) => !stop).length > 3) return
  const before = topicOf(last.question, other)
  if (!before) return `${last.question.replace(/\s*\?+\s*$/, '')} ${other}?`
  return particled(last.question.replace(before, other), other)
}

const PAIRS = ['은는', '이가', '을를', '과와']

/** Korean particles have two forms, after a final consonant and after a vowel. */
function particled(text: string, name: string): string {
  const last = name.codePointAt(name.length - 1) ?? 0
  const at = text.indexOf(name) + name.length
  const pair = PAIRS.find((both) => both.includes(text[at] ?? ' '))
  if (!pair || last < 0xac00 || last > 0xd7a3) return text
  const closed = (last - 0xac00) % 28 > 0
  return text.slice(0, at) + (closed ? pair[0] : pair[1]) + text.slice(at + 1)
}

/** What the new word stands in for: a person for a person, a country for a country, else the last words. */
function topicOf(question: string, other: string): string | undefined {
  const kind = regionCalled(other) !== undefined
  if (/^\p{Lu}/u.test(other) || /\p{Script=Hangul}/u.test(other)) {
    const same = named(question).find((name) => (regionCalled(name) !== undefined) === kind)
    if (same) return same
  }
  return /(?:about|on|of|regarding|sur|de)\s+(?<rest>[^?]+?)\s*\?*$/iu.exec(question)?.groups?.rest
}

function referring(text: string, turns: readonly Turn[]): string {
  let full = text
  const own = named(text)
  const people = own.filter((name) => regionCalled(name) === undefined)
  if ((PERSON.test(text) || PERSONS.test(text)) && people.length === 0) {
    const [person] = recent(turns, (name) => regionCalled(name) === undefined)
    if (person)
      full = PERSON.test(full)
        ? particled(full.replace(PERSON, person), person)
        : full.replace(PERSONS, `${person}’s`)
  } else if (PEOPLE.test(text) && own.length === 0) {
    const all = recent(turns, () => true).slice(0, 2)
    if (all.length > 1) full = full.replace(PEOPLE, all.join(' '))
  }
  if (PLACE.test(text) && !EXISTS.test(text)) {
    const place = placeIn(turns)
    if (place) full = full.replace(PLACE, /\p{Script=Hangul}/u.test(place) ? place : `in ${place}`)
  } else if (THING.test(text) && full === text && own.length === 0) {
    const matter = contentOf(turns.at(-1)?.question ?? '')
    if (matter) full = `${text.replace(/\s*\?+\s*$/, '')} (${matter})?`
  }
  return full
}

/** Names of the thread, the latest question's first, then the sentences that answered it. */
function recent(turns: readonly Turn[], test: (name: string) => boolean): string[] {
  for (const { question, lines } of [...turns].reverse()) {
    for (const text of [question, ...lines]) {
      const names = named(text).filter(test)
      if (names.length > 0) return names
    }
  }
  return []
}

/** The place last told, else last asked about: after "in" or "at", or a country. */
function placeIn(turns: readonly Turn[]): string | undefined {
  for (const { question, lines } of [...turns].reverse()) {
    for (const text of [...lines, question]) {
      const place =
        /\b(?:in|at|near|à|au|en)\s+(?:the\s+)?(?<name>\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)*)/u.exec(
          text,
        )
      const hangul = /(?<name>\p{Script=Hangul}{2,})에서/u.exec(text)
      const name = place?.groups?.name ?? hangul?.groups?.name
      if (name) return name
    }
  }
  return undefined
}

/** Names in a text: capitals that are no question word, and Hangul that begins as a Korean name does. */
function named(text: string): string[] {
  const latin = [...text.matchAll(NAME)].flatMap(([run]) => {
    const parts = run.replace(/['’]s?$/, '').split(/\s+/)
    parts[0] = parts[0]?.replace(/^(?:Qu|[LDJNSCMT])['’]/, '') ?? ''
    while (parts[0] !== undefined && opens(parts[0])) parts.shift()
    const name = parts.join(' ')
    return name.length > 1 && !/^\p{Lu}+$/u.test(name) ? [name] : []
  })
  const hangul = words(text)
    .filter(({ script, stop }) => script === 'hangul' && !stop)
    .map(({ written }) => stemKorean(written))
    .filter((stem) => stem.length === 3 && spellings(stem) !== undefined)
  return [...new Set([...latin, ...hangul])]
}

/** A word that begins a sentence in a capital and is no name. */
function opens(word: string): boolean {
  return !/^\p{Lu}/u.test(word) || STOPWORDS.has(fold(word).split(/['’-]/)[0] ?? '')
}

/** The words that carry what a question asks, without its question words. */
function contentOf(text: string): string {
  return words(text)
    .filter(({ stop }) => !stop)
    .map(({ written }) => written)
    .join(' ')
}
