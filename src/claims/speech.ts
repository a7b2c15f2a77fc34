import { namesIn } from './names.ts'

/** Who the grammar says is speaking: by name, by description, by pronoun, or as said before. */
export type Subject =
  | { readonly by: 'name' | 'noun' | 'pronoun'; readonly text: string }
  | { readonly by: 'same' }

const FINITE = `said|says|say|told|tells|added|adds|asked|asks|stated|states|noted|notes|remarked|remarks|wrote|writes|
  tweeted|posted|explained|explains|argued|argues|insisted|insists|warned|warns|stressed|stresses|emphasi[sz]ed|emphasi[sz]es|
  concurred|agreed|replied|replies|responded|responds|answered|answers|declared|declares|announced|announces|acknowledged|
  acknowledges|admitted|admits|claimed|claims|commented|comments|concluded|concludes|confirmed|confirms|continued|continues|
  denied|denies|observed|observes|recalled|recalls|recounted|reiterated|joked|jokes|quipped|urged|urges|vowed|promised|
  pledged|predicted|predicts|suggested|suggests|testified|thought|believes|believed|called|calls|described|describes|
  exclaimed|shouted|yelled|cried|whispered|lamented|complained|complains|pleaded|begged|cautioned|cautions|countered|
  conceded|concedes|demanded|demands|disclosed|mused|opined|proclaimed|protested|reported|reports|retorted|revealed|
  reveals|speculated|maintained|maintains|asserted|asserts|contended|contends|condemned|criticized|criticised|praised|
  hailed|dismissed|labeled|labelled|affirmed|reaffirmed|signed off|went on|summed up|chimed in|pointed out|points out`
const PARTICIPLE = `saying|adding|noting|stating|stressing|emphasi[sz]ing|arguing|warning|telling|writing|insisting|
  calling|describing|declaring|asking|explaining|claiming|tweeting|posting|joking|concluding|suggesting|promising|
  vowing|pledging|acknowledging|announcing|recalling|remarking|responding|replying|urging`

const list = (words: string): string => words.replace(/\s*\n\s*/g, '')
const VERB = new RegExp(String.raw`\b(?:(${list(FINITE)})|(${list(PARTICIPLE)}))\b`, 'gu')
const ACCORDING =
  /\b(?:according to|in the words of|as (?:told|quoted) by|quoted by|quoting)\s+(?=\S)/iu

const PRONOUN = /(?:^|\s)(he|she|they|we|i|it)$/iu
/** Between a subject and its verb. */
const ADVERBS =
  /(?:[\s,]+(?:also|then|later|has|had|have|once|again|earlier|too|still|repeatedly|himself|herself|themselves|meanwhile|however|though|in turn|for (?:his|her|its|their) part|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?|today|yesterday|\p{Ll}{3,}ly|in (?:an? |the )?(?:\p{L}+ )?(?:interview|statement|tweet|letter|email|speech|memo|release|post)),?)+$/u
const ADVERBIAL =
  /^(?:in|on|at|after|before|when|while|as|during|since|for|with|by|from|under|asked|speaking|meanwhile|however|still|later|earlier|then|but|and|so|yet|instead|also|indeed|finally|afterwards?|following|despite|according|of|to|because|if|although|though|until|amid|last|this|next|today|yesterday|(?!(?:kelly|sally|billy|molly|emily|polly|reilly|kimberly|beverly|lily|holly|italy|july|assembly|family|carly)\b)\p{L}+ly)\b/iu
const BEFORE_OBJECT =
  /\b(?:of|for|from|at|in|on|by|with|to|the|a|an|and|that|which|about|against|near|called|named|under|after|before|over|like|than|as|behind|into|between|among|during|through|via|without|within|across|outside|inside|until|since|because|when|while|his|her|its|their|our|my)$/iu

/**
 * Who says a quotation, from what stands before and after it in its sentence (other quotations
 * blanked). Undefined where no reporting verb has a subject there.
 */
export function englishSpeaker(before: string, after: string): Subject | undefined {
  if (before.trim().length < 2) return fromAfter(after) ?? fromBefore(before)
  return fromBefore(before) ?? fromAfter(after)
}

/** `Smith told reporters: “…”`, `“…,” Smith said, adding that “…”`, `Smith: “…”`. */
function fromBefore(before: string): Subject | undefined {
  const label = /^\s*(\p{Lu}[^:.,]{1,60}):\s*$/u.exec(before)?.[1]
  if (label && !new RegExp(VERB.source, 'u').test(label)) return named(label)
  const according = lastMatch(before, ACCORDING)
  if (according && !/[;.]/.test(before.slice(according.end))) {
    // "Vale called her brave, according to the Herald: “…”": the Herald only passes it on.
    const passesOn = /:\s*$/u.test(before) && /[\p{L}]/u.test(before.slice(0, according.start))
    if (!passesOn) return subjectAfter(before.slice(according.end))
  }
  // From the quotation outwards: "said she liked what was revealed" has its subject further left.
  for (const verb of [...before.matchAll(VERB)].reverse()) {
    const found = subjectOfVerb(before.slice(0, verb.index), verb[2] !== undefined)
    if (found) return found
  }
  return undefined
}

function subjectOfVerb(chunk: string, participle: boolean): Subject | undefined {
  const bare = chunk.replace(ADVERBS, '')
  if (!participle && !/(?:^|[\s,])(?:and|but|or|then)\s*$/u.test(bare)) return subjectBefore(chunk)
  // "…,” Vale said, adding “…”: nobody new has come in between.
  const nobodyNew = !/[\p{L}\p{N}]/u.test(bare.replace(/(?:and|but|or|then|before)\s*$/u, ''))
  return mainSubject(chunk) ?? (nobodyNew ? { by: 'same' } : undefined)
}

/** `“…,” Smith said`, `“…,” said Smith, the mayor`, `“…,” according to Smith`. */
function fromAfter(after: string): Subject | undefined {
  const according = /^[\s,–—-]*(?:according to|in the words of)\s+/iu.exec(after)
  if (according) return subjectAfter(after.slice(according[0].length))
  const verb = after.matchAll(VERB).next().value
  if (!verb || verb.index > 160) return undefined
  const chunk = after.slice(0, verb.index)
  const rest = after.slice(verb.index + verb[0].length)
  if (/^[\s,–—-]*$/u.test(chunk.replace(ADVERBS, ''))) {
    return verb[2] ? { by: 'same' } : subjectAfter(rest)
  }
  if (verb[2]) return undefined
  // "… into the depths, said Vale": after a comma the subject may follow its verb.
  const follows = /,\s*$/u.test(chunk) && !/^(?:t[eo]l|ask|urg|warn)/u.test(verb[0])
  const subject = follows && /^\s+\p{Lu}/u.test(rest) ? subjectAfter(rest) : undefined
  if (subject?.by === 'name') return subject
  return subjectBefore(chunk.replace(/^[\s,–—-]+/u, ''))
}

/** The subject whose verb follows `chunk`: "In Ottawa, Smith, the mayor, later" → Smith. */
export function subjectBefore(chunk: string): Subject | undefined {
  const bare = chunk.replace(ADVERBS, '')
  const parts = bare
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const last = parts.at(-1)
  if (!last) return undefined
  if (!/,\s*$/u.test(bare) && !isDangling(chunk, bare)) return nounPhrase(last)
  // A comma before the verb closes an apposition: the name stands further left, or is it.
  let noun: Subject | undefined
  for (const [index, part] of [...parts.entries()].reverse().slice(0, 4)) {
    const bare = part.replace(/^(?:and|but|or|while|as)\s+/iu, '')
    if (APPOSED.test(bare) || ADVERBIAL.test(bare) || !/\p{L}/u.test(bare)) continue
    // "of Paris, Texas"
    if (/^(?:of|from|in|at|near|based in)\s/iu.test(parts[index - 1] ?? '')) continue
    // "an expert who worked for Vale" is not Vale.
    const inner =
      /^(?:an?|the|his|her)\s.*\b(?:who|which|that|of|for|with|under|about|by|to)\s/u.exec(bare)
    const found = inner ? described(bare) : nounPhrase(bare)
    if (found?.by === 'name' || found?.by === 'pronoun') return found
    noun = found ?? noun
  }
  return noun
}

/** What may stand between a name and its verb, and is no name. */
const APPOSED =
  /^(?:(?:who|whose|whom|which|that|now|then|once|formerly|aged?)(?!\p{L})|\d|[DRI]-\p{Lu})/iu

/** "Smith, 45, later said": the adverb hid the comma that closes the apposition. */
function isDangling(chunk: string, bare: string): boolean {
  return bare.length < chunk.length && /^\s*,/u.test(chunk.slice(bare.length)) && /,/.test(bare)
}

/** The subject of a verb before it: "Smith, the mayor of X" → Smith; "a spokesman for Brill". */
function subjectAfter(rest: string): Subject | undefined {
  const phrase =
    /^\s*((?:(?:Drs?|Mrs?|Ms|Mx|Gen|Sen|Rep|Gov|St|Lt|Col|Capt|Sgt|Prof|Rev|Hon|Det|Supt|Insp|Cmdr|Adm|Maj|Cpl|Pvt|Pfc|Pres|Messrs|No|\p{Lu})\.|[^,.;:!?()“”"])+?)(?=[,.;:!?()“”"]|\s[–—-]|\s(?:as|who|in|on|at|after|before|during|when|while|to|that|from|about|via|outside|following)\s|$)/u.exec(
      rest,
    )?.[1]
  return phrase ? nounPhrase(phrase, true) : undefined
}

/** The subject of the first reporting verb, or the name or pronoun that a sentence opens with. */
export function mainSubject(sentence: string): Subject | undefined {
  const reporting = reportingSubject(sentence)
  const isClear = reporting && (reporting.by !== 'noun' || reporting.text !== '')
  return isClear ? reporting : openingSubject(sentence)
}

/** Undefined where nothing is reported; a noun without text where somebody unclear reports. */
export function reportingSubject(sentence: string): Subject | undefined {
  for (const verb of sentence.matchAll(VERB)) {
    if (verb[1]) return subjectBefore(sentence.slice(0, verb.index)) ?? { by: 'noun', text: '' }
  }
  return undefined
}

/** A sentence may open with somebody who does not speak: "In Lund, Vale walked out." */
export function openingSubject(sentence: string): Subject | undefined {
  const parts = sentence.split(',')
  const opening = parts.findIndex((part) => part.trim() && !ADVERBIAL.test(part.trim()))
  const text = parts[opening]?.trim() ?? ''
  // "For Vale, the miller, it was late": the apposition is no subject.
  if (
    namesIn(parts.slice(0, Math.max(0, opening)).join(',')).length > 0 &&
    /^(?:the|an?)\s/iu.test(text)
  ) {
    return undefined
  }
  const pronoun = /^(he|she|they|it|we|i)\b/iu.exec(text)?.[1]
  if (pronoun) return { by: 'pronoun', text: pronoun.toLowerCase() }
  const noun = /^(?:the|an?|his|her|their|one|another|this)\s(?:[\p{L}-]+\s){0,3}?[\p{L}-]+/iu.exec(
    text,
  )?.[0]
  const name = namesIn(text)[0]
  if (noun && SPEAKING.test(noun) && !(name && name.at < noun.length))
    return { by: 'noun', text: noun }
  return name &&
    isOpening(text, name.at) &&
    !/^['’]s\b/u.test(text.slice(name.at + name.name.length))
    ? { by: 'name', text: name.name }
    : undefined
}

/** Nothing but titles, national adjectives and small nouns of office stand before the name. */
function isOpening(text: string, at: number): boolean {
  const lead = text.slice(0, at).trim()
  if (/^The$/u.test(lead)) return THE_NAME.test(text.slice(at))
  return lead.split(/\s+/).length <= 6 && !BEFORE_OBJECT.test(lead) && !/['’]s?\b/u.test(lead)
}

/** "The Grain Board issued …", not "The Lund protesters". */
const THE_NAME =
  /^(?:\p{Lu}[\p{L}'’.-]*\s+(?:of |for |and )?){1,6}(?:is|was|has|had|said|says|\p{Ll}+ed)(?!\p{L})/u

function nounPhrase(phrase: string, following = false): Subject | undefined {
  const text = phrase.replace(ADVERBS, '').trim()
  const written = WRITTEN.exec(text)?.[1]
  if (written) return named(written)
  const pronoun = (following ? /^(he|she|they|we|i|it)$/iu : PRONOUN).exec(text)?.[1]
  if (pronoun) return { by: 'pronoun', text: pronoun.toLowerCase() }
  if (new RegExp(`^(?:${KIND})$`, 'iu').test(text)) return { by: 'noun', text: text.toLowerCase() }
  return named(text) ?? described(text)
}

/** "Cisse's statement said": what somebody wrote is their own word. */
const WRITTEN =
  /^(.*\p{Lu}[\p{L}\p{M}-]+)['’]s? (?:statement|letter|tweet|post|message|email|memo|speech|note|testimony)$/u

/** "Yoon and Canadian Prime Minister Trudeau". */
const PAIRED = /^\s+(?:and|&)\s+(?:[\p{L}.'’-]+\s+){0,5}$/u

/** A name that is the whole phrase, or stands at its end after an office, or opens it. */
function named(phrase: string): Subject | undefined {
  const names = namesIn(phrase)
  const last = names.at(-1)
  if (!last) return undefined
  const ends = last.at + last.name.length
  const lead = phrase.slice(0, last.at).trimEnd()
  const tail = phrase.slice(ends).trim()
  const pair = names.at(-2)
  const between = pair && phrase.slice(pair.at + pair.name.length, last.at)
  if (tail === '' && pair && between && PAIRED.test(between) && isOpening(phrase, pair.at)) {
    return { by: 'name', text: `${pair.name} and ${last.name}` }
  }
  if (
    tail === '' &&
    (last.titled ||
      /^with$/iu.test(lead) ||
      (/^the$/iu.test(lead) && / /.test(last.name)) ||
      !BEFORE_OBJECT.test(lead)) &&
    !/['’]s?$/u.test(lead)
  ) {
    return { by: 'name', text: last.name }
  }
  const first = names[0]
  if (!first || !isOpening(phrase, first.at)) return undefined
  return /^\s+(?:of|from|with|in|at|on|for|who|whose|and|, )\b/u.test(
    phrase.slice(first.at + first.name.length),
  )
    ? { by: 'name', text: first.name }
    : undefined
}

/** Sources that news names by their kind. */
const KIND =
  'police|officials?|authorities|prosecutors|witnesses|investigators|experts|residents|critics|scientists|researchers|lawmakers|lawyers|doctors|organi[sz]ers|activists|analysts|leaders|ministers|diplomats|officers|supporters|opponents|employees|neighbou?rs|relatives|firefighters|detectives'
const NOUN = new RegExp(
  String.raw`(?:^|\s)((?:the|an?|one|another|some|many|several|two|three|both|his|her|their|its|our|my)\s+[^,;:]{2,70}|(?:[\p{L}-]+\s){0,3}(?:${KIND}|\p{L}+ (?:officials|sources)))$`,
  'iu',
)

/** Nouns that can speak: people by what they are or do, bodies, and what they wrote. */
const SPEAKING =
  /\b(?:\p{L}+(?:er|or|ers|ors|ist|ists|ian|ians|ant|ants|ent|ents|eer|ees?|man|men|woman|women|chief|an|ans)|police|\p{L}*officials?|office|government|ministry|agency|company|authorit\p{L}+|group|union|bank|court|council|committee|commission|team|club|department|board|bureau|center|centre|hospital|university|school|institute|airline|firm|party|army|navy|military|report|statement|letter|document|study|complaint|lawsuit|indictment|affidavit|aide|judge|coach|witness\p{L}*|victim|family|\p{L}*mother|\p{L}*father|brother|sister|wife|husband|son|daughter|cousin|uncle|aunt|nephew|niece|relatives?|friends?|neighbou?rs?|couple|pair|members?|leaders?|nations?|countr(?:y|ies)|sources?|expert|fan|fans|colleague|head|boss|king|queen|pope|bishop|priest|spokes\p{L}+|lawmaker|secretary|premier|governor|candidate|star|child|kids?|boy|girl|people|person|others|guy|analyst|nurse|captain|guard|pilot|hero|rebels?|militants?|organi[sz]ation|association|foundation|federation|league|side|sides|presidency|delegation|network|station|newspaper|paper|magazine|website)\b/iu

/** "the South Korean presidential office", "a spokesman for Brill", "police": a source without a name. */
function described(phrase: string): Subject | undefined {
  const noun = NOUN.exec(phrase)?.[1]?.trim()
  if (!noun || noun.split(/\s+/).length > 10 || BEFORE_OBJECT.test(noun)) return undefined
  if (!SPEAKING.test(noun) || noun.search(VERB) >= 0) return undefined
  // What was read, not who spoke: a sign, a comment, a caption.
  if (/\b(?:sign|banner|placard|caption|comment|headline|tattoo|note)\b/iu.test(noun))
    return undefined
  return { by: 'noun', text: noun.replace(/^(?:But |And )?the\s+/iu, '') }
}

function lastMatch(text: string, pattern: RegExp): { start: number; end: number } | undefined {
  const match = [...text.matchAll(new RegExp(pattern.source, 'giu'))].at(-1)
  return match && { start: match.index, end: match.index + match[0].length }
}
