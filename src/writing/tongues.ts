/** What a translation must keep, as each language says it. */
export interface Tongue {
  readonly negation: RegExp
  /** Planned, possible, wished: not done. */
  readonly modality: RegExp
  /** Numbers that stand as words, by value; months by their number. */
  numbers(text: string): string[]
  months(text: string): string[]
}

const valuesOf = (names: readonly string[], from = 1) =>
  new Map(names.map((name, at): [string, string] => [name, String(at + from)]))

function tongue(
  negation: RegExp,
  modality: RegExp,
  months: readonly string[],
  small: readonly string[],
): Tongue {
  const monthValues = valuesOf(months)
  const smallValues = new Map(
    small.flatMap((forms, at) =>
      forms.split(' ').map((form): [string, string] => [form, String(at + 1)]),
    ),
  )
  const find = (text: string, values: ReadonlyMap<string, string>): string[] =>
    (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).flatMap((word) => values.get(word) ?? [])
  return {
    negation,
    modality,
    numbers: (text) => [...find(text, smallValues), ...find(text, monthValues)],
    months: (text) => find(text, monthValues),
  }
}

/** By the languages that Sherpa speaks. */
export const tongues = {
  en: tongue(
    /\b(?:not|no|never|without|neither|nor|none|nobody|nothing|cannot|den(?:y|ies|ied)|refus(?:e[ds]?|ing)|reject(?:s|ed)?|fail(?:s|ed)? to)\b|n['’]t\b/iu,
    /\b(?:will|would|shall|may|might|could|can|plans?|planned|expected|scheduled|due|set to|to be|hopes?|intends?|aims?|seek|explore|should|must|upcoming|next)\b/iu,
    'january february march april may june july august september october november december'.split(
      ' ',
    ),
    [
      'one first once single',
      'two second both twice',
      'three third',
      'four fourth',
      'five fifth',
      'six sixth',
      'seven seventh',
      'eight eighth',
      'nine ninth',
      'ten tenth',
      'eleven eleventh',
      'twelve twelfth',
    ],
  ),
  fr: tongue(
    /(?<!\p{L})(?:ne|n['’]|pas|jamais|aucune?|sans|ni|rien|personne|nie|nié|refuse|refusé|rejette|rejeté)(?!\p{L})/iu,
    /(?<!\p{L})(?:va|vont|sera|seront|doit|doivent|devrait|devraient|peut|peuvent|pourrait|pourraient|prévue?s?|prévoit|prévoient|attendue?s?|entend|entendent|souhaite|souhaitent|vise|prochaine?s?|\p{Ll}{2,}r(?:a|ont|ait|aient))(?!\p{L})/iu,
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
      ' ',
    ),
    [
      'un une premier première',
      'deux deuxième seconde second',
      'trois troisième',
      'quatre quatrième',
      'cinq cinquième',
      'six sixième',
      'sept septième',
      'huit huitième',
      'neuf neuvième',
      'dix dixième',
      'onze onzième',
      'douze douzième',
    ],
  ),
  ko: tongue(
    /(?:않|못하|못했|없|아니|거부|부인|거절)|(?<!\p{L})(?:안|못)\s/u,
    /(?:예정|계획|것이다|것으로|전망|목표|방침|할\s?수|하기로|겠다|겠습니다|수\s?있|내년|다음|앞둔|추진|모색|해야|들어온다|도착한다|열린다|\p{Script=Hangul}릴\s|될\s|할\s)/u,
    [],
    [
      '첫 하나 한 첫째',
      '두 둘',
      '세 셋',
      '네 넷',
      '다섯',
      '여섯',
      '일곱',
      '여덟',
      '아홉',
      '열',
      '열한',
      '열두',
    ],
  ),
} as const
