import type { Sentence } from '../articles/article.ts'
import { withoutQuotations } from './quoted.ts'
import type { Reading } from './reading.ts'

const NUMBER = String.raw`\d[\d.,\u00A0\u202F]*`
const SPELLED =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|dozens?)'
const UNIT = String.raw`(?:%|per ?cent|percentage points?|(?:thousand|million|billion|trillion|hundred)s?|bn|m\b|people|persons|deaths|dead|killed|wounded|injured|jobs|votes|seats|troops|soldiers|tonn?es|tons|barrels|dollars|euros|pounds|won|yen|miles|kilomet(?:er|re)s|km|acres|hectares|megawatts|gigawatts|MW|GW|degrees|points|times|patients|cases|students|homes|passengers|pour ?cent|milliards?|millions?|personnes|morts|blessés|emplois|tonnes)`

const FIGURES: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    String.raw`(?:[$€£¥₩]\s?${NUMBER}|(?<![\p{L}\d])(?:${NUMBER}|${SPELLED})(?:[\s-](?:and a half|or more))?[\s-]?${UNIT}(?!\p{L}))`,
    'gu',
  ),
  ko: /\d[\d,.]*\s?(?:만|억|조|천)?\s?(?:%|퍼센트|원|달러|명|건|톤|개|개국|배|포인트|가구|km|㎞|MW|GW|유로|위안|엔)/gu,
}

/** What moves or measures: the verb that makes a figure the point of its sentence. */
const MEASURES =
  /\b(?:rose|risen|rise[sn]?|rising|fell|fallen|falls?|fall(?:ing)?|grew|grown|grow[sn]?|increased?|decreased?|dropped|climbed|jumped|soared|plunged|slipped|gained|lost|reached|hit|totall?ed|accounted|accounts|cost|costs|worth|killed|injured|wounded|died|sold|bought|paid|pay|raised|spent|earned|won|cut|produced|produces|exported|imported|employs|estimated|valued|measured|recorded|reported|according to|more than|less than|at least|up to|nearly|almost|about|as many as|average|doubled|tripled|halved)\b|(?:증가|감소|상승|하락|기록|달했|늘었|줄었|넘었|집계)|(?:augmenté|baissé|atteint|progressé|reculé|coûté|environ|plus de|moins de)/iu

/** Sentences whose point is a figure: a quantity with a unit, said to move or to measure something. */
export function figuresOf({ sentences, language }: Reading): Sentence[] {
  const figure = FIGURES[language] ?? FIGURES.en
  return sentences.filter(({ text }) => {
    const own = withoutQuotations(text)
    const count = figure ? [...own.matchAll(figure)].length : 0
    return count > 1 || (count === 1 && MEASURES.test(own))
  })
}
