import { regionCalled } from '../topics/regions.ts'
import { KOREAN_OFFICE, persons, regionIn, type Turn } from './mentioned.ts'
import { words } from './words.ts'

/** "and Yoon?", "what about trade?": the last question again, about something else. */
const INSTEAD =
  /^(?:(?:and|so|but|then)(?: about| on| in| at)?|what about|how about|et|mais|et pour|et sur|et en|et à|qu['’]en est-il d[eu]s?|그럼|그러면|그리고)\s+(?<other>.{1,60}?)(?:은|는|이|가|요|은요|는요|이요)?\s*\?*$/iu
const ARTICLE = /^(?:the|a|an|le|la|les|un|une)\s+|^l['’]/iu
const DATE =
  /(?<!\p{L})(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|[월화수목금토일]요일|(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:19|20)\d{2}년?|yesterday|today|hier|어제|오늘)(?!\p{Ll})/iu
/** What a question is about, where a preposition says so; a day is none. */
const ABOUT = /(?<!\p{L})(?:about|on|of|regarding|sur|de)\s+(?<rest>[^?]+?)\s*\?*$/iu
/** What a question is about, where it is the subject: "did barley close", "l’orge a-t-elle". */
const SUBJECT =
  /(?<!\p{L})(?:[Dd]id|[Dd]oes|[Dd]o|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Ww]ill|[Hh]as|[Hh]ave|[Cc]an)\s+(?:the\s+)?(?!\p{L}+ing(?!\p{L}))(?<english>\p{Ll}[\p{L}-]*)|(?:[Ll]['’]|(?<!\p{L})(?:[Ll]e|[Ll]a|[Ll]es)\s+)(?<french>\p{L}+)\s+\p{L}+-(?:t-)?(?:ils?|elles?)/u
/** "APEC", "G7": one such body for another. */
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]+$/u
const BODY = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]+(?![\p{L}\p{N}])/u
const MOST_WORDS = 3

/** An earlier question about something else: a person for a person, a day for a day, its subject. */
export function instead(text: string, turns: readonly Turn[]): string | undefined {
  const other = INSTEAD.exec(text)?.groups?.other
  const last = turns.at(-1)?.question
  if (!other || !last) return undefined
  if (words(other).filter(({ stop }) => !stop).length > MOST_WORDS) return undefined
  const bare = other.replace(ARTICLE, '')
  const question = comparable(bare, turns) ?? last
  const stands = counterpart(question, bare)
  if (!stands) return `${question.replace(/\s*\?+\s*$/u, '')} ${other}?`
  const [before, after] = [stands.of, stands.whole ? other : bare]
  return particled(question.replace(before, after), after)
}

/** Of a person, the latest question that was about a person too; of a country, about a country. */
function comparable(other: string, turns: readonly Turn[]): string | undefined {
  const named = regionCalled(other)
    ? (question: string) => regionIn(question) !== undefined
    : persons(other).length > 0
      ? (question: string) => persons(question).length > 0
      : () => true
  return turns.findLast(({ question }) => named(question))?.question
}

/** What the new word stands in for; `whole` where an article of its own fits. */
function counterpart(question: string, other: string): { of: string; whole?: true } | undefined {
  const one = (of: string | undefined) => (of ? { of } : undefined)
  if (DATE.test(other)) return one(DATE.exec(question)?.[0])
  if (regionCalled(other)) return one(regionIn(question))
  const isName = /^\p{Lu}/u.test(other) || persons(other).length > 0
  const person = isName ? persons(question)[0] : undefined
  if (person) {
    const office = [...question.matchAll(KOREAN_OFFICE)].find(
      ({ groups }) => groups?.name === person,
    )
    return one(office?.[0] ?? person)
  }
  const body = ACRONYM.test(other) ? BODY.exec(question)?.[0] : undefined
  if (body) return one(body)
  const rest = ABOUT.exec(question)?.groups?.rest
  if (rest && !DATE.test(rest)) return { of: rest, whole: true }
  const subject = SUBJECT.exec(question)?.groups
  return one(subject?.english ?? subject?.french)
}

const PAIRS = ['은는', '이가', '을를', '과와']

/** Korean particles have two forms, after a final consonant and after a vowel. */
export function particled(text: string, name: string): string {
  const last = name.codePointAt(name.length - 1) ?? 0
  const at = text.indexOf(name) + name.length
  const pair = PAIRS.find((both) => both.includes(text[at] ?? ' '))
  if (!pair || last < 0xac00 || last > 0xd7a3) return text
  const closed = (last - 0xac00) % 28 > 0
  return text.slice(0, at) + (closed ? pair[0] : pair[1]) + text.slice(at + 1)
}
