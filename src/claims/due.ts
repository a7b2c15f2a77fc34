/**
 * When something is due, in a text's own words: "next year" stays "next year", for who knows when
 * that was written. English, French, Korean.
 */
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const DAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
const COUNT =
  '(?:\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|(?:a )?few|coming|next)'

const ENGLISH = [
  `(?:on |by |before |until )?${DAY},? (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b)(?:,? \\d{4})?`,
  `(?:by|before|until|from|since|starting|beginning|in|during) (?:the )?(?:end|middle|beginning|start|first half|second half|first quarter|second quarter|third quarter|fourth quarter|autumn|fall|spring|summer|winter) of (?:the |this |next )?(?:year|month|week|decade|century|\\d{4}|${MONTH})`,
  `(?:later|early|earlier|late|sometime) (?:this|next|in) (?:year|month|week|decade|spring|summer|autumn|fall|winter|\\d{4}|${MONTH})`,
  `(?:(?:by|before|until|from|in) )?(?:early |late |mid-)?next (?:year|month|week|decade|spring|summer|autumn|fall|winter|${DAY}|${MONTH})`,
  `this (?:year|month|week|decade|spring|summer|autumn|fall|winter|weekend|coming [a-z]+|${DAY}|${MONTH})`,
  `(?:on |by |before |until |in |from )?(?:early |late |mid-)?${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?\\b)?(?:,? \\d{4})?`,
  `(?:on |by |before |until |from )?\\d{1,2} ${MONTH}(?: \\d{4})?`,
  `(?:by|before|until|in|from|starting in|beginning in) (?:early |late |mid-|the year )?(?:20|21)\\d{2}(?:[-/]\\d{2,4})?`,
  `(?:on |by |before |until )${DAY}`,
  `(?:within|in|over|during) (?:the (?:next|coming) )?${COUNT} (?:hours|days|weeks|months|years|decades)`,
  '(?:in|over|during) the (?:coming|next) (?:days|weeks|months|years|hours)',
  '(?:by |before )?tomorrow|tonight|the day after tomorrow',
  'in (?:a|one) (?:week|month|year)',
  '(?<=(?:scheduled|slated|set|planned|due) for )(?:early |late |mid-)?(?:20|21)\\d{2}',
]
const FRENCH = [
  "(?:d’ici |d'ici |avant |dès |jusqu’en |jusqu'en |en |à partir de |pour )?(?:la fin de |fin |début |mi-)?(?:l’an prochain|l'an prochain|l’année prochaine|l'année prochaine|l’année|l'année|cette année|ce mois-ci)",
  "(?:d’ici |d'ici |avant |dès |en |jusqu’en |jusqu'en )(?:la fin |fin |début |la fin de )?(?:20|21)\\d{2}",
  '(?:le mois|la semaine|l’été|l’hiver|l’automne|le printemps) prochaine?',
  'dans les (?:prochain(?:e?)s|\\d+ prochain(?:e?)s) (?:jours|semaines|mois|années)',
  '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: prochain)?',
  '(?:le |d’ici (?:le |au )?|en |avant (?:le )?)?(?:\\d{1,2}(?:er)? )?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?: \\d{4})?',
  'demain',
  '(?<=prévue?s? pour )(?:20|21)\\d{2}',
]
const KOREAN = [
  '(?:내년|올해|연내|금년|다음 ?달|이달|다음 ?주|이번 ?주|내달)(?: ?(?:초|말|중|상반기|하반기|봄|여름|가을|겨울))?(?: ?\\d{1,2}월)?(?:까지|부터|에)?',
  '(?:오는 |다음 ?달 )?(?:\\d{4}년 ?)?(?:\\d{1,2}월 ?)(?:\\d{1,2}일|말|초|중)?(?:까지|부터|에)?',
  '(?:오는 )?\\d{4}년(?: ?(?:말|초|상반기|하반기))?(?:까지|부터|에)?',
  '(?:향후|앞으로) ?\\d+ ?(?:년|개월|주|일)(?:간|동안|안에|내)?',
  '오는 \\d{1,2}일(?:까지|부터|에)?',
]

const edged = (parts: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
const PATTERNS: Readonly<Record<string, RegExp>> = {
  en: edged(ENGLISH),
  fr: edged(FRENCH),
  ko: new RegExp(`(?<![\\p{L}\\p{N}])(?:${KOREAN.join('|')})`, 'gu'),
}

/** Days and plain dates say when something was said as often as when it is due. */
const SAID_THEN =
  /^(?:(?:on )?\p{Lu}\p{Ll}+day|this (?:morning|afternoon|evening|week|\p{Lu}\p{Ll}+day)|(?:in|on|en) (?:early |late |mid-)?[\p{Lu}\d].*|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)$/iu

/**
 * The first date phrase after an offset, else the last one before it; as the text writes it.
 * `past`: the verb looks back ("vowed on Friday"), so a day or plain date is not when it is due.
 */
export function dueIn(
  text: string,
  { from, language, past }: { from: number; language: string; past: boolean },
): string | undefined {
  const found = [...text.matchAll(PATTERNS[language] ?? PATTERNS.en ?? /(?!)/g)].filter(
    ({ 0: phrase }) => !(past && SAID_THEN.test(phrase)),
  )
  const match = found.find(({ index }) => index >= from) ?? found.at(-1)
  return match?.[0].trim()
}
