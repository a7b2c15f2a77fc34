import type { Asked, Kind } from './understand.ts'
import { fold, type Word, words } from './words.ts'

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'
const WHEN = new RegExp(
  `\\b(?:1[0-9]{3}|20[0-9]{2})s?\\b|\\b(?:${MONTHS})\\b|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\b|\\b(?:next|last|this|coming|previous|following) (?:year|month|week|spring|summer|fall|autumn|winter|day|morning|night|quarter|season|decade|century)\\b|\\b(?:today|tomorrow|yesterday|tonight|overnight|ago|noon|midnight|century|centuries|decades?)\\b|\\b(?:l['’]an|l['’]année|la semaine|le mois) (?:prochaine?|derni[eè]re?)\\b|\\b(?:hier|demain|aujourd['’]hui|siècle)\\b|\\b\\d{1,2}(?::\\d{2})?\\s?(?:a\\.?m\\.?|p\\.?m\\.?)\\b|\\d\\s*(?:년|월|일|시|세기)|내년|작년|올해|지난해|내달|다음\\s?(?:달|주|해)|지난\\s?(?:달|주)|오늘|내일|어제|[월화수목금토일]요일`,
  'iu',
)
const NUMBER_WORD =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens?|hundreds?|thousands?|millions?|billions?|half|deux|trois|quatre|cinq|sept|huit|neuf|dix|douze|cent|mille|milliers?|moitie|두|세|네|수백|수천|수만)$/
const YEAR = /^(?:1[5-9]|20)\d\d$/
const ORDINAL = /\d(?:st|nd|rd|th|er|e)$/i
const AMOUNT =
  /[$€£¥₩]\s?\d|\d[\d.,]*\s?(?:%|percent|per cent|pour cent|million|billion|trillion|thousand|hundred|bn|m\b|k\b|tons?|tonnes?|kg|km|miles?|metres?|meters?|feet|ft|acres?|hectares?|square|barrels?|cubic|litres?|liters?|gallons?|dollars?|euros?|pounds?|won|yen|cents?|degrees?|years?|months?|days?|hours?|minutes?|ans?\b|mois|jours?|heures?|억|만|조|천|톤|원|달러|퍼센트|년|미터|킬로)/iu
const WHERE =
  /\b(?:in|at|near|from|to|outside|across|throughout|toward|towards|off|via|à|en|au|aux|dans|près de|de|du)\s+(?:the\s+|la\s+|le\s+|l['’])?(?:[\p{Ll}-]+\s+){0,2}\p{Lu}|[가-힣A-Z](?:에서|에)(?:\s|$)/u
const WHY =
  /\b(?:because|due to|owing to|thanks to|since|as a result|so that|in order to|aimed at|caused|led to|to \p{Ll}+|reason|for its|after|amid|parce que|car|en raison|afin|pour|grâce à|à cause)\b|때문|위해|따라|이유|으로 인해/iu
const NOT_NAMES =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|i|the|a|an|it|he|she|they|we|in|on|at|but|and|this|that|these|mr|ms|mrs)$/

/** Whether a sentence holds the kind of thing that is asked for, other than what the question says itself. */
export function holdsType(
  kind: Kind,
  sentence: string,
  asked: Asked,
  isAsked: (word: Word) => boolean,
): boolean {
  switch (kind) {
    case 'when':
      return WHEN.test(sentence)
    case 'count':
      return counts(sentence, asked, isAsked)
    case 'amount':
      return AMOUNT.test(withoutOwnNumbers(sentence, asked))
    case 'where':
      return WHERE.test(sentence)
    case 'why':
      return WHY.test(sentence)
    case 'who':
      return newName(sentence, asked)
    default:
      return true
  }
}

/** How many words apart a number and what it counts may stand. */
const NEAR = 5

/** Kinds for which a sentence without the right sort of thing can hardly be the answer. */
export const STRICT: ReadonlySet<Kind> = new Set(['when', 'count', 'amount', 'who'])

function withoutOwnNumbers(sentence: string, asked: Asked): string {
  return asked.words
    .filter(({ written }) => /\d/.test(written))
    .reduce((text, word) => text.replaceAll(word.written, ' '), sentence)
}

/** A number, no year and no ordinal, beside something that is asked about. */
function counts(sentence: string, asked: Asked, isAsked: (word: Word) => boolean): boolean {
  const all = words(withoutOwnNumbers(sentence, asked))
  return all.some((word, at) => {
    const digits =
      word.script === 'number' && !ORDINAL.test(word.written) && !YEAR.test(word.normal)
    if (!digits && !NUMBER_WORD.test(word.normal)) return false
    return all
      .slice(Math.max(0, at - NEAR), at + NEAR + 1)
      .some((other) => other !== word && isAsked(other))
  })
}

function newName(sentence: string, asked: Asked): boolean {
  if (/\p{Script=Hangul}/u.test(sentence)) return /\p{Script=Hangul}{2,}/u.test(sentence)
  const said = new Set(asked.words.map((word) => word.normal))
  const all = words(sentence)
  return all.some((word, at) => {
    if (!/^\p{Lu}/u.test(word.written) || said.has(word.normal)) return false
    if (NOT_NAMES.test(fold(word.written))) return false
    return at > 0 || /^\p{Lu}/u.test(all[1]?.written ?? '') || !word.stop
  })
}
