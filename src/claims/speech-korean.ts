import type { Subject } from './speech.ts'

/** What follows a closing mark: 라고, 이라며, 고 … */
const QUOTING =
  /^[.,]?\s*(?:이?라고|이?라며|이?라면서|이?라는|고|며|면서|는)(?![가-힣]*[은는이가] )/u
const SAYING =
  /(?:말했|밝혔|강조했|전했|덧붙였|설명했|답했|지적했|주장했|당부했|평가했|언급했|발표했|촉구했|경고했|비판했|약속했|호소했|반박했|토로했|소개했|부연했|했)(?:다|으며|고|습니다|지만)/u

/** "윤석열 대통령은", "대통령실 관계자가": a noun phrase with the particle that makes it the subject. */
const SUBJECT =
  /(?:^|[\s,.(])((?:[가-힣A-Za-z·()]+\s){0,3}[가-힣A-Za-z·)]+?)(?:께서는|께서|은|는|이|가)(?=[\s,]|$)/gu
const NOUNS =
  /(?:대통령|총리|장관|차관|대변인|대사|의원|위원장|대표|회장|사장|의장|시장|지사|교수|국장|실장|총장|원장|감독|씨|관계자|당국자|소식통|정부|대통령실|외교부|국방부|총리실|측|양국|양측|나라|국가|기업|회사|업체|은행|기관|정상|위원회|연구소|재단|협회|연맹|조합|구단|도서관|[부처청실원당사]|그|그녀)$/u
/** "도은채 소장": a name and an office. */
const NAMED = /^(?:.*\s)?[가-힣]{2,4} [가-힣]{0,4}[장관원수사인감자표리]$/u
const COUNTRIES = new Set(countries())

function countries(): string[] {
  const names = new Intl.DisplayNames('ko', { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const known = letters.flatMap((a) => letters.map((b) => names.of(a + b)))
  return [...known.filter((name) => name !== undefined), '한국', '북한', '남한']
}

/**
 * Who says a Korean quotation: the topic before it, or between its quoting particle and its verb.
 * Korean leaves a known subject out: then it is the same as before.
 */
export function koreanSpeaker(before: string, after: string): Subject | undefined {
  if (!QUOTING.test(after) && !/[:,]\s*$/u.test(before)) return undefined
  const verb = SAYING.exec(after)
  // "…"며 "…"고 강조했다: the verb stands behind the next quotation.
  if (!verb) return /^\s*(?:이?라?며|이?라?면서)/u.test(after) ? subjectIn(before) : undefined
  return subjectIn(after.slice(0, verb.index)) ?? subjectIn(before) ?? { by: 'same' }
}

/** The last subject of a stretch that is a person, an office or a government. */
export function subjectIn(text: string): Subject | undefined {
  const subjects = [...text.matchAll(SUBJECT)].map(([, phrase = '']) => phrase.trim())
  const phrase = subjects.findLast(
    (one) => NOUNS.test(one) || NAMED.test(one) || COUNTRIES.has(one.split(/\s/).at(-1) ?? ''),
  )
  if (!phrase) return undefined
  const name = phrase.split(/\s+/).slice(-3).join(' ')
  if (/^그(?:녀)?$/u.test(name)) return { by: 'pronoun', text: name }
  return { by: 'name', text: withoutLead(name) }
}

/** "이날 윤석열 대통령" → "윤석열 대통령": dates and adverbs are no part of a name. */
function withoutLead(name: string): string {
  const words = name.split(/\s+/)
  while (
    words.length > 1 &&
    /(?:[을를]|날|일|월|년|이어|또한?|한편|앞서|서|에|과|와|의|으로|며|고|한|된|인)$/u.test(
      words[0] ?? '',
    )
  ) {
    words.shift()
  }
  return words.join(' ')
}

/** "윤 대통령" → "윤석열 대통령", where the article names one such office-holder of that family name. */
export function koreanFull(name: string, text: string): string {
  const [, family, office] = /^([가-힣])\s([가-힣]{2,6})$/u.exec(name) ?? []
  if (!family || !office) return name
  const full = new Set(
    text.match(new RegExp(`(?<![가-힣])${family}[가-힣]{1,3}\\s${office}`, 'gu')),
  )
  return full.size === 1 ? ([...full][0] ?? name) : name
}
