import { STOPWORDS } from '../questions/stopwords.ts'

/**
 * Names as news writes them: introduced in full once ("South Korean President Yoon Suk Yeol"),
 * short afterwards ("Yoon", "Mr. Yoon"). Capitals, titles and the shape of a sentence are enough
 * for that; who a person is nobody asks.
 */

/** A word of a name: capital first, or a particle between two of them. */
const WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}.]*(?:['’-]\p{L}[\p{L}\p{M}]*)*)`
const PARTICLE = '(?:de|da|del|della|der|den|di|dos|du|la|le|van|von|bin|bint|al|el|ter|ibn|y)'
/** "Republic of Korea", "Ministry of Foreign Affairs": a body and what it is the body of. */
const BODY = String.raw`(?:Republic|Kingdom|Ministry|Department|Bank|University|House|Council|Board|Office|Institute|Bureau|Court|Commission|Organi[sz]ation|Association|Federation|Union|School|Chamber)\s+(?:of|for)\s+(?:the\s+)?`
const RUN = new RegExp(
  String.raw`(?:${WORD}\s+){0,3}${BODY}${WORD}(?:\s+(?:and\s+)?${WORD})*|${WORD}(?:\s+(?:${PARTICLE}\s+){0,2}${WORD})*`,
  'gu',
)

/** What stands before a name and is none: titles, offices, professions. Lower case, singular. */
const TITLES = new Set(
  `president presidents premiers chancellors senators governors ambassadors ministers vice-president prime minister premier chancellor king queen prince princess emperor sultan
  sheikh emir pope cardinal bishop archbishop reverend rev rabbi imam ayatollah sir dame lord lady baron
  mr mrs ms miss mx dr doctor prof professor judge justice attorney general solicitor lawyer sheriff
  senator sen representative rep congressman congresswoman congressmember mp mep lawmaker governor gov mayor councilman
  councilwoman councillor commissioner ambassador envoy consul secretary undersecretary deputy vice
  acting former ex-president then-president late foreign defence defense finance interior trade health
  education energy home treasury first chief executive officer chairman chairwoman chair chairperson
  director manager head leader spokesman spokeswoman spokesperson press speaker captain capt commander
  cmdr colonel col lieutenant lt sergeant class petty private staff warrant airman adviser advisor sgt corporal major maj admiral adm brigadier gen officer
  principal constable detective inspector superintendent coach striker midfielder goalkeeper defender actor
  actress singer author analyst economist founder co-founder ceo cfo cto coo minister ministers
  m mme mlle mm monsieur madame maître me le la président présidente premier première ministre
  députée député maire sénateur sénatrice porte-parole`
    .split(/\s+/)
    .filter(Boolean),
)

/** "Canadian", "South Korean", "Swiss": before a title it belongs to the title. */
const NATIONAL =
  /^(?:\p{Lu}\p{Ll}+(?:an|ian|ese|ish|i|ch|ic|ek|eli)|South|North|East|West|New|U\.?S\.?|UK|U\.K\.|EU|UN|U\.N\.)$/u

/** Words that open a sentence in capitals and are no part of a name. */
const OPENERS = new Set(
  `the a an it he she they we you i in on at but and or so yet this that these those there here
  however meanwhile as if when while after before since for with his her their its our my what why how
  who now also by from to both some many most under during although though because despite according
  last next still even not no yes one two three four five beyond between among against earlier later
  today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february
  march april may june july august september october november december over per like unlike once only
  other others each every all any such more much few several until then thus instead asked speaking
  whether where which whose amid given having being did does do is are was were can could should
  would let please well oh plus nor perhaps maybe almost nearly about over within without throughout
  across along around behind near off onto through toward towards via up down out back again never
  always often sometimes soon later first second third finally added adding says said writing either neither
  le la les un une il elle ils elles ce cette ces dans mais en et au aux des du pour selon`
    .split(/\s+/)
    .filter(Boolean),
)

/** The head of an organisation's name; no such name belongs to a person. */
const ORGANISATION =
  /^(?:Ministry|Department|Bank|University|College|School|Bureau|Office|House|Council|Commission|Committee|Agency|Association|Institute|Court|Party|Union|Nations|Company|Corporation|Corp\.?|Inc\.?|Ltd\.?|Group|Force|Forces|Army|Navy|Police|Times|Post|News|Chronicle|Gazette|Tribune|Courier|Observer|Guardian|Telegraph|Mail|Press|Media|Journal|Herald|Street|Center|Centre|Organization|Organisation|Foundation|Fund|Club|League|Team|Airlines?|Airways|Hospital|Church|Congress|Senate|Parliament|Assembly|Board|Service|Services|Administration|Authority|Federation|Alliance|Treaty|Agreement|Summit|War|Games|Cup|Act|Peninsula|Island|Islands|River|Lake|Mount|County|City|State|States|Republic|Kingdom|Command|Security|Affairs|Trade|Ministère|Banque|Université|Conseil|Commission)$/u

/** States and territories by their English names: they speak, but have no longer form in a text. */
const COUNTRIES = new Set(countries())

function countries(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const known = letters.flatMap((a) => letters.map((b) => names.of(a + b)))
  const others = [
    'Korea',
    'North Korea',
    'South Korea',
    'America',
    'Britain',
    'England',
    'Scotland',
  ]
  return [...known.filter((name) => name !== undefined), ...others]
}

const clean = (word: string): string => word.replace(/[.,;:]+$/u, '').toLowerCase()
const isTitle = (word: string): boolean =>
  /^\p{Lu}\p{L}+-of-/u.test(word) ||
  /-(?:winner|winning|founder|elect|general|in-chief)$/u.test(word) ||
  (TITLES.has(clean(word)) && !/^[A-LN-Z]\.$/u.test(word))

/** Runs of capitalised words with their place in `text`, titles and sentence openers taken off. */
export function namesIn(text: string): { name: string; at: number; titled: boolean }[] {
  const found: { name: string; at: number; titled: boolean }[] = []
  for (const { 0: run, index } of joinedOffices(text).matchAll(RUN)) {
    // "Esfahan's Vale" are two names.
    for (const part of run.matchAll(/(?:(?!['’]s\s).)+(?:['’]s(?=\s))?/gsu)) {
      const lead = part[0].length - part[0].trimStart().length
      const { name, skipped, titled } = untitled(
        part[0].trim(),
        !/\p{L}/u.test(text.slice(0, index + part.index)),
      )
      const at = index + part.index + lead + skipped
      if (name) found.push({ name: name.replace(/['’]s?$/u, ''), at, titled })
    }
  }
  return found
}

/** "Secretary of State Vale": the office as one word of the same length. */
const joinedOffices = (text: string): string =>
  text.replace(
    /\b(?:Secretary|Minister|Commissioner|Speaker|Chief) of (?:the )?\p{Lu}\p{L}+/gu,
    (office) => office.replace(/ /g, '-'),
  )

/** A run without what stands before the name: "South Korean President Yoon" → "Yoon". */
export function untitled(
  run: string,
  atStart = true,
): { name: string; skipped: number; titled: boolean } {
  const words = [...run.matchAll(/\S+/g)]
  let from = 0
  while (from < words.length && isOpener(clean(words[from]?.[0] ?? ''), atStart)) from++
  const last = words.findLastIndex((word, index) => index >= from && isTitle(word[0]))
  const titled = last >= from && last < words.length - 1
  // "Justice Department": what is left must still be a name.
  const rest = words.slice(last + 1)
  const isName = rest.length > 1 || !ORGANISATION.test(rest[0]?.[0] ?? '')
  if (titled && isName) from = last + 1
  else if (last === words.length - 1 && last >= from) from = words.length
  const skipped = words[from]?.index ?? run.length
  return { name: run.slice(skipped).replace(/[.,;:]+$/u, ''), skipped, titled }
}

/** At the head of a sentence a function word has a capital; elsewhere "Ma" and "Son" are names. */
const isOpener = (word: string, atStart: boolean): boolean =>
  OPENERS.has(word) || (atStart && STOPWORDS.has(word) && word !== 'will')

/** Could this be somebody's full name: two to five words, none an organisation's? */
export function isFullName(name: string): boolean {
  const words = name.split(/\s+/)
  if (words.length < 2 || words.length > 5 || COUNTRIES.has(name)) return false
  if (words.some((word) => ORGANISATION.test(word.replace(/['’]s$/u, '')))) return false
  return !words.some((word) => /^\p{Lu}{3,}$/u.test(word)) && !NATIONAL.test(words[0] ?? '')
}

/** Does a word of it name an organisation or a place? */
export const isOrganisation = (name: string): boolean =>
  COUNTRIES.has(name) || name.split(/\s+/).some((word) => ORGANISATION.test(word))

/** Every full name of a text, in order of introduction; headlines in capitals teach nothing. */
export function fullNames(sentences: readonly { readonly text: string }[]): string[] {
  const names = new Set<string>()
  for (const { text } of sentences) {
    const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? []
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
    const isHeadline = !/[.!?]['"”’]?$/u.test(text) && capitals > words.length * 0.6
    if (words.length > 4 && isHeadline) continue
    for (const { name, at } of namesIn(text)) {
      // "Archbishop of Lund Anna Roe" is not called "Lund Anna Roe".
      if (isFullName(name) && !/\bof\s$/u.test(text.slice(0, at))) names.add(name)
    }
  }
  return [...names]
}

/**
 * The fullest form a text gives of a short name; the name itself where there is none or more than
 * one. Family names stand last ("Trudeau") or first ("Yoon").
 */
export function fullForm(name: string, names: readonly string[]): string {
  if (COUNTRIES.has(name) || ORGANISATION.test(name)) return name
  const fits = names.filter((full) => full !== name && isShortOf(name, full))
  const longest = fits.toSorted((a, b) => b.length - a.length)[0]
  // "Justin Trudeau" and "Justin P. Trudeau" are one man, "Ann Roe" and "Bo Roe" are two people.
  if (!longest || fits.some((full) => full !== longest && !isShortOf(full, longest))) return name
  return longest
}

function isShortOf(short: string, full: string): boolean {
  const parts = short.split(/\s+/)
  const whole = full.split(/\s+/)
  if (parts.length >= whole.length) return false
  if (parts.length > 1) {
    return parts[0] === whole[0] && (parts.at(-1) === whole.at(-1) || parts[1] === whole[1])
  }
  return short === whole[0] || short === whole.at(-1)
}

/** A name as a pattern: its full stops are themselves. */
export const escaped = (name: string): string => name.replace(/[.]/g, '\\$&')
