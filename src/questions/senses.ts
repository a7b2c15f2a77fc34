import { remembered } from './remembered.ts'
import { stemEnglish } from './stem-english.ts'
import { stemFrench } from './stem-french.ts'
import { fold } from './words.ts'

/**
 * What verbs of questions come to, where words alone mislead. Each list is one sense, English and
 * French; Korean verbs are given by their beginnings.
 */

/** Say nothing that a preposition or the tense does not say: a sentence need not have them. */
const LIGHT = `do be have get go come make take give happen occur hold place carry contain include involve concern feature
  bring use say tell speak attend participate join exist mean faire fait avoir être aller va contenir comporter participer assister tenir`
const LIGHT_KOREAN = /^(?:하나|했|하였|오나|왔|되나|됐|되었|있|참석|참가|열렸|열리|갔|가나|맡)/u

/** Saying, and no more. */
const SAYING = `say tell state speak respond reply answer comment remark mention think note add react describe argue explain
    dire dit disent déclarer affirmer répondre penser réagir commenter annoncer`

/** Other words for the same, beyond what the glossary has. */
const SAME = [
  'publish disclose reveal release announce public publier public révéler divulguer communiquer annoncer',
  'hurt injure wound harm blesser blessé',
  'withdraw quit leave exit retirer quitter',
  'cancel scrap abandon annuler abandonner',
  'delay postpone defer reporter retarder',
  'invite invitation inviter',
  'attend participate attendance assister participer',
]

/** Says with words what only they say: an answer needs this very one. */
const SPEECH_ACTS = `promise pledge vow commit propose suggest warn threaten deny demand urge announce claim admit predict
  apologise apologize promettre proposer avertir menacer démentir exiger annoncer`
const SPEECH_ACTS_KOREAN = /^(?:약속|제안|경고|위협|부인|요구|촉구|발표|주장|사과)/u

/** Sides taken. Two lists that stand together are opposites; the first of them are attitudes. */
const ATTITUDES = 2
const STANCES: readonly (readonly [string, string])[] = [
  [
    `support back endorse favour favor advocate champion welcome embrace promote praise applaud hail commend laud celebrate
     thank soutenir appuyer saluer féliciter louer call-for`,
    `oppose reject condemn denounce criticise criticize blame slam decry rebuke deplore disapprove reproach
     rejeter condamner dénoncer critiquer disapproval condemnation criticism`,
  ],
  [`confirm admit acknowledge confirmer reconnaître`, `deny démentir nier`],
  [
    `agree accept approve ratify sign accepter approuver ratifier signer`,
    `refuse reject decline veto refuser rejeter`,
  ],
  [`join enter remain stay rejoindre rester`, `leave quit withdraw exit quitter retirer`],
  [
    `rise increase grow climb gain augmenter croître`,
    `fall decrease decline shrink drop baisser diminuer reculer`,
  ],
  [`open launch start begin ouvrir lancer`, `close shut end cancel fermer annuler`],
  [`win gagner remporter`, `lose perdre`],
]

/** What only one can do or be: another who does it decides the question. */
const EXCLUSIVE = `host chair preside head lead win defeat beat found own invent presidency hosting accueillir présider
  diriger gagner remporter fonder posséder`
const EXCLUSIVE_KOREAN = /^(?:개최|주최|의장|이겼|승리|당선|설립)/u
/** What two do together: either may be the subject. */
const MUTUAL = `meet agree discuss talk negotiate marry fight share cooperate collaborate sign rencontrer discuter négocier
  signer coopérer`

/** As English and as French: these lists hold both. */
const stemsOf = remembered((word: string): readonly string[] => {
  const [english, french] = [stemEnglish(fold(word)), stemFrench(fold(word))]
  // What is left of « commence » and « comment » is the same.
  return french.length > 4 || french === english ? [english, french] : [english, fold(word)]
}, 20_000)
const stems = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/).filter(Boolean).flatMap(stemsOf))
const isIn = (list: ReadonlySet<string> | undefined, word: string): boolean =>
  stemsOf(word).some((stem) => list?.has(stem))

const [light, saying, acts, exclusive, mutual] = [
  LIGHT,
  SAYING,
  SPEECH_ACTS,
  EXCLUSIVE,
  MUTUAL,
].map(stems)
const same = SAME.map(stems)
const stances = STANCES.map(([one, other]) => [stems(one), stems(other)] as const)

export const isLight = (word: string): boolean => isIn(light, word) || LIGHT_KOREAN.test(word)
export const isSaying = (word: string): boolean =>
  isIn(saying, word) || /^(?:말했|말하|밝혔|언급|발언|답했|반응)/u.test(word)
export const isSpeechAct = (word: string): boolean =>
  isIn(acts, word) || SPEECH_ACTS_KOREAN.test(word)
export const isExclusive = (word: string): boolean =>
  isIn(exclusive, word) || EXCLUSIVE_KOREAN.test(word)
export const isMutual = (word: string): boolean => isIn(mutual, word)

/** Criticises, supports, denies: whom it is about is no detail. */
export const isAttitude = (word: string): boolean =>
  stances.slice(0, ATTITUDES).some((sides) => sides.some((side) => isIn(side, word)))

/** Whether two verbs mean the same, as far as this list goes. */
export const isSame = (one: string, other: string): boolean =>
  same.some((list) => isIn(list, one) && isIn(list, other))

/** Whether two verbs take the same side, opposite sides, or have nothing to do with each other. */
export function stance(one: string, other: string): 'same' | 'opposite' | undefined {
  for (const [pro, contra] of stances) {
    const side = (word: string) => (isIn(pro, word) ? 1 : isIn(contra, word) ? -1 : 0)
    const product = side(one) * side(other)
    if (product !== 0) return product > 0 ? 'same' : 'opposite'
  }
  return undefined
}
