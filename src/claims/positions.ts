import type { Sentence } from '../articles/article.ts'
import { actorBefore } from './actors.ts'
import { type People, peopleOf } from './people.ts'
import { withoutQuotations } from './quoted.ts'
import type { Reading } from './reading.ts'

/** Where somebody stands on something, as the article reports it. */
export interface Position {
  readonly sentence: Sentence
  readonly speaker: string
}

/** Verbs and phrases of a stance: for, against, demanding, worried. */
const STANCES: Readonly<Record<string, RegExp>> = {
  en: /\b(?:(?:strongly |jointly |sharply |publicly |also |again |both )?(?:condemn(?:s|ed)?|denounce[sd]?|deplore[sd]?|support(?:s|ed)|back(?:s|ed)|endorse[sd]?|oppose[sd]?|reject(?:s|ed)?|criticis?z?e[sd]|welcome[sd]?|praise[sd]?|hail(?:s|ed)|object(?:s|ed) to|call(?:s|ed) (?:for|on)|urge[sd]?|demand(?:s|ed)|dismiss(?:es|ed)|defend(?:s|ed)|reaffirm(?:s|ed)?|reiterate[sd]?|echoe[sd]|stress(?:es|ed)|emphasi[sz]e[sd]|warn(?:s|ed) (?:against|that|of)|insist(?:s|ed)|accuse[sd]?|blame[sd]?|denie[sd]|favou?r(?:s|ed)|disagree[sd]?|protest(?:s|ed))(?! (?:by|of|as|on)\b)|(?:express|voic|convey|declar)(?:es|ed|e|s)? (?:\p{Ll}+ ){0,3}(?:concerns?|support|disapproval|opposition|regret|optimism|hope|readiness|willingness|condemnation|solidarity|confidence|doubts?|outrage|anger|alarm|scepticism|skepticism|commitment|gratitude|satisfaction|interest)|views? (?:[\p{L}'’-]+ ){1,4}as|considers? (?:[\p{L}'’-]+ ){1,4}(?:as|an?|to be)|(?:is|are|was|were) (?:against|in favou?r of|opposed to|committed to|concerned (?:about|that|by)|worried (?:about|that)|critical of))\b/u,
  fr: /(?:condamn(?:e|ent|é)|dénonc(?:e|ent|é)|soutien(?:t|nent)|souten(?:u|ait)|s['’]oppos(?:e|ent)|rejett?(?:e|ent|é)|critiqu(?:e|ent|é)|salu(?:e|ent|é)|appel(?:le|lent|é) (?:à|au)|exig(?:e|ent|é)|exprim(?:e|ent|é)|réaffirm(?:e|ent|é)|soulign(?:e|ent|é)|met(?:tent)? en garde|(?:est|sont) (?:favorables?|opposée?s?|contre))(?!\p{L})/u,
  ko: /(?:규탄|비판|지지|반대|촉구|환영|우려를|우려했|유감|거부|강조|요구)(?:를|을)? ?(?:했다|한다|하며|하고|표했|표명|밝혔|나타냈|했으며)/u,
}

/** Every stance of an article in order, at most one a sentence; whose it is must be clear. */
export function positionsOf(reading: Reading, people: People = peopleOf(reading)): Position[] {
  const stance = STANCES[reading.language] ?? STANCES.en
  return reading.sentences.flatMap((sentence) => {
    const own = withoutQuotations(sentence.text)
    const match = stance?.exec(own)
    if (!match) return []
    const speaker = actorBefore(own.slice(0, match.index), sentence, reading, people)
    return speaker ? [{ sentence, speaker }] : []
  })
}
