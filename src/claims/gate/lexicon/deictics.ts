/** What a word says of a day that only the day of writing tells. */
export type Deixis =
  | { readonly unit: 'day' | 'month' | 'year'; readonly step: number }
  /** `way` is -1 for the last one, 1 for the next, none where the word leaves it open. */
  | { readonly unit: 'weekday'; readonly weekday: number; readonly way?: -1 | 1 }

const SINGLE = new Map<string, Deixis>()
for (const [unit, step, words] of [
  ['day', 0, "today aujourd'hui 오늘"],
  ['day', -1, 'yesterday hier 어제'],
  ['day', 1, 'tomorrow demain 내일'],
  ['day', -2, 'avant-hier 그제 그저께'],
  ['day', 2, 'après-demain 모레'],
  ['month', -1, '지난달'],
  ['month', 0, '이달'],
  ['month', 1, '내달'],
  ['year', -1, '작년 지난해'],
  ['year', 0, '올해'],
  ['year', 1, '내년'],
] as const) {
  for (const word of words.split(' ')) SINGLE.set(word, { unit, step })
}

const STEPS: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ...['last', 'dernier', 'dernière', '지난'].map((word) => [word, -1] as const),
  ...['this', 'ce', 'cette', '이번'].map((word) => [word, 0] as const),
  ...['next', 'prochain', 'prochaine', '다음', '오는'].map((word) => [word, 1] as const),
])

const UNITS: ReadonlyMap<string, 'month' | 'year'> = new Map([
  ...['month', 'mois', '달'].map((word) => [word, 'month'] as const),
  ...['year', 'année', 'an', '해'].map((word) => [word, 'year'] as const),
])

const WEEKDAYS = [
  'sunday monday tuesday wednesday thursday friday saturday',
  'dimanche lundi mardi mercredi jeudi vendredi samedi',
  '일요일 월요일 화요일 수요일 목요일 금요일 토요일',
].map((days) => days.split(' '))

const MONTHS = [
  'january february march april may june july august september october november december',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
].map((months) => months.split(' '))

/** 0 is Sunday, -1 no day of the week. */
export const weekdayOf = (word: string): number => place(word, WEEKDAYS)
/** 0 is January, -1 no month. */
export const monthOf = (word: string): number => place(word, MONTHS)

function place(word: string, lists: readonly (readonly string[])[]): number {
  const plain = withoutParticle(word)
  return Math.max(...lists.map((list) => list.indexOf(plain)))
}

/** `내일은`, `금요일에`. */
export const withoutParticle = (word: string): string =>
  word.length > 1 ? word.replace(/(?<=[가-힣])(?:은|는|에|에는|의|도|부터|까지)$/, '') : word

const FRENCH = /^(?:dernier|dernière|prochain|prochaine)$/

/** English and Korean say which one before the noun, French says it behind. */
export function deixisOf(word: string, before = '', after = ''): Deixis | undefined {
  const single = SINGLE.get(withoutParticle(word)) ?? SINGLE.get(word)
  if (single) return single
  const unit = UNITS.get(withoutParticle(word)) ?? UNITS.get(word)
  const step = STEPS.get(before) ?? (FRENCH.test(after) ? STEPS.get(after) : undefined)
  if (unit) return step === undefined ? undefined : { unit, step }
  const weekday = weekdayOf(word)
  if (weekday === -1) return undefined
  return { unit: 'weekday', weekday, ...(step ? { way: step } : {}) }
}
