import { mainSubject, type Subject, subjectBefore } from './speech.ts'
import { frenchSubject } from './speech-french.ts'
import { subjectIn } from './speech-korean.ts'

/** Somebody who can promise, plan and hold a view: people, offices, states, companies, teams. */
const AGENT =
  /(?:\b(?:government|ministr\p{Ll}+|minister|office|officials?|authorit\p{Ll}+|ministers|envoys|senators|governors|ambassadors|president|presidency|presidents|premiers?|leaders?|nations?|countries|country|sides?|parties|party|part|governments|allies|delegation|congress|parliament|senate|lawmakers?|council|committee|commission|agency|agencies|department|police|prosecutors?|court|judges?|compan\p{Ll}+|firms?|airline|bank|maker|group|union|association|organi[sz]ations?|foundation|institute|university|school|team|club|league|teams|coach|manager|players?|army|navy|military|forces|troops|regulator|board|executives?|chief|director|chairman|chairwoman|secretary|spokes\p{Ll}+|mayor|governor|residents|families|family|scientists|researchers|team|doctors|farmers|workers|employers|investors|members|states|provinces|city|capital|couple|man|woman|pair|trio|two|both|all)\b|gouvernement|ministère|dirigeants|pays|parties|entreprise|président|premier ministre|ville|commission)/iu

/** Who does what the verb after `before` says; undefined for things, which do not commit or hold. */
export function subjectOf(before: string, language: string): Subject | undefined {
  if (language === 'ko') return subjectIn(before)
  const subject = language === 'fr' ? frenchSubject(before) : englishSubject(before)
  return subject?.by === 'noun' && !AGENT.test(head(subject.text)) ? undefined : subject
}

/** "leaders of two nations" are leaders, "agreement between two nations" is an agreement. */
const head = (phrase: string): string =>
  phrase.split(/\s(?:of|between|for|in|with|on|from|to|at|by|de|du|des|entre)\s/u, 1)[0] ?? phrase

/** Things that are scheduled, though nobody in the sentence says by whom. */
const EVENT =
  /\b(?:shipments?|cargo(?:es)?|deliver(?:y|ies)|talks|meetings?|summit|round|visit|negotiations|exercises?|drills?|construction|works?|launch|opening|service|elections?|vote|trial|hearing|ceremony|conference|games|tournament|season|project|plant|factory|bridge|line|law|ban|tariffs?|measures?|cargaison|livraison|sommet|réunion|visite|travaux|pont|élections?|procès|loi)\b/iu

/** Is what the verb after `before` speaks of an event, by its first noun? */
export function isEvent(before: string): boolean {
  const phrase =
    /^(?:[^,]{0,60},\s+)?((?:the|an?|its|their|la|le|les|une?|l['’])\s*[^,]{2,90})$/iu.exec(
      before.trim(),
    )?.[1]
  return phrase !== undefined && EVENT.test(head(phrase.replace(/\s(?:is|are)$/u, '')))
}

function englishSubject(before: string): Subject | undefined {
  // "Canada, which has long relied on gas, will": the relative clause is not its own subject.
  const relative =
    /^(.*?)(?:,\s*)?\b(?:which|who|that)\s+(?:has |have |had |is |are |was |were )?$/su.exec(before)
  if (relative?.[1]) return subjectBefore(relative[1].replace(/,\s*$/u, ''))
  const bare = before.replace(/\s(?:is|are|was|were|has|have|had|now|also)\s*$/u, ' ')
  if (/(?:^|[\s,])(?:and|but|or)\s*$/u.test(bare)) return mainSubject(bare)
  return subjectBefore(bare)
}

/** "They": the plural subject that the sentence before it opened with. */
export function pluralBefore(previous: string): string | undefined {
  const french = /^((?:Les|Ces)\s(?:deux\s)?\p{Ll}+s)\s/u.exec(previous)?.[1]
  if (french) return french.replace(/^Les\s/u, '')
  const subject =
    /^(?:[^,]{0,120},\s+)?((?:the|both|all|these|those|two|several)\s+(?:\p{Ll}+\s+){0,3}?(?:leaders|nations|countries|sides|governments|ministers|officials|companies|parties|allies|presidents|teams|\p{Ll}{3,}s))\b/iu.exec(
      previous,
    )?.[1]
  return subject?.replace(/^the\s+/iu, '')
}
