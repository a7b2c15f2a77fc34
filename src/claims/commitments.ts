import type { Sentence } from '../articles/article.ts'
import { actorBefore } from './actors.ts'
import { dueIn } from './due.ts'
import { type People, peopleOf } from './people.ts'
import { withoutQuotations } from './quoted.ts'
import { type Quotation, quotesOf } from './quotes.ts'
import type { Reading } from './reading.ts'
import { isEvent } from './subjects.ts'

/** How firmly, from a promise to a courtesy; a reader must not take one for the other. */
export const STRENGTHS = ['will', 'agreed', 'plans', 'explores', 'welcomes'] as const
export type Strength = (typeof STRENGTHS)[number]

/** What somebody is to do: from the article's words alone. */
export interface Commitment {
  readonly sentence: Sentence
  readonly strength: Strength
  /** Who, as the article names them; missing where things are scheduled and nobody is named. */
  readonly actor?: string
  /** By when, in the article's own words, never resolved. */
  readonly due?: string
}

type Phrases = readonly (readonly [Strength, RegExp])[]

/** In order: what "will explore" says is not what "will" says. */
const ENGLISH: Phrases = [
  [
    'explores',
    /\b(?:(?:will|would|agreed? to) (?:explore|consider|look into|study|examine|review)|(?:is|are|was|were) (?:considering|exploring|weighing|studying|looking at))\b/u,
  ],
  ['welcomes', /\b(?:looks?|looked|looking) forward to\b/u],
  [
    'agreed',
    /\b(?:agree[sd]? (?:to|on|that they (?:would|will))|(?<!\bfor )(?:the|an) agreement (?:to|on) |(?:signed|struck|reached|concluded|sealed) (?:an? |the )?(?:\p{Ll}+[ -]){0,3}(?:deal|agreement|accord|memorandum|pact|treaty|contract)|(?:vow|pledge|promise)[sd]? (?:to\b|that|not to|an?\b|\$|€|£|\d)|(?:pledged|promised|vowed)\b|undert(?:ook|akes?) to|(?:commit|commits|committed|committing) (?:itself |himself |herself |themselves )?(?:to\b|\$|€|£|\d))/u,
  ],
  [
    'plans',
    /\b(?:plan(?:s|ned|ning)? (?:to|for|on)|intend(?:s|ed)? to|aim(?:s|ed)? to|(?:is|are|was|were) (?:expected|ready|prepared|likely|hoping|seeking) to|express(?:ed|es) (?:[\p{L}'’]+ ){0,4}(?:readiness|willingness|intention|determination) to|hopes? to|propose[sd]? to|would like to|said (?:he|she|it|they|that (?:he|she|it|they)) would)\b/u,
  ],
  [
    'will',
    /\b(?:(?:scheduled|slated|set|poised) (?:to|for)|(?:is|are) due (?:for|in|on|back|to (?:be|begin|start|take|open|meet|visit|host|hold|arrive|leave|sign|vote|speak|return|end|launch|deliver|complete|publish|release|appear|face|run|travel))|(?:is|are) to (?!be (?:seen|found)|blame)\p{Ll}+|will(?: also| not| soon| then| now| jointly| continue to)? (?!likely|probably|never|always|ever|surely|have to|need to|be (?:difficult|hard|able|easy|interesting|a |an |the |too|very|remembered|seen|key|critical|crucial|important|\p{L}+ years))\p{Ll}+)/u,
  ],
]
const FRENCH: Phrases = [
  ['explores', /\b(?:étudie(?:nt|ra|ront)?|envisage(?:nt|ra|ront)?|examiner(?:a|ont)) /u],
  [
    'agreed',
    /(?:s['’]engage(?:nt)? à|se sont engagé(?:e?)s|s['’]est engagée? à|(?:a|ont) (?:promis|convenu|accepté) |(?:conclu|signé|trouvé) un accord|(?:a|ont) signé)/u,
  ],
  [
    'plans',
    /(?:prévo(?:it|ient) (?:de|d['’])|compte(?:nt)? |entend(?:ent)? |souhaite(?:nt)? |(?:est|sont) prêt(?:e?)s? à)/u,
  ],
  [
    'will',
    /(?:(?:est|sont) prévue?s? |doi(?:t|vent) \p{Ll}+er\b|\p{Ll}{3,}(?:era|eront|ira|iront|dra|dront)(?!\p{L}))/u,
  ],
]
const PRESENT = /(?:한다|는다|연다|온다|간다|긴다|린다|선다|된다|진다)[.”"]*$/u
const KOREAN: Phrases = [
  ['explores', /검토(?:하기로|할 |한다|하고 있|하겠)|모색(?:하기로|할 |한다|하고 있|하겠)/u],
  ['welcomes', /환영(?:했|한다|하며|의 뜻)/u],
  ['agreed', /(?:기로|는 데) (?:했|합의|결정|약속|뜻을)|합의했|약속했|공약했|협약을|체결했/u],
  [
    'plans',
    /(?:ㄹ|할|될|갈|올|칠|을|를) ?(?:계획|방침)|추진(?:할|한다|하고)|의사를|용의가|의지를/u,
  ],
  ['will', /예정(?:이|된|인|으로)|[가-힣]겠다|개최(?:한다|할)|(?:할|될|열릴|맡을) 것/u],
  // Korean tells what is to come in the present: a date must stand beside it.
  ['will', PRESENT],
]
const PHRASES: Readonly<Record<string, Phrases>> = { en: ENGLISH, fr: FRENCH, ko: KOREAN }

/** "We will double it by May": what a speaker promises in so many words. */
const PROMISED =
  /(?:^|[.;:!?,—–-]\s+|\b(?:and|so|then)\s+)(?:we|i)(?:['’]ll| will| shall| are going to| plan to| intend to| pledge to| promise to| agree to| commit to)(?: not| also| soon| now| jointly)? (?!be (?:able|happy|glad|ready|fine)|see\b|have\b|need\b|never\b|always\b|know\b|find out|remember|miss\b|say\b|get\b)\p{Ll}{2,}/iu

/**
 * Every commitment of an article in order, at most one a sentence: the first form of words that
 * has an actor, in the article's own words or in a speaker's.
 */
export function commitmentsOf(
  reading: Reading,
  people: People = peopleOf(reading),
  quotes: readonly Quotation[] = quotesOf(reading, people),
): Commitment[] {
  return reading.sentences.flatMap((sentence) => {
    const own = withoutQuotations(sentence.text)
    const reported = commitmentIn(own, sentence, reading, people)
    return reported ?? promiseIn(sentence, reading, quotes) ?? []
  })
}

function promiseIn(
  sentence: Sentence,
  { language }: Reading,
  quotes: readonly Quotation[],
): Commitment | undefined {
  const quote = quotes.find(({ speaker, sentences }) => speaker && sentences[0] === sentence)
  const match = quote && PROMISED.exec(quote.text)
  if (!match || !quote.speaker) return undefined
  const due = dueIn(quote.text, { from: match.index, language, past: false })
  return { sentence, strength: 'will', actor: quote.speaker, ...(due && { due }) }
}

function commitmentIn(
  text: string,
  sentence: Sentence,
  reading: Reading,
  people: People,
): Commitment | undefined {
  for (const [strength, phrase] of PHRASES[reading.language] ?? ENGLISH) {
    const match = phrase.exec(text)
    if (!match) continue
    const actor = actorBefore(text.slice(0, match.index), sentence, reading, people)
    const due = dueIn(text, {
      from: match.index,
      language: reading.language,
      past: strength !== 'will' || /\b(?:was|were)\b/u.test(match[0]),
    })
    if (phrase === PRESENT && !due) continue
    // "The shipment is scheduled for next year" has no actor but a date; "it will rain" has neither.
    const isDated = due && strength === 'will' && isEvent(text.slice(0, match.index))
    const scheduled = due && /schedul|slated|set for| due|prévu|예정/u.test(match[0])
    if (!actor && !isDated && !scheduled && !/^(?:the|an) agreement/u.test(match[0])) continue
    return { sentence, strength, ...(actor && { actor }), ...(due && { due }) }
  }
  return undefined
}
